"""What stays of the turns of a talk: that it was held, where they were, and what happens when both fall asleep."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.hands import Hands
from tests.ui.scenes.talking import (
    both_fall_asleep,
    kept,
    scene,
    settings,
    the_other_turn,
    time_is_up,
    to_the_first_turn,
)


def test_a_talk_is_held_when_both_turns_ran_or_when_they_say_so(hands: Hands) -> None:
    to_the_first_turn(hands)
    assert kept(hands, "talked") == ""
    the_other_turn(hands)
    assert kept(hands, "talked") == ""
    hands.press("turn-enough")
    assert kept(hands, "talked") == "yes"


def test_one_press_says_that_it_was_talked_about(hands: Hands) -> None:
    to_the_first_turn(hands)
    hands.press("turn-talked")
    assert kept(hands, "talked") == "yes"
    assert not hands.sees("scene-turn")


@pytest.mark.parametrize(
    ("presses", "voice", "there"),
    [
        ((), 2, "Sam’s turn"),
        (("turn-enough",), 2, "Alex, say it back if you like"),
        (("turn-enough", "go-on", "swap-now"), 2, "Alex’s turn"),
        (("turn-enough", "go-on", "swap-now", "turn-enough"), 1, "Alex, say it back if you like"),
    ],
)
def test_a_talk_that_was_left_is_gone_on_with_in_the_same_turn(
    open_window: Callable[..., Hands], folder: Path, presses: tuple[str, ...], voice: int, there: str
) -> None:
    hands = open_window(folder)
    to_the_first_turn(hands, voice)
    for name in presses:
        hands.press(name)
    assert hands.window.close()
    again = open_window(folder)
    again.go("practice", practice="evening_talk")
    assert there in again.words()
    assert again.window.isFullScreen()
    again.press("stop")
    assert not again.window.isFullScreen()


def test_when_the_step_is_over_it_begins_anew(hands: Hands) -> None:
    to_the_first_turn(hands)
    hands.press("turn-talked")
    hands.press("step-back")
    assert hands.sees("begins-1")


def test_when_both_fall_asleep_the_screen_may_sleep_and_the_talk_is_kept(hands: Hands) -> None:
    settings(hands).bell = "none"
    to_the_first_turn(hands)
    assert scene(hands)._idle is None
    time_is_up(hands)
    both_fall_asleep(hands)
    assert "Sleep well." in hands.words()
    assert not scene(hands)._awake.held
    assert (kept(hands, "at"), kept(hands, "talked")) == ("1", "")
    hands.press("still-here")
    assert "Alex’s turn" in hands.words()


def test_a_second_turn_in_which_both_fell_asleep_counts_as_held(hands: Hands) -> None:
    to_the_first_turn(hands)
    hands.press("turn-no-timer")
    the_other_turn(hands)
    both_fall_asleep(hands)
    assert kept(hands, "talked") == "yes"
    hands.press("still-here")
    assert "Alex, say it back if you like" in hands.words()


def test_nobody_is_asleep_who_asks_for_more_time(hands: Hands) -> None:
    settings(hands).bell = "none"
    to_the_first_turn(hands)
    time_is_up(hands)
    assert scene(hands)._idle is not None
    hands.press("turn-more")
    assert scene(hands)._idle is None


def test_saying_it_back_does_not_keep_the_screen_awake_for_ever(hands: Hands) -> None:
    to_the_first_turn(hands)
    hands.press("turn-enough")
    both_fall_asleep(hands)
    assert not scene(hands)._awake.held
    hands.press("still-here")
    assert hands.sees("back-2")
