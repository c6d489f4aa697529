"""What one of the two gives the other: left to be found, kept for a hard day, put into a pocket."""

from __future__ import annotations

from couplejournal.journal import answers, keeping, reading
from couplejournal.journal.door import Door
from couplejournal.journal.records import Entry

# Agreements of one voice about an entry. None of them is shown to the other one.
LEFT = "left"  # its author left it for the other to find
FOUND = "found"  # the other one has unfolded it
LET_GO = "let_go"  # …and would rather not keep it
HARD_DAY = "hard_day"  # its author keeps it, closed, for a hard day of the other one
POCKET = "pocket"  # whoever received it would like to have it at hand
UNBOOKED = "not_in_book"  # this voice would rather not have it in a book
PRIVATE = frozenset({LEFT, FOUND, LET_GO, HARD_DAY, POCKET, UNBOOKED})  # in no export: nobody else is to read of these

_POCKETED = """
SELECT c.entry_id FROM consent c JOIN entry e ON e.id = c.entry_id
WHERE c.voice_id = ? AND c.what = ? AND e.discarded IS NULL ORDER BY e.day DESC, e.id DESC LIMIT ?
"""
# What is still closed, of all that one of them has left: over ten years few of many, so they are chosen in one query.
_LYING = """
SELECT c.entry_id FROM consent c JOIN entry e ON e.id = c.entry_id
WHERE c.voice_id = ? AND c.what = ? AND e.discarded IS NULL
  AND NOT EXISTS (SELECT 1 FROM consent n WHERE n.entry_id = e.id AND n.voice_id = ? AND n.what = ?)
  AND EXISTS (SELECT 1 FROM answer a WHERE a.entry_id = e.id)
  AND NOT EXISTS (SELECT 1 FROM answer a WHERE a.entry_id = e.id AND typeof(a.value) = 'text')
ORDER BY e.day DESC, e.id DESC LIMIT ?
"""
_SEALED = "SELECT field FROM answer WHERE entry_id = ? AND voice_id = ? AND typeof(value) = 'blob'"
_ALL = -1  # SQLite's word for no limit


class Gifts(Door):
    """The giving part of the journal."""

    def pocket(self, voice: int, *, limit: int | None = None) -> list[Entry]:
        """What this voice has put into their pocket, newest evening first; for nobody but that voice."""
        with self._ink.reading() as database:
            numbers = [row[0] for row in database.rows(_POCKETED, voice, POCKET, _ALL if limit is None else limit)]
            return [entry for entry in reading.these(database, numbers) if not entry.closed]

    def left_for(self, voice: int, *, limit: int | None = None) -> list[Entry]:
        """What the other one has left for this voice to find and they have not unfolded yet, newest evening first."""
        return self._lying(3 - voice, LEFT, voice, FOUND, limit)

    def left_by(self, voice: int, *, limit: int | None = None) -> list[Entry]:
        """What this voice has left for the other one and is closed to both, found or not; for nobody but that voice."""
        return self._lying(voice, LEFT, voice, LET_GO, limit)

    def kept_by(self, voice: int, *, limit: int | None = None) -> list[Entry]:
        """What this voice has unfolded and keeps to themselves, newest evening first; for nobody but that voice."""
        return self._lying(voice, FOUND, voice, LET_GO, limit)

    def leave(self, entry_id: int, voice: int) -> None:
        """Leave what this voice has sealed for the other to find: closed as before, but not locked with a phrase.

        Raises PhraseNeeded when it is locked with a phrase whose secret is not held.
        """
        with self._ink.writing() as tell:
            for (field,) in self._database.rows(_SEALED, entry_id, voice):
                answers.hide(self._database, self._locks, entry_id, field, voice)
            tell(keeping.agree(self._database, self._now(), entry_id, voice, LEFT))

    def _lying(self, voice: int, what: str, other: int, but: str, limit: int | None) -> list[Entry]:
        """What is closed and has this agreement of `voice`, and not the agreement `but` of `other`."""
        with self._ink.reading() as database:
            rows = database.rows(_LYING, voice, what, other, but, _ALL if limit is None else limit)
            return reading.these(database, [number for (number,) in rows])
