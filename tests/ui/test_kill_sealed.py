"""The lid is closed hard between sealing and opening: the envelope, its seal and its phrase are as they were."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from couplejournal.journal import keys, vault
from tests.ui.hands import Hands
from tests.ui.sealing import come, give_phrase, set_phrase

CHILD = """
import sys
from pathlib import Path
from datetime import UTC, datetime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from couplejournal import paths
from couplejournal.practices import catalogue
from couplejournal.settings import Settings
from couplejournal.ui.kit import theme
from couplejournal.ui.main_window import MainWindow
from tests.ui.hands import Hands
from tests.ui.sealing import PHRASE, come
app = QApplication([])
look = theme.apply(app, scheme="light", motion=False)
folder = Path(sys.argv[1])
window = MainWindow(folder, folder / ".." / "settings.json", Settings(), look,
                    catalogue.read(paths.resources()), lambda: datetime(2026, 11, 22, 21, 14, tzinfo=UTC))
window.open(); window.show(); window.activateWindow()
hands = Hands(window)
def here():
    come(hands, 1)
    if hands.sees("phrase"):
        hands.type("phrase", PHRASE)
        hands.press("phrase-open")
        while hands.sees("phrase"):
            QTest.qWait(5)
        hands.settle()
here()
hands.type("truth-1", "zebra crossing")
hands.press("ready")
for press in sys.argv[2:]:
    here() if press == "again" else hands.press(press)
print("there", flush=True)
QTest.qWait(60_000)
"""


def killed(folder: Path, *presses: str) -> None:
    """A window in which Alex seals a truth and presses these; it is killed when that has been done."""
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, str(folder), *presses], stdout=subprocess.PIPE, text=True
    ) as one:
        assert one.stdout is not None
        assert one.stdout.readline() == "there\n"
        one.send_signal(signal.SIGKILL)


@pytest.mark.parametrize("phrase", [False, True])
def test_a_sealed_envelope_survives(
    open_window: Callable[..., Hands], folder: Path, qtbot: QtBot, phrase: bool
) -> None:
    if phrase:
        journal = vault.open(folder, keys.read(folder).unlock(None))
        set_phrase(journal, 1)
        journal.close()
    killed(folder)
    hands = open_window(folder)
    [entry] = hands.journal.entries()
    assert entry.closed and entry.consents == {(1, "sealed")}
    come(hands, 2)
    hands.type("truth-2", "I like the rain")
    hands.press("ready")
    for name in ("open-2", "open-1"):
        hands.press(name)
    if phrase:
        give_phrase(hands, qtbot)
    assert "zebra crossing" in hands.words()


@pytest.mark.parametrize(
    ("presses", "consents", "left"),
    [
        (("again", "envelope-take-back"), set(), 1),
        (("again", "envelope-keep"), {(1, "kept")}, 1),
        (("again", "envelope-give", "envelope-give-now"), {(1, "sealed"), (1, "given")}, 1),
        (("again", "envelope-throw", "envelope-throw-now"), set(), 0),
    ],
)
def test_what_was_done_with_it_survives(
    folder: Path, presses: tuple[str, ...], consents: set[tuple[int, str]], left: int
) -> None:
    killed(folder, *presses)
    journal = vault.open(folder, keys.read(folder).unlock(None))
    entries = journal.entries()
    assert len(entries) == left
    for entry in entries:
        assert entry.consents == consents
        assert entry.closed == ((1, "given") not in consents)
        assert journal.own(entry.id, "truth", 1) == "zebra crossing"
    journal.close()
