"""How these two talk: with hands, plainly, in writing; the cards and the light fit whoever listens."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from couplejournal.ui.kit.turn_ring import TurnRing
from tests.ui.hands import Hands
from tests.ui.scenes.talking import time_is_up, to_the_first_turn, to_the_talk

SEAT = "Screen beside you, hands and faces in the light."


def listener_cards(hands: Hands) -> str:
    words = []
    for _ in range(9):
        words.append(str(hands.find("listener-text").property("text")))
        hands.press("listener-next")
    return "\n".join(words)


def test_those_who_sign_have_their_cards_between_the_turns_only(hands: Hands) -> None:
    hands.journal.wish(2, "style", "signing")
    to_the_talk(hands)
    assert SEAT in hands.words()
    hands.press("begins-1")
    assert not hands.sees("listening") and SEAT not in hands.words()
    hands.press("turn-enough")
    assert hands.sees("listening")
    hands.press("go-on")
    assert SEAT in hands.words()
    assert not hands.find("swap-now").findChild(QTimer).isActive()  # there is something to be read
    hands.press("swap-now")
    assert not hands.sees("listening")


def test_those_who_sign_see_the_end_of_the_time_in_a_tone_that_stays(hands: Hands) -> None:
    hands.journal.wish(1, "style", "signing")
    to_the_first_turn(hands)
    assert hands.window.house is not None
    assert hands.window.house.room.settings.bell == "sound"
    time_is_up(hands)
    ring = hands.find("ring")
    assert isinstance(ring, TurnRing) and ring.light() == 1.0


def test_whoever_listens_plainly_is_asked_for_no_look(hands: Hands) -> None:
    hands.journal.wish(2, "style", "plain\nshort")
    to_the_first_turn(hands)  # Alex speaks, Sam listens
    assert "Fidgeting, pacing or lying down is listening." in listener_cards(hands)
    for name in ("turn-enough", "go-on", "swap-now"):
        hands.press(name)
    assert "Looking at each other is fine" in listener_cards(hands)  # now Alex listens


def test_where_one_would_rather_write_both_write_in_turn(hands: Hands) -> None:
    hands.journal.wish(1, "style", "writing")
    to_the_first_turn(hands)
    hands.type("written-1", "It was a long bus ride")
    for name in ("turn-enough", "go-on", "swap-now"):
        hands.press(name)
    hands.type("written-2", "And mine was short")
    hands.press("turn-enough")
    hands.go("tonight")
    [entry] = hands.journal.entries()
    assert (entry.said("written", 1), entry.said("written", 2)) == ("It was a long bus ride", "And mine was short")


def test_the_questions_of_a_listener_begin_with_tonights_own_and_with_how_it_felt(hands: Hands) -> None:
    to_the_first_turn(hands)
    asked = []
    for _ in range(23):
        hands.press("listener-question")
        asked.append(str(hands.find("listener-text").property("text")))
    assert asked[1] == "“How did that make you feel?”"
    assert asked[0] != asked[1] and len(set(asked)) == len(asked) == 23
