"""The rituals of these two as the window reads them: how each stands, when it comes round, what is played for it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from couplejournal.journal.records import DONE, OURS, RESTING, US, Entry
from couplejournal.practices import rhythm
from couplejournal.practices import rituals as templates
from couplejournal.practices.rhythm import Rhythm
from couplejournal.ui.room import Room
from couplejournal.ui.writing.readable import if_readable

RITUAL = "ritual"  # the practice
NAME, SHAPE, ANCHOR, RHYTHM, TEMPLATE, FOR = "name", "shape", "anchor", "rhythm", "template", "for"
IDEA, IN_USE, AT_REST, RETIRED = "idea", "in_use", "resting", "retired"  # how one stands


class Ritual(NamedTuple):
    entry: Entry
    stands: str

    @property
    def name(self) -> str:
        """What they call it; "" when that was taken out."""
        return self.entry.said(NAME)

    @property
    def rhythm(self) -> Rhythm | None:
        """When it comes round; None for no fixed rhythm."""
        return rhythm.read(self.entry.said(RHYTHM))


def stands(entry: Entry) -> str:
    """How a ritual stands. What both have retired stays so, whatever else was agreed before."""
    if entry.state == DONE:
        return RETIRED
    if not entry.both(OURS):
        return IDEA
    return AT_REST if (US, RESTING) in entry.consents else IN_USE


def rituals(room: Room, *standing: str) -> list[Ritual]:
    """Every ritual that has a name, in the order in which they were thought of; with `standing`, only those."""
    entries = room.journal.entries(practices={RITUAL})
    found = (Ritual(entry, stands(entry)) for entry in entries if entry.said(NAME))
    return [one for one in found if not standing or one.stands in standing]


def falling_on(room: Room, day: date) -> list[Ritual]:
    """Those in use that come round on this evening and were not done yet; what rests is silent."""
    if RITUAL in room.settings.hidden:
        return []
    due = [one for one in rituals(room, IN_USE) if rhythm.falls_on(one.rhythm, day)]
    done = done_on(room, day) if due else set()
    return [one for one in due if one.entry.id not in done]


def done_on(room: Room, day: date) -> set[int]:
    """The rituals to which something of this evening belongs already that has come to its end, by their entries."""
    tonight = (other for other in room.journal.entries(day, day) if other.state == DONE and _told(other))
    return {number for other in tonight for number in room.journal.links(other.id)}


def form_of(room: Room, entry: Entry) -> str:
    """The practice that is played when this ritual is done: its template's, if there still is one."""
    key = entry.said(TEMPLATE)
    known: Iterable[templates.Template] = ()
    if key:
        known = if_readable(room, lambda: templates.templates(room.resources)) or ()
    form = next((one.form for one in known if one.key == key), templates.DONE)
    return form if room.offered(form) is not None else templates.DONE


def _told(entry: Entry) -> bool:
    return bool(entry.photos) or any(not answer.sealed for answer in entry.answers)
