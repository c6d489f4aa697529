"""Small promises and what was noticed: how one stands, when its promiser is quietly asked, and when the jar is full."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

PROMISE, NOTICED, PAGE = "promise", "noticed", "kept_things"  # practices
STATE, BY = "state", "by"  # fields of a promise
KEPT, CHANGED, LET_GO = "kept", "changed", "let_go"  # all that its promiser may ever say of one; there is nothing else
# What falls into the jar: of each practice the field and the word in it that makes it so; "" is any word.
PEBBLES = {PROMISE: (STATE, KEPT), NOTICED: (NOTICED, "")}
WORDS = {PROMISE: PROMISE, NOTICED: NOTICED}  # the field in which each says what it was
FULL = 40  # pebbles; then the jar may become a page, and begins anew
LINES = "lines"  # the field of a page under which its lines stand in the book
JAR = "jar"  # the wish of both: "no" takes the jar from home
DRAWN = 3  # so many are taken out to be looked at, and fall back


def has_passed(by: str, today: date) -> bool:
    """Whether the day of a promise is over on the couple's evening `today`. What has no day, or none that can be
    understood, is never over.
    """
    with suppress(ValueError):
        return date.fromisoformat(by) < today
    return False


def to_come(by: str, today: date) -> date | None:
    """The day of a promise as long as it is still to come; both may see that, and nobody sees one that has passed."""
    with suppress(ValueError):
        day = date.fromisoformat(by)
        return day if day >= today else None
    return None
