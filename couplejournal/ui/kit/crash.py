"""When we made a mistake: what was being written is kept first, then a kind window says so, with a report to copy."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal
from PySide6.QtWidgets import QApplication, QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.mistakes import report

Flush = Callable[[], bool | None]
Tell = Callable[[CoupleJournalError], object]


def install(flush: Sequence[Flush] = (), *, tell: Tell | None = None, about: str = "") -> None:
    """From now on a bug is caught here, in whatever thread it happens.

    `flush` is called first, each by itself; False says that some words could not be kept. `tell` is given a trouble of
    the world that no page caught: that is no bug. `about` names version and system.
    """
    sys.excepthook = _Hook(tuple(flush), tell, about)


def hush() -> None:
    """From now on a mistake is only logged: the program is being closed, and no window may come up any more."""
    sys.excepthook = lambda kind, _error, trace: _log(report(kind, trace))


class _Hook:
    def __init__(self, flush: tuple[Flush, ...], tell: Tell | None, about: str) -> None:
        self._flush, self._tell, self._about = flush, tell, about
        self._window: QWidget | None = None
        self._busy = False
        self._wire = _Wire()
        self._wire.happened.connect(self._here, Qt.ConnectionType.QueuedConnection)

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        if isinstance(error, CoupleJournalError) and self._tell:
            self._tell(error)
            return
        words = report(kind, trace, self._about)
        _log(words)
        if self._wire.thread() == QThread.currentThread():
            self._here(words)
        else:
            self._wire.happened.emit(words)  # pens and windows belong to the window's thread

    def _here(self, words: str) -> None:
        if self._busy:
            return
        self._busy = True
        try:
            kept = True
            for keep in self._flush:
                try:
                    kept = keep() is not False and kept
                except Exception as second:  # the next pen has a chance of its own
                    kept = False
                    _log(report(type(second), second.__traceback__))
            if isinstance(QApplication.instance(), QApplication):
                self._show(words, kept)
        finally:
            self._busy = False

    def _show(self, words: str, kept: bool) -> None:
        if self._window is None or not self._window.isVisible():  # a page that fails at each painting says so once
            from couplejournal.ui.kit.crash_window import CrashWindow  # only when something went wrong

            window = CrashWindow(words, QApplication.activeWindow(), kept=kept)
            window.open()
            self._window = window


class _Wire(QObject):
    """Carries a report from another thread to the window's."""

    happened = Signal(str)


def _log(words: str) -> None:
    import logging  # only when something went wrong

    logging.getLogger("couplejournal").error("%s", words)
