"""Looking back by the calendar: a month, the days on which something was kept, and what was kept on one of them."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.journal.records import Change
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column, Columns
from couplejournal.ui.kit.labels import Heading
from couplejournal.ui.pages.looking_back.day_offers import DayOffers
from couplejournal.ui.pages.looking_back.entry_list import UNGROUPED, EntryList
from couplejournal.ui.pages.looking_back.glance import holds_something
from couplejournal.ui.pages.looking_back.month_card import MonthCard
from couplejournal.ui.pages.looking_back.other_years import OtherYears
from couplejournal.ui.tabs import of_tab
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_words


class CalendarView(QWidget):
    """`opened(id)` when an entry of the chosen day is. A mark says that something is there: not what, not whose."""

    opened = Signal(int)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._tab = ""
        self._practices: frozenset[str] | None = None
        self.setObjectName("calendar")
        self.month = MonthCard(room.today, self._marked, self._neighbour, self.describe, name="calendar-month")
        self.entries = EntryList(
            room, drawer=False, by=UNGROUPED, nothing=self.tr("Nothing was kept on this day."), name="calendar-entries"
        )
        sides = Columns(letters=21, gap=32, name="calendar-sides")
        sides.add(Column(self.month), 4)
        sides.add(self._day_side(), 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(sides)
        self.month.chosen.connect(self._show_day)
        self.month.entered.connect(self._go_to_entries)
        self.entries.opened.connect(self.opened)
        self.entries.left_above.connect(self.month.grid.setFocus)
        room.changes.changed.connect(self._hear)
        self.go_to(room.today())

    def go_to(self, day: date) -> None:
        """Choose a day and show its month and its entries."""
        self.month.go_to(day)
        self._show_day(day)

    def show_only(self, tab: str) -> None:
        """Mark and show only what belongs to this tab; "" is everything."""
        if tab != self._tab:
            self._tab, self._practices = tab, of_tab(self._room.catalogue, tab)
            self.month.read_marks()
            self.entries.show_only(self._practices)
            self.other_years.show_day(self.month.day, self._practices)
            self.offers.hide()

    def describe(self, day: date) -> str:
        """A day for those who listen: the full date and how many entries there are."""
        count = sum(map(holds_something, self._on(day, day)))
        words = day_words(day)
        if day == self._room.today():
            words = self.tr("{day}, today").format(day=words)
        if not count:
            return words
        return self.tr("{day}, {entries}").format(day=words, entries=self.tr("%n entries", "", count))

    # --- the two sides

    def _day_side(self) -> QWidget:
        self.day_heading = Heading(name="calendar-day")
        self.write = Button(self.tr("Write about this day"), "quiet", name="calendar-write", icon="plus")
        self.write.clicked.connect(self._unfold)
        self.offers = DayOffers(self._room, name="calendar-offers")
        self.offers.chosen.connect(lambda key: self._room.go("practice", practice=key, day=self.month.day))
        self.other_years = OtherYears(self._room, name="calendar-years")
        self.other_years.opened.connect(self.opened)
        return Column(self.day_heading, self.entries, self.write, self.offers, self.other_years, gap=16)

    # --- a day

    def _show_day(self, day: date) -> None:
        self.day_heading.setText(day_words(day))
        self.entries.show_day(day)
        self.other_years.show_day(day, self._practices)
        self.write.setVisible(day <= self._room.today())
        self.offers.hide()

    def _go_to_entries(self) -> None:
        if self.entries.empty():
            self.write.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.entries.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _unfold(self) -> None:
        if self.offers.isHidden():
            self.offers.unfold(self._tab)
        else:
            self.offers.hide()

    # --- what the journal says

    def _on(self, start: date | None, end: date | None, *, newest: bool = False, limit: int | None = None) -> list:
        return self._room.journal.entries(
            start, end, practices=self._practices, drawer=False, newest=newest, limit=limit
        )

    def _marked(self, start: date, end: date) -> set[date]:
        marks = self._room.journal.marks(start, end)
        return {day for day, kept in marks.items() if self._practices is None or kept & self._practices}

    def _neighbour(self, day: date, step: int) -> date | None:
        """The nearest marked day before or after; only days of the chosen tab count."""
        while (found := self._next(day, step)) is not None:
            if self._marked(found, found):
                return found
            day = found
        return None

    def _next(self, day: date, step: int) -> date | None:
        if self._practices is None:
            return self._room.journal.neighbour(day, -1 if step < 0 else 1)
        beside = day + timedelta(days=step)
        found = self._on(beside, None, limit=1) if step > 0 else self._on(None, beside, newest=True, limit=1)
        return found[0].day if found else None

    def _hear(self, _change: Change) -> None:
        if self.isVisible():  # an entry that was moved also leaves a day: all marks of the month are read, in 1 ms
            self.month.read_marks()
            self.other_years.show_day(self.month.day, self._practices)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.month.read_marks()
        self.other_years.show_day(self.month.day, self._practices)
