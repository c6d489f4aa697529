"""Is it yours? Two presses make an idea theirs; of two wishes the more careful one holds, and nobody is told whose."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import OURS
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence


class BothYes(Column):
    """A single press is remembered while this is on show and no longer. `settled(True)`: both have pressed.

    `number` gives the entry, and may raise what keeps it from being begun.
    """

    settled = Signal(bool)

    def __init__(self, room: Room, number: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(gap=12, name="both-yes", parent=parent)
        self._room, self._number = room, number
        self._pressed: set[int] = set()
        self._parts = Row()
        self._said = Note(name="both-yes-said")
        self.add(self._parts, self._said)
        self._lay()

    def _lay(self) -> None:
        self._parts.flow.clear()
        for partner in self._room.journal.partners():
            words = self.tr("{name}: yes, this is ours").format(name=partner.name)
            button = Button(words, "choice", name=f"ours-{partner.id}", icon=partner.shape)
            if partner.id in self._pressed:
                button.setText(self.tr("{name} has said yes").format(name=partner.name))
                button.setEnabled(False)
            button.clicked.connect(lambda _=False, voice=partner.id: self._press(voice))
            self._parts.add(button)
        not_yet = Button(self.tr("It stays an idea"), "choice", name="ours-not", icon="seedling")
        not_yet.clicked.connect(self._not)
        self._parts.add(not_yet)
        self._said.setVisible(bool(self._said.text()))

    def _press(self, voice: int) -> None:
        self._pressed.add(voice)
        if self._pressed >= {1, 2}:
            self._agree()
            return
        self._say("")
        self._lay()
        to_first(self._parts)

    def _agree(self) -> None:
        journal = self._room.journal
        try:
            number = self._number()
            with journal.together():
                for voice in (1, 2):
                    journal.agree(number, voice, OURS)
        except CoupleJournalError as trouble:
            self._pressed.clear()
            self._lay()
            self._room.messages.say(sentence(trouble))
            return
        self.settled.emit(True)

    def _not(self) -> None:
        self._pressed.clear()
        self._say(self.tr("An idea may stay one as long as it likes."))
        self._lay()
        self.settled.emit(False)

    def _say(self, words: str) -> None:
        self._said.setText(words)
        if words:
            announce(self, words)


def let_be_an_idea(room: Room, number: int) -> None:
    """Either may say that it is not theirs any more; what they have kept of it stays (raises CoupleJournalError)."""
    with room.journal.together():
        for voice in (1, 2):
            room.journal.withdraw(number, voice, OURS)


def both_have_said(room: Room, number: int | None) -> bool:
    """Whether this entry is theirs already."""
    entry = room.journal.entry(number) if number is not None else None
    return entry is not None and entry.both(OURS)
