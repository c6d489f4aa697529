"""The end of a practice: kept, one more if they like, and the way out. Never a list of what else there would be."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.practices.practice import Practice
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.curtain import Medallion
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Title
from couplejournal.ui.room import Room

PLENTY = 3  # so many of one practice in one evening, and the program says that it is plenty


class Ending(QWidget):
    """Emits `again` when they want another one. `kept` is False when all of it was skipped and nothing was written."""

    again = Signal()

    def __init__(
        self, practice: Practice, day: date, room: Room, *, kept: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 60, 0, 0)
        column.setSpacing(18)
        column.addWidget(Medallion(practice.icon, practice.colour), 0, Qt.AlignmentFlag.AlignHCenter)
        title, note = Title(self.tr("Kept.")), Note(self.tr("Nothing more is needed tonight."))
        if not kept:
            title.setText(self.tr("Fine."))
            note.setText(self.tr("Some days it is enough that you are both here."))
        for line in (title, note):
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(line)
        ways = []
        done = Button(self.tr("Good"), "primary", name="ending-done")
        done.clicked.connect(lambda: room.go(practice.tab))
        ways.append(done)
        if practice.again and kept:
            so_far = len(room.journal.entries(day, day, practices={practice.key}))
            if so_far % PLENTY:
                more = Button(practice.again.capitalize(), "quiet", name="ending-again", icon="plus")
                more.clicked.connect(self.again)
                ways.append(more)
            else:
                note.setText(self.tr("That is plenty."))
        holder = Row(*ways)
        column.addWidget(holder, 0, Qt.AlignmentFlag.AlignHCenter)
        self._done = done

    def arrive(self) -> None:
        """The ending is on show: put the focus on the way out."""
        self._done.setFocus()
