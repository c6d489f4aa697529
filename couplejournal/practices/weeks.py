"""A couple's own week: it begins on the day they chose, and what is done once a week stays open all through it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

DAY = "truth_day"  # the wish of both: "0" (Monday) to "6"; not there as long as they have chosen none


def chosen(us: Mapping[str, str]) -> int | None:
    """The weekday (Monday 0) on which their week begins; None as long as they have chosen none."""
    said = us.get(DAY, "")
    return int(said) if said in {str(number) for number in range(7)} else None


def first_day(us: Mapping[str, str]) -> int:
    """The weekday (Monday 0) on which their week begins; Monday when they have chosen none."""
    return chosen(us) or 0


def week_of(day: date, first: int) -> tuple[date, date]:
    """The first and the last day of the week that `day` lies in, when weeks begin on the weekday `first`."""
    start = day - timedelta(days=(day.weekday() - first) % 7)
    return start, start + timedelta(days=6)
