"""Which of a question's options fit these two: nothing of touch where one would rather not."""

from __future__ import annotations

from couplejournal.practices import wishes
from couplejournal.practices.practice import Field, Option
from couplejournal.ui.room import Room


def offered(field: Field, room: Room, keep: str = "") -> tuple[Option, ...]:
    """The options to show, in their order. `keep`: what was chosen already stays, whatever they wish now."""
    if not field.touch and not field.afar:
        return field.options
    one, other, us = (room.journal.wishes(voice) for voice in (1, 2, 0))
    unfit = wishes.unfit(one, other, us)
    out = set(field.touch if "touch" in unfit else ()) | set(() if unfit & {"touch", "near"} else field.afar)
    return tuple(option for option in field.options if option.key not in out or option.key == keep)
