"""All the photos of all the years in one query, without a look at the pictures themselves."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from couplejournal.journal.engine import JournalDatabase
from couplejournal.journal.records import Hung

_HUNG = """
SELECT p.id, p.entry_id, e.practice, e.day, p.caption, {cover}
FROM entry e CROSS JOIN photo p ON p.entry_id = e.id
WHERE e.drawer = 0 AND e.discarded IS NULL{only} AND p.discarded IS NULL
ORDER BY e.day DESC, e.id DESC, p.position, p.id
"""
_NEWER = 3  # the step of migrations.py from which on there are covers


def hung(database: JournalDatabase, practices: Collection[str] | None) -> list[Hung]:
    """The photos of all entries out of the drawer, newest evening first, each entry's in its own order."""
    only = f" AND e.practice IN ({', '.join('?' * len(practices))})" if practices is not None else ""
    older = database.readonly and database.value("PRAGMA user_version") < _NEWER
    rows = database.rows(_HUNG.format(cover="0" if older else "p.cover", only=only), *(practices or ()))
    return [
        Hung(photo, entry, practice, date.fromisoformat(day), words, bool(cover))
        for photo, entry, practice, day, words, cover in rows
    ]
