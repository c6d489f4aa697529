"""What stands before the chapters of a book: twelve lines of each year, and what the two wrote of a year."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, timedelta

from couplejournal.book import almanac
from couplejournal.book.book import Piece, Said
from couplejournal.book.lines import year_in_lines
from couplejournal.journal.records import Entry
from couplejournal.practices.catalogue import Catalogue
from couplejournal.practices.practice import Practice

ROLE = "foreword"  # of a field that stands here
LONG = timedelta(days=180)  # a shorter book has its lines at hand, and no page of them
SOME = timedelta(days=90)  # of a year there must be so much in the book…
FEW = 6  # …and so many lines


def opens(practice: Practice) -> bool:
    """Whether what is said in it stands before the chapters, and not on its day."""
    return any(field.book == ROLE for field in practice.fields())


def in_lines(
    chosen: Collection[Entry], catalogue: Catalogue, names: Mapping[int, str], days: tuple[date, date], language: str
) -> tuple[Piece, ...]:
    """A page for each year of the book: the same twelve lines wherever that year is shown, and in every printing.

    chosen: what stands in the book; a line that is taken out of it makes room for another.
    """
    if days[1] - days[0] < LONG:
        return ()
    pages = []
    for year in range(days[0].year, days[1].year + 1):
        if min(days[1], date(year, 12, 31)) - max(days[0], date(year, 1, 1)) < SOME:
            continue
        lines = year_in_lines(chosen, catalogue, year)
        if len(lines) >= FEW:
            said = tuple(Said(names[one.voice], one.text, almanac.day_and_month(one.day, language)) for one in lines)
            pages.append(Piece("", "", str(year), "", said))
    return tuple(pages)


def spoken(said: tuple[Said, ...]) -> tuple[Said, ...]:
    """What both wrote first, a paragraph each line, then each; whose words they are is label enough."""
    named = (replace(one, label="") if one.who else replace(one, text=one.text.replace("\n", "\n\n")) for one in said)
    return tuple(sorted(named, key=lambda one: bool(one.who)))
