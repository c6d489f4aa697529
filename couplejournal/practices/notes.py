"""When a note that one of the two has left for the other may be found."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

# A note waits under the field WAITS, in which its author’s choice stands.
WAITS = "waits"
_AFTER, _ON = "after:", "on:"


def next_morning(today: date) -> str:
    """It is found on the first start after this evening, whichever day that is."""
    return _AFTER + today.isoformat()


def on_day(day: date) -> str:
    """It is found from this day on."""
    return _ON + day.isoformat()


def has_come(waits: str, today: date) -> bool:
    """Whether it may be found this evening. What cannot be understood keeps nobody waiting.

    The next morning is every evening but the one on which it was left: a clock that was set back, or a week in which
    nobody was there, neither loses it nor holds it up.
    """
    with suppress(ValueError):
        if waits.startswith(_AFTER):
            return today != date.fromisoformat(waits.removeprefix(_AFTER))
        if waits.startswith(_ON):
            return today >= date.fromisoformat(waits.removeprefix(_ON))
    return True


def chosen_day(waits: str) -> date | None:
    """The day that was chosen for it; None when none was."""
    with suppress(ValueError):
        return date.fromisoformat(waits.removeprefix(_ON)) if waits.startswith(_ON) else None
    return None
