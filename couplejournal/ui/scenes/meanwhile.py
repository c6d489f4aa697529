"""What was planned waits until it was done: nothing presses, and nobody asks about it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import US
from couplejournal.practices.practice import Step
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.drawing import Drawing
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.pen import Pen


class Meanwhile(Scene):
    """Two equal buttons: it can wait, or it is done and they go on."""

    plays_itself = True

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        self.parting = self.tr("It waits for you. Nobody asks about it.")
        lead = next((field for field in pen.practice.fields() if field.book == "lead"), None)
        sheet = Card(tint=pen.practice.colour, padding=40)
        planned = pen.value(lead, pen.writer if lead.voice == "one" else US) if lead else ""
        if words := _taken_along(pen, room) or planned:
            sheet.add(Prompt(words, name="meanwhile-with"))
        sheet.add(Label(step.text or self.tr("Whenever it suits you.")))
        wait = Button(self.tr("It can wait"), "choice", name="can-wait", icon="moon")
        done = Button(step.then or self.tr("We have done it"), "choice", name="done-it", icon="check")
        wait.clicked.connect(self.pause)
        done.clicked.connect(self.onward)
        self.add(sheet, Row(wait, done))
        self.column.addStretch(1)
        self.begin_at(wait)


def _taken_along(pen: Pen, room: Room) -> str:
    """The question that was drawn before they went out, so that nobody has to keep it in mind at the door."""
    steps = (step for step in pen.practice.steps if step.scene == "hand")
    hand = next((field for step in steps for field in step.fields if field.kind == "key"), None)
    drawn = pen.value(hand, US).rpartition("\n")[2] if hand else ""
    if not drawn:
        return ""
    drawing = Drawing(pen, room)
    card = next((card for card in drawing.cards if card.id == drawn), None)
    if card is None:
        return ""
    return card.plain if drawing.plainly() else card.text
