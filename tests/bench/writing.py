"""A thousand keys in a real window while their words are being saved, and how long keeping a sentence takes."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path

import apsw
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from couplejournal import paths
from couplejournal.journal import keys, vault
from couplejournal.practices import catalogue
from couplejournal.settings import Settings
from couplejournal.ui.kit.theme import Look
from couplejournal.ui.main_window import MainWindow
from tests.bench.table import Row, percentile

KEYS = 1000
SAYS = 500
WORDS = "the lake in the rain and the bread that we forgot on the wall "


def measure(journal: Path, scratch: Path, look: Look) -> list[Row]:
    """Type into the Memory form of a ten-year journal, then into a bare text field; then keep 500 sentences."""
    window = MainWindow(journal, scratch / "settings.json", Settings(), look, catalogue.read(paths.resources()), _clock)
    window.open()
    window.show()
    assert window.house is not None
    window.house.go("practice", practice="memory")
    _settle()
    what = window.findChild(QWidget, "what-0")
    assert isinstance(what, QTextEdit)
    ours = _type(what)
    window.close()
    bare = QTextEdit()
    bare.resize(780, 300)
    bare.show()
    _settle()
    floor = _type(bare)
    bare.close()
    saying, plain = _saying(journal), _plain(scratch)
    return [
        Row(
            "slowest of 1,000 keys while saving",
            f"{max(ours):.1f} ms",
            f"bare field {max(floor):.1f} ms",
            f"{max(ours) / max(floor):.1f}",
            "< 16 ms",
        ),
        Row(
            "a key, median",
            f"{percentile(ours, 0.5):.2f} ms",
            f"bare field {percentile(floor, 0.5):.2f} ms",
            f"{percentile(ours, 0.5) / percentile(floor, 0.5):.1f}",
            "",
        ),
        Row(
            "keeping a sentence, index and commit, 99th percentile",
            f"{percentile(saying, 0.99):.1f} ms",
            f"bare row {percentile(plain, 0.99):.1f} ms",
            f"{percentile(saying, 0.99) / percentile(plain, 0.99):.1f}",
            "< 10 ms",
        ),
    ]


def _clock() -> datetime:
    return datetime.now(UTC).astimezone()


def _settle() -> None:
    end = time.perf_counter() + 0.3
    while time.perf_counter() < end:
        QApplication.processEvents()


def _type(field: QTextEdit) -> list[float]:
    """Milliseconds of work on the window's thread for each key: the event, and all the painting it causes."""
    field.setFocus()
    taken = []
    for number in range(KEYS):
        letter = WORDS[number % len(WORDS)]
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        start = time.thread_time()
        QApplication.sendEvent(field, event)
        QApplication.processEvents()
        taken.append((time.thread_time() - start) * 1000)
        time.sleep(0.002)
    return taken


def _saying(folder: Path) -> list[float]:
    journal = vault.open(folder, keys.read(folder).unlock(None))
    entry = journal.begin("memory", datetime.now(UTC).date()).id
    taken = []
    for number in range(SAYS):
        start = time.perf_counter()
        journal.say(entry, "what", f"{WORDS} {number}", 0)
        taken.append((time.perf_counter() - start) * 1000)
    journal.purge(entry)
    journal.close()
    return taken


def _plain(scratch: Path) -> list[float]:
    """One row without index or cipher, as safely committed as ours."""
    store = apsw.Connection(str(scratch / "plain.db"))
    store.pragma("journal_mode", "wal")
    store.pragma("synchronous", 2)
    store.execute("CREATE TABLE IF NOT EXISTS said (words TEXT)")
    taken = []
    for number in range(SAYS):
        start = time.perf_counter()
        store.execute("INSERT INTO said VALUES (?)", (f"{WORDS} {number}",))
        taken.append((time.perf_counter() - start) * 1000)
    store.close()
    return taken
