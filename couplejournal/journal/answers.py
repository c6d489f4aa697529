"""Keeping what was said: one row an answer, and its words in the index in the same breath."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from couplejournal.journal import folding, gaps, phrases, search
from couplejournal.journal.engine import JournalDatabase
from couplejournal.journal.keeping import VOICES, touch
from couplejournal.journal.locks import Locks
from couplejournal.journal.records import Change


class Words(NamedTuple):
    """What a voice says in a field of an entry."""

    entry: int
    field: str
    voice: int
    value: str


def say(database: JournalDatabase, locks: Locks, now: str, said: Words, *, sealed: bool, found: bool) -> Change | None:
    """Keep, change or (with "") forget one answer; returns the change, None when it was kept just so already.

    Written by hand, since every pause in typing comes through here.
    """
    entry, field, voice, value = said
    if voice not in VOICES:
        raise KeyError(voice)
    value = folding.storable(value)
    about = database.rows("SELECT drawer, uid FROM entry WHERE id = ?", entry)
    if not about:
        raise KeyError(entry)
    drawer, uid = about[0]
    before = database.rows(
        "SELECT id, value, found FROM answer WHERE entry_id = ? AND field = ? AND voice_id = ?", entry, field, voice
    )
    kept: str | bytes = value
    if sealed and value:
        kept = value.encode() if locks.is_left(entry, voice) else locks.seal(voice, uid, field, value)
    if (before and before[0][1:] == (kept, found)) or (not before and not value):
        return None
    if before:
        search.remove(database, before[0][0])
        if _went(before[0][1], kept):
            gaps.note(database, "answer", "words")
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


def _went(before: str | bytes, kept: str | bytes) -> bool:
    """Whether something that was there is there no more, which is not so while somebody only goes on writing.

    What is locked anew is only known to be other noise. Keys count as words do: a chosen feeling is as private.
    """
    if isinstance(before, bytes) and phrases.is_locked(before):
        return not kept
    old, new = (one.encode() if isinstance(one, str) else one for one in (before, kept))
    return not new.startswith(old)


def own(database: JournalDatabase, locks: Locks, entry: int, field: str, voice: int) -> str:
    """The value of one's own field, sealed or not; "" when nothing was said (raises PhraseNeeded)."""
    rows = database.rows(
        "SELECT a.value, e.uid FROM answer a JOIN entry e ON e.id = a.entry_id"
        " WHERE a.entry_id = ? AND a.field = ? AND a.voice_id = ?",
        *(entry, field, voice),
    )
    value, uid = rows[0] if rows else ("", "")
    return locks.open(voice, uid, field, value) if isinstance(value, bytes) else value


def hide(database: JournalDatabase, locks: Locks, entry: int, field: str, voice: int) -> None:
    """Close a sealed answer anew, only hidden: the other one has no phrase for it (raises PhraseNeeded)."""
    kept = own(database, locks, entry, field, voice).encode()
    database.execute_sql(
        "UPDATE answer SET value = ? WHERE entry_id = ? AND field = ? AND voice_id = ?", (kept, entry, field, voice)
    )


def unseal(
    database: JournalDatabase, locks: Locks, now: str, entry: int, voice: int | None, fields: Collection[str] | None
) -> Change | None:
    """Turn sealed answers of an entry (of one voice, or of all) into plain text that can be found.

    All of them or, when one is locked, none (raises PhraseNeeded).
    """
    sealed = database.rows(
        "SELECT a.id, a.voice_id, e.uid, a.field, a.value, a.found AND NOT e.drawer"
        " FROM answer a JOIN entry e ON e.id = a.entry_id"
        " WHERE a.entry_id = ? AND typeof(a.value) = 'blob' AND a.voice_id = coalesce(?, a.voice_id)",
        entry,
        voice,
    )
    chosen = [row for row in sealed if fields is None or row[3] in fields]
    for answer, whose, uid, field, value, found in chosen:
        text = locks.open(whose, uid, field, value)
        database.execute_sql("UPDATE answer SET value = ?, updated = ? WHERE id = ?", (text, now, answer))
        if found:
            search.put(database, answer, text)
    return touch(database, now, entry) if chosen else None
