"""Every step of every practice of an evening, and of one's own, can be skipped and left with the keyboard alone; and no
step looks different because of the words that somebody wrote."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from couplejournal import paths
from couplejournal.practices import catalogue as practices
from couplejournal.practices.practice import Practice
from tests.ui.hands import Hands

FAR = 400  # presses of Tab before a way counts as out of reach
TABS = ("evening", "own")
ONWARD = ("go-on", "ready", "i-am-1", "curtain-button", "open-1", "open-2", "begins-1", "turn-enough", "swap-now")
CHOICES = ("give-aloud", "tap-hug", "tap-outside", "tap-listen", "depth-1", "skip")
HEAVY, LIGHT = "He hits me and I want to die, I was assaulted", "The soup was good and the window was open all day"


def played() -> list[Practice]:
    return [one for one in practices.read(paths.resources()).practices if one.tab in TABS and not one.part_of]


def reach(hands: Hands, name: str) -> None:
    """Press Tab until the focus is there, then Enter."""
    for _ in range(FAR):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus.objectName() == name:
            QTest.keyClick(focus, Qt.Key.Key_Return)
            hands.settle()
            return
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {name!r}")


def step(hands: Hands) -> str:
    """The title of the step on show; a bare screen has none, and is known by its words."""
    return str(hands.find("step-title").property("text")) if hands.sees("step-title") else hands.words()


@pytest.mark.parametrize("practice", played(), ids=lambda one: one.key)
def test_every_step_is_skipped_and_left_by_keys(hands: Hands, practice: Practice) -> None:
    hands.go("practice", practice=practice.key)
    for _ in practice.steps:
        here = step(hands)
        assert hands.sees("skip") and hands.sees("stop"), here
        reach(hands, "stop")
        assert not hands.sees("practice")
        hands.go("practice", practice=practice.key)
        while step(hands) != here:  # what was never answered begins anew
            hands.press("skip")
        reach(hands, "skip")
        if hands.sees("ending-done") or not hands.sees("practice"):
            return
    pytest.fail("skipping every step does not come to an end")


@pytest.mark.parametrize("practice", played(), ids=lambda one: one.key)
def test_only_what_an_envelope_holds_is_needed(practice: Practice) -> None:
    needed = {field.key for field in practice.fields() if field.needed}
    assert needed <= {"truth", "words"}


def screens(hands: Hands, practice: Practice, words: str) -> list[str]:
    """What can be read at each step when these words are written wherever one can write."""
    hands.go("practice", practice=practice.key)
    seen: list[str] = []
    for _ in range(40):
        hands.come_back(practice.key)
        for field in hands.find("practice").findChildren(QTextEdit):
            if field.isVisible() and not field.toPlainText():
                hands.type(field.objectName(), words)
        assert hands.window.house is not None and hands.window.house.flush()
        hands.settle()
        within = words[:1].lower() + words[1:]  # as they stand in the middle of a sentence
        seen.append(hands.words().replace(words, "…").replace(within, "…"))
        if hands.sees("ending-done"):
            break
        hands.press(next(way for way in (*ONWARD, *CHOICES) if hands.sees(way) and hands.find(way).isEnabled()))
    return seen


@pytest.mark.parametrize("practice", played(), ids=lambda one: one.key)
def test_nothing_is_shown_because_of_what_was_written(
    open_window: Callable[..., Hands], folder: Path, tmp_path: Path, practice: Practice
) -> None:
    other = tmp_path / "another journal"
    shutil.copytree(folder, other)
    assert screens(open_window(folder), practice, HEAVY) == screens(open_window(other), practice, LIGHT)
