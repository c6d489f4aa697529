"""The rows of a list of entries, read from the journal a page at a time, however many years there are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from couplejournal.journal.journal import Journal
from couplejournal.journal.records import Change, Entry
from couplejournal.practices.catalogue import Catalogue
from couplejournal.ui.pages.looking_back.glance import Glance, glance, holds_something
from couplejournal.ui.pages.looking_back.narrowing import Narrowed
from couplejournal.ui.pages.looking_back.row_view import HEADING, ROW, Rows

PAGE = 50  # entries read at a time: a few milliseconds
MOST = 400  # rows held at once; the view lays all of them out anew at each change, so they stay few

_type_key = tuple[date, int]


class EntryRows(Rows):
    """Newest first. Holds a window on the long row of days: older rows come at the end, newer ones at the beginning."""

    def __init__(
        self,
        journal: Journal,
        catalogue: Catalogue,
        describe: Callable[[Glance], str],
        heading: Callable[[date], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._journal, self._catalogue = journal, catalogue
        self._describe, self._heading = describe, heading
        self._practices: frozenset[str] | None = None
        self._drawer: bool | None = None
        self._start: date | None = None
        self._end: date | None = None
        self._narrowed = Narrowed()
        self._rows: list[Glance] = []
        self._top: _type_key | None = None  # the newest entry read; None: nothing newer is left out
        self._bottom: _type_key | None = None  # the oldest entry read; None: nothing older is left out

    # --- what is shown

    def show(
        self,
        practices: frozenset[str] | None,
        drawer: bool | None,
        start: date | None = None,
        end: date | None = None,
        narrowed: Narrowed = Narrowed(),  # noqa: B008  # nothing in it can change
    ) -> None:
        """Begin anew with the newest of these entries; start and end are days, both included."""
        self._practices, self._drawer, self._narrowed = narrowed.practices(practices), drawer, narrowed
        self._start, self._end = narrowed.span(start, end)
        self.newest()

    def newest(self) -> None:
        self.beginResetModel()
        self._rows, self._top, self._bottom = [], None, None
        self._rows = self._read_older(None)
        self.endResetModel()

    def oldest(self) -> None:
        found = self._asked(self._start, limit=PAGE)
        if len(found) < PAGE:
            return self.newest()
        self.beginResetModel()
        self._top, self._bottom = (found[-1].day, found[-1].id), None
        self._rows = self._glances(reversed(found))
        self.endResetModel()

    def newest_day(self, day: date) -> None:
        """Begin anew with the entries of this day and before; newer ones can be read back."""
        self.beginResetModel()
        self._top = (day, 1 << 62)
        self._rows = self._read_older(self._top)
        self.endResetModel()

    def fetch_newer(self) -> int:
        found = self._read_newer()
        if found:
            self.beginInsertRows(QModelIndex(), 0, len(found) - 1)
            self._rows[:0] = found
            self.endInsertRows()
            if len(self._rows) > MOST:
                self._bottom = self._rows[MOST - 1].key
                self._drop(MOST, len(self._rows) - 1)
        return len(found)

    def can_fetch_older(self) -> bool:
        return self._bottom is not None

    def fetch_older(self) -> int:
        found = self._read_older(self._bottom) if self._bottom else []
        if found:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(found) - 1)
            self._rows += found
            self.endInsertRows()
        surplus = len(self._rows) - MOST
        if surplus > 0:
            self._top = self._rows[surplus].key
            self._drop(0, surplus - 1)
        return len(found)

    def can_fetch_newer(self) -> bool:
        return self._top is not None

    def refresh(self, change: Change) -> None:
        """Bring in what changed: one entry, or all when no entry is named."""
        if change.entry is None:
            return self.newest()
        entry = self._journal.entry(change.entry)
        row = next((n for n, had in enumerate(self._rows) if had.entry == change.entry), None)
        fresh = glance(entry, self._catalogue) if entry and self._belongs(entry) else None
        if row is not None and fresh and fresh.key == self._rows[row].key:
            if fresh != self._rows[row]:
                self._rows[row] = fresh
                self.dataChanged.emit(self.index(row), self.index(row))
            return None
        if row is not None:
            self._drop(row, row)
        if fresh and self._within(fresh.key):
            row = next((n for n, had in enumerate(self._rows) if had.key < fresh.key), len(self._rows))
            self.beginInsertRows(QModelIndex(), row, row)
            self._rows.insert(row, fresh)
            self.endInsertRows()
        return None

    def row_of(self, entry: int) -> QModelIndex:
        """Where this entry stands now; an invalid index when it is not among the rows read."""
        row = next((n for n, had in enumerate(self._rows) if had.entry == entry), None)
        return QModelIndex() if row is None else self.index(row)

    # --- what the view asks

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = index.row()
        if not 0 <= row < len(self._rows):
            return None
        if role == ROW:
            return self._rows[row]
        if role == HEADING:
            text = self._heading(self._rows[row].day)
            return text if row == 0 or self._heading(self._rows[row - 1].day) != text else ""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._describe(self._rows[row])
        return None

    # --- reading

    def _asked(
        self, start: date | None, *, limit: int, newest: bool = False, before: _type_key | None = None
    ) -> list[Entry]:
        return self._journal.entries(
            start,
            self._end,
            practices=self._practices,
            drawer=self._drawer,
            saying=self._narrowed.saying(),
            newest=newest,
            before=before,
            limit=limit,
        )

    def _read_older(self, before: _type_key | None) -> list[Glance]:
        rows: list[Glance] = []
        while not rows:
            found = self._asked(self._start, limit=PAGE, newest=True, before=before)
            self._bottom = before = (found[-1].day, found[-1].id) if len(found) == PAGE else None
            rows = self._glances(found)
            if before is None:
                break
        return rows

    def _read_newer(self) -> list[Glance]:
        limit = PAGE
        while self._top is not None:
            limit *= 2  # the first ones are those of the day we already have
            found = self._asked(self._top[0], limit=limit)
            fresh = [entry for entry in found if (entry.day, entry.id) > self._top]
            if len(found) < limit:
                self._top = None
            elif fresh:
                self._top = (found[-1].day, found[-1].id)
            rows = self._glances(reversed(fresh))
            if rows:
                return rows
        return []

    def _glances(self, entries: Any) -> list[Glance]:
        return [glance(entry, self._catalogue) for entry in entries if holds_something(entry)]

    def _belongs(self, entry: Entry) -> bool:
        return (
            holds_something(entry)
            and (self._practices is None or entry.practice in self._practices)
            and (self._drawer is None or entry.drawer == self._drawer)
            and (self._start is None or entry.day >= self._start)
            and (self._end is None or entry.day <= self._end)
            and self._narrowed.tagged(entry)
        )

    def _within(self, key: _type_key) -> bool:
        return (self._top is None or key <= self._top) and (self._bottom is None or key > self._bottom)

    def _drop(self, first: int, last: int) -> None:
        self.beginRemoveRows(QModelIndex(), first, last)
        del self._rows[first : last + 1]
        self.endRemoveRows()
