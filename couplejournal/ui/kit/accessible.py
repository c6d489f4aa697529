"""What a screen reader is told beyond what Qt tells it: which words are headings, which parts belong together, news."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget


class Group(QWidget):
    """Parts that answer one question; `says` is that question, spoken on entering."""

    spoken_as = "group"

    def __init__(self, *, name: str = "", says: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(says)
        ready()


if TYPE_CHECKING:
    _Chosen = QAbstractButton
else:
    _Chosen = object  # Qt's parts cannot be inherited twice


class Assisted(_Chosen):
    """A button that is chosen, also by what a screen reader or a voice does to it: Qt lets that pass without `clicked`.

    Put it before the kind of button it is, and call heed() when it has been made.
    """

    _ours = False

    def heed(self) -> None:
        """From now on a choice made from outside counts as a press."""
        self.toggled.connect(self._hear)

    def setChecked(self, on: bool) -> None:
        """By the program: nobody has pressed anything."""
        self._ours = True
        super().setChecked(on)
        self._ours = False

    def nextCheckState(self) -> None:
        self._ours = True  # by mouse or key: `clicked` follows
        super().nextCheckState()
        self._ours = False

    def _hear(self, on: bool) -> None:
        group = self.group()
        if group is not None:
            group.setParent(group.parent())  # PySide takes what it hands out for a child of this button (0092)
        one_of_several = self.autoExclusive() or (group is not None and group.exclusive())
        if not self._ours and (on or not one_of_several):
            self.clicked[bool].emit(on)  # type: ignore[index]  # the stub knows no overloads


def announce(widget: QWidget, text: str, *, soon: bool = False) -> None:
    """Have a screen reader say `text`, after what it is saying, or at once when `soon`."""
    event = QAccessibleAnnouncementEvent(widget, text)
    if soon:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def tab_order(group: QWidget, parts: Iterable[QWidget]) -> None:
    """Have Tab go through the `parts` of `group` in this order, whenever each was made, after what stands before it.

    Parts made late would otherwise come last of the whole window. Call it again when the group is shown: only then
    is it known what stands before it.
    """
    reached = [part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
    before = _before(group)
    while before is not None and before is not group:
        if before.focusPolicy() & Qt.FocusPolicy.TabFocus and not group.isAncestorOf(before):
            reached.insert(0, before)
            break
        before = _before(before)
    for earlier, later in pairwise(reached):
        QWidget.setTabOrder(earlier, later)


def _before(part: QWidget) -> QWidget | None:
    """What Tab comes from when it comes to `part`."""
    here = part.previousInFocusChain()
    if not isinstance(here, QWidget):
        return None
    _give_back(here)
    return here


def _give_back(part: QWidget) -> None:
    """Let PySide know again where `part` belongs; nothing changes for Qt.

    It takes what the chain hands out, be it the window, for a child of what was asked, and lets go of it with that one.
    What Qt itself has made is held by its parent alone, and so are the parents of that.
    """
    above = part.parentWidget()
    if above is not None:
        _give_back(above)
    part.setParent(above)


_ready = False


def ready() -> None:
    """Offer our roles to Qt's accessibility; every part with a role of its own asks for it, once counts."""
    global _ready
    if not _ready:
        _ready = True
        QAccessible.installFactory(_role)


_ROLES = {
    "heading": QAccessible.Role.Heading,
    "group": QAccessible.Role.Grouping,
    "picture": QAccessible.Role.Graphic,
}


def _role(kind: str, thing: QObject | None) -> QAccessibleInterface | None:
    """A part whose class says `spoken_as` gets that role; its name is its accessible name of the moment."""
    role = _ROLES.get(getattr(thing, "spoken_as", ""))
    return QAccessibleWidget(thing, role) if role is not None and isinstance(thing, QWidget) else None
