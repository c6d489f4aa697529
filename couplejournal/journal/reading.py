"""Reading the journal: rows become records, in a fixed number of queries however many there are."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from typing import Any

from peewee import SQL, Expression, fn

from couplejournal.journal import tables
from couplejournal.journal.clock import from_text
from couplejournal.journal.engine import JournalDatabase
from couplejournal.journal.records import BOOKED, ENDED, OPEN, OPENED, US, Answer, Entry, Last, Partner, Photo, Said

_E, _A, _P, _L = tables.Entry, tables.Answer, tables.Photo, tables.Link
_ENTRY = (
    *(_E.id, _E.uid, _E.practice, _E.day, _E.state, _E.place, _E.created, _E.updated, _E.zone, _E.due, _E.drawer),
)
# What makes an entry whole is read at every turn, and by hand: a quarter of home's time went into making its SQL anew.
_OF_THESE = "entry_id IN (SELECT value FROM json_each(?))"  # one parameter, however many they are
_ANSWERS = f"SELECT entry_id, field, voice_id, value, updated FROM answer WHERE {_OF_THESE} ORDER BY entry_id, id"
_CONSENTS = f"SELECT entry_id, voice_id, what, moment FROM consent WHERE {_OF_THESE}"
_PHOTO = "SELECT id, entry_id, position, caption, file, sha256, format, width, height, turn, taken, cover FROM photo"
_OLDER_PHOTO = _PHOTO.replace("taken, cover", "NULL, 0")  # before the third step of migrations.py
_SHOWN = f" WHERE {_OF_THESE} AND discarded IS NULL ORDER BY entry_id, position, id"
_THUMBNAIL = "SELECT t.picture FROM photo p JOIN thumbnail t ON t.id = p.id WHERE p.id = ?"
_OLDER_THUMBNAIL = "SELECT thumbnail FROM photo WHERE id = ?"  # before the fourth


def partners(database: JournalDatabase) -> tuple[Partner, ...]:
    """The two, or nobody before both have a name."""
    who = tables.Partner
    query = who.select(who.id, who.name, who.colour, who.shape).where(who.id > 0, who.name != "").order_by(who.id)
    found = tuple(Partner(*row) for row in query.tuples().execute(database))
    return found if len(found) == 2 else ()


def entries(
    database: JournalDatabase,
    start: date | None = None,
    end: date | None = None,
    *,
    practices: Collection[str] | None = None,
    drawer: bool | None = None,
    saying: tuple[str, Collection[str]] | None = None,
    newest: bool = False,
    before: tuple[date, int] | None = None,
    limit: int | None = None,
) -> list[Entry]:
    """Entries in the order of their evenings, whole."""
    query = _E.select(*_ENTRY).where(_E.discarded.is_null())
    if start is not None:
        query = query.where(_E.day >= start.isoformat())
    if end is not None:
        query = query.where(_E.day <= end.isoformat())
    if practices is not None:
        query = query.where(_E.practice.in_(list(practices)))
    if drawer is not None:
        query = query.where(_E.drawer == int(drawer))
    if saying is not None:
        query = query.where(_E.id.in_(SQL(_SAYING, (json.dumps(list(saying[1])), saying[0]))))
    if before is not None:
        query = query.where(SQL("(day, id) < (?, ?)", (before[0].isoformat(), before[1])))
    order = (_E.day.desc(), _E.id.desc()) if newest else (_E.day, _E.id)
    return _whole(database, query.order_by(*order).limit(limit).tuples().execute(database))


def these(database: JournalDatabase, numbers: Sequence[int]) -> list[Entry]:
    """The entries of these numbers, in this order, whole; what is not there or was discarded is left out."""
    found = _E.select(*_ENTRY).where(_E.id.in_(list(numbers)), _E.discarded.is_null()).tuples().execute(database)
    return sorted(_whole(database, found), key=lambda one: numbers.index(one.id))


def entry(database: JournalDatabase, number: int) -> Entry | None:
    """One entry, whole; None when there is none or it was discarded."""
    query = _E.select(*_ENTRY).where(_E.id == number, _E.discarded.is_null())
    return next(iter(_whole(database, query.tuples().execute(database))), None)


def under_way(database: JournalDatabase, practice: str, day: date) -> Entry | None:
    """The latest entry of this practice and evening that has not ended."""
    query = _E.select(*_ENTRY).where(
        _E.practice == practice, _E.day == day.isoformat(), _E.state == OPEN, _E.discarded.is_null()
    )
    return next(iter(_whole(database, query.order_by(_E.id.desc()).limit(1).tuples().execute(database))), None)


def marks(database: JournalDatabase, start: date, end: date) -> dict[date, frozenset[str]]:
    """Which practices left something on which evening."""
    query = (
        _E.select(_E.day, _E.practice)
        .distinct()
        .where(_E.day.between(start.isoformat(), end.isoformat()), _E.discarded.is_null(), _E.drawer == 0, _something())
    )
    found = defaultdict(set)
    for day, practice in query.tuples().execute(database):
        found[date.fromisoformat(day)].add(practice)
    return {day: frozenset(practices) for day, practices in found.items()}


def neighbour(database: JournalDatabase, day: date, step: int) -> date | None:
    """The nearest marked evening before (-1) or after (1)."""
    later = step > 0
    query = _E.select(_E.day).where(
        _E.day > day.isoformat() if later else _E.day < day.isoformat(),
        _E.discarded.is_null(),
        _E.drawer == 0,
        _something(),
    )
    found = list(query.order_by(_E.day if later else _E.day.desc()).limit(1).tuples().execute(database))
    return date.fromisoformat(found[0][0]) if found else None


# One of some words is a line of what was answered in a field.
_SAYING = """(SELECT a.entry_id FROM json_each(?) word JOIN answer a WHERE a.field = ? AND a.found = 1
  AND typeof(a.value) = 'text' AND instr(char(10) || a.value || char(10), char(10) || word.value || char(10)))"""
_SAID = """
SELECT e.id, e.day, a.field, a.voice_id, a.value FROM entry e CROSS JOIN answer a ON a.entry_id = e.id
WHERE e.practice IN ({practices}) AND e.day <= ? AND e.id NOT IN (SELECT id FROM entry WHERE discarded IS NOT NULL)
  AND e.day >= ? AND a.found = {found} AND a.field IN ({fields}) AND typeof(a.value) = 'text'
