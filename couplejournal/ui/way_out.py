"""The quick way out: a small button in a corner that is always the same, and Esc three times from anywhere."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFont, QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QHBoxLayout, QWidget

from couplejournal.settings import Settings
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.colours import size
from couplejournal.ui.saying import limits

TIMES = 3  # presses of Esc…
WITHIN = 2.0  # …in so many seconds
MARGINS = (16, 14, 16, 6)  # px around the corner, the same above every page
_ALONE = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class CloseNow(Button):
    """The button; what it does is announced with it."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        words = self._full = QCoreApplication.translate("CloseNow", "Close now")
        super().__init__(words, "plain", name="close-now", icon="close", says=words, parent=parent)
        self._settings = settings
        self._describe()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._describe()
        super().focusInEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._describe()
        super().enterEvent(event)

    def _describe(self) -> None:
        """Say what the button does, and what it cannot do; the settings may have changed."""
        says = [QCoreApplication.translate("CloseNow", "Hides the notebook at once and ends it.")]
        if self._settings.way_out:
            says.append(QCoreApplication.translate("CloseNow", "Esc three times does the same."))
        says.append(limits())
        self.setAccessibleDescription(" ".join(says))
        self.setToolTip("\n".join(says))

    def shorten(self, short: bool) -> None:
        """Where there is no room for words, the drawing stands alone."""
        self.setText("" if short else self._full)
        self.updateGeometry()

    def face(self) -> QFont:
        """Smaller letters than a page's own buttons."""
        font = super().face()
        font.setPixelSize(size(16))
        return font

    def _icon_side(self) -> int:
        return size(18)

    def _beside(self) -> int:
        return super()._beside() - (size(10) if self.text() else 0)


class Corner(QWidget):
    """The line above a page that has no tabs: nothing but the way out."""

    def __init__(self, button: CloseNow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("corner")
        row = QHBoxLayout(self)
        row.setContentsMargins(*MARGINS)
        row.addStretch(1)
        row.addWidget(button)


class WayOut(QObject):
    """Emits `taken` when Esc was pressed three times; it watches whichever window of ours has the keyboard.

    The keys are seen where the system hands them in, before any page, menu or dialog; each of them still gets the
    first two. Other keys in between begin the count anew, and a key that is held down counts once.
    """

    taken = Signal()

    def __init__(self, settings: Settings, parent: QObject, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` tells seconds."""
        super().__init__(parent)
        self._settings, self._clock = settings, clock
        self._presses: list[float] = []
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # twice the same one is once

    def eventFilter(self, thing: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or event.isAutoRepeat():
            return False
        if event.key() in _ALONE:
            return False
        if event.key() != Qt.Key.Key_Escape or not self._settings.way_out:
            self._presses.clear()
            return False
        now = self._clock()
        self._presses = [*(at for at in self._presses if now - at <= WITHIN), now]
        if len(self._presses) < TIMES:
            return False
        self._presses.clear()
        self.taken.emit()
        return True
