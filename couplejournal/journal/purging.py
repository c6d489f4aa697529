"""Deleted is deleted: rows, words in the index, thumbnails and photo files go for good."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

from couplejournal.journal import gaps, search, tables
from couplejournal.journal.clock import Clock
from couplejournal.journal.engine import JournalDatabase
from couplejournal.journal.photos import PhotoStore

_YOUNG = timedelta(hours=1)  # a file without a row may be a photo that is just being added
_E, _P = tables.Entry, tables.Photo


def entry(database: JournalDatabase, number: int) -> list[str]:
    """Delete an entry with all that hangs on it; returns the photo files to remove once that is kept."""
    photos = list(_P.select(_P.id, _P.file).where(_P.entry == number).tuples().execute(database))
    _blank(database, [photo for photo, _file in photos])
    search.remove_all(database, number)
    _E.delete().where(_E.id == number).execute(database)
    gaps.note(database, "entry", "answer", "photo", "words")
    return [file for _photo, file in photos]


def waiting(database: JournalDatabase) -> bool:
    """Whether anything was discarded."""
    return bool(
        database.value(
            "SELECT EXISTS (SELECT 1 FROM entry WHERE discarded IS NOT NULL)"
            " OR EXISTS (SELECT 1 FROM photo WHERE discarded IS NOT NULL)"
        )
    )


def discarded(database: JournalDatabase) -> list[str]:
    """Delete every discarded entry and photo; returns the photo files to remove once that is kept."""
    names = []
    for (number,) in database.rows("SELECT id FROM entry WHERE discarded IS NOT NULL"):
        names += entry(database, number)
    query = _P.delete().where(_P.discarded.is_null(False)).returning(_P.id, _P.file)
    photos = list(query.tuples().execute(database))
    _blank(database, [photo for photo, _file in photos])
    gaps.note(database, "photo")
    return names + [file for _photo, file in photos]


def _blank(database: JournalDatabase, photos: list[int]) -> None:
    """Empty these thumbnails; their rows stay, since deleting one might move others (see gaps)."""
    for photo in photos:
        database.execute_sql("UPDATE thumbnail SET picture = x'' WHERE id = ?", (photo,))


def strays(database: JournalDatabase, store: PhotoStore, clock: Clock) -> None:
    """Remove the files in media/ that no photo names, unless they came within the last hour."""
    known = {row[0] for row in database.rows("SELECT file FROM photo")}
    for path in [path for path in store.all() if path.stem not in known]:
        with suppress(OSError):  # what cannot be removed now is tried again another time
            if path.stat().st_mtime < (clock() - _YOUNG).timestamp():
                path.unlink()