"""
_FIRST, _LAST = "0001-01-01", "9999-12-31"
# Both halves of "heard" are answered by the indexes alone, and so is everything else before the days are fetched.
_LAST_SAID = """
SELECT s.value, s.latest, l.day, h.day FROM (
  SELECT k.value AS value, max(k.entry_id) AS latest, max(CASE WHEN {heard} THEN k.entry_id END) AS heard
  FROM answer k WHERE k.field = ? AND k.found = 0 AND typeof(k.value) = 'text' AND k.entry_id <> ?
    AND k.entry_id NOT IN (SELECT id FROM entry WHERE discarded IS NOT NULL) GROUP BY k.value
) s JOIN entry l ON l.id = s.latest LEFT JOIN entry h ON h.id = s.heard
"""
_HEARD = """EXISTS (
  SELECT 1 FROM answer t
  WHERE t.field IN ({fields}) AND t.entry_id = k.entry_id AND t.found = {found} AND typeof(t.value) = 'text'
)"""


def said(
    database: JournalDatabase,
    practices: Collection[str],
    fields: Collection[str],
    start: date | None,
    end: date | None,
) -> list[Said]:
    """Open answers of these fields, oldest evening first.

    Written by hand in two halves, one for each index of migrations.py that it is read from: the first holds the
    values themselves, so that ten years of key fields are read without a look at the words between them.
    """
    practices, fields = list(practices), list(fields)
    marks = {"practices": ", ".join("?" * len(practices)), "fields": ", ".join("?" * len(fields))}
    halves = [_SAID.format(found=found, **marks) for found in (0, 1)]
    first, last = start.isoformat() if start else _FIRST, end.isoformat() if end else _LAST
    values = [*practices, last, first, *fields]
    days: dict[str, date] = {}

    def day_of(text: str) -> date:
        if text not in days:
            days[text] = date.fromisoformat(text)
        return days[text]

    rows = database.rows(" UNION ALL ".join(halves) + " ORDER BY 2, 1, 3, 4", *values, *values)
    return [Said(entry, day_of(day), field, voice, value) for entry, day, field, voice, value in rows]


def last_said(
    database: JournalDatabase, field: str, keys: Collection[str], words: Collection[str], but: int | None
) -> list[Last]:
    """Each value that this key field ever had, with its latest evening, and the latest on which they were heard."""
    halves = [
        _HEARD.format(fields=", ".join("?" * len(fields)), found=found) for found, fields in enumerate((keys, words))
    ]
    rows = database.rows(_LAST_SAID.format(heard=" OR ".join(halves)), *keys, *words, field, but or 0)
    return [
        Last(value, entry, date.fromisoformat(day), date.fromisoformat(then) if then else None)
        for value, entry, day, then in rows
    ]


def sealed_by(database: JournalDatabase, voice: int, before: tuple[date, int] | None, limit: int | None) -> list[Entry]:
    """Entries in which something of this voice is still sealed, newest first, whole."""
    theirs = SQL("(SELECT entry_id FROM answer WHERE voice_id = ? AND typeof(value) = 'blob')", (voice,))
    query = _E.select(*_ENTRY).where(_E.discarded.is_null(), _E.id.in_(theirs))
    if before is not None:
        query = query.where(SQL("(day, id) < (?, ?)", (before[0].isoformat(), before[1])))
    query = query.order_by(_E.day.desc(), _E.id.desc()).limit(limit)
    return _whole(database, query.tuples().execute(database))


def links(database: JournalDatabase, number: int) -> tuple[int, ...]:
    """The entries that belong to this one, whichever of the two was linked to the other."""
    there = _L.select(_L.to_entry).where(_L.from_entry == number)
    back = _L.select(_L.from_entry).where(_L.to_entry == number)
    query = _E.select(_E.id).where(_E.id.in_(there | back), _E.discarded.is_null()).order_by(_E.id)
    return tuple(row[0] for row in query.tuples().execute(database))


def linked_from(database: JournalDatabase, practices: Collection[str]) -> list[tuple[int, int]]:
    """Links from entries of these practices, as (entry, the other one), where both are there."""
    chosen = ", ".join("?" * len(practices))
    gone = "SELECT id FROM entry WHERE discarded IS NOT NULL"
    rows = database.rows(
        f"SELECT l.from_id, l.to_id FROM entry e JOIN link l ON l.from_id = e.id WHERE e.practice IN ({chosen})"
        f" AND l.from_id NOT IN ({gone}) AND l.to_id NOT IN ({gone}) ORDER BY 1, 2",
        *practices,
    )
    return [(part, whole) for part, whole in rows]


def photo(database: JournalDatabase, number: int) -> Photo:
    """One photo's row (raises KeyError)."""
    rows = database.rows(f"{_photo_columns(database)} WHERE id = ?", number)
    if not rows:
        raise KeyError(number)
    return _photo(rows[0])


