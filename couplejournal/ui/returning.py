"""Looks at the clock while the window is open, and says once, in the page, that a time to come back has come."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.clock import on_the_wall
from couplejournal.journal.records import Entry
from couplejournal.ui.pages.home.return_line import go_back_to, may_return
from couplejournal.ui.room import Room
from couplejournal.ui.saying import moment_words

LONGEST = 30_000  # milliseconds between two looks: the laptop may sleep meanwhile, the clock may be set
FRESH = timedelta(hours=6)  # a time that passed longer ago, while the laptop slept, is for Tonight's page to tell
SOON = 5_000  # milliseconds after the start, or after something was kept, until it looks


class Returning(QObject):
    """No sound, and nothing comes to the front. Whoever is at the page in question is told by that page alone."""

    def __init__(self, room: Room, shown: Callable[[], int | None], parent: QObject) -> None:
        """shown: the entry that is on the page at the moment."""
        super().__init__(parent)
        self._room, self._shown = room, shown
        self._told: set[tuple[int, datetime | None]] = set()
        self._ended = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        room.changes.changed.connect(lambda _change: self._wait(SOON))
        self._timer.start(SOON)

    def end(self) -> None:
        """The journal is about to be closed: there is no clock to look at any more."""
        self._ended = True
        self._timer.stop()

    def _wait(self, milliseconds: int) -> None:
        if self._ended:
            return
        if not self._timer.isActive() or self._timer.remainingTime() > milliseconds:
            self._timer.start(milliseconds)

    def look(self) -> None:
        """See whether a time has come; look again before the next one, and never when there is none."""
        now = self._room.clock()
        with suppress(CoupleJournalError):  # the disk is away for a moment: there will be another look
            for entry in self._room.journal.due(now):
                self._tell(entry, now)
            following = self._room.journal.next_due(now)
            if following is None:
                return
            left = (following - now).total_seconds() * 1000
            self._wait(round(min(LONGEST, max(left + 200, 200))))
            return
        self._wait(LONGEST)

    def _tell(self, entry: Entry, now: datetime) -> None:
        known = (entry.id, entry.due)
        if known in self._told or entry.due is None:
            return
        self._told.add(known)
        if now - entry.due > FRESH or entry.id == self._shown() or not may_return(self._room, entry):
            return
        words = QCoreApplication.translate("returning", "{time}: a time you chose to come back to something.")
        said = words.format(time=moment_words(on_the_wall(entry.due, now), now))
        go = QCoreApplication.translate("returning", "Go back to it")
        later = QCoreApplication.translate("returning", "Not now")
        room = self._room
        room.messages.say(said, (go, lambda: go_back_to(room, entry)), (later, lambda: None))
