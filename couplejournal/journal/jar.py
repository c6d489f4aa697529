"""The jar: which small things lie in it, all alike. Nobody can read from it whose they were, or how many of whom."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from couplejournal.journal import reading
from couplejournal.journal.door import Door
from couplejournal.journal.records import OPEN, Entry

_LIES = """(e.practice = ? AND EXISTS (
  SELECT 1 FROM answer a WHERE a.entry_id = e.id AND a.field = ? AND typeof(a.value) = 'text'
    AND (? = '' OR a.value = ?)))"""
_ON_A_PAGE = """EXISTS (
  SELECT 1 FROM link l JOIN entry p ON p.id = l.from_id
  WHERE l.to_id = e.id AND p.discarded IS NULL AND p.practice IN ({pages}))"""
_JAR = "SELECT e.id FROM entry e WHERE e.discarded IS NULL AND ({lies}) AND NOT {on_a_page}"
# By the name that was drawn for it when it was begun, which follows from nothing: not the order of the days.
_MIXED, _SOME = " ORDER BY e.uid", " LIMIT ?"
_ONLY = "SELECT to_id FROM link WHERE from_id = ? ORDER BY to_id"

_UNENDED = "SELECT id FROM entry WHERE practice = ? AND state = ? AND discarded IS NULL ORDER BY id"

Pebbles = Mapping[str, tuple[str, str]]  # practice → the field, and the word in it, by which it falls in; "" is any


class Jar(Door):
    """The part of the journal that holds small kept things."""

    def jar(self, pebbles: Pebbles, pages: Collection[str]) -> list[int]:
        """The entries that lie in the jar, mixed; those on a page that was made of it (a practice of `pages`) do not.

        What its author deletes is not in it any more.
        """
        query, values = _lying(pebbles, pages)
        with self._ink.reading() as database:
            return [number for (number,) in database.rows(query + _MIXED, *values)]

    def jar_holds(self, pebbles: Pebbles, pages: Collection[str], full: int) -> int:
        """How many lie in the jar, counted no further than `full`: home asks for it at every start."""
        query, values = _lying(pebbles, pages)
        with self._ink.reading() as database:
            return len(database.rows(query + _SOME, *values, full))

    def unended(self, practice: str) -> list[Entry]:
        """Every entry of this practice that has not ended, oldest first, whole; what has ended is not read."""
        with self._ink.reading() as database:
            rows = database.rows(_UNENDED, practice, OPEN)
            return reading.these(database, [number for (number,) in rows])

    def on_page(self, page: int) -> list[Entry]:
        """What was in the jar when this page was made of it and is still there, in the order of its days, whole."""
        with self._ink.reading() as database:
            found = reading.these(database, [number for (number,) in database.rows(_ONLY, page)])
        return sorted(found, key=lambda one: (one.day, one.uid))


def _lying(pebbles: Pebbles, pages: Collection[str]) -> tuple[str, list[str]]:
    """The query for what lies in the jar, and its values."""
    values = [value for practice, (field, word) in pebbles.items() for value in (practice, field, word, word)]
    on_a_page = _ON_A_PAGE.format(pages=", ".join("?" * len(pages)))
    return _JAR.format(lies=" OR ".join([_LIES] * len(pebbles)), on_a_page=on_a_page), [*values, *pages]
