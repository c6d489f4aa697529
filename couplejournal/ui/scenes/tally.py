"""A month is looked back on: above the questions stands, for those who both wish it, how many evenings they had."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.practices import counting, spans, wishes
from couplejournal.practices.practice import Step
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.room import Room
from couplejournal.ui.saying import month_words
from couplejournal.ui.scenes.ask import Ask
from couplejournal.ui.writing.pen import Pen


class Tally(Ask):
    """The same number as on the page of what there was, and only where that is open; of a month that is over."""

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        if line := self._line():
            self.column.insertWidget(0, Note(line, name="tally"))

    def _line(self) -> str:
        journal, span = self.room.journal, self.pen.practice.span
        start, end = spans.page_of(span, self.room.today())
        if not start <= self.pen.day <= end < self.room.today():
            return ""
        if not wishes.look_back(journal.wishes(1), journal.wishes(2)):
            return ""
        may = counting.countable(self.room.catalogue.practices)
        days = {day for day, _entry in journal.evenings(may.evenings, start, end)}
        month = month_words(start.year, start.month)
        return self.tr("Evenings together in {month}: {number}").format(month=month, number=len(days)) if days else ""
