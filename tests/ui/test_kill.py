"""The lid is closed hard: a window that is killed in the middle of writing has lost nothing it showed as kept."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from couplejournal.journal import keys, vault

CHILD = """
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


@pytest.mark.parametrize("lines", [1, 3])
def test_every_word_that_was_shown_as_kept_survives_kill_9(folder: Path, lines: int) -> None:
    with subprocess.Popen([sys.executable, "-c", CHILD, str(folder)], stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        kept = [window.stdout.readline() for _ in range(lines)][-1].strip()
        window.send_signal(signal.SIGKILL)
    journal = vault.open(folder, keys.read(folder).unlock(None))
    [entry] = journal.entries()
    journal.close()
    assert kept
    assert entry.said("title").startswith(kept)
