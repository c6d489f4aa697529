"""While the sample journal is being written: one sentence and a line that fills."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.jobs import Job
from couplejournal.ui.kit.labels import Note, Title
from couplejournal.ui.kit.page import Page
from couplejournal.ui.kit.steps import ProgressLine


class Making(Page):
    """Runs `work(progress=…, cancelled=…)` beside the window, then `made`, or `failed(error)`."""

    made = Signal()
    failed = Signal(Exception)

    def __init__(self, work: Callable[..., None], parent: QWidget | None = None) -> None:
        super().__init__(name="making", says=self.tr("A journal to look around in"), parent=parent)
        line = ProgressLine(name="making-line", says=self.tr("Progress"))
        card = Card(padding=36, gap=20)
        card.add(
            Title(self.tr("A journal to look around in")),
            Note(self.tr("An invented couple’s year is being written. Nothing of it stays on this computer.")),
            line,
        )
        self.add_stretch()
        self.add(card)
        self.add_stretch()
        self._job = Job(work, owner=self, tells=True)
        self._job.progress.connect(lambda part, _words: line.set_part(part))
        self._job.finished.connect(lambda _nothing: self.made.emit())
        self._job.failed.connect(self.failed)
        self._job.start()
