"""After two weeks the two are asked once how it shall go on, and each answer does what it says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from couplejournal.settings import Settings
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands


class Clock:
    """A clock on the wall that two people can wait by."""

    def __init__(self) -> None:
        self.now = EVENING

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def hands(open_window: Callable[..., Hands], folder: Path, clock: Clock) -> Hands:
    """Two who have begun with the evening talk thirteen days ago."""
    hands = open_window(folder, clock=clock)
    hands.journal.wish(0, "first_day", (EVENING.date() - timedelta(days=13)).isoformat())
    settings(hands).practices = ("evening_talk",)
    return hands


def settings(hands: Hands) -> Settings:
    assert hands.window.house is not None
    return hands.window.house.room.settings


def come(hands: Hands, clock: Clock, days: int) -> None:
    clock.now = EVENING + timedelta(days=days)
    hands.go("tonight")


def test_it_is_asked_on_one_evening_only(hands: Hands, clock: Clock) -> None:
    come(hands, clock, 0)
    assert not hands.sees("fortnight")
    come(hands, clock, 4)
    assert "You started with Evening talk." in hands.words()
    hands.go("evening")
    come(hands, clock, 4)
    assert hands.sees("fortnight")
    come(hands, clock, 5)
    assert not hands.sees("fortnight")
    assert hands.sees("tonight-begin")


def test_keeping_it_changes_nothing(hands: Hands, clock: Clock) -> None:
    come(hands, clock, 1)
    hands.press("fortnight-keep")
    assert hands.sees("tonight-begin")
    assert (settings(hands).practices, settings(hands).hidden) == (("evening_talk",), ())
    assert hands.journal.wishes(0)["day14"] == "keep"


def test_smaller_is_a_shorter_talk(hands: Hands, clock: Clock, tmp_path: Path) -> None:
    come(hands, clock, 1)
    hands.press("fortnight-smaller")
    assert "A talk is 5 minutes now." in hands.words()
    assert Settings.read(tmp_path / "settings.json").minutes == 5


def test_nothing_is_smaller_than_the_shortest(hands: Hands, clock: Clock) -> None:
    settings(hands).minutes = 5
    come(hands, clock, 1)
    assert hands.sees("fortnight-keep")
    assert not hands.sees("fortnight-smaller")


def test_one_more_is_offered_on_other_evenings(hands: Hands, clock: Clock, tmp_path: Path) -> None:
    come(hands, clock, 1)
    hands.press("fortnight-add")
    hands.press("fortnight-back")
    hands.press("fortnight-add")
    hands.press("fortnight-gratitude")
    assert Settings.read(tmp_path / "settings.json").practices == ("evening_talk", "gratitude")
    seen = set()
    for day in (2, 3):
        come(hands, clock, day)
        seen.add(hands.find("tonight-begin").accessibleName())
    assert seen == {"Begin: Evening talk", "Begin: Gratitude"}


def test_put_away_it_is_neither_offered_nor_on_its_tab(hands: Hands, clock: Clock, tmp_path: Path) -> None:
    come(hands, clock, 1)
    hands.press("fortnight-away")
    assert Settings.read(tmp_path / "settings.json").hidden == ("evening_talk",)
    assert hands.find("tonight-begin").accessibleName() != "Begin: Evening talk"
    hands.go("evening")
    assert not hands.sees("begin-evening_talk")


def test_of_two_they_say_which(hands: Hands, clock: Clock) -> None:
    settings(hands).practices = ("evening_talk", "gratitude")
    come(hands, clock, 1)
    assert "You started with Evening talk and Gratitude." in hands.words()
    hands.press("fortnight-away")
    hands.press("fortnight-gratitude")
    assert (settings(hands).practices, settings(hands).hidden) == (("evening_talk",), ("gratitude",))


def test_what_was_begun_this_evening_comes_before_the_question(hands: Hands, clock: Clock) -> None:
    come(hands, clock, 1)
    entry = hands.journal.begin("memory", clock.now.date())
    hands.journal.say(entry.id, "title", "The lake", 0)
    hands.go("tonight")
    assert not hands.sees("fortnight")
    assert hands.find("tonight-begin").accessibleName() == "Go on: Memory"
