"""A few entries as rows on a page that looks back; a press leads to one, where it can be changed or deleted."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.journal.records import Entry
from couplejournal.ui.pages.looking_back.entry_card import EntryCard
from couplejournal.ui.pages.looking_back.glance import glance
from couplejournal.ui.pages.looking_back.glance_rows import GlanceRows
from couplejournal.ui.pages.looking_back.row_view import ROW, RowView
from couplejournal.ui.pages.looking_back.telling import Telling
from couplejournal.ui.pages.looking_back.thumbnails import Thumbnails
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_words


class GlanceList(QWidget):
    """All of them at once, in the order given. `opened(id)` when one is chosen."""

    opened = Signal(int)

    def __init__(self, room: Room, *, name: str, says: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._room = room
        partners = {partner.id: partner for partner in room.journal.partners()}
        self.rows = GlanceRows(Telling(partners, self).words, lambda _row: "", self)
        self.view = RowView(self.rows, name=f"{name}-rows")
        self.view.setAccessibleName(says)
        self._card = EntryCard(self.view, partners, day_words, Thumbnails(room.journal))
        self.view.setItemDelegate(self._card)
        self.view.opened.connect(self._open)
        room.look.changed.connect(self._restyle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def show_these(self, entries: Iterable[Entry]) -> None:
        """In place of those that were shown."""
        self.rows.show([glance(entry, self._room.catalogue) for entry in entries])

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ROW).entry)

    def _restyle(self) -> None:
        self._card.restyle()
        self.view.relay()
