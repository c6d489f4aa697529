"""A paper that was left is unfolded: its finder reads it, keeps it to themselves, or lets it stand for both."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal

from couplejournal.practices.practice import Step
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.landing import Sheet
from couplejournal.ui.tabs import tab_title
from couplejournal.ui.writing.paper import of_entry
from couplejournal.ui.writing.pen import Pen


class Found(Column):
    """It stays closed to everybody else, and its writer is told nothing, unless it is to stand among what both have."""

    keep = Signal()
    let_go = Signal()
    stand = Signal()

    def __init__(self, step: Step, pen: Pen, room: Room) -> None:
        """Raises PhraseNeeded when it is locked."""
        super().__init__(gap=22, name="found")
        entry = room.journal.entry(pen.entry())
        assert entry is not None
        self.add(Sheet(pen.practice, pen.writer, of_entry(room.journal, entry), room))
        self.beginning = self._way(self.tr("Keep it"), "keep", "heart", self.keep.emit)
        let_go = self._way(self.tr("Let it go"), "let-go", "envelope-open", self.let_go.emit)
        tab = tab_title(pen.practice.tab)
        words = self.tr("Let it stand under {tab}").format(tab=tab)
        stand = self._way(words, "stand", pen.practice.icon, self.stand.emit, kind="quiet")
        quiet = self.tr("What you keep is on your own page. {name} sees only what stands under {tab}.")
        self.add(Prompt(step.text, name="landing-words"), Row(self.beginning, let_go), Row(stand))
        self.add(Note(quiet.format(name=room.name(pen.writer), tab=tab)))

    def _way(self, words: str, name: str, icon: str, act: Callable[[], None], kind: str = "choice") -> Button:
        button = Button(words, kind, name=name, icon=icon)
        button.clicked.connect(lambda: act())
        return button
