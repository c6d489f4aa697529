"""What is remembered of the question cards: when each was last on the table, whether they talked, what was swapped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from heapq import nlargest
from typing import NamedTuple


class Past(NamedTuple):
    """A card that was on the table before."""

    card: str
    entry: int  # number of its latest evening: a higher one came later, whatever the clock said then
    day: date  # the day of that evening
    talked: date | None  # the latest day on which they talked about it; None for never


class History(NamedTuple):
    """Everything before tonight; tonight's own card and swaps are no part of it."""

    cards: Mapping[str, Past] = {}
    swaps: tuple[tuple[date, str], ...] = ()  # day and card of what was swapped for another one

    def latest(self, many: int) -> list[Past]:
        """The cards of the last evenings that had one, newest first."""
        return nlargest(many, self.cards.values(), key=lambda past: past.entry)

    def first_talk(self) -> date | None:
        """The earliest day that is known of; None when there was no talk yet."""
        return min((past.talked or past.day for past in self.cards.values()), default=None)


def talked_about(*, keep_lines: Iterable[str], talked: str) -> bool:
    """Whether a card counts as answered: a line was kept, or both turns ran, or "We talked about it" was pressed."""
    return bool(talked) or any(line.strip() for line in keep_lines)


def remember(evenings: Iterable[tuple[int, date, str, bool, Iterable[str]]]) -> History:
    """The history of evenings, each (number, day, card or "", whether they talked about it, cards swapped away)."""
    cards: dict[str, Past] = {}
    swaps: list[tuple[date, str]] = []
    for entry, day, card, talked, swapped in evenings:
        swaps += [(day, one) for one in swapped]
        if card:
            before = cards.get(card)
            days = [one for one in (before and before.talked, day if talked else None) if one]
            latest = (entry, day) if before is None else max((entry, day), (before.entry, before.day))
            cards[card] = Past(card, *latest, max(days, default=None))
    return History(cards, tuple(swaps))
