"""Closing the window: nothing that is still on its way is lost without a question, and nothing is left running."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from couplejournal.journal import keys, vault
from couplejournal.ui.kit.jobs import Job
from couplejournal.ui.pages.book.page import BookPage
from couplejournal.ui.writing.photographs import Photographs
from tests.ui.hands import Hands

posix = pytest.mark.skipif(os.name == "nt", reason="what is open cannot be moved away there")


@contextmanager
def answered(button: str) -> Iterator[list[str]]:
    """Press this button of the question that comes; what was asked is told."""
    asked: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            asked.append(box.text())
            next(each for each in box.buttons() if each.text() == button).click()

    watch = QTimer(interval=20)
    watch.timeout.connect(press)
    watch.start()
    yield asked
    watch.stop()


def said(folder: Path) -> list[str]:
    journal = vault.open(folder, keys.read(folder).unlock(None))
    found = [entry.said("title") for entry in journal.entries()]
    journal.close()
    return found


@posix
def test_words_for_a_journal_that_is_away_are_asked_about_and_kept_when_it_is_back(
    hands: Hands, folder: Path, qtbot: QtBot
) -> None:
    hands.go("practice", practice="memory")
    folder.rename(folder.with_name("away"))
    hands.type("title-0", "The lake")
    hands.press("go-on")
    qtbot.waitUntil(lambda: "cannot be reached" in hands.words())
    with answered("Stay") as asked:
        assert not hands.window.close()
    assert len(asked) == 1
    assert "could not be kept" in asked[0]
    assert hands.window.isVisible()
    folder.with_name("away").rename(folder)
    assert hands.window.close()
    assert said(folder) == ["The lake"]


@posix
def test_whoever_comes_back_to_a_page_finds_the_words_that_are_not_kept_yet(
    hands: Hands, folder: Path, qtbot: QtBot
) -> None:
    hands.go("practice", practice="memory")
    folder.rename(folder.with_name("away"))
    hands.type("title-0", "The lake")
    hands.go("tonight")
    hands.go("practice", practice="memory")
    assert hands.find("title-0").property("plainText") == "The lake"
    hands.type("title-0", " in the rain")
    folder.with_name("away").rename(folder)
    assert hands.window.house is not None
    assert hands.window.house.flush()
    assert [entry.said("title") for entry in hands.journal.entries()] == ["The lake in the rain"]
    qtbot.waitUntil(lambda: "cannot be reached" not in hands.words())  # the news is over, and so is its sentence


@pytest.mark.parametrize("close", [False, True])
def test_what_is_still_being_saved_is_asked_about(hands: Hands, close: bool) -> None:
    hands.go("book")
    page = hands.find("book")
    assert isinstance(page, BookPage)
    begun, stopped = threading.Event(), []

    def work(*, progress: Callable[..., None], cancelled: Callable[[], bool]) -> None:
        begun.set()
        while not cancelled():
            threading.Event().wait(0.002)
        stopped.append(True)

    page._saving = Job(work, owner=page, tells=True).start()
    assert begun.wait(5)
    with answered("Stop and close" if close else "Stay") as asked:
        assert hands.window.close() == close
    assert len(asked) == 1
    assert "still being written" in asked[0]
    assert stopped == [True] * close
    page._saving.cancel()
    page._saving = None


PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QThreadPool, QTimer
from PySide6.QtGui import QImage
from couplejournal.ui import house, main_window, start

house.SETTLE = 0  # the day's copy begins at once

class Closing(main_window.MainWindow):
    def open(self):
        self.settled.connect(lambda: (self.house.go("book"), QTimer.singleShot(30, self.close)))
        return super().open()

start.MainWindow = Closing
sys.exit(start.start(Path(sys.argv[1])))
"""


def test_a_window_that_is_closed_while_jobs_run_ends_without_a_word(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, folder], capture_output=True, timeout=60, check=False, env=dict(os.environ)
    )
    assert (done.returncode, done.stderr.replace(b"This plugin does not support propagateSizeHints()\n", b"")) == (
        0,
        b"",
    )


def test_a_photo_that_is_kept_while_the_window_closes_is_no_mistake(
    hands: Hands, tmp_path: Path, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.go("practice", practice="memory")
    image = QImage(60, 40, QImage.Format.Format_RGB888)
    image.fill(0x336699)
    assert image.save(str(tmp_path / "photo.png"))
    page = next(each for each in hands.window.findChildren(Photographs) if each.isVisible())
    page.take_files([tmp_path / "photo.png"])
    assert hands.window.house is not None
    assert QThreadPool.globalInstance().waitForDone(10_000)  # its news waits for the window to listen
    monkeypatch.setattr(hands.window.house, "busy", str)  # no question, in which it would listen
    with qtbot.captureExceptions() as mistakes:
        assert hands.window.close()
        hands.settle()
    assert mistakes == []
    journal = vault.open(folder, keys.read(folder).unlock(None))
    assert [len(entry.photos) for entry in journal.entries()] == [1]
    journal.close()
