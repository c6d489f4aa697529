"""Remembers whether the couple works with keys or with the pointer: with keys, the ring shows where the keyboard is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_ALONE = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)
_POINTER = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress)


class Keyboard(QObject):
    """Keeps Qt's own sign for it. Qt takes the sign away whenever the program moves the focus, as to the next step."""

    def __init__(self, window: QWidget) -> None:
        """`window` has been shown: its keys are watched where the system hands them in, a few events a second."""
        super().__init__(window)
        self._window, self.keys = window, False
        handle = window.windowHandle()
        assert handle is not None
        handle.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._show)

    def eventFilter(self, thing: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and event.key() not in _ALONE:
                self._use(True)
        elif event.type() in _POINTER:
            self._use(False)
        return False

    def _use(self, keys: bool) -> None:
        if keys != self.keys:
            self.keys = keys
            self._show()
            if (now := QApplication.focusWidget()) is not None:
                now.update()

    def _show(self) -> None:
        self._window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, self.keys)
