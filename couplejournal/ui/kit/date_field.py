"""A date with its calendar, as high as our other fields and in our colours."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QSize, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractButton, QCalendarWidget, QDateEdit, QWidget

from couplejournal.ui.kit import icons
from couplejournal.ui.kit.colours import size


class DateField(QDateEdit):
    """`dateChanged` as with any QDateEdit; the calendar is made when the field is first gone to."""

    def __init__(self, *, name: str, says: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(says)
        self.setCalendarPopup(True)
        self.setKeyboardTracking(False)
        self._dressed = False
        pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        if QLocale().language() == QLocale.Language.C:  # no country is set on this computer
            pattern = "yyyy-MM-dd"
        self.setDisplayFormat(pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy"))

    def value(self) -> date:
        """The day that is shown."""
        return date(*self.date().getDate())

    def set_value(self, day: date) -> None:
        """Show this day, or the nearest that may be chosen."""
        self.setDate(_qt(day))

    def set_range(self, first: date | None = None, last: date | None = None) -> None:
        """No day before the first and none after the last may be chosen; None sets no bound."""
        if first is not None:
            self.setMinimumDate(_qt(first))
        if last is not None:
            self.setMaximumDate(_qt(last))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width() + 20, size(46))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self._dressed:
            self._dressed = True
            _dress(self.calendarWidget())


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _dress(calendar: QCalendarWidget) -> None:
    """No week numbers, our own arrows, and a weekend that is not red: it is no warning."""
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    for turn, drawing in (("prevmonth", "arrow-left"), ("nextmonth", "arrow-right")):
        button = calendar.findChild(QAbstractButton, f"qt_calendar_{turn}")
        if button is not None:  # Qt's own arrows are black, also by lamplight
            button.setIcon(icons.icon(drawing))
    plain = calendar.weekdayTextFormat(Qt.DayOfWeek.Monday)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, plain)
