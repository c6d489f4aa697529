"""The pens of a page: one is written with; those put down too early go on until everything of theirs is kept."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from PySide6.QtCore import QObject, Signal

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import OPEN, US, Entry
from couplejournal.practices.practice import Practice
from couplejournal.ui.room import Room
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.seals import KEPT, READY

ONE, OTHER = 1, 2  # voices


class Pens(QObject):
    """Whoever comes back to an entry is given the pen that still holds words of it."""

    kept = Signal(object)  # datetime of the wall clock
    refused = Signal(object)  # Exception
    wrote = Signal(str)  # key of a field whose value has just changed

    def __init__(self, room: Room, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._held: list[Pen] = []  # in use, or still on the way to the disk
        self._written: dict[Pen, set[str]] = {}  # in which fields each has written something

    def take(self, practice: Practice, day: date, entry: Entry | None, *, fresh: bool = False) -> Pen:
        """The pen for this entry, or for a new one of this practice. `fresh`: of several new ones, each has its own."""
        number = entry.id if entry else None
        for held in self._held:
            if not fresh and (held.practice.key, held.day, held.number) == (practice.key, day, number):
                held.author_here, held.here = False, 0
                held.forget()
                return held
        pen = Pen(self._room.journal, self._room.inkwell, practice, day, self._room.clock, entry, self)
        if entry is not None:
            pen.remarked = self._room.remarked.get(entry.id, pen.remarked)  # also when they went away and came back
        else:
            pen.writer = 1 + day.toordinal() % 2  # who begins changes from evening to evening
        pen.kept.connect(self.kept)
        pen.refused.connect(self.refused)
        pen.wrote.connect(self.wrote)
        written = self._written[pen] = set()
        pen.wrote.connect(written.add)
        self._held.append(pen)
        return pen

    def put_down(self, pen: Pen) -> None:
        """Keep every word; a pen whose words the disk refused goes on trying while another is taken."""
        if pen.flush() and not pen.errands:
            if pen.number is not None and pen.remarked:
                self._room.remarked[pen.number] = pen.remarked
            self._held.remove(pen)
            del self._written[pen]
            pen.deleteLater()

    def flush(self) -> bool:
        """Keep every word now; False when the disk refused."""
        return all([pen.flush() for pen in self._held])  # each of them, whatever becomes of the others

    def busy(self) -> bool:
        """Whether photos are still on their way."""
        return any(pen.errands for pen in self._held)

    def throw_away(self) -> None:
        """Let go of what is not kept yet, and take back what was written here; what was sealed stays sealed."""
        for pen in self._held:
            pen.drop()
            for voice in (US, ONE, OTHER):
                entry = self._room.journal.entry(pen.number) if pen.number is not None else None
                if entry is None or entry.state != OPEN:
                    break
                sealed = {(voice, READY), (voice, KEPT)} & entry.consents
                fields = [one for one in pen.practice.fields() if one.key in self._written[pen]]
                with suppress(CoupleJournalError):  # the disk refuses; the window is hidden already
                    pen.erase([one for one in fields if not (sealed and one.seal)], voice)
