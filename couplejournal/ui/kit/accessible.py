"""What a screen reader is told beyond what Qt tells it: which words are headings, which parts belong together, news."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class Group(QWidget):
    """Parts that answer one question; `says` is that question, spoken on entering."""

    def __init__(self, *, name: str = "", says: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(says)
        ready()


def announce(widget: QWidget, text: str, *, soon: bool = False) -> None:
    """Have a screen reader say `text`, after what it is saying, or at once when `soon`."""
    event = QAccessibleAnnouncementEvent(widget, text)
    if soon:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


_ready = False


def ready() -> None:
    """Offer our roles to Qt's accessibility; every part with a role of its own asks for it, once counts."""
    global _ready
    if not _ready:
        _ready = True
        QAccessible.installFactory(_role)


def _role(kind: str, thing: QObject | None) -> QAccessibleInterface | None:
    if isinstance(thing, QWidget):
        if getattr(thing, "level", 0):
            return QAccessibleWidget(thing, QAccessible.Role.Heading, thing.property("text"))
        if isinstance(thing, Group):
            return QAccessibleWidget(thing, QAccessible.Role.Grouping, thing.accessibleName())
    return None
