"""When we made a mistake: what was being written is kept first, then a kind window says so, with a report to copy."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from traceback import walk_tb
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QThread
from PySide6.QtWidgets import QApplication, QWidget

_OURS = Path(__file__).resolve().parents[2]  # the package


def install(flush: Sequence[Callable[[], object]] = (), *, about: str = "") -> None:
    """From now on a bug is caught here. `flush` is called first, each by itself; `about` names version and system."""
    sys.excepthook = _Hook(tuple(flush), about)


def report(kind: type[BaseException], trace: TracebackType | None, about: str = "") -> str:
    """The kind of mistake and where in our files it happened; never its message, which may hold the couple's words."""
    lines = [about] if about else []
    lines.append(kind.__name__)
    for frame, line in walk_tb(trace):
        file = Path(frame.f_code.co_filename)
        if file.is_relative_to(_OURS):
            lines.append(f"  {file.relative_to(_OURS.parent).as_posix()}:{line} in {frame.f_code.co_name}")
    return "\n".join(lines)


class _Hook:
    def __init__(self, flush: tuple[Callable[[], object], ...], about: str) -> None:
        self._flush, self._about = flush, about
        self._window: QWidget | None = None
        self._busy = False

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        import logging  # only when something went wrong

        words = report(kind, trace, self._about)
        logging.getLogger("couplejournal").error("%s", words)
        if self._busy:
            return
        self._busy = True
        try:
            for keep in self._flush:
                try:
                    keep()
                except Exception as second:  # the next pen has a chance of its own
                    logging.getLogger("couplejournal").error("%s", report(type(second), second.__traceback__))
            app = QApplication.instance()
            if isinstance(app, QApplication) and app.thread() == QThread.currentThread():
                self._show(words)
        finally:
            self._busy = False

    def _show(self, words: str) -> None:
        if self._window is None or not self._window.isVisible():  # a page that fails at each painting says so once
            from couplejournal.ui.kit.crash_window import CrashWindow  # only when something went wrong

            window = CrashWindow(words, QApplication.activeWindow())
            window.open()
            self._window = window
