"""The button by which an entry is asked to rest: it then no longer comes up by itself on its day in other years."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import US, Entry
from couplejournal.journal.retrospect import QUIET
from couplejournal.ui.kit.button import Button
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence


class RestButton(Button):
    """Either of the two may press it, and take it back on the entry's own page."""

    def __init__(self, room: Room, entry: Entry, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", "plain", name=name, icon="pause", parent=parent)
        self._room, self._entry = room, entry.id
        self._rests = (US, QUIET) in entry.consents
        self.setText(self.tr("Let it come up on its day") if self._rests else self.tr("Let it rest on its day"))
        self.clicked.connect(self._change)

    def _change(self) -> None:
        journal, messages = self._room.journal, self._room.messages
        try:
            (journal.withdraw if self._rests else journal.agree)(self._entry, US, QUIET)
        except CoupleJournalError as trouble:
            messages.say(sentence(trouble))
            return
        told = self.tr("It stays where it is, and no longer comes up by itself on its day in other years.")
        messages.say(self.tr("It may come up again on its day.") if self._rests else told, passing=True)
