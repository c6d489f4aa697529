"""Rows of entries that are all known at once, under headings of one's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from couplejournal.ui.pages.looking_back.glance import Glance
from couplejournal.ui.pages.looking_back.row_view import HEADING, ROW, Rows


class GlanceRows(Rows):
    """`describe` puts a row into words; `heading` gives the words above it, said once for rows that share them."""

    def __init__(
        self, describe: Callable[[Glance], str], heading: Callable[[Glance], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._describe, self._heading = describe, heading
        self._rows: Sequence[Glance] = ()

    def show(self, rows: Sequence[Glance]) -> None:
        """Show these, in this order."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        number = index.row()
        if not 0 <= number < len(self._rows):
            return None
        row = self._rows[number]
        if role == ROW:
            return row
        if role == HEADING:
            words = self._heading(row)
            return words if number == 0 or self._heading(self._rows[number - 1]) != words else ""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._describe(row)
        return None
