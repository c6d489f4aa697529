"""A step that cannot be shown just now: it says why, and the ways on stay open."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.practices.practice import Step
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.pen import Pen


class Unplayable(Scene):
    """Nothing of the practice is lost by it: one skips the step, or stops here."""

    plays_itself = True
    only_read = True

    def __init__(
        self, step: Step, pen: Pen, room: Room, trouble: CoupleJournalError, parent: QWidget | None = None
    ) -> None:
        super().__init__(step, pen, room, parent)
        self.add(Prompt(self.tr("This step cannot be shown just now.")), Note(sentence(trouble)))
        self.column.addStretch(1)
