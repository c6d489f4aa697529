"""Keeping what is not words: who they are, where an evening stands, its photos, links and agreements.

Each of these runs inside the journal's transaction and returns the change to tell of.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from couplejournal.journal import gaps, tables
from couplejournal.journal.engine import JournalDatabase
from couplejournal.journal.folding import storable
from couplejournal.journal.records import DONE, ENDED, OPEN, US, About, Change

VOICES = (0, 1, 2)
_E, _P, _T, _C, _L = tables.Entry, tables.Photo, tables.Thumbnail, tables.Consent, tables.Link


def partner(database: JournalDatabase, id: int, name: str, colour: str, shape: str) -> Change:
    """Name one of the two."""
    if id not in (1, 2):
        raise KeyError(id)
    who = tables.Partner
    who.update(name=storable(name), colour=colour, shape=shape).where(who.id == id).execute(database)
    return Change(None, "", None)


def begin(
    database: JournalDatabase, uid: str, practice: str, day: date, place: str, drawer: bool, zone: str, now: str
) -> int:
    """A new entry's number. Written by hand, since a journal that is brought over begins tens of thousands."""
    number: int = database.value(
        "INSERT INTO entry (uid, practice, day, state, place, drawer, zone, source, source_id, created, updated)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, '', '', ?, ?) RETURNING id",
        *(uid, practice, day.isoformat(), OPEN, place, drawer, zone, now, now),
    )
    return number


def touch(database: JournalDatabase, now: str, entry: int) -> Change:
    """Note that an entry changed (raises KeyError when there is none)."""
    rows = database.rows("UPDATE entry SET updated = ? WHERE id = ? RETURNING practice, day", now, entry)
    if not rows:
        raise KeyError(entry)
    return Change(entry, rows[0][0], date.fromisoformat(rows[0][1]))


def change(database: JournalDatabase, now: str, entry: int, **columns: str | None) -> Change:
    """Set columns of an entry (raises KeyError when there is none)."""
    _E.update(**columns).where(_E.id == entry).execute(database)
    return touch(database, now, entry)


def finish(database: JournalDatabase, now: str, entry: int) -> Change:
    """Note that an entry has ended (raises KeyError when there is none).

    Of what lies in the drawer also when, since days are reckoned from it: not before anything else that was ever
    written here, so that a clock which was set back makes no talk older than it is.
    """
    told = change(database, now, entry, state=DONE)
    if database.value("SELECT drawer FROM entry WHERE id = ?", entry):
        moment = database.value("SELECT max(updated) FROM entry")
        _C.delete().where(_C.entry == entry, _C.voice == US, _C.what == ENDED).execute(database)
        _C.insert(entry=entry, voice=US, what=ENDED, moment=moment).execute(database)
    return told


def move(database: JournalDatabase, now: str, entry: int, day: date) -> Change:
    """Take an entry to another evening; the change names no day, since two of them are different now."""
    return Change(entry, change(database, now, entry, day=day.isoformat()).practice, None)


def agree(database: JournalDatabase, now: str, entry: int, voice: int, what: str) -> Change:
    """Note that a voice agrees to something for this entry."""
    if voice not in VOICES:
        raise KeyError(voice)
    told = touch(database, now, entry)
    _C.insert(entry=entry, voice=voice, what=what, moment=now).on_conflict_ignore().execute(database)
    return told


def withdraw(database: JournalDatabase, now: str, entry: int, voice: int, what: str) -> Change:
    """Take an agreement back."""
    _C.delete().where(_C.entry == entry, _C.voice == voice, _C.what == what).execute(database)
    return touch(database, now, entry)


def link(database: JournalDatabase, now: str, from_id: int, to_id: int) -> Change:
    """Note that two entries belong together."""
    touch(database, now, to_id)
    told = touch(database, now, from_id)
    _L.insert(from_entry=from_id, to_entry=to_id).on_conflict_ignore().execute(database)
    return told


def photo(database: JournalDatabase, entry: int, kept: tuple[str, str], thumbnail: bytes, about: About) -> int:
    """The number of a new photo, put after those that are there (raises KeyError when there is no such entry)."""
    if database.value("SELECT 1 FROM entry WHERE id = ?", entry) is None:
        raise KeyError(entry)
    file, sha256 = kept
    taken = about.get("taken")
    number: int = _P.insert(
        entry=entry,
        position=database.value("SELECT coalesce(max(position), 0) + 1 FROM photo WHERE entry_id = ?", entry),
        caption=storable(about.get("caption", "")),
        file=file,
        sha256=sha256,
        format=about["format"],
        width=about["width"],
        height=about["height"],
        turn=about["turn"],
        taken=taken.isoformat() if taken else None,
        cover=0,
    ).execute(database)
    _T.insert(id=number, picture=thumbnail).execute(database)
    return number


def arrange(database: JournalDatabase, now: str, entry: int, photos: Sequence[int]) -> Change:
    """Put photos of an entry in this order; those not named come after them, in the order they had."""
    query = _P.select(_P.id).where(_P.entry == entry).order_by(_P.position, _P.id)
    there = [number for (number,) in query.tuples().execute(database)]
    if stray := set(photos) - set(there):
        raise KeyError(min(stray))
    named = list(dict.fromkeys(photos))
    rest = [number for number in there if number not in set(named)]
    for position, number in enumerate([*named, *rest], 1):
        _P.update(position=position).where(_P.id == number).execute(database)
    return touch(database, now, entry)


def set_cover(database: JournalDatabase, now: str, photo: int, chosen: bool) -> Change:
    """Let a photo stand for its entry instead of the one that did, or no longer (raises KeyError)."""
    entry = database.value("SELECT entry_id FROM photo WHERE id = ?", photo)
    if entry is None:
        raise KeyError(photo)
    _P.update(cover=0).where(_P.entry == entry, _P.cover == 1).execute(database)
    if chosen:
        _P.update(cover=1).where(_P.id == photo).execute(database)
    return touch(database, now, entry)


def change_photo(database: JournalDatabase, now: str, photo: int, **columns: str | None) -> Change:
    """Set columns of a photo (raises KeyError when there is none)."""
    rows = list(_P.update(**columns).where(_P.id == photo).returning(_P.entry).tuples().execute(database))
    if not rows:
        raise KeyError(photo)
    if "caption" in columns:
        gaps.note(database, "photo")
    return touch(database, now, rows[0][0])
