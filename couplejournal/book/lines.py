"""A year in lines: twelve of the lines they kept in it, drawn by chance, and the same ones at each look."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from couplejournal.book import leaving
from couplejournal.journal.gifts import UNBOOKED
from couplejournal.journal.records import Entry
from couplejournal.practices.catalogue import Catalogue
from couplejournal.practices.chance import rank
from couplejournal.practices.counting import KEPT, countable

MOST = 12


class KeptLine(NamedTuple):
    """A line that was kept from an evening."""

    day: date
    entry: int
    voice: int
    text: str


def year_in_lines(entries: Iterable[Entry], catalogue: Catalogue, year: int) -> tuple[KeptLine, ...]:
    """At most twelve lines of this year that may stand in a book, in the order of their evenings.

    A line that quotes somebody has that person's yes. When one is deleted or taken out of the book, another takes its
    place and the rest stay as they are.
    """
    keys = countable(catalogue.practices).lines
    drawn = [
        (rank(f"{entry.uid} {line.voice}", str(year)), line)
        for entry in entries
        if entry.day.year == year and entry.practice in keys and not entry.drawer and _may(entry)
        for line in _lines(entry, catalogue)
    ]
    return tuple(sorted(line for _, line in sorted(drawn)[:MOST]))


def _may(entry: Entry) -> bool:
    return not any(what == UNBOOKED for _voice, what in entry.consents)


def _lines(entry: Entry, catalogue: Catalogue) -> Iterable[KeptLine]:
    practice = catalogue.practice(entry.practice)
    field = practice.field(KEPT) if practice else None
    if practice is None or field is None or practice.book != "in":
        return
    for answer in entry.answers:
        known = answer.field in (field.key, *field.was)
        if known and leaving.answer_may(answer, field) and leaving.quote_may(entry, answer, field):
            yield KeptLine(entry.day, entry.id, answer.voice, answer.value)
