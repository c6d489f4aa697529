"""How long: 5, 10, 15, 20 minutes, a number of their own, or no timer; all in one line."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from couplejournal.ui.kit.accessible import Group
from couplejournal.ui.kit.chip import Chip
from couplejournal.ui.kit.colours import size
from couplejournal.ui.kit.flow import Flow
from couplejournal.ui.kit.line import Line

USUAL = (5, 10, 15, 20)  # minutes
LONGEST = 180
NONE = 0


class Lengths(Group):
    """`chosen(minutes)` when another length is taken; 0 is no timer."""

    chosen = Signal(int)

    def __init__(self, minutes: int, *, says: str, parent: QWidget | None = None) -> None:
        super().__init__(name="lengths", says=says, parent=parent)
        self._group = QButtonGroup(self)  # one of them always holds; the arrow keys go through them
        flow = Flow(self, gap=8)
        for usual in USUAL:
            self._chip(self.tr("{minutes} min").format(minutes=usual), f"length-{usual}", usual == minutes, usual)
        own = self._chip(self.tr("Our own…"), "length-own", minutes not in (*USUAL, NONE), None)
        self._chip(self.tr("No timer"), "length-none", minutes == NONE, NONE)
        self._own = Line(
            str(minutes) if own.isChecked() else "",
            name="length-minutes",
            says=self.tr("Minutes, in a number of your own"),
            placeholder=self.tr("Minutes"),
        )
        self._own.setFixedWidth(size(130))
        self._own.edited.connect(self._say)
        if not own.isChecked():
            self._own.hide()
        for chip in self._group.buttons():
            flow.addWidget(chip)
        flow.insert(len(USUAL) + 1, self._own)

    def _chip(self, words: str, name: str, checked: bool, minutes: int | None) -> Chip:
        chip = Chip(words, name=name, checked=checked)
        chip.clicked.connect(lambda _=False: self._take(minutes))
        self._group.addButton(chip)
        return chip

    def _take(self, minutes: int | None) -> None:
        self._own.setVisible(minutes is None)
        if minutes is None:
            self._own.setFocus()
            self._say(self._own.text())
        else:
            self.chosen.emit(minutes)

    def _say(self, text: str) -> None:
        number = text.strip()
        if number.isdecimal() and 0 < int(number) <= LONGEST:
            self.chosen.emit(int(number))
