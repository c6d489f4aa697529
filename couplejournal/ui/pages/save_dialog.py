"""Asks where a file shall go, and leaves no trace of the answer behind."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from couplejournal.ui.kit.traces import forget


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
