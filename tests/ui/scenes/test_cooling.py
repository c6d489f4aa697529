"""Cooling off: both see one time, nothing goes on before it, and it comes back by itself, whatever the clock did."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from couplejournal.journal.clock import at, on_the_wall
from couplejournal.ui.kit import theme
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.mending import say_heat, to_the_heat


class Clock:
    def __init__(self) -> None:
        self.now = EVENING

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def cooling(open_window: Callable[..., Hands], folder: Path, clock: Clock) -> Hands:
    """Two who come back in twenty minutes."""
    hands = open_window(folder, clock=clock)
    to_the_heat(hands)
    say_heat(hands, "calm", "boiling")
    hands.press("time-1")
    return hands


def look(hands: Hands) -> None:
    """The page looks at the clock, as it does every few seconds."""
    hands.find("scene-cooling")._look()  # type: ignore[attr-defined]
    hands.settle()


def watch(hands: Hands) -> None:
    """The window looks at the clock."""
    assert hands.window.house is not None
    hands.window.house._returning.look()
    hands.settle()


def test_until_then_there_is_no_way_past_it_nothing_to_type_and_the_lamp_is_out(cooling: Hands) -> None:
    assert "We come back at" in cooling.words() and "Let the argument wait outside." in cooling.words()
    assert not cooling.sees("skip") and not cooling.sees("ask-again") and cooling.sees("stop")
    assert theme.look().dim
    cooling.press("stop")
    assert not theme.look().dim
    [entry] = cooling.journal.entries()
    assert entry.due == EVENING + timedelta(minutes=20)
    assert not {answer.field for answer in entry.answers} & {"heat", "cool_do"}
    cooling.go("evening")  # the rest of the program is free


def test_each_looks_alone_for_something_to_do_and_it_is_put_away_again(cooling: Hands) -> None:
    cooling.press("meantime-2")
    cooling.press("cool_do-2-17")
    assert "hum" in cooling.words()
    cooling.press("meantime-done")
    assert "hum" not in cooling.words().split("\n")
    cooling.press("meantime-2")
    assert not cooling.find("cool_do-2-17").property("checked"), "whoever presses may be the other"
    cooling.press("meantime-done")
    cooling.press("meantime-1")
    cooling.type("cool_do-1-own", "the attic")
    cooling.press("meantime-done")
    assert not [one for one in cooling.journal.entries()[0].answers if one.field == "cool_do"]
    cooling.press("meantime-breathe")
    assert "a little longer" in cooling.words()
    cooling.press("meantime-done")
    assert not cooling.sees("breathing")


def test_the_page_turns_by_itself_and_asks_again(cooling: Hands, clock: Clock) -> None:
    look(cooling)
    assert not cooling.sees("ask-again")
    clock.now += timedelta(minutes=20)
    look(cooling)
    assert "It is time to come back, if you like." in cooling.words() and not theme.look().dim
    cooling.press("ask-again")
    say_heat(cooling)
    assert "A gentle beginning" in cooling.words()
    cooling.window.house.flush()  # type: ignore[union-attr]
    [entry] = cooling.journal.entries()
    assert entry.due is None
    assert not {one.field for one in entry.answers} & {"heat", "cooled"}, "nothing tells that it was hot"


def test_twice_hot_is_enough_for_tonight_with_a_kind_line(cooling: Hands, clock: Clock) -> None:
    clock.now += timedelta(minutes=25)
    look(cooling)
    cooling.press("ask-again")
    say_heat(cooling, "hot", "calm")
    assert "Enough for tonight." in cooling.words()
    cooling.press("kind_line-1-starter-0")
    cooling.press("enough-nothing")
    assert "Good night" in cooling.words()
    [entry] = cooling.journal.entries()
    assert entry.said("kind_line", 1) == "We will find it. Good night." and entry.due is None
    cooling.go("practice", practice="repair", entry=entry.id, day=entry.day)
    assert "How warm is it in you?" in cooling.words()
    say_heat(cooling, "hot", "calm")
    assert cooling.sees("time-1") and "Enough for tonight." not in cooling.words()


def test_over_night_it_comes_back_with_what_they_left_each_other(
    open_window: Callable[..., Hands], folder: Path, clock: Clock
) -> None:
    hands = open_window(folder, clock=clock)
    to_the_heat(hands)
    say_heat(hands, "hot", "hot")
    hands.press("time-4")  # tomorrow morning
    hands.press("stop")
    hands.window.close()
    clock.now = datetime(2026, 11, 23, 9, 30, tzinfo=EVENING.tzinfo)
    morning = open_window(folder, clock=clock)
    assert morning.sees("tonight-return") and "Something between us" not in morning.words()
    morning.press("tonight-return-go")
    assert "It is time to come back, if you like." in morning.words()
    morning.press("ask-again")
    say_heat(morning, "hot", "calm")
    assert "Enough for tonight." in morning.words()


def test_a_time_long_past_can_wait_and_does_not_count_as_a_try(cooling: Hands, clock: Clock) -> None:
    clock.now += timedelta(days=2)
    look(cooling)
    assert "It can wait." in cooling.words()
    cooling.press("cool-wait")
    [entry] = cooling.journal.entries()
    assert (entry.due, entry.place, entry.said("cooled")) == (None, "temperature", "")


def test_a_clock_set_far_back_locks_nobody_out(cooling: Hands, clock: Clock) -> None:
    clock.now -= timedelta(days=400)
    look(cooling)
    assert "The clock has changed." in cooling.words()
    cooling.press("ask-again")
    assert "How warm is it in you?" in cooling.words()


def test_in_another_time_zone_the_same_moment_is_shown_as_the_clock_there_shows_it(
    cooling: Hands, clock: Clock
) -> None:
    cooling.press("stop")
    clock.now = clock.now.astimezone(timezone(timedelta(hours=9)))
    [entry] = cooling.journal.entries()
    cooling.go("practice", practice="repair", entry=entry.id, day=entry.day)
    there = (EVENING + timedelta(minutes=20)).astimezone(timezone(timedelta(hours=9)))
    assert f"{there:%M}" in cooling.find("cool-when").property("text")
    assert f"{there.hour % 12 or 12}:" in cooling.find("cool-when").property("text").replace("06:", "6:")


def test_summer_time_that_ends_over_night_does_not_move_the_hour_on_the_wall() -> None:
    now = datetime(2026, 10, 24, 22, tzinfo=UTC).astimezone()
    moment = at(datetime(2026, 10, 25).date(), datetime(2026, 1, 1, 9).time(), now)
    assert on_the_wall(moment.astimezone(UTC), now).hour == 9


def test_either_may_move_it_later_and_never_earlier(cooling: Hands) -> None:
    cooling.press("cool-later")
    cooling.press("time-1")
    [entry] = cooling.journal.entries()
    assert entry.due == EVENING + timedelta(minutes=40)
    cooling.press("cool-later")
    cooling.press("cool-keep")
    assert cooling.journal.entries()[0].due == EVENING + timedelta(minutes=40)


def test_elsewhere_in_the_window_one_quiet_line_says_so_once(cooling: Hands, clock: Clock) -> None:
    cooling.press("stop")
    cooling.go("evening")
    watch(cooling)
    assert not cooling.sees("message-bar-action-1")
    clock.now += timedelta(minutes=21)
    watch(cooling)
    assert "a time you chose to come back to something" in cooling.words()
    assert "Something between us" not in cooling.find("message-bar-text").property("text")
    assert cooling.sees("evening")  # nothing was opened by itself
    [entry] = cooling.journal.entries()
    cooling.go("practice", practice="repair", entry=entry.id, day=entry.day)
    assert not cooling.sees("message-bar-action-1"), "they are there already"
    watch(cooling)
    assert not cooling.sees("message-bar-action-1")


def test_that_line_leads_back_to_it(cooling: Hands, clock: Clock) -> None:
    cooling.press("stop")
    clock.now += timedelta(minutes=21)
    watch(cooling)
    cooling.press("message-bar-action-1")
    assert "It is time to come back, if you like." in cooling.words()


def test_the_page_itself_is_told_by_nothing_else(cooling: Hands, clock: Clock) -> None:
    clock.now += timedelta(minutes=21)
    watch(cooling)
    assert not cooling.sees("message-bar-action-1")


def test_home_lets_it_wait_with_one_press(cooling: Hands, clock: Clock) -> None:
    cooling.press("stop")
    clock.now += timedelta(hours=20)
    cooling.go("tonight")
    assert "It can wait." in cooling.words()
    cooling.press("tonight-return-wait")
    assert cooling.sees("tonight") and not cooling.sees("tonight-return")
    assert len(cooling.journal.entries()) == 1  # it is still there, under its own tab
