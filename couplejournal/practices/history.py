"""What is remembered of the question cards: when each was last on the table, whether they talked, what was swapped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
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

    def latest(self, evenings: int, tonight: date) -> list[Past]:
        """The cards of so many last evenings that had one, and of a talk already held tonight, newest first.

        The evenings are in the order in which they were written, whatever the clock said; several talks of one are one.
        """
        days, found = {tonight}, []
        for past in sorted(self.cards.values(), key=lambda past: past.entry, reverse=True):
            days.add(past.day)
            if len(days) > evenings + 1:
                break
            found.append(past)
        return found


def talked_about(*, keep_lines: Iterable[str], talked: str) -> bool:
    """Whether a card counts as answered: a line was kept, or both turns ran, or "We talked about it" was pressed."""
    return bool(talked) or any(line.strip() for line in keep_lines)
