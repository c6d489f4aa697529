"""Home: one thing is offered; what was put off comes back at its time and not for ever; a whole evening is enough."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.mending import say_heat, to_the_heat


class Clock:
    """A clock on the wall that two people can wait by."""

    def __init__(self) -> None:
        self.now = EVENING

    def __call__(self) -> datetime:
        return self.now


def test_a_light_evening_is_one_press_away(hands: Hands) -> None:
    hands.go("tonight")
    assert hands.find("tonight-begin").accessibleName() == "Begin: Evening talk"
    hands.press("tonight-lighter")
    assert "Something small tonight" in hands.words()


def test_whoever_began_with_gratitudes_is_offered_the_light_evening_beside_them(hands: Hands) -> None:
    assert hands.window.house is not None
    hands.window.house.room.settings.practices = ("gratitude",)
    hands.go("tonight")
    assert hands.find("tonight-begin").accessibleName() == "Begin: Gratitude"
    assert hands.find("tonight-lighter").property("text") == "Light evening"


def test_after_a_whole_evening_nothing_more_is_asked(hands: Hands) -> None:
    hands.go("practice", practice="light_evening")
    hands.press("tap-hug")
    hands.press("ending-done")
    hands.go("tonight")
    assert "Nothing more is needed tonight." in hands.words()
    assert not hands.sees("tonight-begin")
    hands.press("tonight-kept")
    assert "A hug is enough" in hands.words()


@pytest.mark.parametrize(("later", "offered"), [(5, False), (20, True), (60 * 24, True), (60 * 24 * 15, False)])
def test_what_was_put_off_is_offered_from_its_time_on_and_not_for_ever(
    open_window: Callable[..., Hands], folder: Path, later: int, offered: bool
) -> None:
    clock = Clock()
    hands = open_window(folder, clock=clock)
    to_the_heat(hands)
    say_heat(hands, "hot", "hot")
    hands.press("time-1")
    clock.now += timedelta(minutes=later)
    hands.go("tonight")
    assert hands.sees("tonight-return") == offered
    if offered:
        assert "Something between us" not in hands.words()
        hands.press("tonight-return-go")
        hands.press("ask-again")
        assert "How warm is it in you?" in hands.words()


def test_an_evening_that_was_skipped_is_fine_and_not_said_to_be_kept(hands: Hands) -> None:
    hands.go("practice", practice="light_evening")
    hands.press("skip")
    assert "Some days it is enough that you are both here." in hands.words()
    assert "Kept." not in hands.words()
    assert hands.journal.entries() == []


def test_whoever_comes_back_is_welcome_and_nothing_is_counted(open_window: Callable[..., Hands], folder: Path) -> None:
    clock = Clock()
    hands = open_window(folder, clock=clock)
    assert "Good evening, Alex and Sam" in hands.words()
    entry = hands.journal.begin("memory", EVENING.date())
    hands.journal.say(entry.id, "title", "The lake", 0)
    clock.now += timedelta(days=6)
    hands.go("tonight")
    assert "Good evening, Alex and Sam" in hands.words()
    clock.now += timedelta(days=40)
    hands.go("tonight")
    assert "Welcome back, Alex and Sam" in hands.words()
    assert " days" not in hands.words()


def test_an_envelope_makes_no_difference_to_the_greeting(open_window: Callable[..., Hands], folder: Path) -> None:
    clock = Clock()
    hands = open_window(folder, clock=clock)
    told = hands.journal.begin("memory", EVENING.date())
    hands.journal.say(told.id, "title", "The lake", 0)
    clock.now += timedelta(days=20)
    entry = hands.journal.begin("hard_to_say", clock.now.date())
    hands.journal.say(entry.id, "words", "not yet", 1, sealed=True)
    hands.go("tonight")
    assert "Welcome back, Alex and Sam" in hands.words()


def test_in_a_hard_season_of_either_the_light_evening_comes_first(hands: Hands) -> None:
    hands.journal.wish(2, "hard_season", "yes")
    hands.go("tonight")
    assert hands.find("tonight-begin").accessibleName() == "Begin: Light evening"
    assert hands.find("tonight-lighter").property("text") == "Evening talk"
    assert "season" not in hands.words()


@pytest.mark.parametrize(("day", "told"), [("6", True), ("2", False), ("", False)])
def test_on_the_chosen_day_one_line_speaks_of_the_truth(hands: Hands, day: str, told: bool) -> None:
    hands.journal.wish(0, "truth_day", day)  # the evening of the tests is a Sunday
    hands.go("tonight")
    assert hands.sees("tonight-begin")
    assert hands.sees("tonight-week") == told
    if told:
        hands.press("tonight-week")
        assert "Truth of the week" in hands.words()


def test_the_foot_leads_to_the_own_page(hands: Hands) -> None:
    hands.go("tonight")
    hands.press("tonight-own")
    assert hands.sees("own")
