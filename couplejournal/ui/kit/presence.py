"""Notices that nobody has touched anything for a while: no key, no pointer, no finger."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

_TOUCHES = (
    *(QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel),
    *(QEvent.Type.TouchBegin, QEvent.Type.TabletPress),
)


class Presence(QObject):
    """`gone` comes once when `part`'s window was left alone for so many seconds. `clock` gives growing seconds."""

    gone = Signal()

    def __init__(self, part: QWidget, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(part)
        self._part, self._clock = part, clock
        self._patience = self._touched = 0.0
        self._tick = QTimer(self, singleShot=True)
        self._tick.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._tick.timeout.connect(self.look)

    def watch(self, seconds: float) -> None:
        """Begin, or begin anew; the window of `part` has been shown."""
        self._patience, self._touched = seconds, self._clock()
        if (handle := self._part.window().windowHandle()) is not None:
            handle.installEventFilter(self)  # twice the same one is once
        self._tick.start(round(seconds * 1000))

    def stop(self) -> None:
        """Watch no longer."""
        self._tick.stop()
        if (handle := self._part.window().windowHandle()) is not None:
            handle.removeEventFilter(self)

    def watching(self) -> bool:
        """Whether `gone` may still come."""
        return self._tick.isActive()

    def look(self) -> None:
        """See how long it has been quiet: long enough, or look again when it will have been."""
        left = self._patience - (self._clock() - self._touched)
        if left > 0:
            self._tick.start(round(left * 1000) + 1)
        else:
            self.stop()
            self.gone.emit()

    def eventFilter(self, thing: QObject, event: QEvent) -> bool:
        """Somebody is here. Nothing else is done for each event: pointers move often."""
        if event.type() in _TOUCHES:
            self._touched = self._clock()
        return False
