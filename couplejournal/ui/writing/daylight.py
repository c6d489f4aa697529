"""For whoever writes something that should not wait in a notebook: three ways, shown to nobody else."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from couplejournal.practices.kinds import YES
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.date_field import DateField
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Note
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_words
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.seals import KEPT


class Daylight(Column):
    """`edited` carries "yes", or the day chosen for it (ISO), or "". Only the toggle brings this up, never a word."""

    edited = Signal(str)

    def __init__(
        self, words: str, value: str, voice: int, pen: Pen, room: Room, *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(gap=12, parent=parent)
        self._voice, self._pen, self._room = voice, pen, room
        toggle = Toggle(words, name=name, checked=bool(value))
        toggle.toggled.connect(self._turn)
        self._sheet = Card(name=f"{name}-daylight", padding=22, gap=14)
        self._said = Note(name=f"{name}-said")
        self._day = DateField(name=f"{name}-day", says=self.tr("A day for it"))
        self._day.set_range(room.today() + timedelta(days=1))
        self._day.set_value(room.today() + timedelta(days=2))
        self._day.dateChanged.connect(lambda _day: self._choose())
        ways = []
        for key, label, act in (
            ("keep", self.tr("Keep it sealed"), self._keep),
            ("moment", self.tr("Choose a moment"), self._ask_day),
            ("help", self.tr("Other help"), lambda: room.go("other_help")),
        ):
            button = Button(label, "choice", name=f"{name}-{key}")
            button.clicked.connect(lambda _=False, act=act: act())
            ways.append(button)
        self._sheet.add(
            Label(
                self.tr(
                    "This may deserve daylight, time, and perhaps a third person in the room. "
                    "You can keep it sealed, choose a moment, or look at Other help."
                )
            ),
            Row(*ways),
            self._day,
            self._said,
        )
        self._day.hide()
        self._said.hide()
        self.add(toggle, self._sheet)
        self._sheet.setVisible(bool(value))
        if len(value) == len("2026-11-22"):
            self._day.set_value(date.fromisoformat(value))
            self._ask_day()

    def _turn(self, on: bool) -> None:
        self._sheet.setVisible(on)
        self.edited.emit(YES if on else "")

    def _keep(self) -> None:
        if self._room.attempt(lambda: self._room.journal.agree(self._pen.entry(), self._voice, KEPT)):
            self._say(self.tr("It stays sealed. Nobody will ask about it."))

    def _ask_day(self) -> None:
        self._day.show()
        self._choose()
        self._day.setFocus()

    def _choose(self) -> None:
        chosen = self._day.value()
        self.edited.emit(chosen.isoformat())
        self._say(self.tr("On {day} it stands on your own page, for you alone.").format(day=day_words(chosen)))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()
