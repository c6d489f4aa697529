"""The month, season or year that something is written about: in its first days that is still the one before."""

from __future__ import annotations

from datetime import date, timedelta

from couplejournal.practices import months

SEASON = 21  # so many days into a season its review is still that of the one before
YEAR = 31  # the same of a year
_QUARTER = 3  # months


def page_of(span: str, day: date) -> tuple[date, date]:
    """The first and the last day of the month, season or year whose page is written on this day; else the day alone."""
    if span == "month":
        return months.page_of(day)
    if span == "season":
        return season_of(_before(day, season_of(day)[0], SEASON))
    if span == "year":
        return year_of(_before(day, year_of(day)[0], YEAR))
    return day, day


def season_of(day: date) -> tuple[date, date]:
    """The first and the last day of the three months that this one lies in, as the year is felt outside: from December,
    March, June and September on. Which season that is hangs on where they live, and is nobody's business here.
    """
    first = day.replace(day=1)
    while first.month % _QUARTER:
        first = (first - timedelta(days=1)).replace(day=1)
    last = first
    for _ in range(_QUARTER):
        last = (last + timedelta(days=31)).replace(day=1)
    return first, last - timedelta(days=1)


def year_of(day: date) -> tuple[date, date]:
    """The first and the last day of its year."""
    return day.replace(month=1, day=1), day.replace(month=12, day=31)


def _before(day: date, first: date, days: int) -> date:
    return first - timedelta(days=1) if (day - first).days < days else day
