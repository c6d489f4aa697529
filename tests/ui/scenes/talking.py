"""The way to the turns of a talk, and the ring's time in a test's own hand."""

from __future__ import annotations

from couplejournal.ui.kit.turn_ring import TurnRing
from couplejournal.ui.scenes.turn import Turn
from tests.ui.hands import Hands


def to_the_talk(hands: Hands, practice: str = "evening_talk", *taps: str) -> None:
    """Through the steps before it, to the question who begins."""
    hands.go("practice", practice=practice)
    for _ in range(10):
        if hands.sees("begins-1"):
            return
        hands.press(next(name for name in (*taps, "go-on") if hands.sees(name)))
    raise AssertionError(f"no talk in {practice}")


def to_the_first_turn(hands: Hands, voice: int = 1) -> None:
    to_the_talk(hands)
    hands.press(f"begins-{voice}")


def time_is_up(hands: Hands) -> None:
    """The ring is full."""
    ring = hands.find("ring")
    assert isinstance(ring, TurnRing)
    ring._clock = lambda: 1e9
    ring.look()
    hands.settle()


def both_fall_asleep(hands: Hands) -> None:
    """Nobody has touched anything for long enough."""
    scene = hands.find("scene-turn")
    assert isinstance(scene, Turn)
    assert scene._idle is not None
    scene._idle.still.emit()
    hands.settle()


def settings(hands: Hands):  # type: ignore[no-untyped-def]
    assert hands.window.house is not None
    return hands.window.house.room.settings


def scene(hands: Hands) -> Turn:
    found = hands.find("scene-turn")
    assert isinstance(found, Turn)
    return found


def length(hands: Hands) -> float:
    ring = hands.find("ring")
    assert isinstance(ring, TurnRing)
    return ring._length


def kept(hands: Hands, key: str) -> str:
    hands.window.house.flush()  # type: ignore[union-attr]
    [entry] = hands.journal.entries(practices={"evening_talk"})
    return entry.said(key)


def the_other_turn(hands: Hands) -> None:
    for name in ("turn-enough", "go-on", "swap-now"):
        hands.press(name)
