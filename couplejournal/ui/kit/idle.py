"""Tells when nobody has touched the keyboard or the pointer for a while."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow
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
        self._watching = False
        self._timer = QTimer(self, singleShot=True, interval=round(minutes * 60_000))
        self._timer.timeout.connect(self._tell)

    def begin(self) -> None:
        """Somebody is here."""
        self._timer.start()
        if not self._watching and (handle := self._handle()) is not None:
            self._watching = True
            handle.installEventFilter(self)  # a few events a second pass here, not those of every part of the window

    def end(self) -> None:
        """Nobody needs to be waited for any more."""
        self._timer.stop()
        self._unwatch()

    def _unwatch(self) -> None:
        if self._watching and (handle := self._handle()) is not None:
            handle.removeEventFilter(self)
        self._watching = False

    def _handle(self) -> QWindow | None:
        """Asked for anew each time: PySide lets go of it together with whichever part of the window was last before the
        window in the order of Tab, for it takes what nextInFocusChain() returns for a child.
        """
        return self._part.window().windowHandle()

    def _tell(self) -> None:
        self._unwatch()
        self.still.emit()

    def eventFilter(self, thing: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._timer.start()
        return False
