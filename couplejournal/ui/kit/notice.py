"""Shows a short notice through the desktop, by whatever way this computer has; where there is none, nothing happens."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

_PATIENCE = 0.8  # seconds for each way
_SEEN = 6_000  # milliseconds that Windows needs: there a notice goes with the icon that it hangs on
_NOTIFICATIONS = "org.freedesktop.Notifications"
_PORTAL, _PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"


def show(title: str, words: str) -> bool:
    """Hand it to the desktop; False when there is nobody to take it. Never raises."""
    if sys.platform == "win32":
        return _by_icon(title, words)
    if sys.platform == "darwin":
        script = "on run {words, head}\ndisplay notification words with title head\nend run"
        return _done(["osascript", "-e", script, words, title])
    if not _has_bus():
        return False
    return _by_program(title, words) or _by_portal(title, words)


def _has_bus() -> bool:
    """Whether there is a desktop's bus; without one, asking would start a bus of our own."""
    usual = Path(os.environ.get("XDG_RUNTIME_DIR", "")) / "bus"
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS")) or usual.is_socket()


def _by_program(title: str, words: str) -> bool:
    """The desktops' own small programs: PySide cannot send the kind of number that this service asks for."""
    if _done(["notify-send", "--app-name", title, "--", title, words]):
        return True
    path, method = "/" + _NOTIFICATIONS.replace(".", "/"), f"{_NOTIFICATIONS}.Notify"
    call = ["gdbus", "call", "--session", "--dest", _NOTIFICATIONS, "--object-path", path, "--method", method, "--"]
    said = [_variant(title), "uint32 0", "''", _variant(title), _variant(words), "@as []", "@a{sv} {}", "int32 -1"]
    return _done([*call, *said])


def _variant(words: str) -> str:
    """Words as gdbus reads them."""
    return "'" + words.replace("\\", "\\\\").replace("'", "\\'").replace("\n", " ") + "'"


def _by_portal(title: str, words: str) -> bool:
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage  # only where no program was there

    line = "couplejournal-notice"
    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, line)
    try:
        if not bus.isConnected():
            return False
        call = QDBusMessage.createMethodCall(_PORTAL, _PATH, "org.freedesktop.portal.Notification", "AddNotification")
        call.setArguments(["couplejournal", {"title": title, "body": words}])
        answer = bus.call(call, QDBus.CallMode.Block, int(_PATIENCE * 1000))
        return answer.type() == QDBusMessage.MessageType.ReplyMessage
    finally:
        QDBusConnection.disconnectFromBus(line)


def _by_icon(title: str, words: str) -> bool:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QStyle, QSystemTrayIcon

    if not QSystemTrayIcon.isSystemTrayAvailable():
        return False
    own = None if QApplication.instance() else QApplication([])
    drawing = QApplication.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxInformation)
    icon = QSystemTrayIcon(drawing, QApplication.instance())
    icon.show()
    icon.showMessage(title, words, drawing, _SEEN)
    QTimer.singleShot(_SEEN, icon, icon.deleteLater)
    if own is not None:
        QTimer.singleShot(_SEEN, own, own.quit)
        own.exec()
    return True


def _done(command: list[str]) -> bool:
    """Whether this program is there and was content."""
    program = shutil.which(command[0])
    quiet = subprocess.DEVNULL
    if program is None:
        return False
    try:
        whole = [program, *command[1:]]
        return subprocess.run(whole, stdin=quiet, stdout=quiet, stderr=quiet, timeout=_PATIENCE).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
