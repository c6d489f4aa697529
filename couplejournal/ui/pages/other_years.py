"""The same day in other years: what was kept then, unless it was asked to rest."""

from __future__ import annotations

from collections import Counter
from datetime import date

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.ui.kit.labels import Heading
from couplejournal.ui.pages.anniversaries import same_days
from couplejournal.ui.pages.entry_card import EntryCard
from couplejournal.ui.pages.glance import Glance, glance
from couplejournal.ui.pages.glance_rows import GlanceRows
from couplejournal.ui.pages.row_view import ROW, RowView
from couplejournal.ui.pages.telling import Telling
from couplejournal.ui.pages.thumbnails import Thumbnails
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_words

REACH = 60  # years before and after the day: a life together
EACH, MOST = 2, 6  # entries shown of one year, and in all: the days themselves are a press away
LOOKED_AT = 60  # entries of all years that these are taken from


class OtherYears(QWidget):
    """Hidden while there is nothing. `opened(id)` when one is chosen."""

    opened = Signal(int)

    def __init__(self, room: Room, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._room = room
        partners = {partner.id: partner for partner in room.journal.partners()}
        self.rows = GlanceRows(Telling(partners, self).words, lambda _row: "", self)
        self.view = RowView(self.rows, name=f"{name}-rows")
        self.view.setAccessibleName(self.tr("In other years on this day"))
        self._card = EntryCard(self.view, partners, day_words, Thumbnails(room.journal))
        self.view.setItemDelegate(self._card)
        self.view.opened.connect(self._open)
        room.look.changed.connect(self._restyle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(12)
        column.addWidget(Heading(self.tr("In other years on this day"), name=f"{name}-heading"))
        column.addWidget(self.view)
        self.hide()

    def show_day(self, day: date, practices: frozenset[str] | None) -> None:
        """What these practices (None: all) left on this day in other years, the latest first."""
        days = same_days(day, [far for far in range(-REACH, REACH + 1) if far])
        found = self._room.journal.on_days(days, practices=practices, limit=LOOKED_AT)
        years = Counter[int]()
        shown: list[Glance] = []
        for entry in found:
            years[entry.day.year] += 1
            if years[entry.day.year] <= EACH and len(shown) < MOST:
                shown.append(glance(entry, self._room.catalogue))
        self.rows.show(shown)
        self.setVisible(bool(shown))

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ROW).entry)

    def _restyle(self) -> None:
        self._card.restyle()
        self.view.relay()
