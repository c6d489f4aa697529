"""How the window is closed: with a question where something would be lost by it, and only then."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from couplejournal.ui.house import House


def may_close(window: QWidget, house: House) -> bool:
    """Whether the program may end: everything is kept and done, or they would rather lose it."""
    tr = QCoreApplication.translate
    if not house.flush() and not _asked(
        window,
        tr("farewell", "Some of your last words could not be kept. Close anyway and lose them?"),
        tr("farewell", "Close without them"),
    ):
        return False
    busy = house.busy()
    words = tr("farewell", "{busy} Close anyway and stop that?").format(busy=busy)
    return not busy or _asked(window, words, tr("farewell", "Stop and close"))


def _asked(window: QWidget, words: str, close: str) -> bool:
    """Whether they have pressed `close`; a question that was only put away is a no."""
    from PySide6.QtWidgets import QMessageBox

    question = QMessageBox(window)
    question.setText(words)
    stay = question.addButton(QCoreApplication.translate("farewell", "Stay"), QMessageBox.ButtonRole.RejectRole)
    leave = question.addButton(close, QMessageBox.ButtonRole.DestructiveRole)
    question.setDefaultButton(stay)
    question.exec()
    return question.clickedButton() is leave
