"""What two people say, each alone, of something they do together, and what follows: the more careful wish holds."""

from __future__ import annotations

KEEP, SMALLER, CHANGE, REST, STOP = "keep", "smaller", "change", "rest", "stop"
WISHES = (KEEP, SMALLER, CHANGE, REST)  # each more careful than the one before
RITUAL = (*WISHES, STOP)  # a ritual may also end, with thanks, when both say so


def joint(one: str, other: str) -> str:
    """What holds of two wishes, "" being none: whoever wishes nothing keeps it, and nothing ends because of one."""
    one, other = one or KEEP, other or KEEP
    if one == other:
        return one
    return max((REST if wish == STOP else wish for wish in (one, other)), key=WISHES.index)
