"""What went to and fro during the day may begin tonight's talk, if they like."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import US
from couplejournal.practices import wishes
from couplejournal.practices.practice import Step
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.paper import as_card
from couplejournal.ui.writing.pen import Pen


class Carry(Scene):
    """Two equal buttons. Only what is open to both can be the first card of their talk."""

    plays_itself = True

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        self._card = _card(pen)
        sheet = Card(tint=pen.practice.colour, padding=40)
        sheet.add(Prompt(self._card, name="carry-words"))
        if step.text:
            sheet.add(Label(step.text))
        carry = Button(self.tr("Begin tonight’s talk with it"), "choice", name="carry-yes", icon="moon")
        leave = Button(self.tr("Leave it here"), "choice", name="carry-no", icon="envelope")
        carry.clicked.connect(self._carry)
        leave.clicked.connect(self.onward)
        self.add(sheet, Row(carry, leave))
        self.column.addStretch(1)
        self.begin_at(carry)

    @classmethod
    def applies(cls, step: Step, pen: Pen, room: Room) -> bool:
        return pen.opened and bool(_card(pen))

    def _carry(self) -> None:
        if self.room.attempt(lambda: self.room.journal.wish(US, wishes.FIRST_CARD, self._card)):
            self.onward.emit()


def _card(pen: Pen) -> str:
    return as_card(pen.practice, lambda field: pen.value(field, pen.writer if field.voice == "one" else US))
