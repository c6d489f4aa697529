"""Keeps the screen from going dark while two people talk beside it; where that cannot be done, nothing is said."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

WHO, WHY = "Notebook", "A timer is running"  # what the desktop's own windows may show: nothing about anybody
_LINE = "couplejournal-awake"  # our own line to the desktop; it lets the screen sleep when the line is closed
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2  # SetThreadExecutionState of Windows

LetGo = Callable[[], object]


class Awake(QObject):
    """`hold` until `release`; either may be called as often as one likes. It lets go when its owner is gone."""

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._let_go: LetGo | None = None
        owner.destroyed.connect(self.release)

    @property
    def held(self) -> bool:
        """Whether the screen was asked to stay awake; nobody tells whether it does."""
        return self._let_go is not None

    def hold(self) -> None:
        """The screen stays awake from now on."""
        if self._let_go is None:
            ask = {"win32": _ask_windows, "darwin": _ask_macos}.get(sys.platform, _ask_the_desktop)
            try:
                self._let_go = ask()
            except OSError:  # no such program, no such call: then it sleeps when it likes
                self._let_go = None

    def release(self) -> None:
        """The screen may sleep again."""
        let_go, self._let_go = self._let_go, None
        if let_go is not None:
            let_go()


def _ask_the_desktop() -> LetGo | None:
    """The ScreenSaver service of Linux desktops. What it answers needs a kind of number that PySide cannot send back,

    so the line it was asked on is closed instead of ending the one request.
    """
    usual = Path(os.environ.get("XDG_RUNTIME_DIR", "")) / "bus"
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS") and not usual.is_socket():
        return None  # Qt would start a bus of its own
    from PySide6.QtDBus import QDBusConnection, QDBusMessage  # only when somebody talks

    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _LINE)
    if bus.isConnected():
        name = "org.freedesktop.ScreenSaver"
        wish = QDBusMessage.createMethodCall(name, "/org/freedesktop/ScreenSaver", name, "Inhibit")
        wish.setAutoStartService(False)
        wish.setArguments([WHO, WHY])
        bus.send(wish)
    return lambda: QDBusConnection.disconnectFromBus(_LINE)


def _ask_windows() -> LetGo:
    import ctypes

    tell = ctypes.windll.kernel32.SetThreadExecutionState  # type: ignore[attr-defined]  # there it is
    tell(_CONTINUOUS | _SYSTEM | _DISPLAY)
    return lambda: tell(_CONTINUOUS)


def _ask_macos() -> LetGo:
    """A program of macOS that keeps the screen awake as long as it runs; it ends with ours in any case."""
    child = subprocess.Popen(["caffeinate", "-d", "-w", str(os.getpid())], stdin=subprocess.DEVNULL)

    def let_go() -> None:
        child.kill()
        child.wait()

    return let_go
