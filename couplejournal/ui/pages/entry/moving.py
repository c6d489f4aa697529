"""Choosing another day for an entry, on the page itself."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Note
from couplejournal.ui.kit.page import show_rect
from couplejournal.ui.pages.looking_back.month_card import MonthCard
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_words


class Moving(Column):
    """`moved(date)` when a day was chosen and confirmed, `left` when it stays where it is."""

    moved = Signal(object)  # date
    left = Signal()

    def __init__(self, room: Room, day: date, parent: QWidget | None = None) -> None:
        super().__init__(gap=14, name="moving", parent=parent)
        self._room, self._from = room, day
        self.month = MonthCard(room.today, self._marked, room.journal.neighbour, day_words, name="moving-month")
        self.month.setMaximumWidth(self.month.grid.sizeHint().width() + 160)
        self.words = Note(name="moving-day")
        self.move_there = Button(self.tr("Move it there"), "primary", name="moving-confirm")
        stay = Button(self.tr("Leave it"), "quiet", name="moving-leave")
        self.add(Heading(self.tr("To which day?")), self.month, self.words, Row(self.move_there, stay))
        self.month.chosen.connect(self._choose)
        self.month.entered.connect(self.move_there.click)
        self.move_there.clicked.connect(lambda: self.moved.emit(self.month.day))
        stay.clicked.connect(self.left)
        self.month.grid.page_grew = lambda: show_rect(self, self.rect())  # all of this is to be seen
        self.month.go_to(day)
        self._choose(day)

    def _choose(self, day: date) -> None:
        ahead = day > self._room.today()
        self.words.setText(self.tr("That day has not come yet.") if ahead else day_words(day))
        self.move_there.setEnabled(not ahead and day != self._from)

    def _marked(self, start: date, end: date) -> set[date]:
        return set(self._room.journal.marks(start, end))
