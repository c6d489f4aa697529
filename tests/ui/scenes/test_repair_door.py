"""The door of a repair: one opens it, the other says now, a time, or not with this tool; nobody is made to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from couplejournal.practices import wishes
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.mending import to_the_heat


class Clock:
    def __init__(self) -> None:
        self.now = EVENING

    def __call__(self) -> datetime:
        return self.now


def ask(hands: Hands, form: str = "long") -> None:
    hands.go("practice", practice="repair")
    hands.press("i-am-1")
    hands.press(f"form-{form}")


def test_the_three_answers_are_alike_and_nothing_leads_past_them(hands: Hands) -> None:
    ask(hands)
    buttons = [hands.find(f"answer-{key}") for key in ("now", "later", "not")]
    assert {button.kind for button in buttons} == {"choice"}  # type: ignore[attr-defined]
    assert len({button.height() for button in buttons}) == 1
    assert not hands.sees("skip") and not hands.sees("go-on")
    assert hands.journal.entries() == []


def test_not_with_this_tool_keeps_nothing_and_is_not_asked_again_for_a_day(
    open_window: Callable[..., Hands], folder: Path
) -> None:
    clock = Clock()
    hands = open_window(folder, clock=clock)
    ask(hands)
    hands.press("answer-not")
    assert "Alex can write on a private page; nothing will be shown." in hands.words()
    hands.press("invite-done")
    assert hands.journal.entries() == []
    clock.now += timedelta(hours=23)
    hands.go("practice", practice="repair")
    hands.press("i-am-1")
    assert not hands.sees("form-long") and "nothing will be shown" in hands.words()
    hands.go("practice", practice="repair")
    hands.press("i-am-2")  # the other one may open it at any time
    assert hands.sees("form-long")
    clock.now += timedelta(hours=2)
    hands.go("practice", practice="repair")
    hands.press("i-am-1")
    assert hands.sees("form-long")


def test_a_clock_that_was_set_back_shuts_nobody_out(hands: Hands) -> None:
    hands.journal.wish(1, wishes.NOT_WITH_THIS, "2031-01-01T00:00:00.000Z")
    hands.go("practice", practice="repair")
    hands.press("i-am-1")
    assert hands.sees("form-long")
    hands.journal.wish(1, wishes.NOT_WITH_THIS, "next week")
    hands.go("practice", practice="repair")
    hands.press("i-am-1")
    assert hands.sees("form-long")


def test_later_is_a_time_within_two_days_that_both_are_shown_and_then_asked_again(
    open_window: Callable[..., Hands], folder: Path
) -> None:
    clock = Clock()
    hands = open_window(folder, clock=clock)
    ask(hands, "short")
    hands.press("answer-later")
    assert "23:00" not in hands.words(), "that is past the hour after which they would rather sleep"
    hands.press("answer-slot-walk")
    hands.press("time-other")
    hands.find("time-day").setDate(hands.find("time-day").maximumDate())  # type: ignore[attr-defined]
    hands.find("time-hour").setTime(hands.find("time-hour").time().fromString("23:30", "HH:mm"))  # type: ignore[attr-defined]
    hands.press("time-take")
    assert "Any time between" in hands.words()  # that would be too far off
    hands.press("time-2")
    assert "on a walk" in hands.words() and "for both of you" in hands.words()
    hands.press("time-kept")
    [entry] = hands.journal.entries()
    assert entry.due is not None and timedelta(0) < entry.due - EVENING <= timedelta(hours=48)
    clock.now = entry.due + timedelta(minutes=3)
    hands.go("tonight")
    hands.press("tonight-return-go")
    assert "You had chosen this time" in hands.words() and hands.sees("answer-not")
    hands.press("answer-now")
    assert "How warm is it in you?" in hands.words()
    [entry] = hands.journal.entries()
    assert entry.due is None and entry.said("form") == "short"


def test_a_no_after_a_later_takes_away_what_was_kept(hands: Hands) -> None:
    ask(hands)
    hands.press("answer-later")
    hands.press("time-1")
    hands.press("time-kept")
    [entry] = hands.journal.entries()
    hands.go("practice", practice="repair", entry=entry.id, day=entry.day)
    hands.press("answer-not")
    hands.press("invite-done")
    assert hands.journal.entries() == []


def test_after_the_late_hour_tomorrow_is_offered_and_it_begins_there(
    open_window: Callable[..., Hands], folder: Path
) -> None:
    clock = Clock()
    clock.now += timedelta(hours=2)
    hands = open_window(folder, clock=clock)
    to_the_heat(hands)
    assert "Sleep might be the better friend. A time tomorrow?" in hands.words()
    hands.press("time-1")
    [entry] = hands.journal.entries()
    assert entry.place == "temperature" and entry.due is not None
    clock.now = entry.due + timedelta(minutes=1)
    hands.go("tonight")
    hands.press("tonight-return-go")
    assert "How warm is it in you?" in hands.words()
    assert hands.journal.entries()[0].due is None
    clock.now = EVENING + timedelta(hours=2)
    hands.go("practice", practice="repair", entry=entry.id, day=entry.day)
    hands.press("stop")
    hands.journal.discard(entry.id)
    to_the_heat(hands)
    hands.press("hour-on")  # staying up is no worse
    assert "How warm is it in you?" in hands.words()


def test_one_sentence_may_be_enough_and_nothing_of_it_is_written_down(hands: Hands) -> None:
    hands.go("repair")
    for number in range(1, 7):
        assert hands.sees(f"mend-{number}")
    hands.press("mend-1")
    assert "Can I try that again?" in hands.words()
    answers = [hands.find(f"mend-{key}") for key in ("yes", "not-yet", "thanks")]
    assert {button.kind for button in answers} == {"choice"}  # type: ignore[attr-defined]
    hands.press("mend-yes")
    hands.press("mend-enough")
    assert hands.sees("tonight")
    hands.go("repair")
    hands.press("mend-2")
    hands.press("mend-not-yet")
    hands.press("mend-more")
    assert "Who opens this?" in hands.words()
    assert hands.journal.entries() == []


def test_nothing_of_touch_is_offered_where_one_would_rather_not(hands: Hands) -> None:
    hands.journal.wish(2, wishes.STYLE, "no_touch")
    hands.go("repair")
    assert "Hug?" not in hands.words() and hands.sees("mend-5") and not hands.sees("mend-6")
