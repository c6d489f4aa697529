"""What a year comes to when its evenings, words and cards are laid side by side: sums, none of one person.

Each is defined in docs/views.md so that it can be done again by hand. Entries are told apart by their numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple

from couplejournal.practices.decks import Card, Group
from couplejournal.practices.wishes import TOPICS

SIZES = 3  # a word used three times, and one used thirty times, are written alike
NAMED = 3  # words and themes named in a sentence
RESTED = timedelta(days=365)  # so long a word was not used before it is one found again


class Line(NamedTuple):
    """One word of an answer, or a card that was talked about."""

    day: date
    entry: int
    words: str


class Month(NamedTuple):
    """The evenings of a month on which there was something."""

    first: date
    days: tuple[date, ...]
    over: bool  # only then their number is said


class Word(NamedTuple):
    """A word they used for each other, and the entries it stands in, oldest first."""

    word: str
    entries: tuple[int, ...]

    @property
    def size(self) -> int:
        """1 to SIZES."""
        return min(len(self.entries), SIZES)


class Theme(NamedTuple):
    """A group of words, and the entries its words stand in, oldest first."""

    group: Group
    entries: tuple[int, ...]


def months(days: Iterable[date], today: date) -> tuple[Month, ...]:
    """The months that have any, each date once."""
    now = today.replace(day=1)
    by_month = groupby(sorted(set(days)), key=lambda day: day.replace(day=1))
    return tuple(Month(first, tuple(some), first < now) for first, some in by_month)


def known(lines: Iterable[Line], groups: Iterable[Group]) -> tuple[Line, ...]:
    """Only the words of the vocabulary: what somebody wrote as a word of their own is never counted."""
    vocabulary = {word for group in groups for word in group.words}
    return tuple(line for line in lines if line.words in vocabulary)


def words(lines: Iterable[Line]) -> tuple[Word, ...]:
    """Each word once, by the alphabet."""
    found: dict[str, set[tuple[date, int]]] = defaultdict(set)
    for line in lines:
        found[line.words].add((line.day, line.entry))
    return tuple(Word(word, tuple(entry for _, entry in sorted(found[word]))) for word in sorted(found))


def often(some: Iterable[Word]) -> tuple[Word, ...]:
    """The few that are named in a sentence: those in the most entries, by the alphabet where they are equal."""
    return tuple(sorted(some, key=lambda word: (-len(word.entries), word.word))[:NAMED])


def themes(some: Iterable[Word], groups: Iterable[Group]) -> tuple[Theme, ...]:
    """The three groups whose words were chosen most often; where they are equal, as the vocabulary has them."""
    by_word = {word.word: word for word in some}
    found = []
    for group in groups:
        chosen = [by_word[word].entries for word in group.words if word in by_word]
        if chosen:
            entries = dict.fromkeys(sorted(entry for entries in chosen for entry in entries))
            found.append((sum(map(len, chosen)), Theme(group, tuple(entries))))
    found.sort(key=lambda pair: -pair[0])
    return tuple(theme for _, theme in found[:NAMED])


def found_again(lines: Iterable[Line], year: int) -> Word | None:
    """The word that came back in this year after the longest rest, a year at least, and the entries of that day."""
    before, back = _around(lines, year)
    rested = [(back[word][0].day - before[word], word) for word in sorted(back) if word in before]
    longest, word = max(rested, key=lambda one: one[0], default=(timedelta(0), ""))
    if longest < RESTED:
        return None
    first = back[word][0].day
    return Word(word, tuple(dict.fromkeys(line.entry for line in back[word] if line.day == first)))


def never_before(lines: Iterable[Line], year: int) -> frozenset[str]:
    """The words of this year that stand in none of the earlier lines: of these, older ones have to be looked for."""
    before, back = _around(lines, year)
    return frozenset(back.keys() - before.keys())


def _around(lines: Iterable[Line], year: int) -> tuple[dict[str, date], dict[str, list[Line]]]:
    """For each word the last day before this year on which it was used, and its lines in this year."""
    before: dict[str, date] = {}
    back: dict[str, list[Line]] = defaultdict(list)
    for line in sorted(lines):
        if line.day.year < year:
            before[line.words] = line.day
        elif line.day.year == year:
            back[line.words].append(line)
    return before, back


def rooms(met: Iterable[Line], cards: Iterable[Card]) -> Mapping[str, tuple[int, ...]]:
    """The topics that were ever talked about, in their order, with the entries in which they were."""
    topic = {card.id: card.topic for card in cards}
    found: dict[str, list[int]] = defaultdict(list)
    for line in sorted(met):
        if line.words in topic:
            found[topic[line.words]].append(line.entry)
    return {one: tuple(dict.fromkeys(found[one])) for one in TOPICS if one in found}
