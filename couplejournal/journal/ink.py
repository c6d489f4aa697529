"""How the journal writes: each change is kept whole or not at all, and told only once it is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from couplejournal import errors
from couplejournal.journal import gaps, search
from couplejournal.journal.engine import JournalDatabase, translated
from couplejournal.journal.photos import PhotoStore
from couplejournal.journal.records import Change

_MANY = 1000  # from so many writes at once the index lies in so many pieces that later writes would be slow


class Ink:
    """The transactions of one open journal; errors of the database leave it as sentences."""

    def __init__(self, database: JournalDatabase, photos: PhotoStore, tell: Callable[[Change], None]) -> None:
        self.database = database
        self._photos = photos
        self._tell = tell
        self._together = False
        self._written = 0  # how often something was written together
        self._gone: list[str] = []  # photo files to remove as soon as the transaction is kept

    @contextmanager
    def reading(self) -> Iterator[JournalDatabase]:
        """The database, to read from."""
        with translated(self.database.file):
            yield self.database

    @contextmanager
    def writing(self) -> Iterator[Callable[[Change | None], None]]:
        """One transaction; a change handed to the callable is told when it is kept."""
        self.check_writable()
        told: list[Change | None] = []
        if self._together:
            self._check_under_way()
            self._written += 1
            with translated(self.database.file), self.database.step():
                yield told.append
            return
        try:
            with translated(self.database.file), self.database.atomic():
                yield told.append
                self._check_under_way()
        except BaseException:
            self._gone.clear()
            raise
        gone, self._gone = self._gone, []
        for file in gone:
            with suppress(errors.CoupleJournalError):  # a file that stays is swept another time
                self._photos.remove(file)
        for change in told:
            if change is not None:
                self._tell(change)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Many transactions as one, told once."""
        with self.writing() as tell:
            outer, self._together = self._together, True
            if not outer:
                self._written = 0
            try:
                yield
            finally:
                self._together = outer
            if not outer and self._written > _MANY:
                search.tidy(self.database)
            tell(Change(None, "", None))

    def _check_under_way(self) -> None:
        if not self.database.under_way:  # somebody went on after the full disk had taken everything back
            raise errors.DiskFull()

    def remove_files(self, names: list[str]) -> None:
        """Remove these photos' files when the transaction under way is kept."""
        self._gone += names

    def check_writable(self) -> None:
        """Raises JournalReadOnly where nothing can be kept, JournalUnreachable where it would not be found again."""
        if self.database.readonly:
            raise errors.JournalReadOnly(folder=self.database.file.parent)
        self.database.check_in_place()

    def rest(self) -> None:
        """Bring the write-ahead log into the one file: a flipped bit in the log would lose its end without a word.

        While a backup reads, some of it stays for the next time; nobody is kept waiting.
        """
        if not self.database.readonly and not self._together:
            with self.reading() as database, database.impatient():
                database.value("PRAGMA wal_checkpoint(TRUNCATE)")

    def clear_out(self) -> None:
        """Rest; where something was taken away, close its gaps first.

        Where somebody else writes, the disk is full or a page is damaged, they stay as they are until the next time.
        """
        if not self.database.readonly and not self._together:
            with suppress(errors.CoupleJournalError), self.reading() as database, database.impatient():
                gaps.close(database)
        self.rest()

    def close(self) -> None:
        """Close the file; where the disk is full, what was kept stays safe in the log."""
        if not self.database.is_closed():
            try:
                with suppress(errors.DiskFull, errors.JournalBusy):
                    self.clear_out()
            finally:
                self.database.close()
