"""Tonight's line about something they had put down until a time: it says neither what it is nor whose."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from couplejournal.journal.clock import on_the_wall
from couplejournal.journal.records import Entry
from couplejournal.ui.kit.button import Button
from couplejournal.ui.pages.looking_back.glance import may_be_gone_on_with
from couplejournal.ui.pages.home.quiet_line import QuietLine, said
from couplejournal.ui.room import Room
from couplejournal.ui.saying import moment_words

LONG_AGO = timedelta(hours=12)  # after that it is only said that it can wait
LATELY = timedelta(days=14)  # and after that nothing is said of it any more; it stays where it is


class ReturnLine(QuietLine):
    """Going back to it, or letting it wait, is one press each."""

    def __init__(self, entry: Entry, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(name="tonight-return", parent=parent)
        self._entry, self._room = entry, room
        now = room.clock()
        assert entry.due is not None
        time = moment_words(on_the_wall(entry.due, now), now)
        if now - entry.due < LONG_AGO:
            words, note = (
                self.tr("It is time to come back to something, if you like."),
                self.tr("You had chosen {time}."),
            )
        else:
            words = self.tr("Something waits to be come back to. It can wait.")
            note = self.tr("You had chosen {time}. Perhaps it looks different by now.")
        go = Button(self.tr("Go back to it"), "quiet", name="tonight-return-go", icon="play")
        go.clicked.connect(lambda: go_back_to(room, entry))
        wait = Button(self.tr("Let it wait"), "quiet", name="tonight-return-wait", icon="moon")
        wait.clicked.connect(self._let_wait)
        self.add(said(words, go, wait, note=note.format(time=time)))

    def _let_wait(self) -> None:
        """There is no time for it any more; it can be gone on with from its own tab."""
        if self._room.attempt(lambda: self._room.journal.set_due(self._entry.id, None)):
            self._room.go("tonight")


def return_line(room: Room) -> ReturnLine | None:
    """What has come due, the latest only; None when nothing has."""
    now = room.clock()
    for entry in room.journal.due(now):
        if entry.due is not None and now - entry.due < LATELY and may_return(room, entry):
            return ReturnLine(entry, room)
    return None


def may_return(room: Room, entry: Entry) -> bool:
    """Whether both may be told that it waits: it lies in the drawer, is under way, and was not put away."""
    practice = room.catalogue.practice(entry.practice)
    if practice is None or not practice.drawer or practice.key in room.settings.hidden:
        return False
    return may_be_gone_on_with(entry)


def go_back_to(room: Room, entry: Entry) -> None:
    """Go on with it where they were."""
    room.go("practice", practice=entry.practice, entry=entry.id, day=entry.day)
