"""What they have put down until a time, and when that is: read again and again, so it asks for little."""

from __future__ import annotations

from datetime import datetime

from couplejournal.journal import clock, reading
from couplejournal.journal.door import Door
from couplejournal.journal.records import OPEN, Entry

_DUE = "SELECT id, due FROM entry WHERE due IS NOT NULL AND state = ? AND discarded IS NULL ORDER BY due"


class Returning(Door):
    """The part of the journal that knows of times to come back."""

    def next_due(self, after: datetime) -> datetime | None:
        """The first time to come back, UTC, that is still to come; None when there is none."""
        with self._ink.reading() as database:
            times = (clock.from_text(due) for _, due in database.rows(_DUE, OPEN))
            return next((one for one in times if one > after), None)

    def due(self, now: datetime) -> list[Entry]:
        """The entries under way whose time to come back has come, the latest first, whole."""
        with self._ink.reading() as database:
            found = [number for number, due in database.rows(_DUE, OPEN) if clock.from_text(due) <= now]
            return reading.these(database, found[::-1])
