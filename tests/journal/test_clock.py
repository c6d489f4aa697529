"""An evening ends at four in the morning, by the clock on the wall."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from couplejournal.journal.clock import evening, from_text, offset, to_text, utc_now


@pytest.mark.parametrize(
    ("moment", "ends", "day"),
    [
        (datetime(2026, 11, 22, 21, 0), 4, date(2026, 11, 22)),
        (datetime(2026, 11, 23, 3, 59, 59), 4, date(2026, 11, 22)),
        (datetime(2026, 11, 23, 4, 0), 4, date(2026, 11, 23)),
        (datetime(2026, 11, 23, 0, 0), 0, date(2026, 11, 23)),
        (datetime(2027, 1, 1, 1, 0), 4, date(2026, 12, 31)),
        (datetime(2028, 3, 1, 1, 0), 4, date(2028, 2, 29)),
    ],
)
def test_the_small_hours_belong_to_the_evening_before(moment: datetime, ends: int, day: date) -> None:
    assert evening(moment, ends) == day


def test_the_night_of_a_time_change_is_like_every_other() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    for spring_or_autumn in (date(2026, 3, 29), date(2026, 10, 25)):
        for fold in (0, 1):
            at = datetime(spring_or_autumn.year, spring_or_autumn.month, spring_or_autumn.day, tzinfo=berlin, fold=fold)
            assert evening(at.replace(hour=3, minute=59)) == spring_or_autumn - timedelta(1)
            assert evening(at.replace(hour=4)) == spring_or_autumn


def test_moments_are_stored_in_an_order_that_sorts() -> None:
    start = datetime(2026, 12, 31, 23, 59, 59, 999_000, tzinfo=timezone(timedelta(hours=-5)))
    moments = [start + timedelta(milliseconds=n) for n in range(3)]
    stored = [to_text(moment) for moment in moments]
    assert stored == sorted(stored)
    assert [from_text(text) for text in stored] == moments
    assert stored[0] == "2027-01-01T04:59:59.999Z"


def test_now_knows_its_zone_and_a_clock_with_a_zone_is_believed() -> None:
    assert utc_now().tzinfo == UTC
    assert offset(datetime(2026, 11, 22, tzinfo=timezone(timedelta(hours=5, minutes=30)))) == "+05:30"
    assert offset(utc_now()) == utc_now().astimezone().isoformat()[-6:]
