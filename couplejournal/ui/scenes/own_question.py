"""A question of their own: for tonight, or kept for another evening."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.journal.records import US
from couplejournal.practices import wishes
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.line import Line
from couplejournal.ui.room import Room


class OwnQuestion(QWidget):
    """`edited(str)` with every change, "" for nothing; `asked(str)` when it is tonight's question."""

    edited = Signal(str)
    asked = Signal(str)

    def __init__(self, question: str, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        words = self.tr("Our own question")
        self._line = Line(question, name="own-question", says=words, placeholder=self.tr("Our own question…"))
        self._line.edited.connect(self._change)
        self._line.entered.connect(self._ask)
        column.addWidget(self._line)
        tonight = Button(self.tr("Ask it tonight"), "quiet", name="own-tonight")
        tonight.clicked.connect(self._ask)
        later = Button(self.tr("Keep it for another evening"), "plain", name="own-later")
        later.clicked.connect(self._wait)
        self._ways = Row(tonight, later)
        self._ways.hide()
        column.addWidget(self._ways)

    def begin(self) -> None:
        """The keyboard goes here."""
        self._line.setFocus()

    def _question(self) -> str:
        return " ".join(self._line.text().split())

    def _change(self) -> None:
        question = self._question()
        self._ways.setVisible(bool(question))
        self.edited.emit(question)

    def _ask(self) -> None:
        if question := self._question():
            self.asked.emit(question)

    def _wait(self) -> None:
        question = self._question()
        if not self._room.attempt(lambda: self._room.journal.wish(US, wishes.question_name(question), question)):
            return
        self._line.set_text("")
        self._change()
        self.begin()
        self._room.messages.say(self.tr("Kept for another evening."), passing=True)
