"""The days of one month as a table of weeks: which of them are marked, and how each is called in full."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

WEEKS, WEEK = 6, 7  # always six weeks, so that the table never changes its height
DAY = Qt.ItemDataRole.UserRole
MARKED = Qt.ItemDataRole.UserRole + 1
FIRST_YEAR, LAST_YEAR = 1900, 2199


class MonthDays(QAbstractTableModel):
    """Row by row the weeks of the month on show; cells outside of it are empty."""

    def __init__(
        self,
        marked: Callable[[date, date], set[date]],
        describe: Callable[[date], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._marked, self._describe = marked, describe
        self.year, self.month = 0, 0
        self._first = date(2000, 1, 1)
        self._marks: set[date] = set()

    def show(self, year: int, month: int) -> None:
        """Show this month, its marks read anew."""
        if (year, month) == (self.year, self.month):
            return self.read_marks()
        self.beginResetModel()
        self.year, self.month = year, month
        start = date(year, month, 1)
        behind = (start.isoweekday() - QLocale().firstDayOfWeek().value) % WEEK
        self._first = start - timedelta(days=behind)
        self._marks = self._marked(start, self.last())
        self.endResetModel()
        return None

    def read_marks(self) -> None:
        """Read which days are marked, after something was written or put away."""
        marks = self._marked(date(self.year, self.month, 1), self.last())
        if marks != self._marks:
            self._marks = marks
            self.dataChanged.emit(self.index(0, 0), self.index(WEEKS - 1, WEEK - 1))

    def last(self) -> date:
        """The last day of the month on show."""
        return date(self.year, self.month, monthrange(self.year, self.month)[1])

    def holds(self, day: date) -> bool:
        """True when this day is in the month on show."""
        return (day.year, day.month) == (self.year, self.month)

    def cell(self, day: date) -> QModelIndex:
        """Where this day stands; an invalid index when it is in another month."""
        if not self.holds(day):
            return QModelIndex()
        week, column = divmod((day - self._first).days, WEEK)
        return self.index(week, column)

    def day(self, index: QModelIndex | QPersistentModelIndex) -> date | None:
        """The day in this cell; None for an empty one."""
        if not index.isValid():
            return None
        day = self._first + timedelta(days=index.row() * WEEK + index.column())
        return day if self.holds(day) else None

    # --- what the table asks

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or not self.year else WEEKS

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else WEEK

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        day = self.day(index)
        if day is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return QLocale().toString(day.day)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._describe(day)
        if role == DAY:
            return day
        if role == MARKED:
            return day in self._marks
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if self.day(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        weekday = (QLocale().firstDayOfWeek().value - 1 + section) % WEEK + 1
        if role == Qt.ItemDataRole.DisplayRole:
            return QLocale().standaloneDayName(weekday, QLocale.FormatType.ShortFormat)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return QLocale().standaloneDayName(weekday, QLocale.FormatType.LongFormat)
        return None


def months_on(day: date, months: int) -> date:
    """The same day so many months later (or earlier), or the last one of a shorter month; kept within our years."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(min(max(count, FIRST_YEAR * 12), LAST_YEAR * 12 + 11), 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
