"""What every part of the open journal stands on: its file, its clock, and how a change is kept and told."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from couplejournal.journal import clock, keeping
from couplejournal.journal.engine import JournalDatabase
from couplejournal.journal.ink import Ink
from couplejournal.journal.locks import Locks
from couplejournal.journal.photos import PhotoStore
from couplejournal.journal.records import Change


def nothing(change: Change) -> None:
    """Nobody listens."""


class Door:
    """An open journal without its rooms, which `Journal` has."""

    def __init__(
        self, folder: Path, database: JournalDatabase, photos: PhotoStore, key: bytes, now: clock.Clock
    ) -> None:
        self.folder = folder
        self.photos = photos
        self.key = key  # for a second door to the same journal, in another thread: vault.open(folder, key)
        self.tell: Callable[[Change], None] = nothing
        self._database = database
        self._clock = now
        self._ink = Ink(database, photos, lambda change: self.tell(change))
        self._locks = Locks(database, key)

    @property
    def readonly(self) -> bool:
        """Whether nothing can be kept, because the folder may only be read."""
        return self._database.readonly

    def together(self) -> AbstractContextManager[None]:
        """`with journal.together():` many writes as one: kept all at once at the end and told once, or not at all."""
        return self._ink.together()

    def rest(self) -> None:
        """Bring everything into the one file, and what was deleted out of it; for when nothing is going on."""
        self._ink.clear_out()

    def close(self) -> None:
        """Close; what was kept is in the file."""
        self._ink.close()

    def _now(self) -> str:
        return clock.to_text(self._clock())

    def _change(self, entry_id: int, **columns: str | None) -> None:
        with self._ink.writing() as tell:
            tell(keeping.change(self._database, self._now(), entry_id, **columns))
