"""When we made a mistake: words are kept first, the report holds none of them, one kind window says so."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from types import TracebackType

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from couplejournal.errors import CoupleJournalError, DiskFull
from couplejournal.ui.kit import colours, crash
from couplejournal.ui.kit.labels import Label

SECRET = "what Mara wrote tonight"


@pytest.fixture
def hook(qapp: QApplication) -> Iterator[None]:
    before = sys.excepthook
    yield
    sys.excepthook = before
    for window in crash_windows():
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def crash_windows() -> list[QWidget]:
    return [window for window in QApplication.topLevelWidgets() if window.objectName() == "crash"]


def mistake() -> tuple[type[BaseException], BaseException, TracebackType | None]:
    """A bug in one of our own files, with the couple's words in its message."""
    try:
        colours.colour(SECRET)
    except KeyError as error:
        return type(error), error, error.__traceback__
    raise AssertionError("that colour exists")


def test_everything_is_kept_first_even_when_one_pen_fails(hook: None) -> None:
    kept = []

    def broken() -> None:
        raise OSError("disk")

    crash.install([broken, lambda: kept.append(True)])
    sys.excepthook(*mistake())
    assert kept == [True]


def test_the_report_names_places_and_no_words(hook: None) -> None:
    kind, _, trace = mistake()
    words = crash.report(kind, trace, about="couplejournal 0.1.0")
    assert words.splitlines()[:2] == ["couplejournal 0.1.0", "KeyError"]
    assert "couplejournal/ui/kit/colours.py:" in words
    assert "in colour" in words
    assert SECRET not in words
    assert "test_crash" not in words


def test_the_log_holds_the_same(hook: None, caplog: pytest.LogCaptureFixture) -> None:
    crash.install([])
    with caplog.at_level(logging.ERROR, logger="couplejournal"):
        sys.excepthook(*mistake())
    assert "KeyError" in caplog.text
    assert SECRET not in caplog.text


def test_one_window_says_so_however_often_it_happens(hook: None) -> None:
    crash.install([])
    for _ in range(3):
        sys.excepthook(*mistake())
    assert [window.isVisible() for window in crash_windows()] == [True]


def test_a_mistake_in_another_thread_is_met_in_the_windows(hook: None, qtbot: QtBot) -> None:
    here, kept = threading.current_thread(), []
    crash.install([lambda: kept.append(threading.current_thread())])
    other = threading.Thread(target=lambda: sys.excepthook(*mistake()))
    other.start()
    other.join(5)
    qtbot.waitUntil(lambda: bool(crash_windows()))
    assert kept == [here]


def test_words_that_could_not_be_kept_are_not_said_to_be(hook: None) -> None:
    crash.install([lambda: False, lambda: True])
    sys.excepthook(*mistake())
    said = crash_windows()[0].findChild(Label, "crash-kept")
    assert said is not None
    assert "not kept yet" in said.text()


def test_a_trouble_of_the_world_is_told_and_no_mistake(hook: None) -> None:
    told: list[CoupleJournalError] = []
    crash.install([], tell=told.append)
    trouble = DiskFull()
    sys.excepthook(DiskFull, trouble, None)
    assert told == [trouble]
    assert crash_windows() == []


def test_the_report_can_be_copied_and_one_goes_on(hook: None) -> None:
    crash.install([], about="couplejournal 0.1.0")
    sys.excepthook(*mistake())
    window = crash_windows()[0]
    QTest.mouseClick(window.findChild(QWidget, "crash-copy"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().startswith("couplejournal 0.1.0\nKeyError")
    QTest.mouseClick(window.findChild(QWidget, "crash-go-on"), Qt.MouseButton.LeftButton)
    assert not window.isVisible()
