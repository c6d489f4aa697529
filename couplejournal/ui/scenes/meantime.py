"""What each might do while both cool off: looked for alone, put away again; and a ring to breathe with."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from couplejournal.journal.records import Partner
from couplejournal.practices.practice import Field
from couplejournal.ui.kit import theme
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.room import Room
from couplejournal.ui.writing.asked import Asked
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.pen import Pen


class Meantime(Column):
    """One of the two at a time; what they chose is hidden as soon as they are done."""

    def __init__(self, field: Field | None, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(gap=14, name="meantime", parent=parent)
        self._field, self._pen, self._room = field, pen, room
        self._open: QWidget | None = None
        ways = []
        for partner in room.journal.partners() if field else ():
            words = self.tr("{name}: something to do").format(name=partner.name)
            button = Button(words, "quiet", name=f"meantime-{partner.id}", icon=partner.shape)
            button.clicked.connect(lambda _=False, who=partner: self._offer(who))
            ways.append(button)
        breathe = Button(self.tr("A ring to breathe with"), "quiet", name="meantime-breathe", icon="circle")
        breathe.clicked.connect(self._breathe)
        self.add(Row(*ways, breathe))

    def _offer(self, partner: Partner) -> None:
        assert self._field is not None
        done = Button(self.tr("Done"), "quiet", name="meantime-done", icon="check")
        done.clicked.connect(self._put_away)
        asked = Asked(self._field, (partner,), self._pen, self._room)
        self._show(Column(Badge(partner), asked, Row(done), gap=10))
        shelf = asked.findChild(QAbstractButton, f"{self._field.key}-{partner.id}-group-1")
        if shelf is not None:  # there is but one: it stands open
            shelf.click()
        asked.begin()

    def _breathe(self) -> None:
        from couplejournal.ui.kit.breathing import Breathing

        words = Note(self.tr("In… and out, a little longer."), name="breathing-words")
        ring = Breathing(name="breathing", says=self.tr("A ring to breathe with"))
        if theme.look().motion:
            inwards, out = self.tr("In…"), self.tr("and out, a little longer…")
            ring.breathes.connect(lambda on: words.setText(inwards if on else out))
        done = Button(self.tr("Enough"), "quiet", name="meantime-done", icon="check")
        done.clicked.connect(self._put_away)
        place = Column(gap=10)
        place.column.addWidget(ring, 0, Qt.AlignmentFlag.AlignHCenter)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        place.add(words, Row(done))
        self._show(place)
        done.setFocus()

    def _show(self, part: QWidget) -> None:
        self._put_away()
        self._open = part
        self.add(part)

    def _put_away(self) -> None:
        part, self._open = self._open, None
        if part is not None:
            part.hide()
            part.setParent(None)
            part.deleteLater()
