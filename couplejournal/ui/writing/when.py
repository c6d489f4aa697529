"""Offers the day on which the photos of an entry were taken for its field "when"; taken over only by a press."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import US, Photo
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.room import Room
from couplejournal.ui.writing.pen import Pen

FIELD = "when"  # the key of the field that is offered a day, in practices that have it


class Suggestion(Row):
    """ "Taken on 3 May 2026 · Use this day"; hidden where the field is filled, or nobody knows the day."""

    def __init__(self, pen: Pen, room: Room, *, name: str, parent: QWidget | None = None) -> None:
        self._words = Note("", name=f"{name}-taken")
        self._use = Button("", "plain", name=f"{name}-use-day")
        super().__init__(self._words, self._use, gap=8, name=f"{name}-when", parent=parent)
        self._pen, self._today, self._days = pen, room.today(), ""
        self._field = pen.practice.field(FIELD)
        self._photos: Sequence[Photo] = ()
        self._use.clicked.connect(self._take)
        pen.wrote.connect(self._heed)
        self.hide()

    def show_for(self, photos: Sequence[Photo]) -> None:
        """Look at the days on which these were taken."""
        self._photos = photos
        days = sorted({photo.taken for photo in photos if photo.taken and photo.taken <= self._today})
        wanted = self._field is not None and self._field.kind == "line" and not self._pen.value(self._field, US)
        self.setVisible(bool(days) and wanted)
        if not days:
            return
        first, last = day_words(days[0]), day_words(days[-1])
        if first == last:
            self._days = first
            self._words.setText(self.tr("Taken on {day}").format(day=first))
            self._use.setText(self.tr("Use this day"))
        else:
            self._days = self.tr("{first} to {last}").format(first=first, last=last)
            self._words.setText(self.tr("Taken from {first} to {last}").format(first=first, last=last))
            self._use.setText(self.tr("Use these days"))

    def _heed(self, key: str) -> None:
        if key == FIELD:
            self.show_for(self._photos)

    def _take(self) -> None:
        if self._field is not None:
            self._pen.write(self._field, US, self._days)


def day_words(day: date) -> str:
    """The day as one writes it down: "3 May 2026"."""
    pattern = QCoreApplication.translate("saying", "d MMMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)
