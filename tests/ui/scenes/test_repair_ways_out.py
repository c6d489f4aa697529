"""Past its door every step of a repair is left and skipped by keys; no step looks different for what was written."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QTextEdit

from tests.ui.hands import Hands
from tests.ui.mending import feel, to_the_heat
from tests.ui.test_every_way_out import HEAVY, LIGHT, reach, step

ONWARD = (
    *("form-long", "answer-now", "go-on", "ready", "i-am-1", "curtain-button", "open-1", "open-2", "side-read"),
    *("swap-now", "read-now-1", "read-now-2", "own-on", "come-back-no", "good-not-now", "skip"),
)


def test_every_step_is_skipped_and_left_by_keys(hands: Hands) -> None:
    to_the_heat(hands)
    seen = []
    while not hands.sees("ending-done"):
        here = step(hands)
        seen.append(here)
        assert hands.sees("skip") and hands.sees("stop"), here
        reach(hands, "stop")
        assert not hands.sees("practice")
        [entry] = hands.journal.entries()
        hands.go("practice", practice="repair", entry=entry.id, day=entry.day)
        assert step(hands) == here
        reach(hands, "skip")
    assert len(seen) >= 6 and len(set(seen)) == len(seen)


def screens(hands: Hands, words: str) -> list[str]:
    hands.go("practice", practice="repair")
    seen: list[str] = []
    for _ in range(60):
        for field in hands.find("practice").findChildren(QTextEdit):
            if field.isVisible() and not field.toPlainText():
                hands.type(field.objectName(), words)
        for voice in (1, 2):
            if hands.sees(f"felt-{voice}-own") and not hands.sees(f"felt-{voice}-chosen"):
                feel(hands, voice, words)
        hands.settle()
        within = words[:1].lower() + words[1:]  # as they stand in the middle of a sentence
        seen.append(hands.words().replace(words, "…").replace(within, "…"))
        if hands.sees("ending-done"):
            return seen
        hands.press(next(way for way in ONWARD if hands.sees(way) and hands.find(way).isEnabled()))
    raise AssertionError("the end never comes")


def test_nothing_is_shown_because_of_what_was_written(
    open_window: Callable[..., Hands], folder: Path, tmp_path: Path
) -> None:
    other = tmp_path / "another journal"
    shutil.copytree(folder, other)
    heavy, light = screens(open_window(folder), HEAVY), screens(open_window(other), LIGHT)
    assert heavy == light
