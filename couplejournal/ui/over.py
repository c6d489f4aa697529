"""A small sheet over whatever is under way: it is not left meanwhile, and stands there as it was afterwards."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget


class Over:
    """One sheet at a time; `make` builds its page on the first visit."""

    def __init__(self, stack: QStackedWidget, make: Callable[[], QWidget]) -> None:
        self._stack, self._make = stack, make
        self._below: QWidget | None = None  # the page under the sheet
        self._focus: QWidget | None = None  # where the keyboard was there

    def lies(self) -> bool:
        """Whether the sheet is on show."""
        return self._below is not None

    def lay(self, **where: object) -> None:
        """Show the sheet; `where` is for its page."""
        if self._below is None:
            page = self._make()
            self._below, self._focus = self._stack.currentWidget(), QApplication.focusWidget()
            self._stack.setCurrentWidget(page)
            page.arrive(**where)  # type: ignore[attr-defined]

    def lift(self) -> None:
        """Take it away; the keyboard is where it was."""
        below, focus = self.end(), self._focus
        if below is None:
            return
        sheet = self._stack.currentWidget()
        if sheet is not None:
            sheet.leave()  # type: ignore[attr-defined]
        self._stack.setCurrentWidget(below)
        if focus is not None and shiboken6.isValid(focus) and below.isAncestorOf(focus):
            focus.setFocus()

    def end(self) -> QWidget | None:
        """The sheet is no more over anything: the page that was under it, None for none."""
        below, self._below = self._below, None
        return below
