"""Looking back over the years: what there is to choose from, the same day in other years, and where words stand."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from datetime import date

from couplejournal.journal import reading, search
from couplejournal.journal.door import Door
from couplejournal.journal.records import US, Entry, Hit, Kept

QUIET = "quiet"  # an agreement of both: this entry does not come up by itself on its day in other years

_ANYTHING = """(EXISTS (SELECT 1 FROM answer a WHERE a.entry_id = e.id AND typeof(a.value) = 'text')
  OR EXISTS (SELECT 1 FROM photo p WHERE p.entry_id = e.id AND p.discarded IS NULL))"""
# First the few pairs there may be, from the rows alone; then one entry of each pair in which there is anything to see.
# Asked the other way round, every entry of ten years would be looked into: 90 ms instead of 5.
_YEARS = f"""
WITH pair AS (SELECT DISTINCT practice, substr(day, 1, 4) AS year FROM entry
              WHERE discarded IS NULL AND drawer <= coalesce(?1, 1) AND drawer >= coalesce(?1, 0))
SELECT practice, year FROM pair WHERE EXISTS (
  SELECT 1 FROM entry e WHERE e.practice = pair.practice AND e.day BETWEEN year || '-01-01' AND year || '-12-31'
    AND e.discarded IS NULL AND e.drawer <= coalesce(?1, 1) AND e.drawer >= coalesce(?1, 0) AND {_ANYTHING})
"""
_SPOKEN = """
SELECT DISTINCT e.practice, a.value FROM answer a JOIN entry e ON e.id = a.entry_id
WHERE a.field = ?1 AND a.found = 1 AND typeof(a.value) = 'text'
  AND e.discarded IS NULL AND e.drawer <= coalesce(?2, 1) AND e.drawer >= coalesce(?2, 0)
"""
_OTHER_YEARS = f"""
SELECT e.id FROM entry e WHERE e.day IN (SELECT value FROM json_each(?1)) AND e.drawer = 0 AND e.discarded IS NULL
  AND (?2 IS NULL OR e.practice IN (SELECT value FROM json_each(?2))) AND {_ANYTHING}
  AND NOT EXISTS (SELECT 1 FROM consent c WHERE c.entry_id = e.id AND c.voice_id = {US} AND c.what = '{QUIET}')
ORDER BY e.day DESC, e.id DESC LIMIT ?3
"""


class Retrospect(Door):
    """The part of the journal that looks back."""

    def kept(self, field: str, *, drawer: bool | None = None) -> Kept:
        """Which practices left anything in which years, and each line that was ever answered in `field`."""
        shut = None if drawer is None else int(drawer)
        with self._ink.reading() as database:
            years = database.rows(_YEARS, shut)
            spoken = database.rows(_SPOKEN, field, shut)
        lines = {(practice, line) for practice, value in spoken for line in value.split("\n") if line}
        return Kept(frozenset((practice, int(year)) for practice, year in years), frozenset(lines))

    def on_days(
        self, days: Iterable[date], *, practices: Collection[str] | None = None, limit: int = 20
    ) -> list[Entry]:
        """What was kept on these evenings and may come up by itself, newest first, whole; never from the drawer."""
        wanted = json.dumps([day.isoformat() for day in days])
        among = None if practices is None else json.dumps(list(practices))
        with self._ink.reading() as database:
            ids = [row[0] for row in database.rows(_OTHER_YEARS, wanted, among, limit)]
            return reading.these(database, ids)

    def standing(self, words: str, *, but: int, limit: int) -> list[Hit]:
        """The answers in which just these words stand beside each other, newest first; not those of the entry `but`."""
        with self._ink.reading() as database:
            return search.standing(database, words, but, limit)
