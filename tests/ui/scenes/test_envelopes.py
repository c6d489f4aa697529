"""Two envelopes on one laptop: nobody sees the other's words, or whether there are any, before both have pressed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from tests.ui.hands import Hands

DAY = date(2026, 11, 22)


def write_both(hands: Hands) -> None:
    hands.go("practice", practice="memory")
    hands.press("go-on")
    hands.press("i-am-1")
    hands.type("mine-1", "You counted the ducks")
    hands.press("ready")


def test_the_curtain_hides_what_the_first_one_wrote(hands: Hands) -> None:
    write_both(hands)
    assert "Please pass the laptop to Sam." in hands.words()
    hands.press("curtain-button")
    assert hands.sees("mine-2")
    assert not hands.sees("mine-1")
    assert "ducks" not in hands.words()


def test_the_doors_look_the_same_whoever_has_sealed(open_window: Callable[..., Hands], folder: Path) -> None:
    hands = open_window(folder)
    hands.go("practice", practice="memory")
    hands.press("go-on")
    before = hands.words()
    hands.press("i-am-2")
    hands.type("mine-2", "Your shoes squeaked")
    hands.press("ready")
    hands.go("tonight")
    hands.go("practice", practice="memory")
    hands.press("go-on")
    assert hands.words().replace("Kept · 9:14 PM", "").split() == before.split()


def test_it_takes_a_press_of_each_to_open(hands: Hands) -> None:
    write_both(hands)
    hands.press("curtain-button")
    hands.type("mine-2", "Your shoes squeaked")
    hands.press("ready")
    assert "Both envelopes are here." in hands.words()
    assert "ducks" not in hands.words()
    hands.press("open-1")
    assert "ducks" not in hands.words()
    assert hands.journal.search("ducks") == []
    hands.press("open-2")
    assert "You counted the ducks" in hands.words()
    assert "Your shoes squeaked" in hands.words()
    assert len(hands.journal.search("ducks")) == 1


def test_not_yet_lifts_both_seals(hands: Hands) -> None:
    write_both(hands)
    hands.press("curtain-button")
    hands.press("ready")
    hands.press("not-yet")
    [entry] = hands.journal.entries(DAY, DAY)
    assert entry.consents == frozenset()
    assert hands.sees("i-am-1")


def test_whoever_would_rather_say_it_aloud_need_not_write(hands: Hands) -> None:
    write_both(hands)
    hands.press("curtain-button")
    hands.press("say-aloud")
    hands.press("open-1")
    hands.press("open-2")
    assert "Sam may say it aloud." in hands.words()


def test_a_closed_lid_loses_neither_envelope_nor_seal(open_window: Callable[..., Hands], folder: Path) -> None:
    first = open_window(folder)
    write_both(first)
    first.window.close()
    second = open_window(folder)
    second.go("practice", practice="memory")
    second.press("go-on")
    second.press("i-am-2")
    second.press("ready")
    second.press("open-1")
    second.press("open-2")
    assert "You counted the ducks" in second.words()
