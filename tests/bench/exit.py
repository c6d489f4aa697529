"""Closing at once: from the third Esc until nothing of ours is on the screen, against hiding an empty window."""

from __future__ import annotations

import shutil
import time
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMainWindow, QMessageBox, QWidget

from couplejournal import paths
from couplejournal.practices import catalogue
from couplejournal.settings import Settings
from couplejournal.ui.kit.theme import Look
from couplejournal.ui.main_window import MainWindow
from couplejournal.ui.way_out import WayOut
from tests.bench.table import Row, middle

STATES = ("tonight", "evening", "looking_back", "book", "settings", "words", "full screen", "message", "file", "menu")
ROUNDS = 5


def measure(journal: Path, scratch: Path, look: Look) -> list[Row]:
    """Each state a few times; the slowest state is the one that is shown, with the anchor of the same rounds."""
    copy = scratch / "exit"
    shutil.copytree(journal, copy)
    taken: dict[str, list[float]] = {state: [] for state in STATES}
    empty = []
    for _ in range(ROUNDS):
        empty.append(_empty())
        for state in STATES:
            taken[state].append(_one(copy, scratch, look, state))
    slowest = max(STATES, key=lambda state: middle(taken[state]))
    worst, anchor = max(max(times) for times in taken.values()), middle(empty)
    ours = middle(taken[slowest])
    return [
        Row(
            f"hidden, from “{slowest}”", f"{ours:.1f} ms", f"empty {anchor:.1f} ms", f"{ours / anchor:.1f}", "≤ 200 ms"
        ),
        Row("hidden, the longest of all", f"{worst:.1f} ms", "", "", "≤ 200 ms"),
    ]


def _empty() -> float:
    window = QMainWindow()
    window.resize(1180, 860)
    window.show()
    QTest.qWaitForWindowExposed(window)
    start = time.perf_counter()
    window.hide()
    spent = time.perf_counter() - start
    window.deleteLater()
    return spent * 1000


def _one(journal: Path, scratch: Path, look: Look, state: str) -> float:
    """Milliseconds that the handler of the third Esc holds the screen."""
    practices = catalogue.read(paths.resources())
    window = MainWindow(journal, scratch / "s.json", Settings(), look, practices, lambda: datetime.now(tz=UTC))
    window.resize(1180, 860)
    window.open()
    window.show()
    QTest.qWaitForWindowActive(window)
    kept = _bring(window, state)
    QTest.qWait(50)
    way = window.findChild(WayOut)
    assert way is not None
    start = time.perf_counter()
    way.taken.emit()
    spent = time.perf_counter() - start
    assert not any(one.isVisible() for one in QApplication.topLevelWidgets())
    for thing in kept:
        thing.deleteLater()
    QTest.qWait(50)
    window.deleteLater()
    return spent * 1000


def _bring(window: MainWindow, state: str) -> list[QWidget]:
    """Bring the window to this state; what has to be held meanwhile."""
    house = window.house
    assert house is not None
    if state == "words":
        house.go("practice", practice="memory")
        QTest.qWait(50)
        field = QApplication.focusWidget()
        if field is not None:
            QTest.keyClicks(field, "The lake in the rain")
    elif state == "full screen":
        house.room.focus(True)
    elif state == "message":
        box = QMessageBox(window)
        box.setText("?")
        box.open()
        return [box]
    elif state == "file":
        dialog = QFileDialog(window)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.open()
        return [dialog]
    elif state == "menu":
        line = QLineEdit("words", window)
        menu = line.createStandardContextMenu()
        menu.popup(window.mapToGlobal(QPoint(40, 40)))
        return [menu, line]
    else:
        house.go(state)
    return []
