"""What a file dialog leaves behind in the computer, taken away again."""

from __future__ import annotations

from PySide6.QtCore import QSettings


def forget() -> None:
    """Qt's own dialog remembers visited folders in a file of all its programs; a path may say whose notebook it is."""
    traces = QSettings(QSettings.Scope.UserScope, "QtProject")
    for key in ("history", "lastVisited"):
        traces.remove(f"FileDialog/{key}")