def holds(database: JournalDatabase, entry: int, sha256: str) -> bool:
    """Whether an entry shows a photo with just this content."""
    same = "SELECT 1 FROM photo WHERE entry_id = ? AND sha256 = ? AND discarded IS NULL LIMIT 1"
    return database.value(same, entry, sha256) is not None


def _photo_columns(database: JournalDatabase) -> str:
    """What is read of a photo; an older file that may only be read lacks the newest columns."""
    older = database.readonly and database.value("PRAGMA user_version") < 3
    return _OLDER_PHOTO if older else _PHOTO


def _photo(row: tuple[Any, ...]) -> Photo:
    taken, cover = row[-2:]
    return Photo._make((*row[:-2], date.fromisoformat(taken) if taken else None, bool(cover)))


def thumbnail(database: JournalDatabase, number: int) -> bytes:
    """The small picture of a photo (raises KeyError)."""
    older = database.readonly and not database.knows("thumbnail")
    small = database.value(_OLDER_THUMBNAIL if older else _THUMBNAIL, number)
    if small is None:
        raise KeyError(number)
    return bytes(small)


def _something() -> Expression:
    """An entry in which something was said in the open, or shown."""
    said = _A.select(SQL("1")).where(_A.entry == _E.id, fn.typeof(_A.value) == "text")
    shown = _P.select(SQL("1")).where(_P.entry == _E.id, _P.discarded.is_null())
    return fn.EXISTS(said) | fn.EXISTS(shown)


def _whole(database: JournalDatabase, rows: Iterable[tuple[Any, ...]]) -> list[Entry]:
    """Records of these rows of entry, with their answers, photos and consents."""
    rows = list(rows)
    if not rows:
        return []
    ids = json.dumps([row[0] for row in rows])
    answers: dict[int, list[Answer]] = defaultdict(list)
    for number, field, voice, value, updated in database.rows(_ANSWERS, ids):
        sealed = isinstance(value, bytes)
        answers[number].append(Answer(field, voice, "" if sealed else value, from_text(updated), sealed))
    photos: dict[int, tuple[Photo, ...]] = defaultdict(tuple)
    for row in database.rows(_photo_columns(database) + _SHOWN, ids):
        photos[row[1]] += (_photo(row),)
    consents: dict[int, set[tuple[int, str]]] = defaultdict(set)
    opened: dict[int, datetime] = {}
    ended: dict[int, datetime] = {}
    booked: dict[int, tuple[tuple[int, datetime], ...]] = defaultdict(tuple)
    for number, voice, what, moment in database.rows(_CONSENTS, ids):
        consents[number].add((voice, what))
        if (voice, what) == (US, OPENED):
            opened[number] = from_text(moment)
        elif what == ENDED:
            ended[number] = from_text(moment)
        elif what == BOOKED:
            booked[number] += ((voice, from_text(moment)),)
    return [
        Entry(
            number,
            uid,
            practice,
            date.fromisoformat(day),
            state,
            place,
            *(from_text(created), from_text(updated), zone, from_text(due) if due else None, bool(drawer)),
            tuple(answers.get(number, ())),
            photos.get(number, ()),
            frozenset(consents.get(number, ())),
            *(opened.get(number), ended.get(number), booked.get(number, ())),
        )
        for number, uid, practice, day, state, place, created, updated, zone, due, drawer in rows
    ]
