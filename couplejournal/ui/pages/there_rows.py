"""Entries as rows on a page that looks back: what stands behind a number or a word."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.journal.records import Entry
from couplejournal.ui.pages.entry_card import EntryCard
from couplejournal.ui.pages.glance import glance
from couplejournal.ui.pages.glance_rows import GlanceRows
from couplejournal.ui.pages.row_view import ROW, RowView
from couplejournal.ui.pages.telling import Telling
from couplejournal.ui.pages.thumbnails import Thumbnails
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_words


class ThereRows(QWidget):
    """A press leads to the entry's own page, where it can be changed or deleted."""

    def __init__(self, entries: Iterable[Entry], room: Room, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._room = room
        partners = {partner.id: partner for partner in room.journal.partners()}
        self.rows = GlanceRows(Telling(partners, self).words, lambda _row: "", self)
        self.view = RowView(self.rows, name=f"{name}-rows")
        self.view.setAccessibleName(self.tr("Entries"))
        self._card = EntryCard(self.view, partners, day_words, Thumbnails(room.journal))
        self.view.setItemDelegate(self._card)
        self.view.opened.connect(self._open)
        room.look.changed.connect(self._restyle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.rows.show([glance(entry, room.catalogue) for entry in entries])

    def _open(self, index: QModelIndex) -> None:
        self._room.go("entry", entry=index.data(ROW).entry)

    def _restyle(self) -> None:
        self._card.restyle()
        self.view.relay()
