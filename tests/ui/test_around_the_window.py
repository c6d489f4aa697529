"""A sealed sentence written in the real window is nowhere around it: title, clipboard, settings, log, crash report."""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from couplejournal.journal import keys, phrases
from couplejournal.ui.kit import crash
from tests.journal.sealed_words import SENTENCE, inside, trace_in
from tests.ui.hands import Hands

PHRASE = "quiet hedge"
COPIED = "milk, bread"


def write(hands: Hands, qtbot: QtBot, *, phrase: bool) -> None:
    """Alex writes, and seals, what only Sam is meant to read one day; then Sam has the laptop."""
    hands.go("practice", practice="memory")
    hands.press("go-on")
    hands.press("i-am-1")
    if phrase:
        hands.type("phrase", PHRASE)
        hands.press("phrase-open")
        qtbot.waitUntil(lambda: hands.sees("mine-1"), timeout=10_000)
    hands.type("mine-1", SENTENCE)
    assert trace_in(around(Path(os.environ["HOME"]))["parts"])  # she does see what she writes
    hands.press("ready")
    hands.press("curtain-button")


def around(tmp_path: Path) -> dict[str, str | bytes]:
    """Everything beside the journal that words could have reached."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    clipboard = QGuiApplication.clipboard()
    windows = [*QApplication.topLevelWidgets(), *QApplication.allWidgets()]
    found: dict[str, str | bytes] = {
        "titles": "\n".join(part.windowTitle() for part in windows),
        "clipboard": clipboard.text() + clipboard.text(clipboard.Mode.Selection),
        "parts": "\n".join(f"{part.property('text')} {part.property('plainText')}" for part in windows),
    }
    for home in (tmp_path, *(Path(os.environ[name]) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"))):
        found |= {str(path): path.read_bytes() for path in home.rglob("*") if path.is_file()}
    return found


def fall_over(hands: Hands) -> None:
    """A mistake of ours with the words in its hands."""
    held = SENTENCE

    def fail() -> None:
        raise ValueError(held)

    QTimer.singleShot(0, fail)
    hands.settle()


@pytest.mark.parametrize("phrase", [False, True])
def test_it_is_nowhere_around_the_window(
    open_window: Callable[..., Hands],
    folder: Path,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    phrase: bool,
) -> None:
    caplog.set_level(logging.DEBUG)
    QGuiApplication.clipboard().setText(COPIED)
    hands = open_window(folder)
    if phrase:
        hands.journal.set_phrase(1, phrases.make(PHRASE, cost=keys.Cost(m_kib=8, t=1))[0])
    write(hands, qtbot, phrase=phrase)
    assert hands.journal.search("Periwinkle") == []
    assert hands.journal.may_read(1) is not phrase  # Sam has the laptop now
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    crash.install()
    fall_over(hands)
    for place, content in around(tmp_path).items():
        assert not trace_in(content), place
    for window in QApplication.topLevelWidgets():
        if window is not hands.window:
            window.close()
    assert QGuiApplication.clipboard().text() == COPIED
    hands.window.close()
    for place, content in around(tmp_path).items():
        assert not trace_in(content), place
    assert "ValueError" in caplog.text
    assert not trace_in(caplog.text)
    assert json.loads((tmp_path / "settings.json").read_text())
    assert inside(folder, tmp_path / "plain.db") == (not phrase, False, False, False)
