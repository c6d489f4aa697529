"""Ctrl+M: a small moment is kept in the middle of something else, and afterwards they are where they were."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.hands import Hands


def in_passing(hands: Hands) -> None:
    QTest.keyClick(QApplication.focusWidget() or hands.window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    hands.settle()
    assert "What was it?" in hands.words()


def keep(hands: Hands, words: str) -> None:
    hands.type("moment-0", words)
    hands.press("go-on")


def test_from_a_page_and_back_to_it(hands: Hands) -> None:
    for place in ("tonight", "looking_back", "repair"):
        hands.go(place)
        in_passing(hands)
        keep(hands, "The bakery smelled")
        hands.press("ending-done")
        assert hands.sees(place)


def test_two_of_them_and_back(hands: Hands) -> None:
    hands.go("tonight")
    in_passing(hands)
    keep(hands, "The bakery smelled")
    hands.press("ending-again")
    keep(hands, "The first swift")
    in_passing(hands)
    hands.press("stop")
    assert hands.sees("tonight")
    assert len(hands.journal.entries()) == 2


def test_what_was_being_written_is_gone_on_with(hands: Hands) -> None:
    hands.go("practice", practice="something_new")
    hands.type("idea-0", "Twelve words of Welsh")
    in_passing(hands)
    keep(hands, "The bakery smelled")
    hands.press("ending-done")
    assert "Twelve words of Welsh" in hands.words()


def test_what_had_ended_is_not_begun_again(hands: Hands) -> None:
    hands.go("practice", practice="light_evening")
    hands.press("tap-hug")
    assert hands.sees("ending-done")
    in_passing(hands)
    hands.press("stop")
    assert hands.sees("evening")
    assert len(hands.journal.entries()) == 1


def test_from_its_own_button_one_comes_back_to_the_tab(hands: Hands) -> None:
    hands.go("experiences")
    hands.press("begin-in_passing")
    keep(hands, "The bakery smelled")
    in_passing(hands)
    hands.press("stop")
    assert hands.sees("experiences")
