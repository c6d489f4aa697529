"""Long work done beside the window: it tells how far it is, can be stopped, and is forgotten when its page goes."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from couplejournal.errors import CoupleJournalError


_stops: set[threading.Event] = set()  # of the jobs that are running


class Job(QObject):
    """One call of `work(*arguments)` in a thread of its own; exactly one of finished, failed, stopped follows.

    With `tells` the work is also handed progress=(part 0.0–1.0, words="") and cancelled=() -> bool. Arguments are plain
    things, never widgets. All signals arrive in the window's thread; none arrives once `owner` is gone.
    A trouble of the world comes as failed(error). Any other exception is a bug: failed(error), and sys.excepthook.
    """

    progress = Signal(float, str)
    finished = Signal(object)
    failed = Signal(Exception)
    stopped = Signal()

    def __init__(self, work: Callable[..., Any], *arguments: Any, owner: QObject, tells: bool = False) -> None:
        super().__init__(owner)
        self._stop = threading.Event()
        self._wire = _Wire()
        self._wire.told.connect(self.progress, Qt.ConnectionType.QueuedConnection)
        self._wire.done.connect(self._end, Qt.ConnectionType.QueuedConnection)
        self._call = _Call(work, arguments, tells, self._stop, self._wire)
        self.destroyed.connect(self._stop.set)  # nobody waits for it any more

    def start(self) -> Job:
        """Begin; returns itself. A job runs once."""
        _stops.add(self._stop)
        QThreadPool.globalInstance().start(self._call)
        return self

    def cancel(self) -> None:
        """Ask it to stop; `stopped` comes when it has."""
        self._stop.set()

    def _end(self, result: object, error: Exception | None) -> None:
        self._call.forget()
        if error is None:
            self.finished.emit(result)
        elif self._stop.is_set():
            self.stopped.emit()
        else:
            self.failed.emit(error)
            if not isinstance(error, CoupleJournalError):
                sys.excepthook(type(error), error, error.__traceback__)
        self.deleteLater()


def end_all() -> None:
    """Ask every job to stop and wait until it has: none may be left to speak to a window that is gone."""
    QThreadPool.globalInstance().clear()  # what has not begun
    for stop in list(_stops):
        stop.set()
    QThreadPool.globalInstance().waitForDone()
    _stops.clear()


class _Wire(QObject):
    """Carries news from the thread to the window; held by the thread's work, it may outlive the page."""

    told = Signal(float, str)
    done = Signal(object, object)


class _Call:
    """What the thread runs: it holds nothing of the window but the wire."""

    def __init__(
        self,
        work: Callable[..., Any],
        arguments: tuple[Any, ...],
        tells: bool,
        stop: threading.Event,
        wire: _Wire,
    ) -> None:
        self._work, self._arguments, self._tells, self._stop, self._wire = work, arguments, tells, stop, wire

    def __call__(self) -> None:
        words: dict[str, Any] = {"progress": self._tell, "cancelled": self._stop.is_set} if self._tells else {}
        try:
            result, error = self._work(*self._arguments, **words), None
        except Exception as trouble:  # carried to the window's thread, whatever it is
            result, error = None, trouble
        _stops.discard(self._stop)
        self._wire.done.emit(result, error)

    def forget(self) -> None:
        """It has run. What it was given goes in the window's thread, and not with the last breath of its own."""
        self._arguments = ()

    def _tell(self, part: float, words: str = "") -> None:
        self._wire.told.emit(part, words)
