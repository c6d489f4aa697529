"""What the page of what there was knows: its sums, read from the journal, and the entries behind each of them."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from couplejournal.book.belonging import said_in
from couplejournal.book.lines import KeptLine, year_in_lines
from couplejournal.journal.counts import Counted
from couplejournal.journal.records import Entry
from couplejournal.practices import counting, decks, yearly
from couplejournal.practices.yearly import Line, Month, Theme, Word
from couplejournal.ui.room import Room
from couplejournal.ui.writing.readable import if_readable


class Words(NamedTuple):
    """The words of a year."""

    words: tuple[Word, ...]
    themes: tuple[Theme, ...]
    again: Word | None


class Changed(NamedTuple):
    """What one review has changed."""

    day: date
    entry: int
    lines: tuple[str, ...]


class Counts:
    """Everything is read anew at each question, so that a deleted entry is gone from it at once."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._may = counting.countable(room.catalogue.practices)

    @functools.cached_property
    def _groups(self) -> tuple[decks.Group, ...]:
        found = if_readable(self._room, lambda: decks.vocabulary(self._room.resources, counting.VOCABULARY))
        return found.groups if found else ()

    @functools.cached_property
    def _cards(self) -> tuple[decks.Card, ...]:
        return if_readable(self._room, lambda: decks.cards(self._room.resources)) or ()

    def years(self) -> list[int]:
        """The years in which there is anything to show, the latest first."""
        may = self._may
        known = may.evenings | may.gratitudes | may.firsts | may.lines | may.reviews
        kept = self._room.journal.kept(counting.TAGS, drawer=False)
        return sorted({year for practice, year in kept.years if practice in known}, reverse=True)

    def months(self, year: int) -> tuple[Month, ...]:
        """The evenings of a year by month."""
        found = self._room.journal.evenings(self._may.evenings, *_of(year))
        return yearly.months((day for day, _ in found), self._room.today())

    def words(self, year: int) -> Words:
        """The words of a year; older ones are read only as far back as one of them asks for."""
        lines = self._spoken(year - 1) + self._spoken(year)
        here = tuple(line for line in lines if line.day.year == year)
        if yearly.never_before(lines, year):
            for older in (one for one in self.years() if one < year - 1):
                lines = self._spoken(older) + lines
                if not yearly.never_before(lines, year):
                    break
        words = yearly.words(here)
        return Words(words, yearly.themes(words, self._groups), yearly.found_again(lines, year))

    def firsts(self, year: int) -> list[Entry]:
        """What was tagged as a first time, films and books, recipes; not what is only planned."""
        asked = self._room.journal.chosen(self._may.firsts, set(counting.FIRSTS), *_of(year))
        wanted = {one.entry for one in asked if (of := counting.FIRSTS[one.field]) is None or one.line in of}
        return [entry for entry in self._room.journal.behind(wanted) if self._over(entry)]

    def rooms(self) -> Mapping[str, tuple[int, ...]]:
        """The topics they have ever talked about, with the entries in which they did."""
        signs = (counting.TALKED, counting.KEPT)
        met = self._room.journal.talked_of(self._may.talks, counting.CARD, when=signs)
        return yearly.rooms(_lines(met), self._cards)

    def lines(self, year: int) -> tuple[KeptLine, ...]:
        """Twelve lines of a year."""
        entries = self._room.journal.entries(*_of(year), practices=self._may.lines, drawer=False)
        return year_in_lines(entries, self._room.catalogue, year)

    def changes(self, year: int) -> list[Changed]:
        """What the season reviews of a year have changed, in their order."""
        lines: dict[tuple[date, int], list[str]] = {}
        fields = (counting.CHANGED, counting.HOW)
        found = self._room.journal.chosen(self._may.reviews, fields, *_of(year))
        for one in sorted(found, key=lambda one: (one.day, one.entry, fields.index(one.field))):
            lines.setdefault((one.day, one.entry), []).append(one.line)
        return [Changed(day, entry, tuple(said)) for (day, entry), said in lines.items()]

    def behind(self, year: int, what: str) -> list[Entry]:
        """The entries behind something, oldest first; none for what is not there any more."""
        kind, _, key = what.partition(":")
        numbers: Iterable[int] = ()
        if kind == "month":
            found = self._room.journal.evenings(self._may.evenings, *_of(year))
            numbers = [entry for day, entry in found if str(day.month) == key]
        elif kind == "word":
            numbers = next((word.entries for word in self.words(year).words if word.word == key), ())
        elif kind == "theme":
            numbers = next((one.entries for one in self.words(year).themes if one.group.key == key), ())
        elif kind == "again":
            again = self.words(year).again
            numbers = again.entries if again else ()
        elif kind == "firsts":
            return self.firsts(year)
        elif kind == "lines":
            numbers = dict.fromkeys(line.entry for line in self.lines(year))
        elif kind == "changes":
            numbers = [one.entry for one in self.changes(year)]
        elif kind == "room":
            numbers = self.rooms().get(key, ())
        return self._room.journal.behind(list(numbers))

    def noun(self, group: str) -> str:
        """What a year was full of when the words of this group were said."""
        return next((one.noun or one.label.lower() for one in self._groups if one.key == group), group)

    def _spoken(self, year: int) -> tuple[Line, ...]:
        found = self._room.journal.chosen(self._may.gratitudes, self._may.words, *_of(year))
        return yearly.known(_lines(found), self._groups)

    def _over(self, entry: Entry) -> bool:
        practice = self._room.catalogue.practice(entry.practice)
        said = said_in(entry)
        return practice is None or practice.ended(lambda key: said.get(key, ()))


def _lines(found: Iterable[Counted]) -> tuple[Line, ...]:
    return tuple(Line(one.day, one.entry, one.line) for one in found)


def _of(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)
