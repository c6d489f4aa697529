"""Days, times and troubles in the language of the window."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from couplejournal.errors import CoupleJournalError

_ENDS = (".", "?", "!", "…", "。", "？", "！", "؟")  # what ends a sentence, in several scripts
_QUOTES = "”’»“\"')」』"  # what may stand after that


@functools.lru_cache(maxsize=4096)
def day_words(day: date) -> str:
    """The whole date: "Sunday 22 November 2026"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def brief_day(day: date) -> str:
    """The day without weekday and year: "22 November"."""
    pattern = QCoreApplication.translate("saying", "d MMMM")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def day_of_year(day: date, today: date) -> str:
    """The day, with its year where that is not this one: "22 November", "4 December 2025"."""
    if day.year == today.year:
        return brief_day(day)
    pattern = QCoreApplication.translate("saying", "d MMMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def changed_words(day: date) -> str:
    """The mark of words that were changed after they had been opened: "changed, 25 November"."""
    return QCoreApplication.translate("saying", "changed, {day}").format(day=brief_day(day))


@functools.lru_cache(maxsize=512)
def month_words(year: int, month: int) -> str:
    """The month: "November 2026"."""
    return f"{QLocale().standaloneMonthName(month)} {year}"


def clock_words(moment: datetime) -> str:
    """The time on the wall clock: "21:14"."""
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def number_in_words(sentence: str, number: int) -> str:
    """A sentence that begins with this number, begun with a word instead where there is one: "Seven firsts"."""
    words = QCoreApplication.translate(
        "saying", "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve"
    ).split()
    digits = str(number)
    fits = 0 < number <= len(words) and sentence.startswith(f"{digits} ")
    return words[number - 1] + sentence.removeprefix(digits) if fits else sentence


def limits() -> str:
    """What closing at once cannot do: said wherever it is spoken of."""
    return QCoreApplication.translate("saying", "This hides the window. It does not erase traces on the computer.")


def spoken(parts: Iterable[str]) -> str:
    """Parts one after the other for those who listen, each ended as a sentence is; empty ones are left out."""
    ended = (part if part.rstrip(_QUOTES).endswith(_ENDS) else f"{part}." for part in parts if part)
    return " ".join(ended).removesuffix(".")


def sentence(error: Exception) -> str:
    """What people are told. Anything but a trouble of the world is our own fault and gets one general sentence."""
    if isinstance(error, CoupleJournalError):
        return QCoreApplication.translate("errors", error.sentence).format(**error.words)
    return QCoreApplication.translate("errors", "That was our mistake, not yours. Nothing was changed.")


def when_words(moment: datetime, now: datetime) -> str:
    """The same within a sentence: "at 21:10", "tomorrow at 09:00", "on Tuesday at 09:00", "on 3 May at 09:00"."""
    hour, days = clock_words(moment), (moment.date() - now.date()).days
    if days == 0:
        return QCoreApplication.translate("saying", "at {time}").format(time=hour)
    if days == 1:
        return QCoreApplication.translate("saying", "tomorrow at {time}").format(time=hour)
    day = QLocale().dayName(moment.isoweekday()) if 1 < days < 7 else day_of_year(moment.date(), now.date())
    return QCoreApplication.translate("saying", "on {day} at {time}").format(day=day, time=hour)


def moment_words(moment: datetime, now: datetime) -> str:
    """When something is, as one would say it now: "21:10", "tomorrow, 09:00", "Tuesday, 09:00", "3 May, 09:00".

    Both are times of the wall clock, with their zones.
    """
    hour, days = clock_words(moment), (moment.date() - now.date()).days
    if days == 0:
        return hour
    if days == 1:
        return QCoreApplication.translate("saying", "tomorrow, {time}").format(time=hour)
    if days == -1:
        return QCoreApplication.translate("saying", "yesterday, {time}").format(time=hour)
    day = QLocale().dayName(moment.isoweekday()) if 1 < days < 7 else day_of_year(moment.date(), now.date())
    return QCoreApplication.translate("saying", "{day}, {time}").format(day=day, time=hour)
