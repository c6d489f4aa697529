"""Where a page begins: at its top, with the keyboard at the first thing to do if that can be seen from there."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QWidget

from couplejournal.ui.kit.page import Page
from couplejournal.ui.kit.reach import to_first


def begin(page: Page, part: QWidget) -> None:
    """Scroll to the top and put the focus on `part`.

    A button below the fold leaves the focus to the page, so that what stands above is read first and the arrows scroll;
    a field is worth scrolling to.
    """
    ground = page.widget()
    assert ground is not None
    layout = ground.layout()
    if layout is not None:
        layout.activate()
    page.to_top()
    bottom = part.mapTo(ground, QPoint(0, part.height())).y()
    proxy = part.focusProxy() or part
    if bottom <= page.viewport().height() or isinstance(proxy.focusProxy() or proxy, QLineEdit):
        to_first(part)
    else:
        page.setFocus()
