"""A gratitude is given: its author chooses how, it is read large, and it may land."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.practices.practice import Step
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Note, Prompt, Title
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.asked import Asked
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.pen import Pen

LANDING = 10_000  # milliseconds of quiet after it was read aloud


class Give(Scene):
    """The character word is the centre; the receiver may answer with one tap and owes nothing."""

    plays_itself = True

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        if pen.opened:
            self.read()
        else:
            self.choose()

    def choose(self) -> None:
        """How shall it be given? Reading aloud comes first."""
        self.clear()
        receiver = self.room.name(3 - self.pen.writer)
        self.add(Prompt(self.tr("How would you like to give it to {name}?").format(name=receiver)))
        aloud = Button(self.tr("Read it aloud now"), "choice", name="give-aloud", icon="heart")
        aloud.clicked.connect(lambda: self._open(self.read))
        find = Button(self.tr("Let them find it"), "choice", name="give-find", icon="envelope-open")
        find.clicked.connect(lambda: self._open(self.onward.emit))
        later = Button(self.tr("Keep it for another day"), "choice", name="give-later", icon="envelope")
        later.clicked.connect(self.pause)
        self.add(Row(aloud, find, later))
        self.column.addStretch(1)
        self.begin_at(aloud)
        self.refresh.emit()

    def _open(self, then: Callable[[], object]) -> None:
        try:
            self.pen.open()
        except CoupleJournalError as trouble:
            self.room.messages.say(sentence(trouble))
            return
        then()

    def read(self) -> None:
        """Large enough to be read aloud from where one sits."""
        self.clear()
        receiver = self.room.partner(3 - self.pen.writer)
        sheet = Card(tint=self.pen.practice.colour, padding=44, gap=18)
        name = self.room.name(3 - self.pen.writer)
        sheet.add(Badge(receiver, self.tr("For {name}").format(name=name)))
        lead, rest = self._said()
        if lead:
            sheet.add(Label(self.tr("{name}, you are someone").format(name=name)), Title(lead))
        for number, (question, words) in enumerate(rest):
            if number == 0:
                sheet.add(Note(self.tr("I saw it when")) if lead else Note(question), Prompt(words))
            else:
                sheet.add(Note(question), Prompt(words))
        self.add(sheet)
        self._landing = Prompt(self.step.text)
        self.add(self._landing)
        receivers = (receiver,) if receiver else ()
        self._answers = [Asked(field, receivers, self.pen, self.room) for field in self.live_fields()]
        for answer in self._answers:
            answer.hide()
            self.add(answer)
        onward = Button(self.tr("Go on"), "primary", name="go-on", icon="arrow-right")
        onward.clicked.connect(self.onward)
        self.add(Row(onward))
        self.column.addStretch(1)
        self.begin_at(onward)
        QTimer.singleShot(LANDING, self, self._landed)
        self.refresh.emit()

    def _said(self) -> tuple[str, list[tuple[str, str]]]:
        """The character words for the middle of the sheet, and the other answers, each with its question."""
        lead, rest = "", []
        for field in self.pen.practice.fields():
            value = self.pen.value(field, self.pen.writer)
            if not value or field in self.step.fields:
                continue
            if field.book == "lead":
                lead = self.tr(" and ").join(value.split("\n"))
            else:
                rest.append((field.prompt, value))
        return lead, rest

    def _landed(self) -> None:
        for answer in self._answers:
            answer.show()
