"""The one door to what two people said: everything is kept, read, found and forgotten through it."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from datetime import date, datetime

from couplejournal.journal import answers, clock, keeping, purging, reading, search
from couplejournal.journal.album import Album
from couplejournal.journal.counts import Counts
from couplejournal.journal.drawer import Drawer
from couplejournal.journal.envelopes import Envelopes
from couplejournal.journal.gifts import Gifts
from couplejournal.journal.jar import Jar
from couplejournal.journal.retrospect import Retrospect
from couplejournal.journal.returning import Returning
from couplejournal.journal.records import OPEN, Change, Entry, Hit, Last, Partner, Said


class Journal(Album, Counts, Drawer, Envelopes, Gifts, Jar, Retrospect, Returning):
    """An open journal. It belongs to the thread that opened it; `photos` may be used from any.

    Every method may raise DiskFull, JournalBusy, JournalDamaged, JournalUnreachable; every one that keeps something
    also JournalReadOnly. A number that names no entry or photo is a mistake of the caller: KeyError.
    """

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

        `sealed`: the words stay hidden, and out of the index, until `unseal`; a voice with a phrase of its own has them
        encrypted, for which the phrase is not needed. `found`: search may find them.
        """
        with self._ink.writing() as tell:
            said = answers.Words(entry_id, field, voice, value)
            tell(answers.say(self._database, self._locks, self._now(), said, sealed=sealed, found=found))

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
        """This entry has ended; of what lies in the drawer it is noted when."""
        with self._ink.writing() as tell:
            tell(keeping.finish(self._database, self._now(), entry_id))

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

    def sweep(self) -> None:
        """Delete for good what was discarded."""
        with self._ink.reading() as database:
            waiting = purging.waiting(database)
        if waiting:
            with self._ink.writing():
                self._ink.remove_files(purging.discarded(self._database))
            self._ink.rest()

    def clear_strays(self) -> None:
        """Remove the files of photos that were never fully added; it looks at every file, so not while people wait."""
        self._ink.check_writable()
        with self._ink.reading() as database:
            purging.strays(database, self.photos, self._clock)

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
        saying: tuple[str, Collection[str]] | None = None,
        newest: bool = False,
        before: tuple[date, int] | None = None,
        limit: int | None = None,
    ) -> list[Entry]:
        """Entries of these evenings (both ends included), in their order or newest first, whole.

        `drawer`: None takes both kinds. `saying`: only those in which one of these words is a line of this field.
        `before`: only what comes before this (day, id), for a list's next page.
        """
        with self._ink.reading() as database:
            return reading.entries(
                database,
                start,
                end,
                practices=practices,
                drawer=drawer,
                saying=saying,
                newest=newest,
                before=before,
                limit=limit,
            )

    def said(
        self,
        practices: Collection[str],
        fields: Collection[str],
        *,
        start: date | None = None,
        end: date | None = None,
    ) -> list[Said]:
        """What was said in the open in these fields, oldest evening first, from `start` to `end`, both included.

        Fast for ten years where the words are short and not for finding (choices, keys), as they are all it reads.
        """
        with self._ink.reading() as database:
            return reading.said(database, practices, fields, start, end)

    def last_said(
        self, field: str, *, keys: Collection[str], words: Collection[str], but: int | None = None
    ) -> list[Last]:
        """When each value of a key field was last said, and when last together with something else that was heard:
        in one of the fields `keys` (not for finding, as `field` itself) or `words` (that search may find).

        In any practice, over all the years at once. `but`: an entry that is left out.
        """
        with self._ink.reading() as database:
            return reading.last_said(database, field, keys, words, but)

    def sealed_by(self, voice: int, *, before: tuple[date, int] | None = None, limit: int | None = None) -> list[Entry]:
        """Entries in which something of this voice is still sealed, newest first; for one's own page only.

        `before`: only what comes before this (day, id), for a list's next page.
        """
        with self._ink.reading() as database:
            return reading.sealed_by(database, voice, before, limit)

    def under_way(self, practice: str, day: date) -> Entry | None:
        """The latest entry of this practice and evening that has not ended."""
        with self._ink.reading() as database:
            return reading.under_way(database, practice, day)

    def links(self, entry_id: int) -> tuple[int, ...]:
        """The entries linked to or from this one."""
        with self._ink.reading() as database:
            return reading.links(database, entry_id)

    def linked_from(self, practices: Collection[str]) -> list[tuple[int, int]]:
        """Each link from an entry of these practices, as (that entry, the other one)."""
        with self._ink.reading() as database:
            return reading.linked_from(database, practices)

    def marks(self, start: date, end: date) -> dict[date, frozenset[str]]:
        """Which practices left something on which evening; never the drawer, the discarded, the empty, the closed."""
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
