"""When nobody can tell yet what it is: the way to one's own page, or simply staying near each other."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import US
from couplejournal.practices.practice import Step
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.manner import TOLD
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.pen import Pen


class Alone(Scene):
    """Whoever goes to their own page leaves nothing behind that says so."""

    plays_itself = True

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        if step.text:
            self.add(Label(step.text))
        own = Button(self.tr("To my own page"), "choice", name="alone-own", icon="lock")
        near = Button(self.tr("Stay near each other"), "choice", name="alone-near", icon="hands")
        own.clicked.connect(self._go)
        near.clicked.connect(self.onward)
        self.add(Row(own, near))
        self.column.addStretch(1)
        self.begin_at(own)

    def _go(self) -> None:
        if field := self.pen.practice.field(TOLD):
            self.pen.write(field, US, "")
        self.room.go("own")
