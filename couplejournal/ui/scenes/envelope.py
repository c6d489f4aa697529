"""A closed envelope that somebody comes back to: only whoever wrote in it sees what is inside."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import Partner
from couplejournal.practices.practice import Step
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.curtain import Medallion
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.phrase import Gate


class Envelope(Scene):
    """Stands in the place of a step and names nobody; `lifted` when its author has the laptop."""

    lifted = Signal()

    plays_itself = True
    may_skip = False

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        self.hushed = True
        self._ask()

    def _ask(self) -> None:
        self.clear()
        self.column.addWidget(Medallion("envelope"), 0, Qt.AlignmentFlag.AlignHCenter)
        self.add(Prompt(self.tr("Who has the laptop?")))
        buttons = []
        for partner in self.room.journal.partners():
            words = self.tr("I’m {name}").format(name=partner.name)
            button = Button(words, "choice", name=f"i-am-{partner.id}", icon=partner.shape)
            button.clicked.connect(lambda _=False, who=partner: self._come(who))
            buttons.append(button)
        self.add(Row(*buttons))
        self.column.addStretch(1)
        self.begin_at(buttons[0])
        self.refresh.emit()

    def _come(self, partner: Partner) -> None:
        if partner.id != self.pen.writer:
            self.clear()
            self.add(Prompt(self.tr("There is nothing of yours here.")))
            self.add(Note(self.tr("You can begin something of your own, or leave it for tonight.")))
            self.column.addStretch(1)
            self.refresh.emit()
        elif self.room.journal.may_read(partner.id):
            self._lift()
        else:
            self.clear()
            gate = Gate(partner, self.room)
            gate.opened.connect(self._lift)
            gate.left.connect(self._ask)
            self.add(gate)
            self.column.addStretch(1)
            self.begin_at(gate.field.line.field)
            self.refresh.emit()

    def _lift(self) -> None:
        if not self.room.attempt(lambda: self.pen.read(self.pen.writer)):
            return
        self.pen.author_here = True
        self.lifted.emit()
