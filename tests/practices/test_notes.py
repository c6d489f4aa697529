"""When a folded note may be found: mornings, days, clocks that go wrong."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from couplejournal.journal.clock import evening
from couplejournal.practices import notes, wishes

DAY = date(2026, 11, 22)


def test_what_has_no_day_may_be_found_at_once() -> None:
    assert notes.has_come("", DAY)
    assert notes.chosen_day("") is None


def test_a_note_for_the_next_morning_waits_for_that_evening_only() -> None:
    waits = notes.next_morning(DAY)
    assert not notes.has_come(waits, DAY)
    assert notes.has_come(waits, DAY + timedelta(days=1))
    assert notes.has_come(waits, DAY + timedelta(days=9))  # nobody was there in between
    assert notes.chosen_day(waits) is None


def test_a_clock_that_was_set_back_neither_loses_a_morning_nor_brings_a_chosen_day_early() -> None:
    assert notes.has_come(notes.next_morning(DAY), DAY - timedelta(days=400))
    assert not notes.has_come(notes.on_day(DAY), DAY - timedelta(days=400))


def test_a_chosen_day_that_passed_unseen_still_comes() -> None:
    waits = notes.on_day(DAY)
    assert notes.chosen_day(waits) == DAY
    assert not notes.has_come(waits, DAY - timedelta(days=1))
    assert notes.has_come(waits, DAY) and notes.has_come(waits, DAY + timedelta(days=90))


@pytest.mark.parametrize("waits", ["on:", "on:the third", "after:2026-13-40", "soon"])
def test_what_cannot_be_understood_keeps_nobody_waiting(waits: str) -> None:
    assert notes.has_come(waits, DAY)


def test_after_midnight_it_is_still_the_evening_before_also_in_the_night_of_a_time_change() -> None:
    summer, winter = timezone(timedelta(hours=2)), timezone(timedelta(hours=1))
    left = evening(datetime(2026, 10, 25, 2, 30, tzinfo=summer))
    waits = notes.next_morning(left)
    assert not notes.has_come(waits, evening(datetime(2026, 10, 25, 3, 59, tzinfo=winter)))
    assert notes.has_come(waits, evening(datetime(2026, 10, 25, 4, 0, tzinfo=winter)))
    assert notes.has_come(waits, evening(datetime(2026, 10, 25, 7, 0, tzinfo=UTC)))


@pytest.mark.parametrize(
    ("us", "there"),
    [
        ({}, False),
        ({wishes.LIVES: "together"}, False),
        ({wishes.LIVES: "together\nnights"}, True),
        ({wishes.LIVES: "apart"}, True),
        ({wishes.LIVES: "travelling", wishes.NOTES: wishes.NO}, False),
        ({wishes.NOTES: wishes.YES}, True),
    ],
)
def test_notes_stand_on_home_when_they_chose_so_or_are_often_apart(us: dict[str, str], there: bool) -> None:
    assert wishes.notes_at_hand(us) is there
