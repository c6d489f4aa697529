"""Two people at the keyboard, for the tests: they press what they see and type where the focus is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from couplejournal.journal.journal import Journal
from couplejournal.ui.main_window import MainWindow


class Hands:
    """What can be done with a window from outside."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    @property
    def journal(self) -> Journal:
        assert self.window.house is not None
        return self.window.house.room.journal

    def go(self, place: str, **where: object) -> None:
        assert self.window.house is not None
        self.window.house.go(place, **where)
        self.settle()

    def come_back(self, practice: str) -> None:
        """What was put off until another time, and left, is gone on with."""
        if not self.sees("practice"):
            [entry] = self.journal.entries(practices={practice}, newest=True, limit=1)
            self.go("practice", practice=practice, entry=entry.id)

    def sees(self, name: str) -> bool:
        return any(part.isVisible() for part in self.window.findChildren(QWidget, name))

    def find(self, name: str) -> QWidget:
        seen = [part for part in self.window.findChildren(QWidget, name) if part.isVisible()]
        assert seen, f"nobody can see {name!r}"
        return seen[0]

    def press(self, name: str) -> None:
        QTest.mouseClick(self.find(name), Qt.MouseButton.LeftButton)
        self.settle()

    def type(self, name: str, text: str) -> None:
        self.find(name).setFocus()
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)

    def settle(self) -> None:
        """Let what was set going come to its end."""
        for _ in range(5):
            QApplication.processEvents()

    def words(self) -> str:
        """Everything that can be read on the screen at the moment."""
        return "\n".join(
            str(part.property("text")) for part in self.window.findChildren(QWidget) if part.isVisible()
        ).replace("None\n", "")
