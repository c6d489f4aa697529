"""The whole screen for the talk: nothing but the page is left, and the window comes back as it was."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from couplejournal.settings import Settings


class Focus:
    """The window owns it; `set` may be called as often as one likes."""

    def __init__(self, window: QWidget, settings: Settings, bare: Callable[[bool], None]) -> None:
        """`bare(True)` takes everything but the page out of the window, `bare(False)` brings it back."""
        self._window, self._settings, self._bare = window, settings, bare
        self.on = False

    def set(self, on: bool) -> None:
        """Begin or end it; the whole screen is taken only where they want that."""
        if on == self.on:
            return
        self.on = on
        self._bare(on)
        full = Qt.WindowState.WindowFullScreen
        if on and self._settings.full_screen:
            self._window.setWindowState(self._window.windowState() | full)
        elif not on:
            self._window.setWindowState(self._window.windowState() & ~full)
