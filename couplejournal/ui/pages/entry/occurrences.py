"""Where a phrase of theirs occurs: the entries in which just these words stand, the newest first."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import Entry, Hit
from couplejournal.practices.practice import Practice
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.labels import Heading, Note
from couplejournal.ui.pages.looking_back.found_rows import Found, FoundCard, FoundRows, gathered, in_words
from couplejournal.ui.pages.looking_back.row_view import ROW, RowView
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_words

FIRST = 20  # answers looked at first; more as one scrolls
MOST = 1000


def occurrences(room: Room, entry: Entry, practice: Practice | None) -> QWidget | None:
    """For an entry of a dictionary; None for any other. This is asked for: nothing else looks at what people wrote."""
    lead = next((field for field in practice.fields() if field.book == "lead"), None) if practice else None
    if practice is None or not practice.glossary or lead is None or not entry.said(lead.key):
        return None
    return Occurrences(room, entry.id, entry.said(lead.key))


class Occurrences(Column):
    """Each row is a way to its entry; what lies in the drawer or is sealed is never among them."""

    def __init__(self, room: Room, entry: int, phrase: str, parent: QWidget | None = None) -> None:
        super().__init__(gap=12, name="occurrences", parent=parent)
        self._room, self._entry, self._phrase, self._asked = room, entry, phrase, FIRST
        self.add(Heading(self.tr("Where it occurs")))
        partners = {partner.id: partner for partner in room.journal.partners()}
        hits = self._hits()
        if not hits:
            self.add(Note(self.tr("Nowhere else yet."), name="occurrences-nothing"))
            return
        self.rows = FoundRows(lambda found: in_words(found, partners), self._more, self)
        self.view = RowView(self.rows, name="occurrences-rows")
        self.view.setAccessibleName(self.tr("Where it occurs"))
        self._card = FoundCard(self.view, partners, day_words)
        self.view.setItemDelegate(self._card)
        self.rows.show(gathered(hits, room.catalogue), ended=len(hits) < FIRST)
        self.view.opened.connect(self._open)
        room.look.changed.connect(self._restyle)
        self.add(self.view)

    def _hits(self) -> list[Hit]:
        return self._room.journal.standing(self._phrase, but=self._entry, limit=self._asked)

    def _more(self) -> list[Found]:
        if self._asked >= MOST:
            return []
        self._asked = min(MOST, self._asked * 4)
        return gathered(self._hits(), self._room.catalogue)

    def _open(self, index: QModelIndex) -> None:
        self._room.go("entry", entry=index.data(ROW).entry)

    def _restyle(self) -> None:
        self._card.restyle()
        self.view.relay()
