"""One gratitude of last year is offered at most once a week."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.pages import kept


class Clock:
    def __init__(self) -> None:
        self.now = EVENING

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def hands(open_window: Callable[..., Hands], folder: Path, clock: Clock) -> Hands:
    return open_window(folder, clock=clock)


def test_it_is_offered_at_most_once_a_week(hands: Hands, clock: Clock) -> None:
    kept.gratitude(hands.journal, kept.before(365), "sang", "funny")
    seen = []
    for _ in range(9):
        hands.go("gratitudes")
        seen.append(hands.sees("read-one"))
        clock.now += timedelta(days=1)
    assert seen == [True, False, False, False, False, False, False, True, False]


def test_it_stays_for_the_whole_evening_and_leads_to_one(hands: Hands) -> None:
    entry = kept.gratitude(hands.journal, kept.before(360), "sang", "funny")
    for _ in range(2):
        hands.go("tonight")
        hands.go("gratitudes")
        assert hands.sees("read-one")
    hands.press("read-one")
    assert hands.find("entry").isVisible()
    assert "You sang" in hands.words()
    assert hands.journal.entry(entry) is not None


def test_nothing_is_offered_where_there_is_nothing_of_last_year(hands: Hands) -> None:
    kept.gratitude(hands.journal, kept.before(300), "sang", "funny")
    kept.gratitude(hands.journal, kept.before(365), "hidden", sealed=True)
    hands.go("gratitudes")
    assert not hands.sees("read-one")
