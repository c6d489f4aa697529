"""What tonight's question has to respect: how far down both wish to go, the hour, the season, the rhythm of a week."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from couplejournal.practices.chance import rank
from couplejournal.practices.decks import SEASONS, Card
from couplejournal.practices.history import History

SURFACE, UNDER, BONE = 1, 2, 3  # depths
OWN, REVISIT, NEW = "own", "revisit", "new"  # kinds of question, one : one : five in a week


def ceiling(one: int | None, other: int | None, guard: int = BONE) -> int:
    """How far down tonight: the shallower of two wishes, never below the guard; who wished nothing stays on top."""
    return min(one or SURFACE, other or SURFACE, guard)


def guard(history: History, cards: Iterable[Card], tonight: date, *, shore: bool, late: bool, repair: bool) -> int:
    """The deepest card that may come tonight, whatever is wished.

    shore: the first two weeks. late: after the hour at which sleeping is better. repair: there was one this evening.
    """
    if shore:
        return SURFACE
    last = {past.card for past in history.latest(1, tonight)}
    deep = any(card.id in last and card.depth == BONE for card in cards)
    return UNDER if late or repair or deep else BONE


def is_late(hour: int, late: int, day_ends: int = 4) -> bool:
    """Whether this hour (0-23) is after the late one, until the evening ends; late -1: never."""
    return late >= 0 and (hour - day_ends) % 24 >= (late - day_ends) % 24


def lands_softly(card: Card | None) -> bool:
    """Whether the evening ends with a light closing: always after a card close to the bone."""
    return card is not None and card.depth == BONE


def mood(*, heavy: bool, low: bool) -> str:
    """Tonight's mood: a heavy feeling of either comes first, then that either has little left."""
    return "tender" if heavy else "light" if low else "any"


def season(month: int, outside: str = "north") -> str | None:
    """The season outside the window: "spring" from March to May in the north; None where there are no seasons."""
    if outside not in ("north", "south"):
        return None
    return SEASONS[((month - 3) % 12 // 3 + (2 if outside == "south" else 0)) % 4]


def rhythm(day: date, seed: str = "") -> str:
    """The kind of question of this day: of seven days one is for their own, one meets a card again, five are new."""
    monday = day - timedelta(day.weekday())
    order = sorted(range(7), key=lambda weekday: rank(str(weekday), f"{seed}\nweek of {monday}"))
    return {order[0]: OWN, order[1]: REVISIT}.get(day.weekday(), NEW)
