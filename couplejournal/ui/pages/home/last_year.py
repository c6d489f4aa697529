"""At most once a week, one quiet offer: read one from last year?"""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import US, Entry
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.pages.looking_back.glance import holds_something
from couplejournal.ui.room import Room

TAB = "gratitudes"
LAST = "read_one"  # the wish of both that holds the day on which it was last offered
WEEK, YEAR = timedelta(days=7), timedelta(days=365)
AROUND = timedelta(days=30)  # so far from the day a year ago it may be


def last_year(room: Room) -> QWidget | None:
    """A button that leads to one gratitude of about a year ago; None when it is not the time, or there is none."""
    today = room.today()
    before = _day(room.journal.wishes(US).get(LAST, ""))
    if before is not None and before != today and abs(today - before) < WEEK:
        return None
    entry = _one(room, today)
    if entry is None:
        return None
    if before != today:
        with suppress(CoupleJournalError):  # it is offered once more then
            room.journal.wish(US, LAST, today.isoformat())
    words = QCoreApplication.translate("StreamPage", "Read one from last year?")
    button = Button(words, "plain", name="read-one", icon="heart")
    button.clicked.connect(lambda: room.go("entry", entry=entry.id))
    return Row(button)


def _one(room: Room, today: date) -> Entry | None:
    """The same one all day long, another one another day."""
    practices = {one.key for one in room.catalogue.tab(TAB) if one.again and not one.drawer}
    then = today - YEAR
    found = room.journal.entries(then - AROUND, then + AROUND, practices=practices)
    seen = [entry for entry in found if holds_something(entry)]
    return seen[today.toordinal() % len(seen)] if seen else None


def _day(text: str) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(text)
    return None
