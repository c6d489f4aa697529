"""Clears away what the program no longer needs, and only in the window's own thread."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer

PAUSE = 30_000  # milliseconds between two rounds


class Tidy(QObject):
    """Python's cycle collector runs in whichever thread happens to make an object, but parts of a window may only be
    destroyed in the window's thread: done elsewhere it ends the process. So the automatic collector is switched off,
    and `now` does its work here, from time to time.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what the start has made stays; it need not be looked through again
        clock = QTimer(self, interval=PAUSE)
        clock.setTimerType(Qt.TimerType.VeryCoarseTimer)
        clock.timeout.connect(self.now)
        clock.start()

    def now(self) -> None:
        """Clear away now; a few milliseconds."""
        gc.collect()
