"""A closed envelope that somebody comes back to: only whoever wrote in it sees what is inside."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from couplejournal.practices.practice import Step
from couplejournal.ui.kit.curtain import Curtain
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.pen import Pen


class Envelope(Scene):
    """Stands in the place of a step; `lifted` when its author has the laptop, as the pen remembers for this sitting."""

    lifted = Signal()

    plays_itself = True
    may_skip = False

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        curtain = Curtain(
            self.tr("There is a closed envelope here."),
            self.tr("I’m {name}").format(name=room.name(pen.writer)),
            name="envelope",
            note=self.tr("It is for whoever wrote it to go on with, or to give."),
            icon="envelope",
        )
        curtain.lifted.connect(self._lift)
        self.add(curtain)
        self.begin_at(curtain.button)

    def _lift(self) -> None:
        self.pen.author_here = True
        self.lifted.emit()
