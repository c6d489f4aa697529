"""When a ritual comes round: every day, on some weekdays, on a day of the month, once a season; or when they like.

It is kept as a calendar writes it (RFC 5545), and the days are counted out by python-dateutil (docs/decisions/0130).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")  # 0 is Monday, as Python counts
LAST = -1  # the last of its kind in a month
NTHS = (1, 2, 3, 4, LAST)
MOST_WEEKS = 12  # more weeks than this are no rhythm
# daily; on weekdays; on the nth weekday of a month; on a day of each month; on a day of the year; every three months
KINDS = ("day", "week", "nth", "date", "year", "season")
UNKNOWN = "unknown"  # it was written by a newer version, or by hand: it is kept and never shown as anything else
_LONGEST = {month: 29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31 for month in range(1, 13)}
_RULE = re.compile(r"DTSTART;VALUE=DATE:(\d{8}) RRULE:(\S+)")


class Rhythm(NamedTuple):
    """How often. Of the fields below only those matter that its kind needs."""

    kind: str  # of KINDS, or UNKNOWN
    start: date = date.min  # nothing before this day; it counts the weeks and the seasons
    every: int = 1  # of "week": so many weeks apart
    days: tuple[int, ...] = ()  # of "week": which weekdays; of "nth": one
    nth: int = 1  # of "nth": of NTHS
    day: int = 1  # of "date", "year", "season": the day of the month; where there is none, its last one
    month: int = 1  # of "year"


def read(kept: str) -> Rhythm | None:
    """The rhythm that was kept; None for no fixed one. What cannot be read is a rhythm of the kind UNKNOWN."""
    words = " ".join(kept.split())
    if not words:
        return None
    found = _RULE.fullmatch(words)
    try:
        start = date.fromisoformat(found[1]) if found else None
    except ValueError:
        start = None
    if found is None or start is None:
        return Rhythm(UNKNOWN)
    parts = dict(part.partition("=")[::2] for part in found[2].split(";"))
    try:
        rhythm = _guessed(parts, start)
    except (ValueError, KeyError):
        return Rhythm(UNKNOWN, start)
    return rhythm if rule(rhythm) == found[2] else Rhythm(UNKNOWN, start)


def write(rhythm: Rhythm | None) -> str:
    """A rhythm as it is kept; "" for none. Its first day becomes the first on which it falls.

    ValueError for one of the kind UNKNOWN, which nobody is to write.
    """
    if rhythm is None:
        return ""
    soonest = rhythm._replace(every=1, kind="date" if rhythm.kind == "season" else rhythm.kind)
    first = next(coming(soonest, rhythm.start), rhythm.start)
    return f"DTSTART;VALUE=DATE:{first:%Y%m%d}\nRRULE:{rule(rhythm)}"


def rule(rhythm: Rhythm) -> str:
    """The rule in the words of RFC 5545. Days that a month does not have become its last one: that is what people
    expect of "the 31st", whereas the RFC alone would leave such months out.
    """
    if rhythm.kind == "day":
        return "FREQ=DAILY"
    if rhythm.kind == "week":
        apart = f"INTERVAL={rhythm.every};" if rhythm.every > 1 else ""
        return f"FREQ=WEEKLY;{apart}BYDAY={','.join(DAYS[day] for day in sorted(set(rhythm.days)))}"
    if rhythm.kind == "nth":
        return f"FREQ=MONTHLY;BYDAY={rhythm.nth}{DAYS[rhythm.days[0]]}"
    if rhythm.kind == "date":
        return f"FREQ=MONTHLY;{_on_day(rhythm.day)}"
    if rhythm.kind == "season":
        return f"FREQ=MONTHLY;INTERVAL=3;{_on_day(rhythm.day)}"
    if rhythm.kind == "year":
        last = (rhythm.month, rhythm.day) == (2, 29)
        return f"FREQ=YEARLY;BYMONTH={rhythm.month};BYMONTHDAY={LAST if last else rhythm.day}"
    raise ValueError(rhythm.kind)


def coming(rhythm: Rhythm | None, since: date) -> Iterator[date]:
    """The days on which it falls from `since` on, without end; none for no rhythm or one that cannot be read."""
    if rhythm is None or rhythm.kind == UNKNOWN:
        return
    from dateutil.rrule import rrulestr  # only who has a rhythm needs to count days

    # What does not count weeks or seasons from its first day may begin today: years of days are not counted out.
    phase = rhythm.kind == "season" or rhythm.every > 1
    start = rhythm.start if phase else max(rhythm.start, since)
    days = rrulestr(rule(rhythm), dtstart=datetime(start.year, start.month, start.day))
    after = max(since, start)
    for found in days.xafter(datetime(after.year, after.month, after.day), inc=True):
        yield found.date()


def falls_on(rhythm: Rhythm | None, day: date) -> bool:
    """Whether it falls on this evening."""
    return next(coming(rhythm, day), None) == day


def until(rhythm: Rhythm | None, since: date, days: int) -> list[date]:
    """Every day on which it falls, from `since` on, for so many days."""
    found, end = [], since + timedelta(days)
    for day in coming(rhythm, since):
        if day >= end:
            break
        found.append(day)
    return found


def _on_day(day: int) -> str:
    if day >= 31:
        return f"BYMONTHDAY={LAST}"
    if day <= 28:
        return f"BYMONTHDAY={day}"
    return f"BYMONTHDAY={','.join(map(str, range(28, day + 1)))};BYSETPOS={LAST}"


def _guessed(parts: dict[str, str], start: date) -> Rhythm:
    """What these parts seem to say; the caller looks whether it would be written just so."""
    frequency, every = parts["FREQ"], int(parts.get("INTERVAL", "1"))
    weekdays = parts.get("BYDAY", "")
    if frequency == "DAILY":
        return Rhythm("day", start)
    if frequency == "WEEKLY" and every <= MOST_WEEKS:
        return Rhythm("week", start, every=every, days=tuple(DAYS.index(day) for day in weekdays.split(",")))
    if frequency == "MONTHLY" and weekdays:
        nth = int(weekdays[:-2])
        if nth in NTHS:
            return Rhythm("nth", start, nth=nth, days=(DAYS.index(weekdays[-2:]),))
    numbers = [int(day) for day in parts.get("BYMONTHDAY", "").split(",")]
    if frequency == "MONTHLY":
        day = 31 if numbers == [LAST] else max(numbers)
        return Rhythm("season" if every == 3 else "date", start, day=day)
    if frequency == "YEARLY":
        month, day = int(parts["BYMONTH"]), numbers[0]
        day = 29 if (month, day) == (2, LAST) else day
        if 1 <= day <= _LONGEST[month]:
            return Rhythm("year", start, day=day, month=month)
    raise ValueError(frequency)
