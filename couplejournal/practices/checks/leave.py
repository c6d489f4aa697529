"""What somebody has said about the wording notes: leave that kind, none tonight, none at all; wishes of theirs alone.

No note is ever kept, nor that one was shown: only what was pressed, and, so that the two kinds that are shown at most
once a week can rest, the day on which one of those last stood there, without saying which.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date

from couplejournal.practices.checks.pack import KINDS, OFF, WEEKLY, Pack

TONIGHT, WEEK = "notes:tonight", "notes:week"  # days, as 2026-11-22
NEVER, YES = "notes:never", "yes"
TIMES = 3  # presses of “leave it” after which a kind is not mentioned any more
REST = 7  # days
_KIND = "notes:"


def kind_name(kind: str) -> str:
    """The wish under which it is kept how often this kind was left as it is."""
    return _KIND + kind


def once_more(mine: Mapping[str, str], kind: str) -> str:
    """What that wish is after one more “leave it as it is”."""
    return str(min(_times(mine, kind) + 1, TIMES))


def given_up(mine: Mapping[str, str]) -> frozenset[str]:
    """The kinds that are not mentioned any more."""
    return frozenset(kind for kind in KINDS if _times(mine, kind) >= TIMES)


def wants_none(mine: Mapping[str, str], today: date) -> bool:
    """Whether they wanted no notes this evening, or none at all."""
    return mine.get(NEVER) == YES or mine.get(TONIGHT) == today.isoformat()


def without(pack: Pack, mine: Mapping[str, str], today: date) -> frozenset[str]:
    """The kinds that are not to be shown to this one today."""
    rested = True
    with suppress(ValueError):
        rested = not 0 <= (today - date.fromisoformat(mine.get(WEEK, ""))).days < REST
    return pack.keys(OFF) | given_up(mine) | (frozenset() if rested else pack.keys(WEEKLY))


def _times(mine: Mapping[str, str], kind: str) -> int:
    said = mine.get(kind_name(kind), "")
    return int(said) if said.isdecimal() and said.isascii() else 0
