"""A hand held out: a first line is found alone; a note begins only by a press of its own, and is left by another."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.practices.practice import Step
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.asked import Asked
from couplejournal.ui.writing.pen import Pen

NOTE = "note"  # the practice by which a folded line is left for the other


class HoldOut(Scene):
    """The line is not kept here. Whoever has said who they are writes the note as the same person."""

    plays_itself = True

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        if guidance := self.guidance():
            self.add(guidance)
        writer = room.partner(pen.writer)
        self._asked = [Asked(field, (writer,) if writer else (), pen, room) for field in self.live_fields()]
        self.add(*self._asked)
        enough = Button(self.tr("That is enough for now"), "primary", name="go-on", icon="check")
        enough.clicked.connect(self.onward)
        ways = [enough]
        if room.offered(NOTE):
            words = self.tr("Begin a note for {name}").format(name=room.name(3 - pen.writer))
            note = Button(words, "quiet", name="hold-out-note", icon="envelope")
            note.clicked.connect(self._begin_note)
            ways.append(note)
        self.add(Row(*ways), Note(self.tr("What stands above is not kept here.")))
        self.column.addStretch(1)

    def arrive(self) -> None:
        if self._asked:
            self._asked[0].begin()

    def _begin_note(self) -> None:
        said = [self.pen.value(field, self.pen.writer) for field in self.live_fields()]
        writer, words = self.pen.writer, next((one for one in said if one), "")
        with suppress(CoupleJournalError):  # it only stays under way then
            if self.pen.number is not None:
                self.room.journal.finish(self.pen.entry())
        self.room.go("practice", practice=NOTE, voice=writer, words=words)
