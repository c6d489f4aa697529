"""Gathers what two people said into a book: months, days, who said what. What is not meant for the book stays out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from couplejournal.book import almanac, front, glossary, leaving
from couplejournal.book.belonging import said_in
from couplejournal.book.book import Book, Chapter, Day, Picture, Piece, Said
from couplejournal.errors import BookEmpty
from couplejournal.journal.gifts import UNBOOKED
from couplejournal.journal.records import BOOKED, DONE, OURS, US, Entry, Partner
from couplejournal.practices.catalogue import Catalogue
from couplejournal.practices.kinds import KINDS
from couplejournal.practices.practice import Field, Practice

OPENER_SHAPE = 1.62  # width by height of the band that opens a chapter
OPENER_LEAST = 1.2  # what is taller than this would lose heads and feet in the band
OPENER_PIXELS = 800  # narrower pictures would look coarse across a whole page


@dataclass(frozen=True, slots=True)
class Choice:
    """What the couple wants in this book. Both days are in it; parts=None takes every practice."""

    start: date
    end: date
    parts: frozenset[str] | None = None
    title: str = ""
    dedication: str = ""
    photos: bool = True


@dataclass(frozen=True, slots=True)
class _Told:
    """One answer as people read it, before it is known in which piece it stands."""

    voice: int
    said: Said


class _Script:
    """A practice as the book reads it: where each field's answer belongs and in which order."""

    def __init__(self, practice: Practice) -> None:
        self.practice = practice
        self.places: dict[str, tuple[int, Field]] = {}
        for place, field in enumerate(practice.fields()):
            for key in (field.key, *field.was):
                self.places.setdefault(key, (place, field))
        leads = [field for field in practice.fields() if field.book == "lead"]
        self.by_voice = bool(leads) and leads[0].voice != "us"


def compose(
    entries: Iterable[Entry],
    partners: Sequence[Partner],
    catalogue: Catalogue,
    choice: Choice,
    *,
    today: date,
    language: str = "en",
    belongs: Mapping[int, Entry] | None = None,
) -> Book:
    """The book of the chosen days; nothing is read or written, the same arguments give the same book.

    today: the couple's evening, for what may only go in after some days. belongs: what each part belongs to, by the
    part's id (book/belonging.py); where both are in these days, the part stands under the other, whichever day it was.
    Raises BookEmpty when nothing in these days is meant for the book.
    """
    names = {partner.id: partner.name for partner in partners} | {US: ""}
    scripts = {key: _Script(one) for one in catalogue.practices for key in (one.key, *one.was)}
    wholes = belongs or {}
    chosen = {
        entry.id: entry
        for entry in entries
        if choice.start <= entry.day <= choice.end
        and (script := scripts.get(entry.practice))
        and (choice.parts is None or script.practice.key in choice.parts)
        and _agreed(entry, script.practice, today)
        and not _unended(wholes.get(entry.id), scripts)
    }
    ahead = {number: entry for number, entry in chosen.items() if front.opens(scripts[entry.practice].practice)}
    dated = {
        number: entry
        for number, entry in chosen.items()
        if number not in ahead and not scripts[entry.practice].practice.glossary
    }
    words = [
        piece
        for number, entry in chosen.items()
        if number not in dated and number not in ahead
        for piece in _pieces(entry, scripts[entry.practice], names, choice.photos)
    ]
    days = [
        (day, Day(almanac.weekday(day, language), pieces))
        for day, told in _in_order(dated, wholes)
        if (
            pieces := tuple(
                piece if entry.day == day else replace(piece, title=_dated(piece.title, entry.day, language))
                for entry in told
                for piece in _pieces(entry, scripts[entry.practice], names, choice.photos)
            )
        )
    ]
    if not days and not words:
        raise BookEmpty(start=almanac.full(choice.start, language), end=almanac.full(choice.end, language))
    people = (names.get(1, ""), names.get(2, ""))
    first, last = (days[0][0], days[-1][0]) if days else (choice.start, choice.end)
    return Book(
        title=choice.title.strip() or " & ".join(people),
        people=people,
        span=almanac.span(first, last, language),
        chapters=tuple(
            _chapter(title, tuple(day for _, day in month))
            for title, month in groupby(days, key=lambda dated: almanac.month(dated[0], language))
        )
        + glossary.chapters(words, catalogue),
        dedication=choice.dedication.strip(),
        language=language,
        lines=front.in_lines(chosen.values(), catalogue, names, (choice.start, choice.end), language),
        foreword=tuple(
            replace(piece, title=str(entry.day.year), said=front.spoken(piece.said))
            for entry in sorted(ahead.values(), key=lambda one: (one.day, one.id))
            for piece in _pieces(entry, scripts[entry.practice], names, photos=False)
        ),
    )


def _in_order(chosen: Mapping[int, Entry], wholes: Mapping[int, Entry]) -> Iterator[tuple[date, Iterable[Entry]]]:
    """The entries of each day in their order; what belongs to one of them follows it, in the order of its own days."""

    def place(entry: Entry) -> tuple[date, int, bool, date, int]:
        whole = chosen.get(wholes[entry.id].id, entry) if entry.id in wholes else entry
        return whole.day, whole.id, whole is not entry, entry.day, entry.id

    return groupby(sorted(chosen.values(), key=place), key=lambda entry: place(entry)[0])


