"""The lid is closed hard: a window that is killed in the middle of writing has lost nothing it showed as kept."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from couplejournal.journal import keys, vault
from couplejournal.ui.kit.turn_ring import TurnRing
from tests.ui.hands import Hands

START = """
import sys
from pathlib import Path
from datetime import UTC, datetime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from couplejournal import paths
from couplejournal.practices import catalogue
from couplejournal.settings import Settings
from couplejournal.ui.kit import theme
from couplejournal.ui.main_window import MainWindow
app = QApplication([])
look = theme.apply(app, scheme="light", motion=False)
window = MainWindow(Path(sys.argv[1]), Path(sys.argv[1]) / ".." / "settings.json", Settings(), look,
                    catalogue.read(paths.resources()), lambda: datetime(2026, 11, 22, 21, 14, tzinfo=UTC))
window.open(); window.show(); window.activateWindow()
"""
CHILD = """
window.house.go("practice", practice="memory")
QTest.qWait(50)
page = window.house._pages["practice"]
title = page.findChild(QWidget, "title-0")
title.setFocus()
kept = []
page._pen.kept.connect(kept.append)
for number in range(10_000):
    QTest.keyClicks(title, f"w{number} ")
    while not kept:
        QTest.qWait(5)
    kept.clear()
    print(title.toPlainText(), flush=True)
"""

TALKER = """
window.house.go("practice", practice="evening_talk")
QTest.qWait(50)
page = window.house._pages["practice"]
kept = []
page._pens.kept.connect(kept.append)
def press(name):
    next(part for part in page.findChildren(QWidget, name) if part.isVisible()).click()
    QTest.qWait(50)
while not [part for part in page.findChildren(QWidget, "begins-2") if part.isVisible()]:
    press("go-on")
for name in sys.argv[2:]:
    kept.clear()
    press(name)
while not kept:
    QTest.qWait(5)
print(window.isFullScreen(), flush=True)
QTest.qWait(60_000)
"""


@pytest.mark.parametrize(
    ("presses", "there"),
    [
        (("begins-2",), "Sam’s turn"),
        (("begins-2", "turn-enough"), "Alex, say it back if you like"),
        (("begins-2", "turn-enough", "go-on", "swap-now"), "Alex’s turn"),
    ],
)
def test_a_talk_that_was_killed_comes_back_into_its_turn_and_the_window_as_it_was(
    folder: Path, open_window: Callable[..., Hands], presses: tuple[str, ...], there: str
) -> None:
    command = [sys.executable, "-c", START + TALKER, str(folder), *presses]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        assert window.stdout.readline().strip() == "True"
        window.send_signal(signal.SIGKILL)
    hands = open_window(folder)
    assert not hands.window.isFullScreen() and hands.window.width() == 1180
    hands.press("tonight-begin")
    assert there in hands.words()
    ring = hands.window.findChild(TurnRing, "ring")
    assert ring is None or ring.spent() < 5  # the time begins anew


@pytest.mark.parametrize("lines", [1, 3])
def test_every_word_that_was_shown_as_kept_survives_kill_9(folder: Path, lines: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", START + CHILD, str(folder)], stdout=subprocess.PIPE, text=True
    ) as window:
        assert window.stdout is not None
        kept = [window.stdout.readline() for _ in range(lines)][-1].strip()
        window.send_signal(signal.SIGKILL)
    journal = vault.open(folder, keys.read(folder).unlock(None))
    [entry] = journal.entries()
    journal.close()
    assert kept
    assert entry.said("title").startswith(kept)
