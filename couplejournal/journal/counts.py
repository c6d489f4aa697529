"""What may be counted, read from the journal: no question here can see the drawer, the closed, the thrown away, or
whose words they are.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from couplejournal.journal import reading
from couplejournal.journal.door import Door
from couplejournal.journal.records import Entry

FIRST, LAST = date(1, 1, 1), date(9999, 12, 31)

# Everything that is counted stands behind these two lines: in the open for both, and in an entry that both are shown.
_SEEN = """e.discarded IS NULL AND e.drawer = 0 AND e.practice IN (SELECT value FROM json_each(?1))
  AND e.day BETWEEN ?2 AND ?3"""
_OPEN = "typeof(a.value) = 'text' AND a.field IN (SELECT value FROM json_each(?4))"
# Each in two halves, one for each index of migrations.py: the values of key fields are in theirs, and no word is read.
_CHOSEN = f"""
SELECT e.day, e.id, a.field, a.value FROM entry e CROSS JOIN answer a ON a.entry_id = e.id
WHERE {_SEEN} AND {_OPEN} AND a.found = {{found}}
"""
_SIGN = """EXISTS (SELECT 1 FROM answer t WHERE t.field IN (SELECT value FROM json_each(?5)) AND t.entry_id = e.id
  AND t.found = {found} AND typeof(t.value) = 'text')"""
_BOTH = "{} UNION ALL {} ORDER BY 1, 2, 3, 4"
_ALL_CHOSEN = _BOTH.format(_CHOSEN.format(found=0), _CHOSEN.format(found=1))
_SIGNED = f"{_CHOSEN} AND ({_SIGN.format(found=0)} OR {_SIGN.format(found=1)})"
_TALKED_OF = _BOTH.format(_SIGNED.format(found=0), _SIGNED.format(found=1))
_EVENINGS = f"""
SELECT e.day, e.id FROM entry e WHERE {_SEEN}
  AND (EXISTS (SELECT 1 FROM answer a WHERE a.entry_id = e.id AND typeof(a.value) = 'text')
    OR EXISTS (SELECT 1 FROM photo p WHERE p.entry_id = e.id AND p.discarded IS NULL))
ORDER BY e.day, e.id
"""


class Counted(NamedTuple):
    """One line that was said in the open in a field, by whomever."""

    day: date
    entry: int
    field: str
    line: str


class Counts(Door):
    """The counting part of the journal. `practices` are always named: what nobody names is not counted."""

    def evenings(self, practices: Collection[str], start: date = FIRST, end: date = LAST) -> list[tuple[date, int]]:
        """Each entry of these practices in which anything can be seen, with its date, oldest first."""
        with self._ink.reading() as database:
            rows = database.rows(_EVENINGS, *_within(practices, start, end))
        return [(date.fromisoformat(day), entry) for day, entry in rows]

    def chosen(
        self, practices: Collection[str], fields: Collection[str], start: date = FIRST, end: date = LAST
    ) -> list[Counted]:
        """Each line that was said in the open in these fields, oldest first; twice in one entry is once."""
        with self._ink.reading() as database:
            rows = database.rows(_ALL_CHOSEN, *_within(practices, start, end), json.dumps(sorted(fields)))
        return _lines(rows)

    def talked_of(
        self, practices: Collection[str], field: str, *, when: Collection[str], start: date = FIRST, end: date = LAST
    ) -> list[Counted]:
        """The lines of a field, of those entries in which one of the fields `when` was answered in the open."""
        with self._ink.reading() as database:
            asked = json.dumps([field]), json.dumps(sorted(when))
            rows = database.rows(_TALKED_OF, *_within(practices, start, end), *asked)
        return _lines(rows)

    def behind(self, entries: Collection[int]) -> list[Entry]:
        """The entries behind a number or a word, oldest evening first, whole; never the drawer or the closed."""
        with self._ink.reading() as database:
            found = reading.these(database, list(entries))
        seen = (entry for entry in found if not entry.drawer and (entry.photos or _open(entry)))
        return sorted(seen, key=lambda entry: (entry.day, entry.id))


def _within(practices: Collection[str], start: date, end: date) -> tuple[str, str, str]:
    return json.dumps(sorted(practices)), start.isoformat(), end.isoformat()


def _open(entry: Entry) -> bool:
    return any(not answer.sealed for answer in entry.answers)


def _lines(rows: list[tuple[str, int, str, str]]) -> list[Counted]:
    """What both said alike in one field of an entry is once; such rows follow each other."""
    days: dict[str, date] = {}
    found: list[Counted] = []
    before: tuple[int, str] = (0, "")
    for day, entry, field, value in rows:
        if day not in days:
            days[day] = date.fromisoformat(day)
        lines = dict.fromkeys(value.split("\n"))
        if (entry, field) == before:
            for one in reversed(found):
                if (one.entry, one.field) != before:
                    break
                lines.pop(one.line, None)
        before = (entry, field)
        found += [Counted(days[day], entry, field, line) for line in lines if line]
    return found
