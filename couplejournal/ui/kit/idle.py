"""Tells when nobody has touched the keyboard or the pointer for a while."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_TOUCHES = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
    QEvent.Type.Wheel,
)


class Idle(QObject):
    """`still` once, `minutes` after the last touch since `begin`; nothing is watched before `begin` and after `end`."""

    still = Signal()

    def __init__(self, part: QWidget, minutes: float) -> None:
        """`part`: any part of the window that is watched."""
        super().__init__(part)
        self._part = part
        self._watched: QObject | None = None
        self._timer = QTimer(self, singleShot=True, interval=round(minutes * 60_000))
        self._timer.timeout.connect(self._tell)

    def begin(self) -> None:
        """Somebody is here."""
        self._timer.start()
        handle = self._part.window().windowHandle()
        if handle is not self._watched:
            self._unwatch()
            self._watched = handle
            if handle is not None:  # a few events a second pass here, not those of every part of the window
                handle.installEventFilter(self)

    def end(self) -> None:
        """Nobody needs to be waited for any more."""
        self._timer.stop()
        self._unwatch()

    def _unwatch(self) -> None:
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched = None

    def _tell(self) -> None:
        self._unwatch()
        self.still.emit()

    def eventFilter(self, thing: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._timer.start()
        return False
