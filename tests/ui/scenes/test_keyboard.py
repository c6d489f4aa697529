"""With the keyboard alone: where each step begins, in which order Tab goes, and where Enter leads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.hands import Hands
from tests.ui.scenes.talking import to_the_talk


def focus() -> str:
    now = QApplication.focusWidget()
    return now.objectName() if now else ""


def key(hands: Hands, key: Qt.Key) -> str:
    """Press it where the focus is; where the focus is afterwards."""
    now = QApplication.focusWidget()
    assert now is not None
    QTest.keyClick(now, key)
    hands.settle()
    return focus()


@pytest.mark.parametrize(
    ("practice", "first"),
    [
        ("evening_talk", "presence-1-here"),
        ("light_evening", "tap-hug"),
        ("memory", "title-0"),
        ("repair", "i-am-1"),
        ("gratitude", "did-1"),
    ],
)
def test_a_practice_begins_at_its_first_answer(hands: Hands, practice: str, first: str) -> None:
    hands.go("practice", practice=practice)
    if practice == "gratitude" and hands.sees("did-2"):
        first = "did-2"
    assert focus() == first


def test_home_and_the_end_of_a_practice_begin_at_what_is_offered(hands: Hands) -> None:
    hands.go("tonight")
    assert focus() == "tonight-begin"
    hands.go("practice", practice="light_evening")
    hands.press("tap-hug")
    assert focus() == "ending-done"


def test_the_question_is_read_and_enter_goes_on_with_it(hands: Hands) -> None:
    hands.go("practice", practice="evening_talk")
    while not hands.sees("question"):
        hands.press("go-on")
    assert focus() == "go-on"
    hands.press("another-card")
    assert focus() == "another-card"
    hands.press("another-card")
    assert focus() == "own-instead"


def test_tab_goes_through_a_turn_before_it_comes_to_the_ways_on(hands: Hands) -> None:
    to_the_talk(hands)
    assert focus() == "begins-1"
    assert key(hands, Qt.Key.Key_Return) == "turn-enough"
    order = ["turn-more", "turn-no-timer", "turn-talked", "turn-window", "listener-next", "listener-question"]
    order += ["skip", "stop"]
    assert [key(hands, Qt.Key.Key_Tab) for _ in order] == order


def test_a_whole_turn_is_said_back_with_the_keyboard_alone(hands: Hands) -> None:
    to_the_talk(hands)
    key(hands, Qt.Key.Key_Return)
    assert key(hands, Qt.Key.Key_Return) == "back-2"
    assert key(hands, Qt.Key.Key_Return) == "noticed-2"
    assert key(hands, Qt.Key.Key_Return) == "nod-yes"
    assert key(hands, Qt.Key.Key_Return) == "swap-now"
    assert key(hands, Qt.Key.Key_Return) == "turn-enough"


def test_enter_in_a_line_goes_to_the_next_question_and_not_to_the_starters(hands: Hands) -> None:
    to_the_talk(hands)
    hands.press("skip")
    assert focus() == "keep_line-1"
    assert key(hands, Qt.Key.Key_Return) == "keep_line-2"
    assert key(hands, Qt.Key.Key_Return) == "we-0"
    assert key(hands, Qt.Key.Key_Return) == "go-on"


def test_two_keys_open_two_envelopes_and_never_take_them_back(hands: Hands) -> None:
    hands.go("practice", practice="memory")
    hands.press("go-on")
    hands.press("i-am-1")
    hands.press("ready")
    assert focus() == "curtain-button"
    hands.press("curtain-button")
    hands.press("ready")
    assert focus() == "open-1"
    assert key(hands, Qt.Key.Key_Return) == "open-2"
    assert key(hands, Qt.Key.Key_Return) == "go-on"
    assert "Read your own aloud" in hands.words()
