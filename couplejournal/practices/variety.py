"""Another side of them: which corner of the vocabulary comes first when the last words were all from one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from couplejournal.practices.decks import Group

LATE = 4  # so many words in a row from one group, and another one is offered first


def worn(words: Iterable[str], groups: Iterable[Group]) -> str:
    """The key of the group from which the latest words came, newest first; "" when they came from several."""
    late = list(islice(words, LATE))
    of = {word: group.key for group in groups for word in group.words}
    keys = {of.get(word, "") for word in late}
    return keys.pop() if len(late) == LATE and len(keys) == 1 else ""


def another_corner(groups: Sequence[Group], worn: str) -> tuple[Group, ...]:
    """The groups in their order, beginning after the worn one, which comes last; as they are when none is worn."""
    at = next((number for number, group in enumerate(groups, 1) if group.key == worn), 0)
    return (*groups[at:], *groups[:at])


def fresh_first(words: Sequence[str], groups: Iterable[Group], worn: str) -> tuple[str, ...]:
    """The words with those of the worn group last."""
    tired = {word for group in groups if group.key == worn for word in group.words}
    return tuple(sorted(words, key=lambda word: word in tired))
