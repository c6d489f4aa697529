"""Two people going through a repair, for the tests: opened by Alex, answered by Sam, as warm as they say."""

from __future__ import annotations

from tests.ui.hands import Hands


def to_the_heat(hands: Hands, form: str = "long") -> None:
    """Alex opens it, Sam says now."""
    hands.go("practice", practice="repair")
    hands.press("i-am-1")
    hands.press(f"form-{form}")
    hands.press("answer-now")


def say_heat(hands: Hands, one: str = "calm", two: str = "calm") -> None:
    """Each says how warm it is."""
    for voice, door, heat in ((1, "i-am-1", one), (2, "curtain-button", two)):
        hands.press(door)
        hands.press(f"heat-{voice}-{heat}")
        hands.press("ready")


def to_my_side(hands: Hands, form: str = "long") -> None:
    """Up to where each writes alone."""
    to_the_heat(hands, form)
    say_heat(hands)
    hands.press("go-on")


def feel(hands: Hands, voice: int, word: str) -> None:
    """Say one's own word for a feeling."""
    hands.type(f"felt-{voice}-own", word)
    hands.press(f"felt-{voice}-own-add")


def write_side(hands: Hands, voice: int, words: str, *, door: str) -> None:
    """One writes in their own words and seals it."""
    hands.press(door)
    if hands.sees(f"saw-{voice}"):
        hands.type(f"saw-{voice}", words)
    feel(hands, voice, "hurt")
    hands.type(f"ask-{voice}", f"hear {words}")
    hands.press("ready")


def open_both(hands: Hands, one: str = "the cold soup", two: str = "the full day") -> None:
    """Both write, seal and open."""
    write_side(hands, 1, one, door="i-am-1")
    write_side(hands, 2, two, door="curtain-button")
    hands.press("open-1")
    hands.press("open-2")
