"""Asks the desktop whether less movement is wished; Qt passes that wish on by itself only from 6.12 on."""

from __future__ import annotations

import functools
import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

_PATIENCE = 150  # ms to wait for an answer, once


@functools.cache
def wished() -> bool:
    """Whether the desktop says "reduced motion". False where there is nobody to ask."""
    if sys.platform == "win32":
        return not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
    return sys.platform == "linux" and _portal_says_so()


def _portal_says_so() -> bool:
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage, QDBusVariant  # only when something is to move

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    question = QDBusMessage.createMethodCall(
        "org.freedesktop.portal.Desktop",
        "/org/freedesktop/portal/desktop",
        "org.freedesktop.portal.Settings",
        "ReadOne",
    )
    question.setAutoStartService(False)
    question.setArguments(["org.freedesktop.appearance", "reduced-motion"])
    reply = bus.call(question, QDBus.CallMode.Block, _PATIENCE)
    answer = reply.arguments()[0] if reply.type() == QDBusMessage.MessageType.ReplyMessage else None
    return isinstance(answer, QDBusVariant) and answer.variant() == 1
