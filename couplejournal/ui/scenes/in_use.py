"""What two people have done together lately, by name only: practices with anything open in them, and their rituals."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from couplejournal.practices.practice import Practice
from couplejournal.ui.room import Room
from couplejournal.ui.writing.rituals import IN_USE, RITUAL, rituals

TABS = ("evening", "gratitudes", "experiences", "notes")  # not Repair, and not what each has alone
_PAGES = ("season", "year")  # looking back is no practice to look back on


class InUse(NamedTuple):
    key: str  # a practice's, or "ritual-" and a number
    title: str
    ritual: int | None = None  # the entry of a ritual


def in_use(room: Room, but: Practice, start: date, end: date) -> list[InUse]:
    """What they may keep, change or let rest, in the order of the tabs; `but` is the practice in which they ask."""
    hidden = room.settings.hidden
    known = [
        practice
        for tab in TABS
        for practice in room.catalogue.tab(tab)
        if practice.key not in (but.key, RITUAL, *hidden) and practice.span not in _PAGES
    ]
    seen = {
        entry.practice
        for entry in room.journal.entries(start, end, practices={key for one in known for key in (one.key, *one.was)})
        if entry.photos or any(not answer.sealed for answer in entry.answers)  # an envelope tells nobody it is there
    }
    done = [InUse(one.key, one.title) for one in known if seen & {one.key, *one.was}]
    return [*done, *(InUse(f"ritual-{one.entry.id}", one.name, one.entry.id) for one in rituals(room, IN_USE))]
