"""A list of entries, newest first, for all the years there are; it keeps itself fresh without moving under the eyes."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.journal.records import Change
from couplejournal.ui.kit.empty import Empty
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.pages.entry_card import EntryCard
from couplejournal.ui.pages.entry_rows import EntryRows
from couplejournal.ui.pages.glance import Glance
from couplejournal.ui.pages.row_view import ROW, RowView
from couplejournal.ui.pages.thumbnails import Thumbnails
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_words, month_words, spoken

BY_MONTH, BY_DAY, UNGROUPED = "month", "day", ""
MANY = 20  # changes after which all is read anew instead of one entry after the other


class EntryList(QWidget):
    """`opened(id)` when an entry is chosen. `practices`: only entries of these; `drawer`: None takes both kinds.

    `by` is how the headings group the rows: BY_MONTH, BY_DAY or UNGROUPED. It belongs on a page that scrolls (kit
    Page): it is as high as its rows and reads more of them as one comes near its end.
    """

    opened = Signal(int)
    left_above = Signal()  # Up was pressed in the first row: the focus may go to what stands above

    def __init__(
        self,
        room: Room,
        practices: frozenset[str] | None = None,
        drawer: bool | None = None,
        *,
        by: str = BY_MONTH,
        nothing: str = "",
        name: str = "entries",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._room, self._by = room, by
        self._practices, self._drawer = practices, drawer
        self._day: date | None = None
        self._partners = {partner.id: partner for partner in room.journal.partners()}
        self._missed: dict[int | None, Change] = {}
        self.setObjectName(name)
        self.rows = EntryRows(room.journal, room.catalogue, self.describe, self._heading, self)
        self.view = RowView(self.rows, name=f"{name}-rows")
        self.view.setAccessibleName(self.tr("Entries"))
        dated = by == BY_MONTH  # otherwise the date stands above the cards
        self._card = EntryCard(
            self.view,
            self._partners,
            day_words if dated else lambda _day: "",
            Thumbnails(room.journal),
        )
        self.view.setItemDelegate(self._card)
        self.nothing: QWidget = (
            Note(nothing, name=f"{name}-nothing")
            if nothing
            else Empty(self.tr("Nothing here yet. That is allowed."), name=f"{name}-nothing")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.nothing)
        column.addWidget(self.view)
        self.view.opened.connect(self._open)
        self.view.left_above.connect(self.left_above)
        self.rows.modelReset.connect(self._weigh)
        self.rows.rowsInserted.connect(self._weigh)
        self.rows.rowsRemoved.connect(self._weigh)
        room.changes.changed.connect(self._hear)
        room.look.changed.connect(self._restyle)
        self.refresh()

    def show_only(self, practices: frozenset[str] | None) -> None:
        """Only entries of these practices; None is all of them."""
        if practices != self._practices:
            self._practices = practices
            self.refresh()

    def show_day(self, day: date | None) -> None:
        """Only entries of this day; None is all days."""
        self._day = day
        self.refresh()

    def begin_at(self, day: date) -> None:
        """Show the entries of this day and before it at the top; newer ones come when one scrolls up."""
        self.rows.newest_day(day)

    def refresh(self) -> None:
        """Read everything anew and begin at the newest."""
        self._missed.clear()
        self._partners.clear()
        self._partners.update({partner.id: partner for partner in self._room.journal.partners()})
        self.rows.show(self._practices, self._drawer, self._day, self._day)

    def empty(self) -> bool:
        """True when there is nothing to show."""
        return self.rows.rowCount() == 0

    # --- words

    def describe(self, glance: Glance) -> str:
        """A row in words, for those who listen: the full date, the practice, its first words, and who said what."""
        parts = [", ".join(part for part in (day_words(glance.day), glance.title, glance.lead) if part)]
        for line in glance.lines:
            partner = self._partners.get(line.voice)
            parts.append(": ".join(part for part in (partner.name if partner else "", line.text) if part))
        if glance.photos:
            parts.append(self.tr("%n photos", "", glance.photos))
        return spoken(parts)

    def _heading(self, day: date) -> str:
        if self._by == BY_DAY:
            return day_words(day)
        return month_words(day.year, day.month) if self._by == BY_MONTH else ""

    # --- staying fresh

    def _hear(self, change: Change) -> None:
        if not self.isVisible():
            self._missed[change.entry] = change
        elif change.entry is None:
            self._read_anew()
        else:
            self.rows.refresh(change)

    def _read_anew(self) -> None:
        """Something large changed: read all, and keep the row one was in where it still exists."""
        current = self.view.currentIndex()
        entry = current.data(ROW).entry if current.isValid() else None
        self.refresh()
        if entry is not None and (index := self.rows.row_of(entry)).isValid():
            self.view.to_row(index.row())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        missed, self._missed = self._missed, {}
        if None in missed or len(missed) > MANY:
            self._read_anew()
        else:
            for change in missed.values():
                self.rows.refresh(change)

    def _weigh(self) -> None:
        self.nothing.setVisible(self.empty())
        self.view.setVisible(not self.empty())

    def _restyle(self) -> None:
        self._card.restyle()
        self.view.relay()

    def _open(self, index: QModelIndex) -> None:
        glance = index.data(ROW)
        if glance is not None:
            self.opened.emit(glance.entry)
