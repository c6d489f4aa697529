"""A soft, grey line under an answer, for its writer alone, with a few plain buttons; it takes no focus, no colour."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from couplejournal.ui.kit.accessible import announce, tab_order
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.kit.page import empty


class Soft(QWidget):
    """Not there until something is said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.hide()

    def stand(self, text: str, *more: str, name: str, buttons: tuple[Button, ...] = ()) -> None:
        """Say this, further lines and buttons below it, in place of what stood here; it is spoken when it is quiet."""
        self.put_away()
        self._column.addWidget(Note(text, name=name))
        for number, line in enumerate(more):
            self._column.addWidget(Note(line, name=f"{name}-{number}"))
        if buttons:
            self._column.addWidget(Row(*buttons))
        self.show()
        tab_order(self, buttons)
        announce(self, " ".join((text, *more)))

    def put_away(self) -> None:
        """Nothing stands here any more."""
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.focusPreviousChild()
        empty(self._column)
        self.hide()
