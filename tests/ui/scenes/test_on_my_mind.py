"""Something on my mind: four places it may come from, and each of them leads somewhere kind."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from tests.ui.hands import Hands
from tests.ui.scenes.talking import time_is_up

DAY = date(2026, 11, 22)


def to_the_telling(hands: Hands, where: str, want: str = "along") -> None:
    hands.go("practice", practice="on_my_mind")
    hands.press(f"tap-{where}")
    hands.press(f"tap-{want}")


def test_from_outside_is_told_to_someone_on_the_same_side(hands: Hands) -> None:
    to_the_telling(hands, "outside")
    hands.press("begins-2")
    words = hands.words()
    assert hands.find("turn-sentence").property("text") == "Tonight I am on your side."
    assert "Sam asked: “think along with me”" in words
    assert hands.find("ring")._length == 10 * 60  # type: ignore[attr-defined]
    for name in ("turn-enough", "go-on", "swap-now"):
        hands.press(name)
    assert hands.find("turn-sentence").property("text") == "And you, is there anything from your day?"
    assert "Alex would like you just to listen." in hands.words()


def test_good_news_is_savoured(hands: Hands) -> None:
    to_the_telling(hands, "good", "listen")
    hands.press("begins-1")
    seen = set()
    for _ in range(9):
        seen.add(str(hands.find("listener-text").property("text")))
        hands.press("listener-next")
    assert "“Tell it from the beginning.”\n“Who else knows?”" in seen
    assert any("Tell me more!" in text and "Leave the “but” for another day." in text for text in seen)
    for name in ("turn-talked", "go-on"):
        hands.press(name)
    assert "One line of it to keep" in hands.words()


def test_the_usual_length_of_a_talk_is_left_alone(hands: Hands) -> None:
    to_the_telling(hands, "outside")
    hands.press("length-20")
    assert hands.window.house is not None
    assert hands.window.house.room.settings.minutes == 10
    hands.press("begins-1")
    assert hands.find("ring")._length == 20 * 60  # type: ignore[attr-defined]


def test_between_us_and_now_is_a_repair_and_nothing_stays_behind(hands: Hands) -> None:
    hands.go("practice", practice="on_my_mind")
    hands.press("tap-between")
    assert "Now, or a time for it?" in hands.words()
    hands.press("park-now")
    assert "Who opens this?" in hands.words()
    assert all(not entry.answers for entry in hands.journal.entries(practices={"on_my_mind"}))
    hands.go("evening")
    assert "Something on my mind, " not in hands.words() and not hands.sees("go-on-1")


@pytest.mark.parametrize("voice", [1, 2])
def test_what_is_parked_is_closed_has_its_day_and_shows_nowhere(hands: Hands, voice: int) -> None:
    hands.go("practice", practice="on_my_mind")
    hands.press("tap-between")
    hands.press("park-later")
    hands.type("parked-1", "the thing with the keys")
    if voice == 2:
        hands.press("who-parks-2")
    day = hands.find("park-day")
    day.setDate(day.date().addDays(4))  # type: ignore[attr-defined]
    hands.press("park-keep")
    [entry] = hands.journal.entries(practices={"on_my_mind"})
    assert [(one.field, one.voice, one.sealed, one.value) for one in entry.answers] == [("parked", voice, True, "")]
    assert entry.due == datetime(2026, 11, 27, 18, tzinfo=entry.due.tzinfo)  # type: ignore[union-attr]
    assert entry.state == "done" and entry.closed
    assert hands.journal.search("keys") == [] and hands.journal.marks(DAY, DAY) == {}
    assert "It waits on your own page." in hands.words() and "keys" not in hands.words()
    assert hands.journal.own(entry.id, "parked", voice) == "the thing with the keys"


def test_parking_without_a_word_is_asked_for_one(hands: Hands) -> None:
    hands.go("practice", practice="on_my_mind")
    hands.press("tap-between")
    hands.press("park-later")
    hands.press("park-keep")
    assert "A word is enough" in hands.words()
    assert hands.sees("park-keep")
    hands.press("stop")
    assert all(one.due is None for one in hands.journal.entries())


def test_whoever_cannot_tell_yet_finds_their_own_page(hands: Hands) -> None:
    hands.go("practice", practice="on_my_mind")
    hands.press("tap-unsure")
    hands.press("alone-own")
    assert hands.sees("own")
    assert all(not entry.answers for entry in hands.journal.entries())


def test_staying_near_is_a_full_answer(hands: Hands) -> None:
    hands.go("practice", practice="on_my_mind")
    hands.press("tap-unsure")
    hands.press("alone-near")
    assert hands.sees("ending-done")


def test_a_telling_that_was_left_comes_back_into_the_same_turn(hands: Hands) -> None:
    to_the_telling(hands, "outside")
    hands.press("begins-2")
    hands.press("stop")
    hands.go("practice", practice="on_my_mind")
    assert "Sam’s turn" in hands.words()
    assert hands.window.house is not None
    hands.window.house.room.settings.bell = "none"
    time_is_up(hands)
    assert hands.sees("turn-over")
