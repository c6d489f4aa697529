"""When a ritual comes round: short months, leap years, weeks apart, and rules that this version cannot read."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest

from couplejournal.journal.clock import evening
from couplejournal.practices import rhythm
from couplejournal.practices.rhythm import LAST, Rhythm

MONDAY = date(2026, 11, 23)


def days(one: Rhythm, count: int, since: date = MONDAY) -> list[str]:
    """The next days on which it falls, once it was kept and read again."""
    kept = rhythm.read(rhythm.write(one))
    return [day.isoformat() for day in islice(rhythm.coming(kept, since), count)]


@pytest.mark.parametrize(
    ("one", "falls"),
    [
        (Rhythm("day", MONDAY), ["2026-11-23", "2026-11-24", "2026-11-25"]),
        (Rhythm("week", MONDAY, days=(6,)), ["2026-11-29", "2026-12-06", "2026-12-13"]),
        (Rhythm("week", MONDAY, days=(3, 0)), ["2026-11-23", "2026-11-26", "2026-11-30"]),
        (Rhythm("week", MONDAY, every=2, days=(6,)), ["2026-11-29", "2026-12-13", "2026-12-27"]),
        (Rhythm("nth", MONDAY, nth=2, days=(5,)), ["2026-12-12", "2027-01-09", "2027-02-13"]),
        (Rhythm("nth", MONDAY, nth=LAST, days=(6,)), ["2026-11-29", "2026-12-27", "2027-01-31"]),
        (Rhythm("date", MONDAY, day=15), ["2026-12-15", "2027-01-15", "2027-02-15"]),
        (Rhythm("year", MONDAY, month=5, day=12), ["2027-05-12", "2028-05-12", "2029-05-12"]),
        (Rhythm("season", MONDAY, day=21), ["2026-12-21", "2027-03-21", "2027-06-21"]),
    ],
)
def test_a_rhythm_is_kept_read_again_and_falls_on_its_days(one: Rhythm, falls: list[str]) -> None:
    assert days(one, 3) == falls


def test_the_31st_is_the_last_day_of_shorter_months() -> None:
    assert days(Rhythm("date", MONDAY, day=31), 5) == [
        *("2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31"),
    ]


def test_the_30th_and_the_29th_are_the_last_day_of_february() -> None:
    january = date(2027, 1, 1)
    assert days(Rhythm("date", january, day=30), 3, january) == ["2027-01-30", "2027-02-28", "2027-03-30"]
    leap = date(2028, 2, 1)
    assert days(Rhythm("date", leap, day=30), 2, leap) == ["2028-02-29", "2028-03-30"]
    assert days(Rhythm("date", leap, day=29), 1, leap) == ["2028-02-29"]


def test_29_february_is_the_28th_in_other_years() -> None:
    one = Rhythm("year", date(2028, 1, 1), month=2, day=29)
    assert days(one, 5, date(2028, 1, 1)) == ["2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"]
    assert rhythm.read(rhythm.write(one)) == one._replace(start=date(2028, 2, 29))


def test_weeks_apart_are_counted_from_the_first_day_it_falls_on() -> None:
    """Begun on a Friday for Tuesdays: the next Tuesday, not the one two weeks after the Tuesday before."""
    friday = date(2026, 11, 27)
    one = Rhythm("week", friday, every=2, days=(1,))
    assert days(one, 3, friday) == ["2026-12-01", "2026-12-15", "2026-12-29"]
    assert not rhythm.falls_on(rhythm.read(rhythm.write(one)), date(2026, 12, 8))


def test_nothing_falls_before_the_first_day() -> None:
    one = rhythm.read(rhythm.write(Rhythm("day", date(2026, 12, 1))))
    assert not rhythm.falls_on(one, date(2026, 11, 30))
    assert rhythm.falls_on(one, date(2026, 12, 1))


def test_a_daily_rhythm_of_decades_is_not_counted_out_day_by_day() -> None:
    one = Rhythm("day", date(1950, 1, 1))
    assert rhythm.until(one, MONDAY, 3) == [date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25)]


@pytest.mark.parametrize(
    "kept",
    [
        "DTSTART;VALUE=DATE:20261123 RRULE:FREQ=HOURLY",
        "DTSTART;VALUE=DATE:20261123 RRULE:FREQ=DAILY;COUNT=5",
        "DTSTART;VALUE=DATE:20261123 RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "DTSTART;VALUE=DATE:20261123 RRULE:FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1",
        "DTSTART;VALUE=DATE:20261123 RRULE:FREQ=MONTHLY;BYDAY=5SU",
        "DTSTART;VALUE=DATE:20261123 RRULE:FREQ=MONTHLY;BYMONTHDAY=32",
        "DTSTART;VALUE=DATE:20261123 RRULE:FREQ=WEEKLY;INTERVAL=999;BYDAY=MO",
        "DTSTART;VALUE=DATE:20261123 RRULE:FREQ=WEEKLY;BYDAY=XX",
        "DTSTART;VALUE=DATE:20261123 RRULE:FREQ=WEEKLY",
        "DTSTART;VALUE=DATE:20261323 RRULE:FREQ=DAILY",
        "with the moon",
        "RRULE:",
    ],
)
def test_a_rule_that_cannot_be_read_is_unknown_and_falls_on_no_day(kept: str) -> None:
    one = rhythm.read(kept)
    assert one is not None and one.kind == rhythm.UNKNOWN
    assert list(rhythm.coming(one, MONDAY)) == []
    with pytest.raises(ValueError, match="unknown"):
        rhythm.write(one)


def test_no_rhythm_is_kept_as_nothing() -> None:
    assert rhythm.write(None) == "" and rhythm.read("") is None and rhythm.read(" \n") is None


def test_the_end_of_the_calendar_is_no_trouble() -> None:
    assert rhythm.falls_on(Rhythm("day", MONDAY), date.max)


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Pacific/Auckland"])
def test_a_change_of_clocks_or_of_zones_moves_no_day(zone: str) -> None:
    """A year of Sundays, looked at every three hours by the clock on the wall: each evening is one, and none twice."""
    sundays = rhythm.read(rhythm.write(Rhythm("week", date(2026, 1, 4), days=(6,))))
    moment, seen = datetime(2026, 1, 4, 12, tzinfo=UTC), []
    for _ in range(365 * 8):
        day = evening(moment.astimezone(ZoneInfo(zone)))
        if (not seen or seen[-1] != day) and rhythm.falls_on(sundays, day):
            seen.append(day)
        moment += timedelta(hours=3)
    assert seen == rhythm.until(sundays, seen[0], (seen[-1] - seen[0]).days + 1)
    assert len(set(seen)) == len(seen) >= 52
