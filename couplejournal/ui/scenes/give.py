"""What was written for the other is given: its author chooses how, it is read large, and it may land."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.practices.kinds import KINDS
from couplejournal.practices.practice import Field, Step
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.curtain import Curtain
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Note, Prompt, Title
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.asked import Asked
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.phrase import Gate

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
        how, receiver = self._how(), self.room.name(3 - self.pen.writer)
        ways: dict[str, tuple[str, Callable[[], object]]] = {
            "aloud": ("heart", lambda: self._open(self.read)),
            "read": ("pass", lambda: self._open(self._hand_over)),
            "find": ("envelope-open", lambda: self._open(self.onward.emit)),
            "later": ("envelope", self.pause.emit),
        }
        if how:
            self.add(Prompt(how.prompt))
            offered = [(option.key, option.label) for option in how.options if option.key in ways]
        else:
            self.add(Prompt(self.tr("How would you like to give it to {name}?").format(name=receiver)))
            offered = [
                ("aloud", self.tr("Read it aloud now")),
                ("find", self.tr("Let them find it")),
                ("later", self.tr("Keep it for another day")),
            ]
        buttons = []
        for key, words in offered:
            icon, act = ways[key]
            button = Button(words, "choice", name=f"give-{key}", icon=icon)
            button.clicked.connect(lambda _=False, act=act: act())
            buttons.append(button)
        self.add(Row(*buttons))
        self.column.addStretch(1)
        self.begin_at(buttons[0])
        self.refresh.emit()

    def _how(self) -> Field | None:
        """The field of the practice's own words for these ways, if it has one: a choice that is not written down."""
        return next((one for one in self.live_fields() if one.kind == "choice" and not one.kept), None)

    def _open(self, then: Callable[[], object]) -> None:
        author = self.room.partner(self.pen.writer)
        if author and not self.room.journal.may_read(author.id):
            self.clear()
            gate = Gate(author, self.room)
            gate.opened.connect(lambda: self._open(then))
            gate.left.connect(self.choose)
            self.add(gate)
            self.column.addStretch(1)
            self.begin_at(gate.field.line.field)
            self.refresh.emit()
            return
        try:
            self.pen.open()
        except CoupleJournalError as trouble:
            self.room.messages.say(sentence(trouble))
            return
        self.room.journal.let_go()
        then()

    def _hand_over(self) -> None:
        """Nothing but a sentence and a button, while the laptop changes hands."""
        self.clear()
        name = self.room.name(3 - self.pen.writer)
        curtain = Curtain(
            self.tr("Please pass the laptop to {name}.").format(name=name),
            self.tr("I’m {name}").format(name=name),
            name="curtain",
        )
        curtain.lifted.connect(self.read)
        self.add(curtain)
        self.begin_at(curtain.button)
        self.refresh.emit()

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
        for field, words in rest:
            sheet.add(*self._aloud(field, words, after=lead))
        self.add(sheet)
        self._landing = Prompt(self.step.text)
        self.add(self._landing)
        receivers = (receiver,) if receiver else ()
        asked = [field for field in self.live_fields() if field is not self._how()]
        self._answers = [Asked(field, receivers, self.pen, self.room) for field in asked]
        onward = Button(self.tr("Go on"), "primary", name="go-on", icon="arrow-right")
        onward.clicked.connect(self.onward)
        self.add(Row(onward))
        for answer in self._answers:  # they come later, below what one may be about to press
            answer.hide()
            self.add(answer)
        self.column.addStretch(1)
        self.begin_at(onward)
        QTimer.singleShot(LANDING, self, self._landed)
        self.refresh.emit()

    def _aloud(self, field: Field, words: str, *, after: str) -> tuple[QWidget, ...]:
        """An answer as one would say it: "You…" and "made soup" become one sentence, going on from what is `after`."""
        begun = field.beginning(words)
        if not begun:
            return Note(field.label or field.prompt), Prompt(words)
        if not after:
            return (Prompt(begun + words),)
        return Note(self.tr("I saw it when")), Prompt(begun[:1].lower() + begun[1:] + words)

    def _said(self) -> tuple[str, list[tuple[Field, str]]]:
        """The character words for the middle of the sheet, and the other answers, each with its field."""
        lead, rest = "", []
        for field in self.pen.practice.fields():
            value = KINDS[field.kind].shown(self.pen.value(field, self.pen.writer), field)
            if not value or field in self.step.fields or field.seal == "mine":
                continue
            if field.book == "lead":
                lead = self.tr(" and ").join(self.pen.value(field, self.pen.writer).split("\n"))
            else:
                rest.append((field, value))
        return lead, rest

    def _landed(self) -> None:
        for answer in self._answers:
            answer.show()
