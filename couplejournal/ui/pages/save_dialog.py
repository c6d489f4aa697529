"""Asks where a file shall go, and leaves no trace of the answer behind."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import delete

from couplejournal.ui.kit.traces import forget


def ask_for_file(parent: QWidget, title: str, name: str, kind: str) -> Path | None:
    """The chosen place; None when they thought better of it. `name` is what it may be called, `kind` Qt's filter."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, title, str(Path(place, name)), kind)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    if kind:  # by the dialog, so that it asks before a file of that name is replaced
        dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    chosen = dialog.exec() == QFileDialog.DialogCode.Accepted and dialog.selectedFiles()
    delete(dialog)  # now, for that is when it writes down where it was
    forget()
    return Path(chosen[0]) if chosen else None
