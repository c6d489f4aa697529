"""The drawer: each takes out their own words at once, ticks for the book, and what may be shown on a hard evening."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import date, datetime
from typing import NamedTuple

from couplejournal.journal import answers, clock, gaps, keeping, purging, reading, search
from couplejournal.journal.door import Door
from couplejournal.journal.gifts import HARD_DAY, LEFT
from couplejournal.journal.records import BOOKED, ENDED, US, Entry
from couplejournal.journal.retrospect import QUIET

SHOWN = "shown"  # of both, with its moment: it was shown on a hard evening
ASKED = "asked"  # of both, with its moment: they were asked what shall become of it
KEEP = "keep"  # of one voice: all of it may stay
TRIM = "trim"  # of one voice: only what was agreed stays; their own other words are gone

GONE = "gone"  # of one voice: all of their own words may go, and are gone
# In no export: of a memory, they would tell that there was a hard evening.
UNTOLD = frozenset({SHOWN, ASKED, KEEP, TRIM, GONE, ENDED})

_GOOD = """
SELECT e.id, EXISTS (SELECT 1 FROM answer t WHERE t.entry_id = e.id AND t.field = ?5 AND typeof(t.value) = 'text'
  AND instr(char(10) || t.value || char(10), char(10) || ?6 || char(10))) AS first
FROM entry e
WHERE e.practice IN (SELECT value FROM json_each(?1)) AND e.day <= ?2 AND e.discarded IS NULL AND e.drawer = 0
  AND NOT EXISTS (SELECT 1 FROM answer n WHERE n.entry_id = e.id AND n.field = ?3)
  AND (NOT EXISTS (SELECT 1 FROM answer y WHERE y.entry_id = e.id AND y.field = ?4)
    OR (EXISTS (SELECT 1 FROM answer y WHERE y.entry_id = e.id AND y.field = ?4 AND y.voice_id = 1)
      AND EXISTS (SELECT 1 FROM answer y WHERE y.entry_id = e.id AND y.field = ?4 AND y.voice_id = 2)))
  AND NOT EXISTS (SELECT 1 FROM consent c WHERE c.entry_id = e.id AND c.voice_id = ?8
    AND (c.what = ?9 OR (c.what = ?10 AND c.moment > ?7)))
  AND (EXISTS (SELECT 1 FROM answer a WHERE a.entry_id = e.id AND a.found = 1 AND typeof(a.value) = 'text')
    OR EXISTS (SELECT 1 FROM photo p WHERE p.entry_id = e.id AND p.discarded IS NULL))
ORDER BY e.id
"""


_LEFT = """
SELECT EXISTS (SELECT 1 FROM answer WHERE entry_id = ?1 AND field NOT IN (SELECT value FROM json_each(?2)))
  OR EXISTS (SELECT 1 FROM photo WHERE entry_id = ?1)
"""
_OUTSIDE = "SELECT id FROM entry WHERE practice IN (SELECT value FROM json_each(?)) AND drawer = 0"


class Wanted(NamedTuple):
    """What makes an entry one that may be shown on a hard evening, in the keys of its practice."""

    practices: Collection[str]
    refused: str  # a field in which either may have said that they would rather not
    allowed: str  # one that was asked the other way round: when either said yes there, both must have
    first: tuple[str, str]  # a field, and the line in it by which an entry comes before the others


class Drawer(Door):
    """The part of the journal for hard evenings. Nothing here asks who said more, or how often."""

    def moment(self) -> datetime:
        """What time it is by the journal's clock (UTC)."""
        return clock.from_text(self._now())

    def put_away(self, practices: Collection[str]) -> None:
        """Put everything of these practices into the drawer, wherever an older or another program kept it: no search
        finds it any more, no list and no calendar shows it.
        """
        with self._ink.reading() as database:
            outside = [number for (number,) in database.rows(_OUTSIDE, json.dumps(sorted(practices)))]
        if not outside:
            return
        with self._ink.writing() as tell:
            for number in outside:
                self._database.execute_sql("UPDATE entry SET drawer = 1 WHERE id = ?", (number,))
                search.remove_all(self._database, number)
                tell(keeping.touch(self._database, self._now(), number))
            gaps.note(self._database, "words")

    def take_out(self, entry_id: int, voice: int, *, but: Collection[str] = (), silent: Collection[str] = ()) -> bool:
        """Delete what this voice has said in an entry, sealed or not, except in the fields `but`; nothing is left where
        it stood, and nothing of the entry when it was all there was, but for the fields `silent`, which hold no words
        and would only tell that there was something. Whether the entry is still there.
        """
        with self._ink.writing() as tell:
            fields = self._database.rows(
                "SELECT field FROM answer WHERE entry_id = ? AND voice_id = ?", entry_id, voice
            )
            for (field,) in fields:
                if field not in but:
                    said = answers.Words(entry_id, field, voice, "")
                    tell(answers.say(self._database, self._locks, self._now(), said, sealed=False, found=True))
            if not self._database.value(_LEFT, entry_id, json.dumps(sorted(silent))):
                tell(keeping.touch(self._database, self._now(), entry_id))
                self._ink.remove_files(purging.entry(self._database, entry_id))
                return False
            return True

    def agree_anew(self, entry_id: int, voice: int, what: str) -> None:
        """As `agree`, but the moment that is noted is this one, whatever was agreed to earlier."""
        with self._ink.writing() as tell:
            keeping.withdraw(self._database, self._now(), entry_id, voice, what)
            tell(keeping.agree(self._database, self._now(), entry_id, voice, what))

    def tick(self, entry_id: int, voice: int) -> None:
        """This voice agrees, now, that an entry may stand in a book."""
        self.agree_anew(entry_id, voice, BOOKED)

    def agreed_at(self, entry_id: int, voice: int, what: str) -> datetime | None:
        """Since when (UTC) a voice agrees to something; None when it does not."""
        with self._ink.reading() as database:
            moment = database.value(
                "SELECT moment FROM consent WHERE entry_id = ? AND voice_id = ? AND what = ?", entry_id, voice, what
            )
        return clock.from_text(moment) if moment else None

    def good_ones(self, wanted: Wanted, *, until: date, unseen_since: datetime) -> tuple[list[int], list[int]]:
        """Entries up to the evening `until` that may be shown on a hard evening: those that come first, and the others.

        None that either would rather not see, that rests, that is deleted or put away, or that was shown after
        `unseen_since`; a clock that was set back makes nothing unseen.
        """
        with self._ink.reading() as database:
            rows = database.rows(
                _GOOD,
                *(json.dumps(list(wanted.practices)), until.isoformat(), wanted.refused, wanted.allowed),
                *(*wanted.first, clock.to_text(unseen_since), US, QUIET, SHOWN),
            )
        return [number for number, first in rows if first], [number for number, first in rows if not first]

    def for_hard_day(self, voice: int) -> list[Entry]:
        """What this voice keeps, closed, for a hard day of the other's, newest first; for nobody but that voice."""
        with self._ink.reading() as database:
            rows = database.rows(
                "SELECT c.entry_id FROM consent c JOIN entry e ON e.id = c.entry_id"
                " WHERE c.voice_id = ?1 AND c.what = ?2 AND e.discarded IS NULL"
                " AND NOT EXISTS (SELECT 1 FROM consent n WHERE n.entry_id = e.id AND n.voice_id = ?1 AND n.what = ?3)"
                " ORDER BY e.day DESC, e.id DESC",
                *(voice, HARD_DAY, LEFT),
            )
            return [entry for entry in reading.these(database, [number for (number,) in rows]) if entry.closed]
