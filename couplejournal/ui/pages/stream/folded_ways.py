"""Quieter ways in under one word: what is below it is named beside it, and unfolds with a press."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from couplejournal.ui.kit.columns import Column, Columns
from couplejournal.ui.kit.fold import Fold
from couplejournal.ui.kit.labels import Note


class FoldedWays(Column):
    """`open` holds the words of those that were unfolded: the tab remembers them while the window is open."""

    def __init__(
        self, word: str, about: str, rows: Column, open: set[str], *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(gap=10, name=name, parent=parent)
        self._word, self._open, self._rows = word, open, rows
        self._fold = Fold("", name=f"{name}-fold")
        self._fold.setAccessibleDescription(about)
        self._fold.clicked.connect(self._turn)
        self.add(beside(self._fold, about), rows)
        self._show()

    def _turn(self) -> None:
        self._open ^= {self._word}
        self._show()

    def _show(self) -> None:
        on = self._word in self._open
        self._rows.setVisible(on)
        says = (
            QCoreApplication.translate("FoldedWays", "{group}, unfolded")
            if on
            else QCoreApplication.translate("FoldedWays", "{group}, folded away")
        )
        self._fold.tell(self._word, says.format(group=self._word), chosen=False, open=on)


def beside(button: QWidget, why: str) -> QWidget:
    """A quieter way in, and the line that says why one might take it."""
    side = Columns(letters=9, gap=14)
    side.add(Column(button), 2)
    side.add(Note(why), 3)  # in the middle of the button's height
    return side
