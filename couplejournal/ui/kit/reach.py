"""Where the keyboard goes when something new is shown: to the first thing in it that can be worked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def first_in(part: QWidget) -> QWidget | None:
    """The first thing Tab would come to inside `part`, or `part` itself; None when there is nothing to work."""
    if _workable(part):
        return part
    here = part.nextInFocusChain()
    while here is not None and here is not part:
        if part.isAncestorOf(here) and here.isVisibleTo(part) and _workable(here):
            return here
        here = here.nextInFocusChain()
    return None


def to_first(part: QWidget) -> None:
    """Put the focus there. Qt's own focusNextChild() counts from what has the focus now, wherever that is."""
    first = first_in(part)
    if first is not None:
        first.setFocus(Qt.FocusReason.OtherFocusReason)


def _workable(part: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.isEnabled()
