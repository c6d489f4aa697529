"""A plain report on the health of a journal: is everything there, whole, and copied?"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from couplejournal import errors
from couplejournal.journal import folding, keys, phrases
from couplejournal.journal.engine import JournalDatabase, translated
from couplejournal.journal.folder import newest
from couplejournal.journal.journal import Journal
from couplejournal.journal.keeping import VOICES
from couplejournal.journal.locks import LEFT
from couplejournal.journal.photos import PhotoStore


_OPEN = """
WITH shown AS (
  SELECT entry_id AS id FROM answer WHERE typeof(value) = 'text' UNION SELECT entry_id FROM photo
)
"""
_COUNTS = (
    ("entries", "SELECT count(*) FROM shown"),
    ("answers", "SELECT count(*) FROM answer WHERE typeof(value) = 'text'"),
    ("photos", "SELECT count(*) FROM photo"),
    ("links", "SELECT count(*) FROM link WHERE from_id IN (SELECT id FROM shown) AND to_id IN (SELECT id FROM shown)"),
)


@dataclass(frozen=True, slots=True)
class Report:
    lines: tuple[str, ...]
    ok: bool


def report(journal: Journal) -> Report:
    """Look at everything in the journal; each finding is a line. Nothing is changed, nothing of the words is told."""
    database, file = journal._database, journal._database.file
    found: list[tuple[bool, str]] = []
    for look in (_file, _counts, _index, lambda _database: _sealed(journal)):
        try:
            with translated(file):
                found.append(look(database))
        except errors.CoupleJournalError as trouble:
            found.append((False, str(trouble)))
    try:
        with translated(file):
            found += _photos(database, journal.photos)
    except errors.CoupleJournalError as trouble:
        found.append((False, str(trouble)))
    found.append(_keys(journal))
    found.append(_backups(journal))
    return Report(tuple(line for _, line in found), all(good for good, _ in found))


def _file(database: JournalDatabase) -> tuple[bool, str]:
    problems = [row[0] for row in database.rows("PRAGMA integrity_check") if row[0] != "ok"]
    problems += database.rows("PRAGMA foreign_key_check")
    return not problems, f"Journal file: {len(problems)} problems" if problems else "Journal file: sound"


def _counts(database: JournalDatabase) -> tuple[bool, str]:
    """What is open; a count of all would tell the one how often the other has sealed something."""
    counts = [f"{database.value(_OPEN + query)} {name}" for name, query in _COUNTS]
    return True, "Kept: " + ", ".join(counts)


def _index(database: JournalDatabase) -> tuple[bool, str]:
    """Every answer that may be found is in the index with its words of today, and nothing else is."""
    wrong = sum(
        indexed != folding.fold(value)
        for value, indexed in database.rows(
            "SELECT a.value, w.said FROM answer a JOIN entry e ON e.id = a.entry_id LEFT JOIN words w ON w.rowid = a.id"
            " WHERE a.found AND NOT e.drawer AND typeof(a.value) = 'text'"
        )
    )
    wrong += database.value(
        "SELECT count(*) FROM words WHERE rowid NOT IN (SELECT a.id FROM answer a JOIN entry e ON e.id = a.entry_id"
        " WHERE a.found AND NOT e.drawer AND typeof(a.value) = 'text')"
    )
    return not wrong, f"Search: {wrong} answers are not in the index as they were said" if wrong else "Search: complete"


def _sealed(journal: Journal) -> tuple[bool, str]:
    """Every phrase is as it was kept, and what is sealed has the shape it must have; nobody is told whose, or how much.

    Words that are locked with a phrase cannot be looked at; their page of the file has a seal of its own.
    """
    database = journal._database
    has_phrase = {voice: journal.phrase(voice) is not None for voice in VOICES}
    wrong = sum(
        not phrases.in_shape(kept, locked=has_phrase[voice] and not left)
        for voice, kept, left in database.rows(
            f"SELECT a.voice_id, a.value, {LEFT} FROM answer a WHERE typeof(a.value) = 'blob'"
        )
    )
    return not wrong, f"Sealed words: {wrong} damaged" if wrong else "Sealed words: whole"


def _photos(database: JournalDatabase, store: PhotoStore) -> list[tuple[bool, str]]:
    """Every photo's file is there and unchanged; files that belong to no photo are told, and are no fault."""
    rows = database.rows("SELECT file, sha256 FROM photo ORDER BY id")
    lost = []
    for file, sha256 in rows:
        try:
            if hashlib.sha256(store.read(file)).hexdigest() != sha256:
                lost.append(file)
        except errors.PhotoLost:
            lost.append(file)
    found = [
        (not lost, f"Photos: {len(lost)} of {len(rows)} damaged or missing" if lost else f"Photos: {len(rows)} whole"),
        *[(False, f"Photo damaged or missing: {file}") for file in lost],
    ]
    try:
        strays = {path.stem for path in store.all()} - {file for file, _ in rows}
    except errors.CoupleJournalError as trouble:
        return [*found, (False, str(trouble))]
    return [*found, (True, f"Files without a photo: {len(strays)}")]


def _backups(journal: Journal) -> tuple[bool, str]:
    try:
        copy = newest(journal.folder)
    except errors.CoupleJournalError as trouble:
        return False, str(trouble)
    return True, f"Newest backup: {copy.name}" if copy else "Newest backup: none yet"


def _keys(journal: Journal) -> tuple[bool, str]:
    try:
        contents = {(journal.folder / name).read_bytes() for name in (keys.NAME, keys.COPY)}
        keys.read(journal.folder)
    except (OSError, errors.CoupleJournalError):
        return False, "Key file: one of its two copies is missing or damaged"
    same = len(contents) == 1
    return same, "Key file: both copies are the same" if same else "Key file: its two copies differ"
