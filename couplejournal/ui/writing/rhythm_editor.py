"""How often does it come round? Chosen in people's words, said back in one line, kept as a calendar's rule."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from couplejournal.practices import rhythm as rhythms
from couplejournal.practices.rhythm import NTHS, UNKNOWN, Rhythm
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.choice import Choice
from couplejournal.ui.kit.choices import Choices
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.date_field import DateField
from couplejournal.ui.kit.labels import Note, Strong
from couplejournal.ui.kit.page import empty
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.saying import day_words
from couplejournal.ui.writing.rhythm_words import day_name, nth_words, rhythm_words, weeks_words

WEEKS = (1, 2, 3, 4)
NONE = "none"


class RhythmEditor(Column):
    """`edited(str)` carries the rhythm as it is kept. What cannot be read stays as it is until another is chosen."""

    edited = Signal(str)

    def __init__(self, kept: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(gap=18, name="rhythm", parent=parent)
        self._today = today
        found = rhythms.read(kept)
        self._rhythm = found
        kinds = [
            (NONE, self.tr("No fixed rhythm")),
            ("day", self.tr("Every day")),
            ("week", self.tr("On weekdays we choose")),
            ("nth", self.tr("On one weekday of the month")),
            ("date", self.tr("On one day of the month")),
            ("season", self.tr("Once a season")),
            ("year", self.tr("Once a year")),
        ]
        unread = found is not None and found.kind == UNKNOWN
        value = "" if unread else found.kind if found else NONE
        self.kind = Choice(kinds, name="rhythm-kind", says=self.tr("How often?"), value=value)
        self.kind.chosen.connect(self._choose)
        self._details = Column(gap=14)
        self._words, self._next = Strong(name="rhythm-words"), Note(name="rhythm-next")
        self.add(self.kind)
        if unread:
            kind = self.tr(
                "This rhythm was written by a newer version of the program, and this one cannot read it. "
                "It is kept as it is, unless you choose another."
            )
            self.add(Note(kind, name="rhythm-unread"))
        self.add(self._details, Column(self._words, self._next, gap=2))
        self._lay_details()
        self._say_back()

    def _choose(self, kind: str) -> None:
        if not kind:  # it is one or the other
            kind = NONE
            self.kind.set_value(NONE)
        day = self._today
        made = {
            "day": Rhythm("day", day),
            "week": Rhythm("week", day, days=(day.weekday(),)),
            "nth": Rhythm("nth", day, nth=min((day.day - 1) // 7 + 1, 4), days=(day.weekday(),)),
            "date": Rhythm("date", day, day=day.day),
            "season": Rhythm("season", day, day=day.day),
            "year": Rhythm("year", day, day=day.day, month=day.month),
        }
        self._rhythm = made.get(kind)
        self._lay_details()
        self._keep()

    def _change(self, **fields: object) -> None:
        assert self._rhythm is not None
        self._rhythm = self._rhythm._replace(start=self._today, **fields)  # type: ignore[arg-type]
        self._keep()

    def _keep(self) -> None:
        kept = rhythms.write(self._rhythm)
        self._rhythm = rhythms.read(kept)
        self._say_back()
        announce(self, self._words.text())
        self.edited.emit(kept)

    def _say_back(self) -> None:
        self._words.setText(rhythm_words(self._rhythm))
        self._words.setVisible(bool(self._words.text()))
        soon = next(rhythms.coming(self._rhythm, self._today), None)
        self._next.setText(self.tr("The next one: {day}").format(day=day_words(soon)) if soon else "")
        self._next.setVisible(soon is not None)

    # -- what is asked beside

    def _lay_details(self) -> None:
        empty(self._details.column)
        one = self._rhythm
        kind = one.kind if one else NONE
        if one is not None and kind == "week":
            self._details.add(self._weekdays(one), self._weeks(one))
        elif one is not None and kind == "nth":
            self._details.add(self._which(one), self._weekday(one))
        elif one is not None and kind == "date":
            self._details.add(self._day_of_month(one))
        elif one is not None and kind == "season":
            self._details.add(self._date(self.tr("Beginning on"), self._first_of(one), self._set_season))
        elif one is not None and kind == "year":
            self._details.add(self._date(self.tr("On this day of every year"), self._first_of(one), self._set_year))
        self._details.setVisible(self._details.column.count() > 0)

    def _weekdays(self, one: Rhythm) -> Choices:
        days = [(str(day), day_name(day)) for day in range(7)]
        asked = Choices(days, name="rhythm-days", says=self.tr("On which days?"), value=[str(day) for day in one.days])

        def take(keys: list[str]) -> None:
            if not keys:  # a rhythm has at least one day
                keys = [str(day) for day in (self._rhythm.days if self._rhythm else ())][:1]
                asked.set_value(keys)
            self._change(days=tuple(int(key) for key in keys))

        asked.chosen.connect(take)
        return asked

    def _weeks(self, one: Rhythm) -> Choice:
        options = [(str(every), weeks_words(every)) for every in sorted({*WEEKS, one.every})]
        return self._one_of(options, "rhythm-weeks", self.tr("How many weeks apart?"), str(one.every), "every")

    def _which(self, one: Rhythm) -> Choice:
        options = [(str(nth), nth_words(nth)) for nth in NTHS]
        return self._one_of(options, "rhythm-nth", self.tr("Which one of the month?"), str(one.nth), "nth")

    def _weekday(self, one: Rhythm) -> Choice:
        options = [(str(day), day_name(day)) for day in range(7)]
        asked = Choice(
            options, name="rhythm-weekday", says=self.tr("Which weekday?"), value=str(one.days[0]), small=True
        )

        def take(key: str) -> None:
            asked.set_value(key or str(self._rhythm.days[0] if self._rhythm else 0))
            self._change(days=(int(asked.value()),))

        asked.chosen.connect(take)
        return asked

    def _day_of_month(self, one: Rhythm) -> Choice:
        options = [(str(day), str(day)) for day in range(1, 32)]
        return self._one_of(options, "rhythm-day", self.tr("On which day of the month?"), str(one.day), "day")

    def _one_of(self, options: list[tuple[str, str]], name: str, says: str, value: str, field: str) -> Choice:
        asked = Choice(options, name=name, says=says, value=value, small=True)

        def take(key: str) -> None:
            if not key:  # one of them holds
                asked.set_value(str(getattr(self._rhythm, field)))
                return
            self._change(**{field: int(key)})

        asked.chosen.connect(take)
        return asked

    def _date(self, words: str, shown: date, take: Callable[[date], None]) -> Column:
        field = DateField(name="rhythm-date", says=words)
        field.set_value(shown)
        field.dateChanged.connect(lambda _day: take(field.value()))
        row = Row(field)
        return Column(Note(words), row, gap=6)

    def _first_of(self, one: Rhythm) -> date:
        """The day to show: the first one it falls on, or for a year the day itself, also where a year lacks it."""
        if one.kind != "year":
            return one.start
        year = one.start.year
        while one.day > monthrange(year, one.month)[1]:
            year += 1
        return date(year, one.month, one.day)

    def _set_season(self, day: date) -> None:
        self._rhythm = Rhythm("season", day, day=day.day)
        self._keep()

    def _set_year(self, day: date) -> None:
        self._rhythm = Rhythm("year", self._today, day=day.day, month=day.month)
        self._keep()
