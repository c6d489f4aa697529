"""Where the window stands on the screen, so that it comes back to its place."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

SMALLEST = (640, 480)  # px
FIRST = (1180, 860)

Place = tuple[int, int, int, int]  # x, y, width, height in px


def stand(window: QWidget, place: Place | None) -> None:
    """Put the window where it was, if there still is a screen, never larger than that."""
    window.setMinimumSize(*SMALLEST)
    screen = window.screen().availableGeometry()
    there = QRect(*place) if place else QRect()
    if there.isValid() and screen.intersects(there):
        there.setSize(there.size().boundedTo(screen.size()))
        window.setGeometry(there)
        return
    width, height = (min(a, b) for a, b in zip(FIRST, screen.size().toTuple(), strict=True))
    window.resize(width, height)


def standing(window: QWidget) -> Place:
    """Where it stands now; with the whole screen for a talk, where it will stand afterwards."""
    rect = window.normalGeometry() if window.isFullScreen() else window.geometry()
    return rect.x(), rect.y(), rect.width(), rect.height()
