"""A month of counting on each other: two sentences, and a number only where both wish to look back, and it is over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.ui.hands import Hands
from tests.ui.pages import kept


@pytest.mark.parametrize(
    ("today", "wished", "told"), [(3, (1, 2), True), (3, (1,), False), (3, (), False), (20, (1, 2), False)]
)
def test_the_evenings_of_a_month_are_told_when_it_is_over_and_both_wish_it(
    open_window: Callable[..., Hands], folder: Path, today: int, wished: tuple[int, ...], told: bool
) -> None:
    hands = open_window(folder, clock=lambda: datetime(2026, 12, today, 20, tzinfo=UTC))
    for voice in wished:
        hands.journal.wish(voice, "looks_back", "yes")
    for day in (date(2026, 11, 2), date(2026, 11, 9), date(2026, 11, 9), date(2026, 12, 1)):
        kept.light(hands.journal, day)
    hands.go("practice", practice="trust_month")
    assert hands.sees("tally") == told
    assert ("Evenings together in November 2026: 2" in hands.words()) == told
    hands.type("counted_on-2", "you rang")
    hands.press("go-on")
    [entry] = hands.journal.entries(practices={"trust_month"})
    assert entry.said("counted_on", 2) == "you rang" and entry.day.month == (11 if today == 3 else 12)


def test_a_month_has_one_page_and_there_either_may_add_later(hands: Hands) -> None:
    for voice in (1, 2):
        hands.go("practice", practice="trust_month")
        hands.type(f"counted_on-{voice}", f"voice {voice}")
        hands.press("go-on")
    [entry] = hands.journal.entries(practices={"trust_month"})
    assert (entry.said("counted_on", 1), entry.said("counted_on", 2)) == ("voice 1", "voice 2")
