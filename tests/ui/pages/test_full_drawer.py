"""A drawer with more talks than are shown at a time."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.conftest import EVENING
from tests.ui.hands import Hands


class Windows(QObject):
    """Remembers whatever is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(watched.objectName())
        return False


def talk(hands: Hands, days_ago: int) -> int:
    entry = hands.journal.begin("repair", EVENING.date() - timedelta(days=days_ago), drawer=True).id
    hands.journal.say(entry, "came_back", "You put the kettle on", 1)
    hands.journal.finish(entry)
    return entry


def test_it_opens_without_another_window_and_shows_older_ones_when_asked(hands: Hands) -> None:
    talks = [talk(hands, days_ago) for days_ago in range(14)]
    windows, app = Windows(), QApplication.instance()
    assert app is not None
    app.installEventFilter(windows)
    hands.go("drawer")
    app.removeEventFilter(windows)
    assert windows.seen == [] and hands.find("drawer-back").hasFocus()
    assert not hands.sees(f"drawer-{talks[-1]}")
    hands.press("drawer-older")
    assert hands.sees(f"drawer-{talks[-1]}") and not hands.sees("drawer-older")
