"""The whole screen for the talk: nothing but the page is left, dim, and the window comes back as it was."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from couplejournal.settings import Settings
from couplejournal.ui.kit import theme


class Focus(QObject):
    """The window owns it; `set` may be called as often as one likes. Esc ends it and leaves the step where it is.

    Nothing of it is remembered: a program that is killed comes back with the window it had.
    """

    def __init__(self, window: QWidget, settings: Settings, bare: Callable[[bool], None]) -> None:
        """`bare(True)` takes everything but the page out of the window, `bare(False)` brings it back."""
        super().__init__(window)
        self._window, self._settings, self._bare = window, settings, bare
        self.on = False

    def set(self, on: bool) -> None:
        """Begin or end it; the whole screen is taken only where they want that."""
        if on == self.on:
            return
        self.on = on
        theme.look().set_dim(on)
        self._bare(on)
        full = Qt.WindowState.WindowFullScreen
        if on and self._settings.full_screen:
            self._window.setWindowState(self._window.windowState() | full)
        elif not on:
            self._window.setWindowState(self._window.windowState() & ~full)
        if (handle := self._window.windowHandle()) is not None:
            if on:
                handle.installEventFilter(self)
            else:
                handle.removeEventFilter(self)

    def eventFilter(self, thing: QObject, event: QEvent) -> bool:
        """Esc is seen here before any page; it goes on to whoever else waits for it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.set(False)
        return False
