"""Where the keyboard goes when something new is shown, or when one is through with a part of the page."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def workable(part: QWidget) -> Iterator[QWidget]:
    """What Tab comes to inside `part`, in that order; `part` itself when it can be worked.

    What was only just laid out counts as well: Qt shows it a moment later.
    """
    if _takes_tab(part):
        yield part
    for here in _after(part):
        if part.isAncestorOf(here) and _takes_tab(here) and not _put_away(here, part):
            yield here


def to_first(part: QWidget) -> None:
    """Put the focus on the first thing in `part`. Qt's focusNextChild() counts from what has the focus now, wherever
    that is.
    """
    first = next(workable(part), None)
    if first is not None:
        first.setFocus(Qt.FocusReason.OtherFocusReason)


def to_next(part: QWidget) -> None:
    """Put the focus on what Tab comes to after everything in `part`."""
    last = (list(workable(part)) or [part])[-1]
    window = part.window()
    beyond = (here for here in _after(last) if _takes_tab(here) and here.isVisibleTo(window))
    onward = next((here for here in beyond if not part.isAncestorOf(here)), None)
    if onward is not None:
        onward.setFocus(Qt.FocusReason.TabFocusReason)


def _after(part: QWidget) -> Iterator[QWidget]:
    """Once round the window, from what comes after `part`."""
    here = part.nextInFocusChain()
    # PySide has been seen to take a widget for the layout item that stood at its address before: the round ends there.
    while isinstance(here, QWidget) and here is not part:
        yield here
        here = here.nextInFocusChain()


def _takes_tab(part: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.isEnabled()


def _put_away(part: QWidget, within: QWidget) -> bool:
    """Whether somebody has hidden it, or what it stands in."""
    here: QWidget | None = part
    while here is not None and here is not within:
        if here.isHidden() and here.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            return True
        here = here.parentWidget()
    return False
