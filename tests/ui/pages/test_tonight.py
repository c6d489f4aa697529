"""Home: one thing is offered; what was put off comes back at its time and not for ever; a whole evening is enough."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.ui.conftest import EVENING
from tests.ui.hands import Hands


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


@pytest.mark.parametrize(("later", "offered"), [(5, False), (20, True), (60 * 24, True), (60 * 24 * 3, False)])
def test_what_was_put_off_is_offered_from_its_time_on_and_not_for_ever(
    open_window: Callable[..., Hands], folder: Path, later: int, offered: bool
) -> None:
    clock = Clock()
    hands = open_window(folder, clock=clock)
    hands.go("practice", practice="repair")
    for voice, door in ((1, "i-am-1"), (2, "curtain-button")):
        hands.press(door)
        hands.press(f"heat-{voice}-hot")
        hands.press("ready")
    hands.press("back-in-20")
    clock.now += timedelta(minutes=later)
    hands.go("tonight")
    assert ("This is the time you chose for coming back to it." in hands.words()) == offered
    if offered:
        hands.press("tonight-begin")
        assert "How warm is it in you?" in hands.words()


def test_an_evening_that_was_skipped_is_fine_and_not_said_to_be_kept(hands: Hands) -> None:
    hands.go("practice", practice="light_evening")
    hands.press("skip")
    assert "Some days it is enough that you are both here." in hands.words()
    assert "Kept." not in hands.words()
    assert hands.journal.entries() == []
