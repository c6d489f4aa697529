"""The one door to what two people said: everything is kept, read, found and forgotten through it."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from couplejournal import errors
from couplejournal.journal import answers, clock, reading, tables
from couplejournal.journal.engine import JournalDatabase, translated
from couplejournal.journal.photos import PhotoStore
from couplejournal.journal.records import OPEN, Change, Entry, Partner


def nothing(change: Change) -> None:
    """Nobody listens."""


class Journal:
    """An open journal. It belongs to one thread; `photos` may be used from any.

    Every method may raise DiskFull, JournalBusy, JournalDamaged, JournalUnreachable; every one that keeps something
    also JournalReadOnly. A number that names no entry or photo is a bug of the caller: KeyError.
    """

    def __init__(self, folder: Path, database: JournalDatabase, photos: PhotoStore, now: clock.Clock) -> None:
        self.folder = folder
        self.photos = photos
        self.tell: Callable[[Change], None] = nothing
        self._database = database
        self._clock = now
        self._together = False

    @property
    def readonly(self) -> bool:
        """Whether nothing can be kept here because the folder may only be read."""
        return self._database.readonly

    # Who we are

    def partners(self) -> tuple[Partner, ...]:
        """The two, ids 1 and 2; () before both have a name."""
        with self._reading():
            return reading.partners(self._database)

    def set_partner(self, id: int, name: str, colour: str, shape: str) -> None:
        """Name a partner (1 or 2)."""
        if id not in (1, 2):
            raise KeyError(id)
        who = tables.Partner
        with self._writing() as told:
            who.update(name=name, colour=colour, shape=shape).where(who.id == id).execute(self._database)
            told.append(Change(None, "", None))

    # Writing an evening

    def begin(self, practice: str, day: date, *, place: str = "", drawer: bool = False) -> Entry:
        """Begin an entry for the couple's evening `day`."""
        moment = self._clock()
        now = clock.to_text(moment)
        with self._writing() as told:
            number = self._database.value(
                "INSERT INTO entry (uid, practice, day, state, place, drawer, zone, source, source_id, created, updated)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, '', '', ?, ?) RETURNING id",
                *(
                    secrets.token_hex(16),
                    practice,
                    day.isoformat(),
                    OPEN,
                    place,
                    drawer,
                    clock.offset(moment),
                    now,
                    now,
                ),
            )
            told.append(Change(number, practice, day))
            begun = reading.entry(self._database, number)
        assert begun is not None
        return begun

    def say(
        self, entry_id: int, field: str, value: str, voice: int, *, sealed: bool = False, found: bool = True
    ) -> None:
        """Keep what a voice says in a field; "" forgets it.

        `sealed`: its words stay hidden and out of search until `unseal`. `found`: search may find it.
        """
        with self._writing() as told:
            now = self._now()
            if answers.say(self._database, now, entry_id, field, value, voice, sealed=sealed, found=found):
                told.append(self._touch(entry_id, now))

    def entry(self, id: int) -> Entry | None:
        """One entry, whole; None when there is none or it was discarded."""
        with self._reading():
            return reading.entry(self._database, id)

    def entries(
        self,
        start: date | None = None,
        end: date | None = None,
        *,
        practices: Collection[str] | None = None,
        drawer: bool | None = None,
        newest: bool = False,
        before: tuple[date, int] | None = None,
        limit: int | None = None,
    ) -> list[Entry]:
        """Entries of these evenings (both ends included), in their order or newest first, whole.

        `drawer`: None takes both kinds. `before`: only what comes before this (day, id), for the next page of a list.
        """
        with self._reading():
            return reading.entries(
                self._database,
                start,
                end,
                practices=practices,
                drawer=drawer,
                newest=newest,
                before=before,
                limit=limit,
            )

    # The journal itself

    @contextmanager
    def together(self) -> Iterator[None]:
        """Many writes as one: kept all at once at the end and told once, or not at all."""
        with self._writing() as told:
            outer, self._together = self._together, True
            try:
                yield
            finally:
                self._together = outer
            told.append(Change(None, "", None))

    def rest(self) -> None:
        """Bring everything into the one file; to be called when nothing is going on."""
        if not self.readonly:
            with self._reading():
                self._database.value("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close; what was kept is in the file."""
        if not self._database.is_closed():
            try:
                self.rest()
            finally:
                self._database.close()

    def _now(self) -> str:
        return clock.to_text(self._clock())

    def _touch(self, entry_id: int, now: str) -> Change:
        row = self._database.execute_sql(
            "UPDATE entry SET updated = ? WHERE id = ? RETURNING practice, day", (now, entry_id)
        ).fetchone()
        if row is None:
            raise KeyError(entry_id)
        return Change(entry_id, row[0], date.fromisoformat(row[1]))

    @contextmanager
    def _reading(self) -> Iterator[None]:
        with translated(self._database.file):
            yield

    @contextmanager
    def _writing(self) -> Iterator[list[Change]]:
        """One transaction; the changes put on the list are told after it is kept."""
        if self.readonly:
            raise errors.JournalReadOnly(folder=self.folder)
        told: list[Change] = []
        with translated(self._database.file), self._database.atomic():
            yield told
        if not self._together:
            for change in told:
                self.tell(change)
