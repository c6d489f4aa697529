"""One sitting: what each of the two has closed tonight and would have read aloud, and the order in which it is read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import chain, zip_longest

from couplejournal.journal.gifts import HARD_DAY, LEFT
from couplejournal.journal.journal import Journal
from couplejournal.journal.records import Entry
from couplejournal.practices.practice import Practice
from couplejournal.ui.writing.seals import KEPT

PLENTY = 3  # so many of one practice by one voice in one evening, and the program says that it is plenty
_DECIDED = frozenset({LEFT, HARD_DAY, KEPT})


class Sitting:
    """Lives in memory only: when they get up, everything that was not read yet is an envelope like any other."""

    def __init__(self) -> None:
        self._waiting: dict[int, tuple[int, ...]] = {}  # entries by voice, to be read when the other has written too
        self._order: list[int] = []

    def offer(self, voice: int, entries: Iterable[int]) -> None:
        """This voice would have these entries read aloud, when the reading begins."""
        self._waiting[voice] = tuple(entries)

    def is_awaited(self) -> bool:
        """Whether something waits to be read aloud when the other one has written."""
        return bool(self._waiting)

    def begin(self) -> int:
        """Read aloud in turn, whoever offered first begins; the first entry."""
        turns = zip_longest(*self._waiting.values())
        self._order = [entry for entry in chain.from_iterable(turns) if entry is not None]
        self._waiting = {}
        return self._order[0]

    def reads(self, entry: int | None) -> bool:
        """Whether this entry is being read aloud now, or will be in this sitting."""
        return entry in self._order

    def is_last(self) -> bool:
        """Whether nothing more is read aloud after the one that is on the table."""
        return len(self._order) < 2 and not self._waiting

    def following(self) -> int | None:
        """The entry that is read aloud after the one on the table; None at the end."""
        if self._order:
            del self._order[0]
        elif self._waiting:
            return self.begin()
        return self._order[0] if self._order else None

    def end(self) -> None:
        """They got up."""
        self._waiting, self._order = {}, []


def undecided(journal: Journal, practice: Practice, day: date, voice: int) -> list[int]:
    """What this voice closed that evening and has not decided yet how to give, in the order in which it was begun."""
    gives = {step.key for step in practice.steps if step.scene == "give"}
    found = [one for one in journal.sealed_by(voice) if (one.practice, one.day) == (practice.key, day)]
    return sorted(one.id for one in found if one.place in gives and not _decided(one, voice))


def written(journal: Journal, practice: Practice, day: date, voice: int) -> int:
    """How many of this practice this voice has written that evening; for whoever is writing, to know when to stop."""
    alone = {field.key for field in practice.fields() if field.voice == "one"}
    entries = journal.entries(day, day, practices={practice.key})
    return sum(any(one.voice == voice and one.field in alone for one in entry.answers) for entry in entries)


def _decided(entry: Entry, voice: int) -> bool:
    return any(who == voice and what in _DECIDED for who, what in entry.consents)
