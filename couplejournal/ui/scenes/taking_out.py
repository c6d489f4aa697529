"""Whoever said something may take it out again, at any time; nothing is left where it stood."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import Partner
from couplejournal.practices.practice import Field
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.pen import Pen


class TakingOut(Column):
    """Asks once; `done` when the words were taken out, or are left."""

    done = Signal()

    def __init__(
        self, partner: Partner, fields: tuple[Field, ...], pen: Pen, room: Room, parent: QWidget | None = None
    ) -> None:
        super().__init__(gap=22, name="taking-out", parent=parent)
        self._partner, self._fields, self._pen, self._room = partner, fields, pen, room
        yes = Button(self.tr("Take them out"), "choice", name="take-out-now", icon="trash")
        yes.clicked.connect(self._take)
        no = Button(self.tr("Leave them"), "choice", name="take-out-leave")
        no.clicked.connect(self.done)
        self.add(
            Badge(partner),
            Prompt(self.tr("Take your words out?")),
            Note(self.tr("They are gone from the notebook at once. Copies you exported stay where you put them.")),
            Row(yes, no),
        )
        self.beginning = no

    def _take(self) -> None:
        if self._room.attempt(lambda: self._pen.erase(self._fields, self._partner.id)):
            self.done.emit()
