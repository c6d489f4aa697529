"""What an entry shows at a glance: its title, its first words, and a line of who said what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from couplejournal.journal.records import OPEN, US, WHOLE, Entry
from couplejournal.practices.catalogue import Catalogue
from couplejournal.practices.kinds import KINDS
from couplejournal.practices.practice import Field, Practice

SILENT = frozenset({"key", "toggle", "photos"})  # kinds that are no words of a conversation
TAGS = "tags"  # a field of this key, in any practice, holds tags
PLAIN = Field(key="", kind="text")  # stands in for a field that no practice knows any more


@dataclass(frozen=True, slots=True)
class Line:
    voice: int  # 0 = both, 1, 2
    text: str  # one line; "" when the name alone says it


@dataclass(frozen=True, slots=True)
class Glance:
    entry: int
    day: date
    practice: str
    title: str
    icon: str
    colour: str
    lead: str
    lines: tuple[Line, ...]
    photo: int | None  # the first one's id
    photos: int

    @property
    def key(self) -> tuple[date, int]:
        """Its place in the order of days."""
        return self.day, self.entry


def glance(entry: Entry, catalogue: Catalogue) -> Glance:
    """The short form of an entry; nothing sealed is in it, nor that there is anything sealed."""
    practice = catalogue.practice(entry.practice)
    told = list(spoken(entry, practice))
    lead = _lead(told)
    lines = _lines(told, lead)
    if lead and lead[1] != US and all(line.voice != lead[1] for line in lines):  # whose words these are comes first
        lines = (Line(lead[1], ""), *(line for line in lines if line.voice != US))
    return Glance(
        entry=entry.id,
        day=entry.day,
        practice=entry.practice,
        title=title(entry.practice, practice),
        icon=practice.icon if practice else "",
        colour=practice.colour if practice else "",
        lead=_one_line(lead[2]) if lead else "",
        lines=lines,
        photo=entry.cover.id if entry.cover else None,
        photos=len(entry.photos),
    )


def holds_something(entry: Entry) -> bool:
    """True when there is anything in it to see: one that was only begun, or is all closed, is not shown anywhere.

    A closed envelope stands on its author’s own page alone; listed or counted elsewhere, it would tell who has written.
    """
    return bool(entry.photos) or any(not answer.sealed for answer in entry.answers)


def may_be_gone_on_with(entry: Entry) -> bool:
    """Whether both may be told that this was begun: something in it can be seen, or they chose a time for it.

    What stays open for months is never in the middle of anything.
    """
    return entry.state == OPEN and entry.place != WHOLE and (holds_something(entry) or entry.due is not None)


def title(key: str, practice: Practice | None) -> str:
    """The practice's title; of one that no longer exists, its key made readable."""
    return practice.title if practice else key.replace("_", " ").strip().capitalize()


def spoken(entry: Entry, practice: Practice | None) -> Iterator[tuple[Field, int, str]]:
    """Every answer that may be read, as (field, voice, words), in the practice's order, then what it knows no more."""
    place = {field.key: number for number, field in enumerate(practice.fields())} if practice else {}
    found = []
    for number, answer in enumerate(entry.answers):
        if answer.sealed or not answer.value.strip():
            continue
        field = practice.field(answer.field) if practice else None
        field = field or PLAIN
        if field.kind in SILENT:
            continue
        words = KINDS[field.kind].shown(answer.value, field) if field is not PLAIN else answer.value
        words = beginning(field, words) + words
        found.append(((place.get(field.key, len(place)), answer.voice, number), field, answer.voice, words))
    found.sort(key=lambda piece: piece[0])
    yield from ((field, voice, words) for _, field, voice, words in found)


def beginning(field: Field | None, words: str) -> str:
    """The beginning that belongs to these words; "" for none, or when the field is not known any more."""
    return field.beginning(words) if field else ""


def _lead(told: list[tuple[Field, int, str]]) -> tuple[Field, int, str] | None:
    """The words that stand large: never those of one of two who both answered, who stand beside each other instead."""
    lead = next((piece for piece in told if piece[0].book == "lead"), None)
    if lead is not None or not told:
        return lead
    field, voice, _ = told[0]
    both = voice != US and any(other is field and whose not in (US, voice) for other, whose, _ in told)
    return None if both else told[0]


def _lines(told: list[tuple[Field, int, str]], lead: tuple[Field, int, str] | None) -> tuple[Line, ...]:
    """At most two: a line of each of the two, or one of both; what stays out of the book only when nothing else is."""
    rest = [piece for piece in told if piece is not lead]
    rest = [piece for piece in rest if piece[0].key != TAGS] or rest
    rest = [piece for piece in rest if piece[0].book != "hidden"] or rest
    rest.sort(key=lambda piece: (piece[0].book != "quote", bool(piece[0].label)))  # stable: whole sentences first
    first: dict[int, str] = {}
    for _, voice, words in rest:
        first.setdefault(voice, _one_line(words))
    each = tuple(Line(voice, first[voice]) for voice in sorted(first) if voice != US)
    return each or ((Line(US, first[US]),) if US in first else ())


def _one_line(words: str) -> str:
    return " · ".join(line.strip() for line in words.splitlines() if line.strip())[:400]
