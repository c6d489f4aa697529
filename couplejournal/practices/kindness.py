"""Which memory may be seen on a hard evening, and when the kind friend’s view is offered again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

OLD = timedelta(days=30)  # a memory is older than this
UNSEEN = timedelta(days=90)  # and was not shown for so long
FRIEND = timedelta(days=120)  # the kind friend's view is offered again after so long: about three times a year
_WORD = re.compile(r"\w+")
_LONG = 4  # letters from which on a word of a place says where it was
_STARTS = re.compile(r"(?:^|[.!?…:\n])\W*(\w+)")


def names(places: Iterable[str], words: Iterable[str]) -> frozenset[str]:
    """Where a memory was, and who was in it: the longer words of its places, and words with a capital letter that do
    not begin a sentence. Only for leaving it out.
    """
    found = {word.casefold() for place in places for word in _WORD.findall(place) if len(word) >= _LONG}
    for text in words:
        first = {match.start(1) for match in _STARTS.finditer(text)}
        found |= {
            match.group().casefold()
            for match in _WORD.finditer(text)
            if match.group()[:1].isupper() and len(match.group()) > 1 and match.start() not in first
        }
    return frozenset(found)


def apart(memory: frozenset[str], said: Iterable[str]) -> bool:
    """Whether none of these names stands in what was said tonight."""
    return not any(word.casefold() in memory for text in said for word in _WORD.findall(text))


def friend_from(kept: str, begun: date) -> date:
    """The day from which one may be offered the kind friend's view: what was noted, or some months after they began."""
    try:
        return date.fromisoformat(kept)
    except ValueError:
        return begun + FRIEND


def is_time(kept: str, begun: date, today: date) -> bool:
    """Whether the kind friend's view is offered today. A day that lies further ahead than it can have been set, because
    the clock was set back since, is no reason to wait for years.
    """
    day = friend_from(kept, begun)
    return day <= today or day > today + FRIEND
