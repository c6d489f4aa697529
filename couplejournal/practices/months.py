"""The month whose page is written: in its first days that is still the month before."""

from __future__ import annotations

from datetime import date, timedelta

BEFORE = 7  # so many days into a month its page is still that of the one before


def page_of(day: date) -> tuple[date, date]:
    """The first and the last day of the month whose page is written on this day."""
    if day.day <= BEFORE:
        day = day.replace(day=1) - timedelta(days=1)
    first = day.replace(day=1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