def _dated(title: str, day: date, language: str) -> str:
    return f"{title} · {almanac.weekday(day, language)}"


def _unended(whole: Entry | None, scripts: Mapping[str, _Script]) -> bool:
    """Whether this is something that still goes on: it, and what belongs to it, waits for its end."""
    script = scripts.get(whole.practice) if whole else None
    return whole is not None and script is not None and not _ended(whole, script.practice)


def _ended(entry: Entry, practice: Practice) -> bool:
    if entry.state != DONE and any(step.scene == "meanwhile" for step in practice.steps):
        return False  # it was planned, and has not been done yet
    said = said_in(entry)
    return practice.ended(lambda key: said.get(key, ()))


def _agreed(entry: Entry, practice: Practice, today: date) -> bool:
    """Whether an entry may stand in a book that is given away: of two wishes the more careful one holds."""
    if practice.book == "never" or not leaving.entry_may(entry, practice) or not _ended(entry, practice):
        return False
    if not leaving.between_may(entry, practice, today):
        return False
    if any(what == UNBOOKED for _voice, what in entry.consents) or (practice.ours and not entry.both(OURS)):
        return False
    told = [field for field in practice.fields() if field.dictated]
    if told and not any(_quoted(entry, field) for field in told):
        return False  # it is about words that may not be in it
    hidden = practice.drawer or entry.drawer
    if (practice.book == "both" or hidden) and not entry.both(BOOKED):
        return False
    return not hidden or today - entry.day >= leaving.COOLING


def _quoted(entry: Entry, field: Field) -> bool:
    """Whether words in this field, which are always somebody's, have that person's yes."""
    keys = {field.key, *field.was}
    return any(one.field in keys and one.value and leaving.quote_may(entry, one, field) for one in entry.answers)


def _pieces(entry: Entry, script: _Script, names: dict[int, str], photos: bool) -> Iterator[Piece]:
    """The pieces an entry makes: one, or one a voice where each leads with words of their own."""
    told = list(_told(entry, script, names))
    pictures = tuple(
        Picture(one.file, one.caption.strip(), one.format, one.width, one.height, one.turn)
        for one in (sorted(entry.photos, key=lambda one: (one.position, one.id)) if photos else ())
    )
    if not script.by_voice:
        if told or pictures:
            yield _piece(script.practice, told, pictures, by="")
        return
    for voice in sorted({one.voice for one in told}):
        own = [one for one in told if one.voice == voice]
        yield _piece(script.practice, own, pictures, by=names[voice])
        pictures = ()
    if pictures:
        yield _piece(script.practice, [], pictures, by="")


def _piece(practice: Practice, told: list[_Told], pictures: tuple[Picture, ...], by: str) -> Piece:
    lead = "\n".join(one.said.text for one in told if one.said.role == "lead")
    said = tuple(one.said for one in told if one.said.role != "lead")
    return Piece(practice.key, practice.colour, practice.title, lead, said, pictures, by)


def _told(entry: Entry, script: _Script, names: dict[int, str]) -> Iterator[_Told]:
    """What may be read of an entry, in the practice's order, then by voice; an answer nobody asks for stays out."""
    placed = sorted(
        (
            (*place, answer.voice, answer.value)
            for answer in entry.answers
            if answer.voice in names
            and (place := script.places.get(answer.field))
            and leaving.answer_may(answer, place[1])
            and leaving.both_may(entry, place[1])
            and leaving.quote_may(entry, answer, place[1])
        ),
        key=lambda one: (one[0], one[2]),
    )
    for _, field, voice, value in placed:
        text = KINDS[field.kind].shown(value, field).strip() if field.kept and field.book != "hidden" else ""
        if text:
            # "You…" was asked and "stayed up" was said: the question begins the sentence that the answer ends.
            begun = field.prompt if field.prompt.endswith("…") and text[0].islower() else ""
            yield _Told(voice, Said(names[voice], text, field.label or begun, field.book))


def _chapter(title: str, days: tuple[Day, ...]) -> Chapter:
    pictures = [picture for day in days for piece in day.pieces for picture in piece.pictures]
    wide = [one for one in pictures if _shape(one) >= OPENER_LEAST and max(one.width, one.height) >= OPENER_PIXELS]
    cover = min(wide, key=lambda one: abs(_shape(one) - OPENER_SHAPE), default=None)
    opening = tuple(piece for day in days for piece in day.pieces if _opens(piece))
    rest = (Day(day.label, tuple(piece for piece in day.pieces if not _opens(piece))) for day in days)
    return Chapter(title, tuple(day for day in rest if day.pieces), opening, cover)


def _opens(piece: Piece) -> bool:
    """Whether this stands right below the title of its month."""
    return any(said.role == "opener" for said in piece.said)


def _shape(picture: Picture) -> float:
    """Width by height once the picture stands upright: orientations 5 to 8 lie on their side."""
    width, height = (picture.width, picture.height) if picture.turn < 5 else (picture.height, picture.width)
    return width / max(height, 1)
