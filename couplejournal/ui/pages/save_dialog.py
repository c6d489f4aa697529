"""Asks where a file shall go, and leaves no trace of the answer behind."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_for_file(parent: QWidget, title: str, name: str, kind: str) -> Path | None:
    """The chosen place; None when they thought better of it. `name` is what it may be called, `kind` Qt's filter."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(Path(place, name)), kind)
    forget()
    if not chosen:
        return None
    file = Path(chosen)
    ending = Path(name).suffix if kind else ""
    return file if not ending or file.suffix.lower() == ending else file.with_name(file.name + ending)


def forget() -> None:
    """Qt's own dialog remembers visited folders in a file of all its programs; a path may say whose book it is."""
    traces = QSettings(QSettings.Scope.UserScope, "QtProject")
    for key in ("history", "lastVisited"):
        traces.remove(f"FileDialog/{key}")
