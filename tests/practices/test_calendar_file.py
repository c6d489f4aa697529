"""Calendar files of rituals, read by a reader that is not ours: python's icalendar, and octet by octet."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar

from couplejournal.practices import calendar_file, rhythm
from couplejournal.practices.calendar_file import Event
from couplejournal.practices.rhythm import Rhythm

NOW = datetime(2026, 11, 23, 21, 14, tzinfo=UTC)
MONDAY = date(2026, 11, 23)
SUNDAYS = rhythm.write(Rhythm("week", MONDAY, days=(6,)))


def events(content: bytes) -> list[Any]:
    return list(Calendar.from_ical(content).walk("VEVENT"))


def test_another_program_reads_name_day_and_rule() -> None:
    content = calendar_file.calendar([Event("a" * 32, "Sunday table", SUNDAYS, NOW)], NOW)
    [event] = events(content)
    assert event["SUMMARY"] == "Sunday table" and event["UID"] == "a" * 32 + "@couplejournal"
    assert event["DTSTART"].dt == date(2026, 11, 29) and event["DTEND"].dt == date(2026, 11, 30)  # a day in no zone
    assert event["RRULE"].to_ical() == b"FREQ=WEEKLY;BYDAY=SU"
    assert event["TRANSP"] == "TRANSPARENT" and "DESCRIPTION" not in event and "VALARM" not in content.decode()


def test_what_is_done_is_told_only_when_they_wish_and_comes_through_whole() -> None:
    told = "Bread; cheese, and a \\ between us.\nThen: “the list”. 🫖" + " and so on" * 30
    content = calendar_file.calendar([Event("b" * 32, "Tea, with; signs", SUNDAYS, NOW, told)], NOW)
    [event] = events(content)
    assert event["DESCRIPTION"] == told and event["SUMMARY"] == "Tea, with; signs"


def test_every_line_ends_as_it_must_and_none_is_longer_than_75_octets() -> None:
    name = "Ёжик 🦔 " * 40
    content = calendar_file.calendar([Event("c" * 32, name, SUNDAYS, NOW, "ü" * 500)], NOW)
    lines = content.split(b"\r\n")
    assert lines[-1] == b"" and b"\n" not in content.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode("utf-8")  # no letter is broken in two
    [event] = events(content)
    assert event["SUMMARY"] == name and event["DESCRIPTION"] == "ü" * 500


@pytest.mark.parametrize(
    "one",
    [
        Rhythm("day", MONDAY),
        Rhythm("week", MONDAY, every=2, days=(1, 4)),
        Rhythm("nth", MONDAY, nth=-1, days=(6,)),
        Rhythm("date", MONDAY, day=31),
        Rhythm("date", MONDAY, day=30),
        Rhythm("season", MONDAY, day=21),
        Rhythm("year", MONDAY, month=2, day=29),
    ],
    ids=lambda one: f"{one.kind}-{one.day}",
)
def test_another_program_counts_the_same_days(one: Rhythm) -> None:
    kept = rhythm.write(one)
    [event] = events(calendar_file.calendar([Event("d" * 32, "It", kept, NOW)], NOW))
    start = event["DTSTART"].dt
    theirs = rrulestr(event["RRULE"].to_ical().decode(), dtstart=datetime.combine(start, datetime.min.time()))
    ours = rhythm.until(rhythm.read(kept), MONDAY, 1500)
    assert [day.date() for day in theirs.xafter(datetime(2026, 11, 22), count=len(ours))] == ours and ours[0] == start


def test_the_same_ritual_is_the_same_event_and_what_has_no_rhythm_is_left_out() -> None:
    later = NOW.replace(year=2027)
    one, again = (
        events(calendar_file.calendar([Event("e" * 32, "It", SUNDAYS, moment)], moment))[0] for moment in (NOW, later)
    )
    assert one["UID"] == again["UID"] and one["DTSTART"] == again["DTSTART"]
    for kept in ("", "with the moon"):
        assert events(calendar_file.calendar([Event("f" * 32, "It", kept, NOW)], NOW)) == []


def test_signs_that_no_file_should_hold_are_left_out() -> None:
    content = calendar_file.calendar([Event("a" * 32, "Tea\x00\x07\u2028 for two\r\nEND:VEVENT", SUNDAYS, NOW)], NOW)
    [event] = events(content)
    assert event["SUMMARY"] == "Tea for two\nEND:VEVENT"
