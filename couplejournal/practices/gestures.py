"""Small ways back to each other: what soothes the two comes first, a few at a time, by chance and not by words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from couplejournal.practices.chance import rank
from couplejournal.practices.practice import Option

FEW = 6  # so many are shown before "Others"


def in_order(options: Sequence[Option], soothing: Collection[str], seed: str) -> tuple[Option, ...]:
    """All of them: first what one of the two has chosen as soothing and given for this, then as chance has it.

    The same seed gives the same order; an option that is added later changes nothing for the others.
    """
    return tuple(sorted(options, key=lambda option: (option.key not in soothing, rank(option.key, seed))))


def lines(kept: str) -> tuple[str, ...]:
    """What one of them chose or wrote, one a line, as it is kept."""
    return tuple(dict.fromkeys(line for part in kept.split("\n") if (line := " ".join(part.split()))))


def told(kept: str, options: Iterable[Option]) -> tuple[str, ...]:
    """The same, as people read it."""
    labels = {option.key: option.label for option in options}
    return tuple(labels.get(line, line) for line in lines(kept))
