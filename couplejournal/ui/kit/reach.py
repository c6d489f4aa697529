"""Where the keyboard goes when something new is shown, or when one is through with a part of the page."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def workable(part: QWidget) -> Iterator[QWidget]:
    """What Tab comes to inside `part`, in that order; `part` itself when it can be worked.

    What was only just laid out counts as well: Qt shows it a moment later. The order is that of the parts on the page.
    Qt's own chain is not asked: PySide takes what nextInFocusChain() returns for a child of what was asked, and lets
    it go with that one, which has ended the process.
    """
    window = part.window()
    for here in (part, *part.findChildren(QWidget)):
        if _takes_tab(here) and not _put_away(here, part) and here.window() is window:
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
    window = part.window()
    inside = {part, *part.findChildren(QWidget)}
    around = list(window.findChildren(QWidget))
    at = max(place for place, here in enumerate(around) if here in inside)
    beyond = (here for here in (*around[at + 1 :], *around[:at]) if _takes_tab(here) and here.isVisibleTo(window))
    onward = next((here for here in beyond if here not in inside), None)
    if onward is not None:
        onward.setFocus(Qt.FocusReason.TabFocusReason)


def follow(part: QWidget, later: QWidget) -> None:
    """Let Tab come to everything in `later` after everything in `part`, whichever of them was made first."""
    before = [here for here in part.findChildren(QWidget) if _takes_tab(here)]
    for here in (later, *later.findChildren(QWidget)):
        if before and _takes_tab(here):
            QWidget.setTabOrder(before[-1], here)
            before.append(here)


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
