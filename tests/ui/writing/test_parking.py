"""Putting something practical aside during the talk, and meeting it again at the end only."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import EVENING
from tests.ui.hands import Hands

DAY = EVENING.date()


def test_what_is_parked_is_kept_and_shown_when_the_talk_is_over(hands: Hands) -> None:
    hands.go("practice", practice="evening_talk")
    hands.press("park")
    hands.type("park-line", "call the plumber")
    QTest.keyClick(hands.window.focusWidget(), Qt.Key.Key_Return)
    assert "Parked. It waits until you are done." in hands.words()
    for _ in range(30):
        if hands.sees("ending-done"):
            break
        assert "call the plumber" not in hands.words()
        hands.press("skip")
    hands.settle()
    assert hands.sees("ending-done")
    assert "call the plumber" in hands.words()
    [entry] = hands.journal.entries(DAY, DAY)
    assert entry.said("parked") == "call the plumber"
    assert hands.journal.search("plumber") == []


def test_the_key_opens_the_line_and_an_empty_line_puts_nothing_aside(hands: Hands) -> None:
    hands.go("practice", practice="evening_talk")
    QTest.keyClick(hands.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert hands.sees("park-line")
    QTest.keyClick(hands.window.focusWidget(), Qt.Key.Key_Return)
    assert not hands.sees("park-line")
    assert not hands.sees("park-said")


def test_one_thing_is_offered_after_an_evening_and_not_twice_in_a_week(hands: Hands) -> None:
    hands.go("practice", practice="inner_world")
    hands.type("unsure-1", "the new job")
    hands.press("go-on")
    hands.press("ending-gratitude")
    assert "Something I saw in you" in hands.words()
    hands.type("did-1" if hands.sees("did-1") else "did-2", "stayed up")
    for name in ("go-on", "give-aloud", "said-it", "go-on", "ending-done"):
        hands.press(name)
    hands.go("practice", practice="ahead")
    for _ in range(3):
        hands.press("skip")
    assert hands.sees("ending-done")
    assert not hands.sees("ending-gratitude")
