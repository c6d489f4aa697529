"""Whether one of the two would like them to look back on what there was; the other is not told."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import Partner
from couplejournal.practices import wishes
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence


class OwnLooking(Column):
    """Closed by one, the page waits for a new wish of each: no old one of the other tells whose is missing."""

    def __init__(self, partner: Partner, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(gap=16, name="own-looking", parent=parent)
        self._voice, self._room = partner.id, room
        self.toggle = Toggle(
            self.tr("I would like us to look back on what there was"),
            name="own-looks-back",
            checked=room.journal.wishes(partner.id).get(wishes.LOOKS_BACK) == wishes.YES,
        )
        self.toggle.toggled.connect(self._take)
        self.add(
            self.toggle,
            Note(
                self.tr(
                    "A page under Looking back: your evenings as dots, the words you gave each other. It opens when "
                    "both of you wish for it, and closes when either does not any more. Nobody is told who."
                )
            ),
        )

    def _take(self, on: bool) -> None:
        try:
            with self._room.journal.together():
                for voice in (self._voice,) if on else (1, 2):
                    self._room.journal.wish(voice, wishes.LOOKS_BACK, wishes.YES if on else "")
        except CoupleJournalError as trouble:
            with QSignalBlocker(self.toggle):
                self.toggle.setChecked(not on)  # as it still stands
            self._room.messages.say(sentence(trouble))
