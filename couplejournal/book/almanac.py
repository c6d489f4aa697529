"""How days, months and spans of time are called, in the language of the book."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

# Small tables instead of the system's locale: the same book comes out on every computer.
MONTHS = {
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
WEEKDAYS = {"en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")}
SPANS = {"en": "{first} to {last}"}


def _of(table: Mapping[str, Sequence[str]], language: str) -> Sequence[str]:
    return table.get(language.split("-")[0], table["en"])


def month(day: date, language: str = "en") -> str:
    """The month with its year: "November 2026"."""
    return f"{_of(MONTHS, language)[day.month - 1]} {day.year}"


def weekday(day: date, language: str = "en") -> str:
    """The day with its name: "Sunday 22 November"."""
    return f"{_of(WEEKDAYS, language)[day.weekday()]} {day.day} {_of(MONTHS, language)[day.month - 1]}"


def day_and_month(day: date, language: str = "en") -> str:
    """The day without its year: "22 November"."""
    return f"{day.day} {_of(MONTHS, language)[day.month - 1]}"


def full(day: date, language: str = "en") -> str:
    """The day with its year: "22 November 2026"."""
    return f"{day.day} {month(day, language)}"


def span(first: date, last: date, language: str = "en") -> str:
    """From month to month, or the one month: "November 2025 to November 2026"."""
    if (first.year, first.month) == (last.year, last.month):
        return month(first, language)
    return SPANS.get(language, SPANS["en"]).format(first=month(first, language), last=month(last, language))
