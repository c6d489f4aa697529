"""The truth of the week, and what is hard to say, as two people meet them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.sealing import come, seal


def open_both(hands: Hands) -> None:
    come(hands, 1)
    hands.type("truth-1", "zebra crossing")
    hands.press("please-1-thank")
    hands.press("ready")
    hands.press("curtain-button")
    hands.type("truth-2", "I like the rain")
    for name in ("ready", "open-1", "open-2"):
        hands.press(name)


def test_the_day_of_their_week_is_asked_until_there_is_one(hands: Hands) -> None:
    hands.go("practice", practice="truth_of_the_week")
    assert "On which day does your week begin for this?" in hands.words()
    hands.press("weekday-6")
    hands.press("go-on")
    assert hands.journal.wishes(0) == {"truth_day": "6"}
    hands.go("tonight")
    hands.go("practice", practice="truth_of_the_week")
    assert hands.sees("i-am-1")


@pytest.mark.parametrize(("later", "same"), [(1, True), (5, True), (6, False)])
def test_all_week_it_is_one_and_the_same(
    open_window: Callable[..., Hands], folder: Path, later: int, same: bool
) -> None:
    now = [EVENING - timedelta(days=4)]  # a Wednesday; their week ends on Tuesday
    hands = open_window(folder, clock=lambda: now[0])
    hands.journal.wish(0, "truth_day", "2")
    seal(hands, 1, "zebra crossing")
    now[0] += timedelta(days=later + (1 if later == 6 else 0))
    come(hands, 1)
    assert hands.sees("own-envelope") == same
    assert hands.sees("truth-1") != same


def test_an_empty_truth_is_not_sealed(hands: Hands) -> None:
    come(hands, 1)
    hands.press("ready")
    assert "would like an answer first" in hands.words()
    assert not hands.sees("say-aloud")
    assert hands.journal.entries() == []


def test_what_was_asked_for_stands_before_the_answer(hands: Hands) -> None:
    open_both(hands)
    hands.press("go-on")
    hands.press("rule-1")
    hands.press("go-on")
    assert "Alex asked for: just thank me." in hands.words()
    assert hands.sees("wish-1") and not hands.sees("wish-2")
    hands.type("answer-2", "Thank you for trusting me with it")
    hands.press("go-on")
    hands.press("closing-0-hug")
    hands.press("go-on")
    assert "Kept." in hands.words()
    assert not hands.sees("ending-again")
    [entry] = hands.journal.entries()
    assert (entry.state, entry.said("answer", 2)) == ("done", "Thank you for trusting me with it")
    assert hands.journal.search("zebra") == hands.journal.search("trusting") == []
    assert hands.journal.marks(EVENING.date(), EVENING.date()) == {}


def test_the_line_of_the_house_is_shown_once(open_window: Callable[..., Hands], folder: Path) -> None:
    now = [EVENING]
    hands = open_window(folder, clock=lambda: now[0])
    open_both(hands)
    hands.press("go-on")
    assert "What is said here is not used as an argument later." in hands.words()
    hands.press("rule-2")
    hands.press("go-on")
    assert hands.journal.wishes(2) == {"house_rule": "yes"}
    assert hands.journal.wishes(1) == {}
    now[0] += timedelta(days=7)
    open_both(hands)
    hands.press("go-on")
    assert "argument" not in hands.words()
    assert hands.sees("answers-1")


def test_something_bigger_is_answered_privately_and_only_when_one_says_so(hands: Hands) -> None:
    come(hands, 1)
    hands.type("truth-1", "I want to leave, I have a debt, there is an affair")
    assert "daylight" not in hands.words()
    hands.press("bigger_than_this-1")
    assert "This may deserve daylight, time, and perhaps a third person in the room." in hands.words()
    hands.press("bigger_than_this-1-moment")
    assert "it stands on your own page, for you alone." in hands.words()
    hands.press("bigger_than_this-1-keep")
    assert "It stays sealed." in hands.words()
    hands.press("ready")
    assert "daylight" not in hands.words()
    hands.press("curtain-button")
    hands.type("truth-2", "I like the rain")
    hands.press("ready")
    assert not hands.sees("open-1")
    [entry] = hands.journal.entries()
    assert (1, "kept") in entry.consents and entry.closed
    assert hands.journal.own(entry.id, "bigger_than_this", 1) == "2026-11-24"


def test_other_help_is_one_press_away(hands: Hands) -> None:
    come(hands, 1)
    hands.press("bigger_than_this-1")
    hands.press("bigger_than_this-1-help")
    assert hands.find("other_help").isVisible()


def write_hard(hands: Hands) -> None:
    hands.go("practice", practice="hard_to_say")
    hands.press("who-writes-2")
    hands.type("words-2", "I need an evening alone")
    hands.press("wanted-2-listen")
    hands.press("go-on")


def test_what_is_hard_to_say_may_be_read_by_the_other(hands: Hands) -> None:
    write_hard(hands)
    assert "How shall it be heard?" in hands.words()
    hands.press("give-read")
    assert "Please pass the laptop to Alex." in hands.words()
    assert "evening alone" not in hands.words()
    hands.press("curtain-button")
    assert "I need an evening alone" in hands.words()
    assert "Only listen" in hands.words()


def test_what_is_hard_to_say_may_be_read_aloud_or_kept(hands: Hands) -> None:
    write_hard(hands)
    hands.press("give-later")
    assert hands.journal.entries()[0].closed
    write_hard(hands)
    hands.press("give-aloud")
    assert "I need an evening alone" in hands.words()
    assert [entry.closed for entry in hands.journal.entries()] == [True, False]


def tab_to(hands: Hands, name: str) -> None:
    """Press Tab until the focus is there."""
    for _ in range(80):
        now = QApplication.focusWidget()
        assert now is not None
        if now.objectName() == name:
            return
        QTest.keyClick(now, Qt.Key.Key_Tab)
        hands.settle()
    pytest.fail(f"Tab does not come to {name}")


def key(hands: Hands, name: str) -> None:
    """Go there with Tab and press Space."""
    tab_to(hands, name)
    now = QApplication.focusWidget()
    assert now is not None
    QTest.keyClick(now, Qt.Key.Key_Space)
    hands.settle()


def test_with_keys_alone_it_is_sealed_opened_and_answered(hands: Hands) -> None:
    hands.go("practice", practice="truth_of_the_week")
    for name in ("skip", "i-am-1"):
        key(hands, name)
    for voice, way in ((1, "curtain-button"), (2, "open-1")):
        for name in (f"size-{voice}-small", f"please-{voice}-hold"):
            key(hands, name)
        tab_to(hands, "stop")
        tab_to(hands, f"truth-{voice}")
        now = QApplication.focusWidget()
        assert now is not None
        QTest.keyClicks(now, "zebra")
        key(hands, "ready")
        key(hands, way)
    key(hands, "open-2")
    for name in ("go-on", "go-on", "answered-1-thanked", "go-on", "closing-0-hug", "go-on"):
        tab_to(hands, "stop")
        key(hands, name)
    assert hands.sees("ending-done")
    [entry] = hands.journal.entries()
    assert entry.said("truth", 2) == "zebra"
