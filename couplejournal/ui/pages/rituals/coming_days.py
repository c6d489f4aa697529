"""The days to come on which a ritual falls, kept beside the settings for the quiet word at log-in: dates, no names."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

from couplejournal.practices import rhythm
from couplejournal.reminder import autostart
from couplejournal.ui.room import Room
from couplejournal.ui.writing.rituals import IN_USE, RITUAL, rituals

AHEAD = 60  # days; whoever does not open the notebook for so long is left in peace


def keep_coming(room: Room, keep: Callable[[], None]) -> None:
    """Note them anew where the word at log-in is wanted. Today is none of them: whoever is here has seen it."""
    settings = room.settings
    if not settings.reminder:
        return
    since = room.today() + timedelta(days=1)
    some = () if RITUAL in settings.hidden else rituals(room, IN_USE)
    days = {day.isoformat() for one in some for day in rhythm.until(one.rhythm, since, AHEAD)}
    coming = tuple(sorted(days))
    if coming != settings.coming:
        settings.coming = coming
        keep()
    if not autostart.stands():  # the program has moved since
        with suppress(OSError):
            autostart.put_in()
