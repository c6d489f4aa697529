"""What belongs to the notes beside writing one: the way to one's own page, and whether they stand on home."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import US
from couplejournal.practices import wishes
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.room import Room


class NotesFoot(Column):
    """The choice is of both and holds at once."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(gap=10, name="notes-foot", parent=parent)
        self._room = room
        own = Button(self.tr("Your own page"), "plain", name="notes-own")
        own.clicked.connect(lambda: room.go("own"))
        at_hand = Toggle(
            self.tr("A way to the notes stands at the foot of Tonight"),
            name="notes-at-hand",
            checked=wishes.notes_at_hand(room.journal.wishes(US)),
        )
        at_hand.toggled.connect(self._keep)
        self.add(Note(self.tr("What lies folded for you, and what you have left, is on your own page.")))
        self.add(Row(own), at_hand)

    def _keep(self, on: bool) -> None:
        self._room.attempt(lambda: self._room.journal.wish(US, wishes.NOTES, wishes.YES if on else wishes.NO))
