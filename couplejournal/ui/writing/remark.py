"""A soft, grey line under an answer, for its writer alone: once for each entry, never in the way, never stored."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from couplejournal.practices import chips
from couplejournal.practices.chips import Chip
from couplejournal.practices.practice import Field
from couplejournal.ui.kit.button import Button
from couplejournal.ui.room import Room
from couplejournal.ui.writing.late import kinds_chosen
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.readable import if_readable
from couplejournal.ui.writing.soft import Soft

STILL = 1200  # milliseconds without a change before anything is said
DEEDS, DEED = "deeds", "did"  # the remark that follows from what was chosen, and the choice that it follows from
IN_A_ROW = 3
STONE = "stone"


class Remark(Soft):
    """Heeds one field of whoever writes. What is open already is read by both, and nothing is said about it."""

    def __init__(self, field: Field, voice: int, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field, self._voice, self._pen, self._room = field, voice, pen, room
        self._known: dict[str, Chip] = if_readable(room, lambda: chips.read(room.resources)) or {}
        self._shown = ""  # the key of the remark that stands here
        self._still = QTimer(self, singleShot=True, interval=STILL)
        self._still.timeout.connect(self.look)
        pen.wrote.connect(self._hear)  # no lambda: the pen outlives this when the other one writes

    def _hear(self, key: str) -> None:
        if key == self._field.key and not self._pen.opened:
            self._still.start()

    def look(self) -> None:
        """Say what fits and was not said about this entry yet; take back what fits no more."""
        around = self.parentWidget()
        if around is None or not around.isVisible():  # another one writes now, and this is about to go
            return
        words = self._pen.value(self._field, self._voice)
        if self._shown:
            if self._fits(self._known[self._shown], words):
                return
            self.put_away()
        new = (name for name in self._field.remarks if name in self._known and name not in self._pen.remarked)
        fitting = next((name for name in new if self._fits(self._known[name], words)), "")
        if fitting:
            self._say(self._known[fitting])

    def _fits(self, chip: Chip, words: str) -> bool:
        if chip.key == DEEDS:  # from what was chosen, never from what was written
            before = kinds_chosen(self._room.journal, self._pen, self._field, self._voice, IN_A_ROW - 1)
            return [words, *before] == [DEED] * IN_A_ROW
        return chip.fits(words)

    def _say(self, chip: Chip) -> None:
        self._pen.remarked.add(chip.key)
        ways: tuple[Button, ...] = ()
        if chip.key == STONE:
            keep = Button(self.tr("Keep it"), "plain", name="remark-keep")
            keep.clicked.connect(self.put_away)
            own = Button(self.tr("My own page"), "plain", name="remark-own", icon="lock")
            own.clicked.connect(lambda: self._room.go("own", voice=self._voice))
            ways = (keep, own)
        self.stand(chip.text, name=f"remark-{chip.key}", buttons=ways)
        self._shown = chip.key

    def put_away(self) -> None:
        """It is said no more about this entry."""
        self._shown = ""
        super().put_away()
