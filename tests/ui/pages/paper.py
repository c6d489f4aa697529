"""A list of entries on a page that scrolls, as it stands in the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from couplejournal.ui.kit.page import Page
from couplejournal.ui.pages.looking_back.entry_list import EntryList
from couplejournal.ui.pages.looking_back.row_view import ROW
from couplejournal.ui.room import Room

Show = Callable[..., QWidget]


class Paper:
    """A list on a page that scrolls, as it stands in the window."""

    def __init__(self, room: Room, show: Show, **how: object) -> None:
        self.list = EntryList(room, **how)  # type: ignore[arg-type]
        self.view = self.list.view
        self.page = Page(name="paper", wide=True)
        self.page.add(self.list)
        self.page.add_stretch()
        show(self.page)

    def told(self) -> list[str]:
        rows = self.list.rows
        return [rows.index(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(rows.rowCount())]

    def entries(self) -> list[int]:
        rows = self.list.rows
        return [rows.index(n).data(ROW).entry for n in range(rows.rowCount())]

    def top_row(self) -> int:
        """The entry at the top of what can be seen, and how far it is cut: what must not move under the eyes."""
        index = self.view.indexAt(self.view.mapFrom(self.page.viewport(), QPoint(400, 200)))
        return int(index.data(ROW).entry)

    def scroll(self, to: int) -> None:
        self.page.verticalScrollBar().setValue(to)
