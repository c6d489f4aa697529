"""Home offers to look back on a season once, late in it, never in the first weeks, and takes a no."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.ui.conftest import EVENING
from tests.ui.hands import Hands

DAY = EVENING.date()


class Wall:
    def __init__(self) -> None:
        self.now = EVENING

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def old(open_window: Callable[..., Hands], folder: Path, wall: Wall) -> Hands:
    hands = open_window(folder, clock=wall)
    hands.journal.wish(0, "first_day", (DAY - timedelta(weeks=11)).isoformat())
    return hands


def offered(hands: Hands) -> bool:
    hands.go("tonight")
    assert hands.sees("season-begin") != hands.sees("tonight-begin")  # one thing is offered, never two
    return hands.sees("season-begin")


def test_a_no_is_the_answer_for_the_season_and_the_next_one_asks_again(old: Hands, wall: Wall) -> None:
    assert offered(old)
    old.press("season-no")
    assert old.sees("tonight-begin") and not offered(old)
    wall.now += timedelta(days=70)  # the end of January
    assert offered(old)


def test_tonight_may_be_an_evening_like_any_other(old: Hands) -> None:
    assert offered(old)
    old.press("season-usual")
    assert old.find("tonight-begin").accessibleName() == "Begin: Evening talk"
    assert offered(old)


def test_it_stands_for_a_week_and_is_gone_without_an_answer(old: Hands, wall: Wall) -> None:
    assert offered(old)
    wall.now += timedelta(days=6)
    assert offered(old)
    wall.now += timedelta(days=1)
    assert not offered(old)
    wall.now -= timedelta(days=30)  # a clock that was set back brings nothing
    assert not offered(old)


@pytest.mark.parametrize("why", ["young", "hard", "begun", "resting", "early"])
def test_there_is_no_offer_when_it_would_not_be_kind_or_is_not_needed(old: Hands, wall: Wall, why: str) -> None:
    assert old.window.house is not None
    settings = old.window.house.room.settings
    if why == "young":
        old.journal.wish(0, "first_day", (DAY - timedelta(weeks=9)).isoformat())
    elif why == "hard":
        old.journal.wish(2, "hard_season", "yes")
    elif why == "begun":
        entry = old.journal.begin("season_review", DAY - timedelta(days=20))
        old.journal.say(entry.id, "carried", "The neighbours", 0)
    elif why == "resting":
        settings.hidden = ("season_review",)
    else:
        old.journal.wish(0, "first_day", (DAY - timedelta(weeks=99)).isoformat())
        wall.now -= timedelta(days=30)
    assert not offered(old)
