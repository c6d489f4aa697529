"""Keeping what was said: one row an answer, and its words in the index in the same breath."""

from __future__ import annotations

from couplejournal.journal import folding, search
from couplejournal.journal.engine import JournalDatabase
from couplejournal.journal.keeping import VOICES, touch
from couplejournal.journal.records import Change


def say(
    database: JournalDatabase, now: str, entry: int, field: str, value: str, voice: int, *, sealed: bool, found: bool
) -> Change | None:
    """Keep, change or (with "") forget one answer; None when it was kept just so already.

    Written by hand, since every pause in typing comes through here.
    """
    if voice not in VOICES:
        raise KeyError(voice)
    value = folding.storable(value)
    drawer = database.value("SELECT drawer FROM entry WHERE id = ?", entry)
    if drawer is None:
        raise KeyError(entry)
    before = database.rows(
        "SELECT id, value, found FROM answer WHERE entry_id = ? AND field = ? AND voice_id = ?", entry, field, voice
    )
    kept: str | bytes = value.encode() if sealed else value
    if (before and before[0][1:] == (kept, found)) or (not before and not value):
        return None
    if before:
        search.remove(database, before[0][0])
    if not value:
        database.execute_sql("DELETE FROM answer WHERE id = ?", (before[0][0],))
    elif before:
        database.execute_sql(
            "UPDATE answer SET value = ?, found = ?, updated = ? WHERE id = ?", (kept, found, now, before[0][0])
        )
        answer = before[0][0]
    else:
        answer = database.value(
            "INSERT INTO answer (id, entry_id, field, voice_id, value, found, updated)"
            " VALUES (1 + coalesce((SELECT max(id) FROM answer WHERE entry_id = ?1), ?1 * 1000),"
            " ?1, ?2, ?3, ?4, ?5, ?6) RETURNING id",
            *(entry, field, voice, kept, found, now),
        )
    if value and found and not sealed and not drawer:
        search.put(database, answer, value)
    return touch(database, now, entry)


def own(database: JournalDatabase, entry: int, field: str, voice: int) -> str:
    """The value of one's own field, sealed or not; "" when nothing was said."""
    value = database.value(
        "SELECT value FROM answer WHERE entry_id = ? AND field = ? AND voice_id = ?", entry, field, voice
    )
    return value.decode() if isinstance(value, bytes) else value or ""


def unseal(database: JournalDatabase, now: str, entry: int, voice: int | None) -> Change | None:
    """Turn the sealed answers of an entry (of one voice, or of all) into plain text that can be found."""
    sealed = database.rows(
        "SELECT a.id, a.value, a.found AND NOT e.drawer FROM answer a JOIN entry e ON e.id = a.entry_id"
        " WHERE a.entry_id = ? AND typeof(a.value) = 'blob' AND a.voice_id = coalesce(?, a.voice_id)",
        entry,
        voice,
    )
    for answer, value, found in sealed:
        text = value.decode()
        database.execute_sql("UPDATE answer SET value = ?, updated = ? WHERE id = ?", (text, now, answer))
        if found:
            search.put(database, answer, text)
    return touch(database, now, entry) if sealed else None
