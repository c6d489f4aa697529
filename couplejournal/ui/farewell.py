"""How the window is closed: with a question where something would be lost by it, or at once, whatever is going on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QThread, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from couplejournal.ui.house import House
from couplejournal.ui.kit import crash


class AtOnce(QObject):
    """Closes at once: first everything is hidden, then `after` keeps and closes what has to be."""

    def __init__(self, after: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._after = after
        self.begun = False

    def begin(self) -> None:
        """When this returns nothing of ours is on the screen; whatever takes time comes after."""
        if not self.begun:
            self.begun = True
            _vanish()
            QTimer.singleShot(0, self, self._end)

    def _end(self) -> None:
        if QThread.currentThread().loopLevel() > 1:  # a dialog that was hidden is still on its way out
            QTimer.singleShot(0, self, self._end)
            return
        crash.hush()
        clear(QGuiApplication.clipboard())
        self._after()


def _vanish() -> None:
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            window.hide()


def clear(clipboard: QClipboard) -> None:
    """Take away what was copied from this program; what another program has put there stays."""
    if clipboard.ownsClipboard():
        clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.ownsSelection():  # what was marked with the mouse, where the system keeps that
        clipboard.clear(QClipboard.Mode.Selection)


def may_close(window: QWidget, house: House) -> bool:
    """Whether the program may end: everything is kept and done, or they would rather lose it."""
    if not house.flush() and not _asked(
        window,
        QCoreApplication.translate(
            "farewell", "Some of your last words could not be kept. Close anyway and lose them?"
        ),
        QCoreApplication.translate("farewell", "Close without them"),
    ):
        return False
    busy = house.busy()
    words = QCoreApplication.translate("farewell", "{busy} Close anyway and stop that?").format(busy=busy)
    return not busy or _asked(window, words, QCoreApplication.translate("farewell", "Stop and close"))


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
