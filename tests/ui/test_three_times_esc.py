"""Esc three times: what counts as three times, and what does not."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from couplejournal.settings import Settings
from couplejournal.ui.way_out import WayOut


class Watch:
    """A way out on a window of its own, with a clock that is set by hand."""

    def __init__(self, qtbot: QtBot, settings: Settings | None = None) -> None:
        self.window, self.now, self.taken = QWidget(), 100.0, 0
        qtbot.addWidget(self.window)
        self.window.resize(QSize(200, 100))
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.way = WayOut(settings or Settings(), self.window, lambda: self.now)
        self.way.taken.connect(self.take)

    def take(self) -> None:
        self.taken += 1

    def press(self, key: Qt.Key = Qt.Key.Key_Escape, *, after: float = 0.3) -> None:
        self.now += after
        QTest.keyClick(self.window.windowHandle(), key)


def test_three_times_within_two_seconds(qtbot: QtBot) -> None:
    watch = Watch(qtbot)
    for after in (0.0, 0.9, 0.9):
        watch.press(after=after)
    assert watch.taken == 1


def test_slower_than_that_is_not_meant(qtbot: QtBot) -> None:
    watch = Watch(qtbot)
    for _ in range(6):
        watch.press(after=1.1)
    assert watch.taken == 0


def test_another_key_in_between_begins_anew(qtbot: QtBot) -> None:
    watch = Watch(qtbot)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Escape, Qt.Key.Key_A, Qt.Key.Key_Escape, Qt.Key.Key_Escape):
        watch.press(key, after=0.1)
    assert watch.taken == 0


def test_whoever_does_not_want_it_switches_it_off(qtbot: QtBot) -> None:
    watch = Watch(qtbot, Settings(way_out=False))
    for _ in range(5):
        watch.press(after=0.1)
    assert watch.taken == 0
