"""The one door to what two people said: everything is kept, read, found and forgotten through it."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path

from couplejournal.journal import answers, clock, keeping, purging, reading, search
from couplejournal.journal.engine import JournalDatabase
from couplejournal.journal.folding import storable
from couplejournal.journal.ink import Ink
from couplejournal.journal.photos import PhotoStore
from couplejournal.journal.records import DONE, OPEN, Change, Entry, Hit, Partner, Photo


def nothing(change: Change) -> None:
    """Nobody listens."""


class Journal:
    """An open journal. It belongs to the thread that opened it; `photos` may be used from any.

    Every method may raise DiskFull, JournalBusy, JournalDamaged, JournalUnreachable; every one that keeps something
    also JournalReadOnly. A number that names no entry or photo is a mistake of the caller: KeyError.
    """

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

    @property
    def readonly(self) -> bool:
        """Whether nothing can be kept, because the folder may only be read."""
        return self._database.readonly

    # Who we are

    def partners(self) -> tuple[Partner, ...]:
        """The two, ids 1 and 2; () before both have a name."""
        with self._ink.reading() as database:
            return reading.partners(database)

    def set_partner(self, id: int, name: str, colour: str, shape: str) -> None:
        """Name a partner (1 or 2)."""
        with self._ink.writing() as tell:
            tell(keeping.partner(self._database, id, name, colour, shape))

    # Writing an evening

    def begin(
        self, practice: str, day: date, *, place: str = "", drawer: bool = False, uid: str | None = None
    ) -> Entry:
        """Begin an entry for the couple's evening `day`; one in the drawer stays out of search and calendar.

        `uid`: 32 hex digits that no other entry has; only for one whose name is settled elsewhere.
        """
        moment = self._clock()
        now, zone = clock.to_text(moment), clock.offset(moment)
        uid = uid or secrets.token_hex(16)
        with self._ink.writing() as tell:
            number = keeping.begin(self._database, uid, practice, day, place, drawer, zone, now)
            tell(Change(number, practice, day))
        kept = clock.from_text(now)
        return Entry(number, uid, practice, day, OPEN, place, kept, kept, zone, drawer=drawer)

    def say(
        self, entry_id: int, field: str, value: str, voice: int, *, sealed: bool = False, found: bool = True
    ) -> None:
        """Keep what a voice says in a field; "" forgets it; what is kept just so already changes nothing.

        `sealed`: the words stay hidden, and out of the index, until `unseal`. `found`: search may find them.
        """
        with self._ink.writing() as tell:
            tell(answers.say(self._database, self._now(), entry_id, field, value, voice, sealed=sealed, found=found))

    def own(self, entry_id: int, field: str, voice: int) -> str:
        """What a voice said in its own field, even while it is sealed; "" when nothing was."""
        with self._ink.reading() as database:
            return answers.own(database, entry_id, field, voice)

    def unseal(self, entry_id: int, voice: int | None = None) -> None:
        """Open what is sealed in an entry (by one voice, or by all), for reading and for search."""
        with self._ink.writing() as tell:
            tell(answers.unseal(self._database, self._now(), entry_id, voice))

    def agree(self, entry_id: int, voice: int, what: str) -> None:
        """Note that a voice agrees to something: "sealed", "open", "book", …"""
        with self._ink.writing() as tell:
            tell(keeping.agree(self._database, self._now(), entry_id, voice, what))

    def withdraw(self, entry_id: int, voice: int, what: str) -> None:
        """Take an agreement back."""
        with self._ink.writing() as tell:
            tell(keeping.withdraw(self._database, self._now(), entry_id, voice, what))

    def place(self, entry_id: int, step_key: str) -> None:
        """Note the step they are at."""
        self._change(entry_id, place=step_key)

    def finish(self, entry_id: int) -> None:
        """This entry has ended."""
        self._change(entry_id, state=DONE)

    def reopen(self, entry_id: int) -> None:
        """This entry is under way again."""
        self._change(entry_id, state=OPEN)

    def set_due(self, entry_id: int, moment: datetime | None) -> None:
        """When to come back to this entry (with its zone), or None."""
        self._change(entry_id, due=clock.to_text(moment) if moment else None)

    def move(self, entry_id: int, day: date) -> None:
        """Take an entry to another evening. The Change told names no day: both need to be read again."""
        with self._ink.writing() as tell:
            tell(keeping.move(self._database, self._now(), entry_id, day))

    def link(self, from_id: int, to_id: int) -> None:
        """Two entries belong together."""
        with self._ink.writing() as tell:
            tell(keeping.link(self._database, self._now(), from_id, to_id))

    # Taking back

    def discard(self, entry_id: int) -> None:
        """Hide an entry everywhere at once; it can be restored until the journal is next opened."""
        self._change(entry_id, discarded=self._now())

    def restore(self, entry_id: int) -> None:
        """Bring a discarded entry back."""
        self._change(entry_id, discarded=None)

    def purge(self, entry_id: int) -> None:
        """Delete an entry for good: words, index, thumbnails, photo files. Backups made earlier still have it."""
        with self._ink.writing() as tell:
            tell(keeping.touch(self._database, self._now(), entry_id))
            self._ink.remove_files(purging.entry(self._database, entry_id))
        self.rest()

    def sweep(self) -> None:
        """Delete for good what was discarded."""
        with self._ink.reading() as database:
            waiting = purging.waiting(database)
        if waiting:
            with self._ink.writing():
                self._ink.remove_files(purging.discarded(self._database))
            self.rest()

    def clear_strays(self) -> None:
        """Remove the files of photos that were never fully added; it looks at every file, so not while people wait."""
        self._ink.check_writable()
        with self._ink.reading() as database:
            purging.strays(database, self.photos, self._clock)

    # Photos

    def add_photo(
        self,
        entry_id: int,
        content: bytes,
        thumbnail: bytes,
        *,
        format: str,
        width: int,
        height: int,
        turn: int,
        caption: str = "",
    ) -> Photo:
        """Keep a photo as it is: its file first, safely on the disk, then its row.

        `width`, `height`: pixels before turning. `turn`: EXIF orientation 1 to 8. Raises CannotWrite too.
        """
        self._ink.check_writable()
        file, sha256 = self.photos.write(content)
        with self._ink.writing() as tell:
            number = keeping.photo(
                self._database, entry_id, file, sha256, thumbnail, caption, format, width, height, turn
            )
            tell(keeping.touch(self._database, self._now(), entry_id))
            return reading.photo(self._database, number)

    def caption(self, photo_id: int, text: str) -> None:
        """Write under a photo."""
        self._change_photo(photo_id, caption=storable(text))

    def remove_photo(self, photo_id: int) -> None:
        """Take a photo out of its entry; it can be restored until the journal is next opened."""
        self._change_photo(photo_id, discarded=self._now())

    def restore_photo(self, photo_id: int) -> None:
        """Bring a removed photo back."""
        self._change_photo(photo_id, discarded=None)

    def thumbnail(self, photo_id: int) -> bytes:
        """The small picture of a photo."""
        with self._ink.reading() as database:
            return reading.thumbnail(database, photo_id)

    # Reading

    def entry(self, id: int) -> Entry | None:
        """One entry, whole; None when there is none or it was discarded."""
        with self._ink.reading() as database:
            return reading.entry(database, id)

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

        `drawer`: None takes both kinds. `before`: only what comes before this (day, id), for a list's next page.
        """
        with self._ink.reading() as database:
            return reading.entries(
                database,
                start,
                end,
                practices=practices,
                drawer=drawer,
                newest=newest,
                before=before,
                limit=limit,
            )

    def under_way(self, practice: str, day: date) -> Entry | None:
        """The latest entry of this practice and evening that has not ended."""
        with self._ink.reading() as database:
            return reading.under_way(database, practice, day)

    def links(self, entry_id: int) -> tuple[int, ...]:
        """The entries linked to or from this one."""
        with self._ink.reading() as database:
            return reading.links(database, entry_id)

    def marks(self, start: date, end: date) -> dict[date, frozenset[str]]:
        """Which practices left something on which evening; never the drawer, the discarded, the empty."""
        with self._ink.reading() as database:
            return reading.marks(database, start, end)

    def neighbour(self, day: date, step: int) -> date | None:
        """The nearest marked evening before (-1) or after (1) this one."""
        with self._ink.reading() as database:
            return reading.neighbour(database, day, step)

    def search(self, text: str, *, limit: int = 20) -> list[Hit]:
        """Answers in entries that hold all these words (the last may be unfinished), at most `limit`.

        Newest first up to three letters, from four on the best of the newest thousand.
        """
        with self._ink.reading() as database:
            return search.search(database, text, limit)

    # The journal itself

    def together(self) -> AbstractContextManager[None]:
        """`with journal.together():` many writes as one: kept all at once at the end and told once, or not at all."""
        return self._ink.together()

    def rest(self) -> None:
        """Bring everything into the one file; to be called when nothing is going on."""
        self._ink.rest()

    def close(self) -> None:
        """Close; what was kept is in the file."""
        self._ink.close()

    def _now(self) -> str:
        return clock.to_text(self._clock())

    def _change(self, entry_id: int, **columns: str | None) -> None:
        with self._ink.writing() as tell:
            tell(keeping.change(self._database, self._now(), entry_id, **columns))

    def _change_photo(self, photo_id: int, **columns: str | None) -> None:
        with self._ink.writing() as tell:
            tell(keeping.change_photo(self._database, self._now(), photo_id, **columns))
