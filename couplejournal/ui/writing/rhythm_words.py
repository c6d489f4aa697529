"""A rhythm in words that people say: every Sunday, on the last day of the month, once a season."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from couplejournal.practices.rhythm import LAST, UNKNOWN, Rhythm
from couplejournal.ui.saying import brief_day

LEAP = 2024  # a year that has every day


def rhythm_words(rhythm: Rhythm | None) -> str:
    """The whole rhythm in one line; "" for one that this version cannot read."""
    if rhythm is None:
        return QCoreApplication.translate("rhythm", "No fixed rhythm")
    if rhythm.kind == UNKNOWN:
        return ""
    if rhythm.kind == "day":
        return QCoreApplication.translate("rhythm", "Every day")
    if rhythm.kind == "week":
        return _weeks(rhythm)
    if rhythm.kind == "nth":
        words = QCoreApplication.translate("rhythm", "On the {which} {weekday} of every month")
        return words.format(which=nth_words(rhythm.nth), weekday=day_name(rhythm.days[0]))
    if rhythm.kind == "date":
        return _of_month(rhythm.day)
    if rhythm.kind == "season":
        return _season(rhythm)
    words = QCoreApplication.translate("rhythm", "Every year on {day}")
    if (rhythm.month, rhythm.day) == (2, 29):
        words = QCoreApplication.translate("rhythm", "Every year on {day}; in years without that day, on the 28th")
    return words.format(day=brief_day(date(LEAP, rhythm.month, rhythm.day)))


def nth_words(nth: int) -> str:
    """ "first" to "fourth", or "last"."""
    said = {
        1: QCoreApplication.translate("rhythm", "first"),
        2: QCoreApplication.translate("rhythm", "second"),
        3: QCoreApplication.translate("rhythm", "third"),
        4: QCoreApplication.translate("rhythm", "fourth"),
        LAST: QCoreApplication.translate("rhythm", "last"),
    }
    return said[nth]


def day_name(day: int) -> str:
    """The weekday, 0 for Monday."""
    return QLocale().standaloneDayName(day + 1, QLocale.FormatType.LongFormat)


def weeks_words(every: int) -> str:
    """How many weeks apart: "every week", "every other week", "every third week"."""
    said = {
        1: QCoreApplication.translate("rhythm", "every week"),
        2: QCoreApplication.translate("rhythm", "every other week"),
        3: QCoreApplication.translate("rhythm", "every third week"),
        4: QCoreApplication.translate("rhythm", "every fourth week"),
    }
    return said.get(every) or QCoreApplication.translate("rhythm", "every {weeks} weeks").format(weeks=every)


def _weeks(rhythm: Rhythm) -> str:
    days = sorted(set(rhythm.days))
    if rhythm.every == 1 and len(days) == 7:
        return QCoreApplication.translate("rhythm", "Every day")
    if rhythm.every == 1 and days == [0, 1, 2, 3, 4]:
        return QCoreApplication.translate("rhythm", "From Monday to Friday")
    names = [day_name(day) for day in days]
    listed = (
        names[0]
        if len(names) == 1
        else QCoreApplication.translate("rhythm", "{some} and {last}").format(
            some=", ".join(names[:-1]), last=names[-1]
        )
    )
    if rhythm.every == 1:
        return QCoreApplication.translate("rhythm", "Every {days}").format(days=listed)
    weeks = weeks_words(rhythm.every)
    return QCoreApplication.translate("rhythm", "{weeks}, on {days}").format(
        weeks=weeks[:1].upper() + weeks[1:], days=listed
    )


def _of_month(day: int) -> str:
    if day >= 31:
        return QCoreApplication.translate("rhythm", "Every month on the 31st; in shorter months on their last day")
    words = QCoreApplication.translate("rhythm", "Every month on the {day}")
    if day >= 29:
        words = QCoreApplication.translate(
            "rhythm", "Every month on the {day}; in February on its last day, where it is shorter"
        )
    return words.format(day=ordinal(day))


def _season(rhythm: Rhythm) -> str:
    words = QCoreApplication.translate("rhythm", "Once a season, on the {day} of every third month from {month} on")
    if rhythm.day >= 29:
        words = QCoreApplication.translate(
            "rhythm", "Once a season, on the {day} of every third month from {month} on, or on its last day"
        )
    return words.format(day=ordinal(rhythm.day), month=QLocale().standaloneMonthName(rhythm.start.month))


def ordinal(day: int) -> str:
    """A day of the month as English says it: "1st", "22nd", "31st"."""
    if day in (11, 12, 13):
        return QCoreApplication.translate("rhythm", "{day}th").format(day=day)
    said = {
        1: QCoreApplication.translate("rhythm", "{day}st"),
        2: QCoreApplication.translate("rhythm", "{day}nd"),
        3: QCoreApplication.translate("rhythm", "{day}rd"),
    }
    return (said.get(day % 10) or QCoreApplication.translate("rhythm", "{day}th")).format(day=day)
