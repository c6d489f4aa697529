"""A list of entries, newest first, for all the years there are; it keeps itself fresh without moving under the eyes."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QModelIndex, QSignalBlocker, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.journal.records import Change
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.empty import Empty
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.pages.looking_back.entry_card import EntryCard
from couplejournal.ui.pages.looking_back.entry_rows import EntryRows
from couplejournal.ui.pages.looking_back.filters import Filters
from couplejournal.ui.pages.looking_back.glance import TAGS
from couplejournal.ui.pages.looking_back.narrowing import Narrowed, ways
from couplejournal.ui.pages.looking_back.row_view import ROW, RowView
from couplejournal.ui.pages.looking_back.telling import Telling
from couplejournal.ui.pages.looking_back.thumbnails import Thumbnails
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_words, month_words

BY_MONTH, BY_DAY, UNGROUPED = "month", "day", ""
MANY = 20  # changes after which all is read anew instead of one entry after the other


class EntryList(QWidget):
    """`opened(id)` when an entry is chosen. `practices`: only entries of these; `drawer`: None takes both kinds.

    `by` is how the headings group the rows: BY_MONTH, BY_DAY or UNGROUPED. `narrows`: it may be narrowed to a kind, a
    tag, a year; what was chosen holds as long as the list does. `invites`: one line for when it is empty. It belongs
    on a page that scrolls (kit Page): it is as high as its rows and reads more as one comes near its end.
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
        invites: str = "",
        narrows: bool = False,
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
        telling = Telling(self._partners, self)
        self.rows = EntryRows(room.journal, room.catalogue, telling.words, self._heading, self)
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
            else Empty(self.tr("Nothing here yet. That is allowed."), note=invites, name=f"{name}-nothing")
        )
        self.filters = Filters(name=f"{name}-filters") if narrows else None
        self.unfitting = Empty(
            self.tr("Nothing fits all of this."),
            name=f"{name}-unfitting",
            icon="search",
            button=self.tr("Show everything"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self.filters, self.nothing, self.unfitting, self.view):
            if part is not None:
                column.addWidget(part)
        if self.filters is not None:
            self.filters.changed.connect(self._narrow)
            self.unfitting.accepted.connect(self.filters.clear)
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
        if self.filters is not None and self.filters.chosen != Narrowed():
            self.filters.clear()  # the day one asked for may be none of those that are shown
        self.rows.newest_day(day)

    def refresh(self) -> None:
        """Read everything anew and begin at the newest."""
        self._missed.clear()
        self._partners.clear()
        self._partners.update({partner.id: partner for partner in self._room.journal.partners()})
        if self.filters is not None:
            with QSignalBlocker(self.filters):
                self._offer()
        self._show()

    def empty(self) -> bool:
        """True when there is nothing to show."""
        return self.rows.rowCount() == 0

    # --- narrowing

    def _offer(self) -> None:
        """Let the filters offer what there is now."""
        if self.filters is not None:
            kept = self._room.journal.kept(TAGS, drawer=self._drawer)
            self.filters.offer(ways(kept, self._room.catalogue, self._practices))

    def _narrow(self) -> None:
        self._show()
        if self.empty():
            announce(self, self.tr("Nothing fits all of this."))
        elif self.filters is not None:
            said = [self.filters.words() or self.tr("Everything")]
            if not self.rows.can_fetch_older():  # how many there are is not counted for it
                said.append(QCoreApplication.translate("CalendarView", "%n entries", "", self.rows.rowCount()))
            announce(self, ", ".join(said))

    def _show(self) -> None:
        narrowed = self.filters.chosen if self.filters is not None else Narrowed()
        self.rows.show(self._practices, self._drawer, self._day, self._day, narrowed)

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
            self._offer()

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
        elif missed:
            for change in missed.values():
                self.rows.refresh(change)
            self._offer()

    def _weigh(self) -> None:
        narrowed = self.filters is not None and self.filters.chosen != Narrowed()
        self.nothing.setVisible(self.empty() and not narrowed)
        self.unfitting.setVisible(self.empty() and narrowed)
        self.view.setVisible(not self.empty())

    def _restyle(self) -> None:
        self._card.restyle()
        self.view.relay()

    def _open(self, index: QModelIndex) -> None:
        glance = index.data(ROW)
        if glance is not None:
            self.opened.emit(glance.entry)
