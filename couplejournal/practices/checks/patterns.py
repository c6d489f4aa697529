"""The small language in which a writer says what a note looks for: words in a row, a few of them left open.

A pattern is read from left to right, one place after another; commas in what people write are passed over:

    you                 this word           sor*      any word that begins so
    late|at_work        one of these        @unkind   one of a list that the pack names
    so?                 may be missing      ~3        up to three words of the same sentence
    !me|us              not one of these    ^  $      where a sentence begins, ends; . its stop
    ^^                  the very beginning  $$        the very end

There is no "as often as you like", so a pattern looks at a few words beside its first one and time grows with the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from couplejournal.practices.checks.spelling import COMMA, STOP

MOST_PLACES, WIDEST = 16, 20  # places in a pattern, and words that one gap may leave open
_MARKS = ("^", "$", "^^", "$$", COMMA, STOP)


class Place(NamedTuple):
    words: frozenset[str] = frozenset()  # what may stand here: single words, looked up at once…
    phrases: tuple[tuple[str, ...], ...] = ()  # …and stems, marks, several words
    gap: int = 0  # instead: up to so many words, whatever they are
    optional: bool = False
    forbidden: bool = False


class Pattern(NamedTuple):
    said: str  # as its writer put it
    places: tuple[Place, ...]

    def end(self, words: Sequence[str], start: int) -> int:
        """Behind the last word of the shortest stretch from `start` that fits; -1 when none does."""
        ways = {start}
        for place in self.places:
            ways = _through(place, words, ways)
            if not ways:
                return -1
        return min(ways)


def read(said: str, lists: Mapping[str, Sequence[str]]) -> Pattern:
    """The pattern that these signs stand for; ValueError says what is wrong with them."""
    places = tuple(_place(sign, lists) for sign in said.split())
    if not places or len(places) > MOST_PLACES:
        raise ValueError(f"“{said}” has no places, or more than {MOST_PLACES}")
    first = places[0]
    if first.gap or first.optional or first.forbidden:
        raise ValueError(f"“{said}” does not begin with a word")
    return Pattern(said, places)


def _place(sign: str, lists: Mapping[str, Sequence[str]]) -> Place:
    if sign.startswith("~"):
        width = int(sign[1:]) if sign[1:].isdecimal() else 0
        if not 0 < width <= WIDEST:
            raise ValueError(f"“{sign}” is no number of words from 1 to {WIDEST}")
        return Place(gap=width)
    forbidden, optional = sign.startswith("!"), sign.endswith("?")
    phrases: list[tuple[str, ...]] = []
    for one in sign.removeprefix("!").removesuffix("?").split("|"):
        if one.startswith("@") and one[1:] not in lists:
            raise ValueError(f"“{one}” is no list of this pack")
        several = lists[one[1:]] if one.startswith("@") else (one,)
        phrases.extend(tuple(said.replace("_", " ").split()) for said in several)
    for phrase in phrases:
        if not phrase or any(word != word.casefold() or "*" in word[:-1] or word == "*" for word in phrase):
            raise ValueError(f"“{sign}” is no word in small letters")
    words = frozenset(phrase[0] for phrase in phrases if len(phrase) == 1 and _is_plain(phrase[0]))
    others = tuple(dict.fromkeys(phrase for phrase in phrases if len(phrase) > 1 or phrase[0] not in words))
    return Place(words, others, optional=optional, forbidden=forbidden)


def _through(place: Place, words: Sequence[str], ways: set[int]) -> set[int]:
    """Where one may stand behind this place, coming from any of `ways`."""
    if place.gap:
        return {further for at in ways for further in _gap(words, at, place.gap)}
    if place.forbidden:
        return {at for at in ways if next(_ends(place, words, at), None) is None}
    through = {end for at in ways for end in _ends(place, words, at)}
    return through | ways if place.optional else through


def _ends(place: Place, words: Sequence[str], at: int) -> Iterator[int]:
    """Behind each of the words and phrases of this place that stands at `at`."""
    word = at + (words[at : at + 1] == [COMMA])
    if word < len(words) and words[word] in place.words:
        yield word + 1
    for phrase in place.phrases:
        if (end := _phrase(phrase, words, at)) >= 0:
            yield end


def _gap(words: Sequence[str], at: int, most: int) -> Iterator[int]:
    yield at
    while most and at < len(words) and words[at] != STOP:
        most -= words[at] != COMMA
        at += 1
        yield at


def _phrase(phrase: tuple[str, ...], words: Sequence[str], at: int) -> int:
    """Behind this phrase when it stands at `at`; else -1."""
    for word in phrase:
        if word[0] in "^$":
            if not _at_edge(word, words, at):
                return -1
        else:
            if word != COMMA and at < len(words) and words[at] == COMMA:
                at += 1
            if at >= len(words) or not (words[at].startswith(word[:-1]) if word[-1] == "*" else words[at] == word):
                return -1
            at += 1
    return at


def _at_edge(mark: str, words: Sequence[str], at: int) -> bool:
    """Whether a sentence, or all of it, begins or ends here."""
    if mark[0] == "^":
        return at == 0 or (mark == "^" and words[at - 1] == STOP)
    return at == len(words) or (words[at] == STOP and (mark == "$" or at + 1 == len(words)))


def _is_plain(word: str) -> bool:
    return word not in _MARKS and not word.endswith("*")


class Shelf:
    """Many patterns, found by their first word: whatever the text, each word asks only those that begin with it."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._words: dict[str, list[Pattern]] = {}
        self._stems: dict[str, list[tuple[str, Pattern]]] = {}  # by their first letter
        self._starts: list[Pattern] = []
        for pattern in patterns:
            place = pattern.places[0]
            for first in {*place.words, *(phrase[0] for phrase in place.phrases)}:
                if first[0] == "^":
                    self._starts.append(pattern)
                elif first.endswith("*"):
                    self._stems.setdefault(first[0], []).append((first[:-1], pattern))
                else:
                    self._words.setdefault(first, []).append(pattern)

    def found(self, words: Sequence[str], first: int = 0, last: int | None = None) -> Iterator[tuple[int, int, str]]:
        """Every stretch that begins between `first` and `last` and fits: where it begins, its end, and the pattern."""
        for at in range(first, len(words) if last is None else last):
            word = words[at]
            asked = self._words.get(word, ())
            stems = self._stems.get(word[0], ())
            starts = self._starts if at == 0 or words[at - 1] == STOP else ()
            for pattern in (*asked, *(one for stem, one in stems if word.startswith(stem)), *starts):
                if (end := pattern.end(words, at)) >= 0:
                    yield at, end, pattern.said
