"""What lies in the drawer: which talks, what stands for each of them, and about which they may be asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from PySide6.QtCore import QLocale

from couplejournal.book.leaving import BETWEEN, end_of
from couplejournal.journal.clock import evening
from couplejournal.journal.drawer import ASKED, GONE, KEEP, TRIM
from couplejournal.journal.records import US, Entry
from couplejournal.practices import sentence
from couplejournal.practices.kinds import KINDS
from couplejournal.practices.practice import Field, Practice
from couplejournal.ui.pages.looking_back.glance import holds_something, spoken
from couplejournal.ui.room import Room
from couplejournal.ui.tabs import of_tab

TALK = "repair"  # the practice of the talks about which they are asked
AGREED = ("next", "rests", "gesture", "came_back")  # what was agreed, and how they came back: what trimming leaves
STANDS = ("came_back", "next", "rests", "gesture", "branch", "apology")  # in this order one of these stands for a talk
OLD = timedelta(days=30)  # after so long they are asked once what shall become of it
LATEST = 40  # talks that are looked at for one to ask about; an older one is asked about in the drawer
BOTH = (1, 2)


def talks(room: Room, *, before: tuple[date, int] | None = None, limit: int | None = None) -> list[Entry]:
    """What may be read in the drawer, newest first; of what is still closed nobody is told."""
    keys = of_tab(room.catalogue, BETWEEN) or frozenset()
    return room.journal.entries(practices=keys, drawer=True, newest=True, before=before, limit=limit)


def readable(entry: Entry) -> bool:
    """Whether it stands in the drawer."""
    return holds_something(entry)


def silent(practice: Practice | None) -> frozenset[str]:
    """The fields of a practice that hold no words: they tell how it was played, and go with the last word."""
    return (
        frozenset(key for one in practice.fields() if one.kind == "key" for key in (one.key, *one.was))
        if practice
        else frozenset()
    )


def stands_for(entry: Entry, practice: Practice | None) -> Iterator[str]:
    """How they came back, instead of what it was about; without that what they agreed; or nothing but its day."""
    said: dict[str, list[str]] = {}
    for field, _voice, words in spoken(entry, practice):
        said.setdefault(field.key, []).append(words.replace("\n", " · "))
    yield from next((said[key] for key in STANDS if key in said), ())


def in_one_piece(entry: Entry, practice: Practice | None) -> Entry:
    """The same talk with what each wrote in parts read as one would say it; the parts are only scaffolding."""
    answers = list(entry.answers)
    for step in practice.steps if practice else ():
        whole = next((field for field in step.fields if field.pieced), None)
        if whole is None or not step.sentence:
            continue
        parts = {key: field for field in step.fields if field.seal for key in (field.key, *field.was)}
        for voice in BOTH:
            told = [one for one in answers if one.voice == voice and one.field in parts and not one.sealed]
            words = next((one.value for one in told if one.field == whole.key), "") or sentence.pieced(
                step.sentence, {one.field: _said(parts[one.field], one.value) for one in told}, _listed
            )
            if words:
                at = answers.index(told[0])
                answers[at] = told[0]._replace(field=whole.key, value=words)
                answers = [one for one in answers if one not in told[1:]]
    return entry._replace(answers=tuple(answers))


def _said(field: Field, value: str) -> list[str]:
    if field.kind == "toggle":
        return [field.label]
    return [value] if field.kind == "text" else [KINDS[field.kind].shown(one, field) for one in value.split("\n")]


def _listed(words: list[str]) -> str:
    return QLocale().createSeparatedList(words)


def may_ask(entry: Entry, today: date) -> bool:
    """Whether it is time to ask what shall become of a talk, and one of the two has not said."""
    return entry.practice == TALK and readable(entry) and today - end_of(entry).date() >= OLD and not settled(entry)


def settled(entry: Entry) -> bool:
    """Keeping needs both; whoever let their own words go has nothing more to say about it."""
    return all(any((voice, what) in entry.consents for what in (KEEP, TRIM, GONE)) for voice in BOTH)


def to_ask_about(room: Room) -> Entry | None:
    """The talk about which they are asked on their own this evening: each once, the oldest first."""
    today = room.today()
    found = [one for one in talks(room, limit=LATEST) if may_ask(one, today)]
    for entry in reversed(found):
        asked = room.journal.agreed_at(entry.id, US, ASKED) if (US, ASKED) in entry.consents else None
        if asked is None or _evening(room, asked) == today:
            return entry
    return None


def _evening(room: Room, moment: datetime) -> date:
    return evening(moment.astimezone(room.clock().tzinfo), room.settings.day_ends)
