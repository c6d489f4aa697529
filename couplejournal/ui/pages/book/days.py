"""Which days go into the book: a ready range or two dates of one's own."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.ui.kit.columns import Columns
from couplejournal.ui.kit.date_field import DateField
from couplejournal.ui.kit.labels import Label
from couplejournal.ui.pages.settings.one_of import OneOf


class BookDays(QWidget):
    """`changed` when another range holds."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        options = (
            ("year", self.tr("This year")),
            ("twelve", self.tr("The last twelve months")),
            ("all", self.tr("Everything")),
            ("own", self.tr("Our own dates")),
        )
        self.preset = OneOf(self.tr("Which days?"), options, "year", name="book-range")
        self.first, self.last = DateField(name="book-from"), DateField(name="book-to")
        self._own = Columns(
            _labelled(self.tr("From"), self.first), _labelled(self.tr("To"), self.last), letters=10, gap=14
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.preset)
        column.addWidget(self._own)
        self._own.hide()
        self._today = self._begin = date.today()
        self.preset.chosen.connect(self._take)
        self.first.dateChanged.connect(lambda _day: self._own_changed(self.first))
        self.last.dateChanged.connect(lambda _day: self._own_changed(self.last))

    def set_time(self, begin: date, today: date) -> None:
        """The couple's first day with anything in it, and their evening today."""
        self._begin, self._today = begin, today
        if self.preset.now() != "own":
            self._show_range()

    def start(self) -> date:
        """The first day of the range."""
        match self.preset.now():
            case "year":
                return self._today.replace(month=1, day=1)
            case "twelve":
                return _plain(_of(self._today).addMonths(-12).addDays(1))
            case "all":
                return min(self._begin, self._today)
        return self.first.value()

    def end(self) -> date:
        """The last day of the range, which is in it."""
        return self.last.value() if self.preset.now() == "own" else self._today

    def _take(self, key: str) -> None:
        if key != "own":
            self._show_range()
        self._own.setVisible(key == "own")
        self.changed.emit()

    def _show_range(self) -> None:
        """The two dates begin where the ready range stands."""
        for field, day in ((self.first, self.start()), (self.last, self.end())):
            field.blockSignals(True)
            field.set_value(day)
            field.blockSignals(False)

    def _own_changed(self, moved: DateField) -> None:
        """The other date goes along where the first would come to stand after the last."""
        if self.first.date() > self.last.date():
            other = self.last if moved is self.first else self.first
            other.blockSignals(True)
            other.setDate(moved.date())
            other.blockSignals(False)
        self.changed.emit()


def _labelled(word: str, field: DateField) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(Label(word, buddy=field))
    column.addWidget(field)
    return part


def _of(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _plain(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
