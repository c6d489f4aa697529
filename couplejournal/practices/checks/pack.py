"""The wording notes of one language: what each looks for, what it says, and which words silence them all."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from couplejournal.errors import PracticeRefused
from couplejournal.practices.checks import patterns, spelling
from couplejournal.practices.checks.patterns import Shelf
from couplejournal.practices.practice import CHECKS
from couplejournal.practices.toml import tables

KINDS = (  # in the order of their priority: the first that fits is the only one
    *("ULTIMATUM", "SORRY-BUT", "SORRY-IF", "SORRY-FEEL", "LABEL", "CAUSE", "MIND", "CAMERA", "THOUGHT", "ABSOLUTE"),
    *("SHOULD", "NEGATIVE", "VAGUE", "STORY-WORD"),
)
ON, WEEKLY, OFF = "on", "weekly", "off"  # shown; at most once a week; not shown until it was tried with people
FELT = "felt"
LONGEST = 8_000  # letters of an answer that are read for a note; whoever writes more is past short notes
_KIND = {"key": str, "fields": list, "shown": str, "text": str, "example": list, "keep": str, "feelings": bool,
         "hits": list, "unless": list, "unless_felt": list}  # fmt: skip
_NEEDED = ("key", "fields", "shown", "text", "example", "hits")


class Kind(NamedTuple):
    key: str  # one of KINDS
    fields: frozenset[str]  # of practice.CHECKS
    shown: str  # ON, WEEKLY or OFF
    text: str  # what the writer reads
    example: tuple[str, ...]  # what “Show me” shows: once so, and once so
    keep: str = ""  # words of one more button: it was meant as it stands
    feelings: bool = False  # “Show me” opens the words for feelings too
    hits: Shelf = Shelf(())
    unless: Shelf = Shelf(())  # in the sentence of a hit: then it is none
    unless_felt: Shelf = Shelf(())  # the same, in the field "felt" only: a later kind says it better there

    def fits(self, words: Sequence[str], field: str) -> bool:
        """Whether this note may be made about these words."""
        exceptions = (self.unless, self.unless_felt) if field == FELT else (self.unless,)
        over = 0  # what was weighed already: one sentence is asked for its exceptions once
        for start, end, _ in self.hits.found(words):
            if start >= over:
                first, over = _sentence(words, start, end)
                if all(next(shelf.found(words, first, over), None) is None for shelf in exceptions):
                    return True
        return False


class Pack(NamedTuple):
    kinds: tuple[Kind, ...]
    safe: Shelf
    short: Mapping[str, Sequence[str]]  # "you're" → "you", "are"
    reported: Shelf  # “my boss said”: what follows is somebody else's
    until: frozenset[str]  # words at which the writer speaks again

    def silent(self, text: str) -> bool:
        """Whether these words silence every note. That is all they may ever be used for: it misses much."""
        return next(self.safe.found(spelling.tokens(text, self.short)), None) is not None

    def note(self, field: str, text: str, without: Collection[str] = ()) -> Kind | None:
        """The one note that may stand beside these words, of the kinds not in `without`; None for nothing to remark.

        field: one of practice.CHECKS (KeyError for another). Ask silent() first, about all that its writer wrote there.
        """
        if field not in CHECKS:
            raise KeyError(field)
        words = self._own(spelling.tokens(text[:LONGEST], self.short, quotes=False))
        asked = (kind for kind in self.kinds if field in kind.fields and kind.key not in without)
        return next((kind for kind in asked if kind.fits(words, field)), None)

    def keys(self, *shown: str) -> frozenset[str]:
        """The kinds that are shown so: ON, WEEKLY, OFF."""
        return frozenset(kind.key for kind in self.kinds if kind.shown in shown)

    def _own(self, words: list[str]) -> list[str]:
        """The words with GONE for what the writer only reports."""
        for _, end, _ in list(self.reported.found(words)):
            for at in range(end, len(words)):
                if words[at] in self.until:
                    break
                words[at] = spelling.GONE
        return words


def _sentence(words: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """Where the sentence of this stretch begins and ends."""
    while start and words[start - 1] != spelling.STOP:
        start -= 1
    while end < len(words) and words[end] != spelling.STOP:
        end += 1
    return start, max(end, start + 1)


@cache
def read(resources: Path, language: str = "en") -> Pack | None:
    """The pack of a language; None where there is none: then there are no notes. PracticeRefused when it is wrong."""
    file, name = resources / "decks" / language / "wording.toml", f"decks/{language}/wording.toml"
    return _Reading(tables(file, name), name).pack() if file.exists() else None


class _Reading:
    """One file under reading: its tables, and the lists that its patterns may name."""

    def __init__(self, held: Mapping[str, Any], name: str) -> None:
        self._held, self._name = held, name
        self._lists: dict[str, list[str]] = {}

    def pack(self) -> Pack:
        for key, value in self._table("lists").items():
            self._lists[key] = self._words(value, f"lists.{key}")
        raw = self._held.get("kind", [])
        if not isinstance(raw, list) or not all(isinstance(one, dict) for one in raw):
            raise self._refuse("kind", "is not a list of tables")
        kinds = sorted((self._kind(one) for one in raw), key=lambda kind: KINDS.index(kind.key))
        short = self._table("short")
        self._words(list(short.values()), "short")
        reported = self._table("reported")
        until = self._words(reported.get("until", []), "reported.until")
        return Pack(
            tuple(kinds),
            self._shelf(self._table("safe"), "hits", "safe"),
            {word: tuple(said.split()) for word, said in short.items()},
            self._shelf(reported, "hits", "reported"),
            frozenset((spelling.STOP, *until)),
        )

    def _kind(self, raw: Mapping[str, Any]) -> Kind:
        key = str(raw.get("key", "kind"))
        for name, value in raw.items():
            if name not in _KIND or not isinstance(value, _KIND[name]):
                raise self._refuse(f"{key}.{name}", "has no place here")
        if lacking := [name for name in _NEEDED if not raw.get(name)]:
            raise self._refuse(f"{key}.{lacking[0]}", "is missing")
        if key not in KINDS or raw["shown"] not in (ON, WEEKLY, OFF) or not set(raw["fields"]) <= set(CHECKS):
            raise self._refuse(key, "has a key, a field or a “shown” that we do not know")
        return Kind(
            key,
            frozenset(raw["fields"]),
            raw["shown"],
            raw["text"],
            tuple(self._words(raw["example"], f"{key}.example")),
            raw.get("keep", ""),
            raw.get("feelings", False),
            self._shelf(raw, "hits", key),
            self._shelf(raw, "unless", key),
            self._shelf(raw, "unless_felt", key),
        )

    def _shelf(self, table: Mapping[str, Any], key: str, place: str) -> Shelf:
        try:
            return Shelf([patterns.read(one, self._lists) for one in self._words(table.get(key, []), f"{place}.{key}")])
        except ValueError as error:
            raise self._refuse(f"{place}.{key}", str(error)) from error

    def _table(self, key: str) -> Mapping[str, Any]:
        table = self._held.get(key)
        if not isinstance(table, dict):
            raise self._refuse(key, "is not a table")
        return table

    def _words(self, value: object, place: str) -> list[str]:
        if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
            raise self._refuse(place, "is not a list of words in quotation marks")
        return value

    def _refuse(self, place: str, reason: str) -> PracticeRefused:
        return PracticeRefused(file=self._name, field=place, reason=reason)
