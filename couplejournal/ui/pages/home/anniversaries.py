"""The same day in other years, the one in February included."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import MAXYEAR, MINYEAR, date


def same_days(day: date, years: Iterable[int]) -> list[date]:
    """This day in the years that lie so far away (-1 is the year before).

    29 February is met on the 28th where there is none, and the 28th of such a year meets the 29ths.
    """
    found = []
    for year in (day.year + far for far in years):
        if not MINYEAR <= year <= MAXYEAR:
            continue
        leap = _is_leap(year)
        found.append(day.replace(year=year, day=28 if (day.month, day.day) == (2, 29) and not leap else day.day))
        if (day.month, day.day) == (2, 28) and leap and not _is_leap(day.year):
            found.append(date(year, 2, 29))
    return found


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
