"""A file of questions or words is broken: the evening goes on without it, and a sentence says which file it is."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from couplejournal import paths
from couplejournal.ui.pages.guided.guided import GuidedPage
from couplejournal.ui.room import Room

ONWARD = (
    *(
        "begins-1",
        "swap-now",
        "turn-enough",
        "i-am-1",
        "i-am-2",
        "curtain-button",
        "form-short",
        "answer-now",
        "time-1",
        "ready",
    ),
    *("open-1", "open-2", "give-aloud", "said-it", "side-read", "go-on", "skip"),
)


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """The decks, to be broken."""
    shutil.copytree(paths.resources() / "decks", tmp_path / "resources" / "decks")
    return tmp_path / "resources"


def seen(page: QWidget, name: str) -> QWidget | None:
    return next((part for part in page.findChildren(QWidget, name) if part.isVisible() and part.isEnabled()), None)


def play(page: GuidedPage, practice: str, heat: str) -> list[str]:
    """Press on to the end; which steps were on show. `heat` is how each of them feels at the beginning of a repair."""
    page.arrive(practice=practice)
    steps: list[str] = []
    for _ in range(60):
        for _settling in range(5):
            QApplication.processEvents()
        title = seen(page, "step-title")
        if title is None:
            return steps
        if not steps or steps[-1] != title.property("text"):
            steps.append(str(title.property("text")))
        for field in ("title-0", "own-question", "did-1", "did-2"):
            if where := seen(page, field):
                where.setFocus()
                QTest.keyClicks(where, "soup")
        for voice in (1, 2):
            if own := seen(page, f"felt-{voice}-own"):  # without a feeling nothing is sealed
                line = own.focusProxy() or own
                QTest.keyClicks(line, "sore")
                QTest.keyClick(line, Qt.Key.Key_Return)
            if (feeling := seen(page, f"heat-{voice}-{heat}")) and not feeling.property("checked"):
                QTest.mouseClick(feeling, Qt.MouseButton.LeftButton)
        name = next((way for way in ONWARD if seen(page, way)), None)
        if name is None:
            return steps
        way = seen(page, name)
        assert way is not None
        QTest.mouseClick(way, Qt.MouseButton.LeftButton)
        if name == "time-1":
            return steps
    raise AssertionError(f"the end never comes: {steps}, {name}")


@pytest.mark.parametrize(
    ("broken", "practice", "heat"),
    [
        ("evening/hopes.json", "evening_talk", ""),
        ("listener.toml", "evening_talk", ""),
        ("character.toml", "gratitude", ""),
        ("feelings.toml", "repair", "calm"),
        ("cooling.toml", "repair", "boiling"),
    ],
)
def test_the_practice_is_played_to_its_end_without_the_broken_file(
    room: Room, resources: Path, qtbot: QtBot, broken: str, practice: str, heat: str
) -> None:
    said: list[str] = []
    whole = GuidedPage(room)
    qtbot.addWidget(whole)
    whole.resize(1180, 860)
    whole.show()
    steps = play(whole, practice, heat)
    assert len(steps) > 1 or heat == "boiling"  # then they cool off first
    whole.leave()
    for entry in room.journal.entries():
        room.journal.discard(entry.id)
    (resources / "decks" / "en" / broken).write_text("[[")
    poor = dataclasses.replace(room, resources=resources)
    tell = poor.messages.say
    poor.messages.say = lambda text, *more, **how: (said.append(text), tell(text, *more, **how))[1]  # type: ignore[method-assign]
    page = GuidedPage(poor)
    qtbot.addWidget(page)
    page.resize(1180, 860)
    page.show()
    assert play(page, practice, heat) == steps
    assert any(broken in words for words in said)
    page.leave()
