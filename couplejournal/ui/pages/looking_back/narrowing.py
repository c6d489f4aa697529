"""What a list may be narrowed to: a kind of entry, a tag in their words, a year; and what is chosen of it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from couplejournal.journal.records import Entry, Kept
from couplejournal.practices.catalogue import Catalogue
from couplejournal.practices.kinds import KINDS
from couplejournal.ui.pages.looking_back.glance import TAGS, title


class Way(NamedTuple):
    """One of the things a list may be narrowed to."""

    key: str
    label: str
    stored: frozenset[str]  # the practices, or the spellings, that it stands for


class Narrowed(NamedTuple):
    """What is chosen; each part left empty takes everything."""

    kind: Way | None = None
    tag: Way | None = None
    year: int = 0

    def practices(self, among: frozenset[str] | None) -> frozenset[str] | None:
        """The practices whose entries are shown, of those the list may show; None is all."""
        if self.kind is None:
            return among
        return self.kind.stored if among is None else self.kind.stored & among

    def span(self, start: date | None, end: date | None) -> tuple[date | None, date | None]:
        """The days that are shown, both included."""
        return (date(self.year, 1, 1), date(self.year, 12, 31)) if self.year else (start, end)

    def saying(self) -> tuple[str, frozenset[str]] | None:
        """What the journal is asked for; None for entries with any tag or none."""
        return (TAGS, self.tag.stored) if self.tag else None

    def tagged(self, entry: Entry) -> bool:
        """Whether an entry carries the tag."""
        said = (one.value.split("\n") for one in entry.answers if one.field == TAGS and not one.sealed)
        return self.tag is None or any(self.tag.stored & set(lines) for lines in said)


class Ways(NamedTuple):
    """All that a list may be narrowed to."""

    kinds: tuple[Way, ...] = ()
    tags: tuple[Way, ...] = ()
    years: tuple[int, ...] = ()  # the newest first


def ways(kept: Kept, catalogue: Catalogue, among: Collection[str] | None) -> Ways:
    """What is worth offering: nothing of which there is but one. A part counts as what it belongs to."""
    years = {year for practice, year in kept.years if among is None or practice in among}
    kinds = _kinds({practice for practice, _ in kept.years if among is None or practice in among}, catalogue)
    tags = _tags({pair for pair in kept.lines if among is None or pair[0] in among}, catalogue)
    return Ways(
        tuple(kinds) if len(kinds) > 1 else (),
        tuple(tags),
        tuple(sorted(years, reverse=True)) if len(years) > 1 else (),
    )


def _kinds(practices: Collection[str], catalogue: Catalogue) -> list[Way]:
    known: dict[str, set[str]] = {}
    for key in practices:
        practice = catalogue.practice(key)
        whole = practice.part_of if practice and practice.part_of else practice.key if practice else key
        known.setdefault(whole, set()).add(key)
    place = {practice.key: number for number, practice in enumerate(catalogue.practices)}
    found = [Way(key, title(key, catalogue.practice(key)), frozenset(keys)) for key, keys in known.items()]
    return sorted(found, key=lambda way: (place.get(way.key, len(place)), way.label))


def _tags(lines: Collection[tuple[str, str]], catalogue: Catalogue) -> list[Way]:
    """In the order of the alphabet; spellings that differ only in large and small letters are one."""
    together: dict[str, list[tuple[str, str]]] = {}
    for practice, line in lines:
        known = catalogue.practice(practice)
        field = known.field(TAGS) if known else None
        label = KINDS[field.kind].shown(line, field) if field else line
        together.setdefault(label.casefold(), []).append((label, line))
    return [
        Way(key, min(label for label, _ in pairs), frozenset(line for _, line in pairs))
        for key, pairs in sorted(together.items())
    ]
