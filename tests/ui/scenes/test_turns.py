"""The turns of a talk as two people meet them: the soft time, the listener's cards, the swap."""

from __future__ import annotations

from tests.ui.hands import Hands


def to_the_first_turn(hands: Hands) -> None:
    hands.go("practice", practice="evening_talk")
    hands.press("go-on")
    hands.press("go-on")
    hands.press("begins-1")


def test_whoever_wants_no_timer_has_none_in_either_turn(hands: Hands) -> None:
    to_the_first_turn(hands)
    assert hands.sees("ring")
    hands.press("turn-no-timer")
    assert not hands.sees("ring")
    hands.press("turn-enough")
    assert "Then Sam speaks." in hands.words()
    hands.press("swap-now")
    assert "Sam speaks" in hands.words()
    assert not hands.sees("ring")


def test_the_second_listener_begins_at_the_first_card(hands: Hands) -> None:
    to_the_first_turn(hands)
    first = hands.find("listener-title").property("text")
    hands.press("listener-next")
    assert hands.find("listener-title").property("text") != first
    hands.press("turn-enough")
    hands.press("swap-now")
    assert hands.find("listener-title").property("text") == first
