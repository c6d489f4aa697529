"""What each might do while both cool off: looked for alone, put away again; and a ring to breathe with."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import Partner
from couplejournal.practices import decks
from couplejournal.practices.kinds import KINDS
from couplejournal.practices.practice import Field
from couplejournal.ui.kit import theme
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.choice import Choice
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Note
from couplejournal.ui.kit.line import Line
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.room import Room
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.readable import if_readable


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
        """The list, in lines that wrap; and a line of one's own."""
        assert self._field is not None
        field, voice = self._field, partner.id
        self._pen.write(field, voice, "")  # nobody sees again what was chosen: whoever presses may be the other
        found = if_readable(self._room, lambda: decks.vocabulary(self._room.resources, field.deck))
        words = [word for group in found.groups for word in group.words] if found else []
        keys = {str(number): word for number, word in enumerate(words, 1)}
        name = f"{field.key}-{voice}"
        says = f"{partner.name}: {field.prompt}"
        choice = Choice(keys.items(), name=name, says=says, small=True)
        own = Line("", name=f"{name}-own", says=field.own, placeholder=field.own)

        def take(key: str) -> None:
            own.set_text("")
            self._pen.write(field, voice, keys.get(key, ""))

        def say(text: str) -> None:
            choice.set_value("")
            self._pen.write(field, voice, KINDS[field.kind].clean(text, field))

        choice.chosen.connect(take)
        own.edited.connect(say)
        done = Button(self.tr("Done"), "quiet", name="meantime-done", icon="check")
        done.clicked.connect(self._put_away)
        head = Column(Badge(partner), Heading(field.prompt), Note(field.hint), gap=8)
        self._show(Column(head, choice, own, Row(done), gap=12))
        to_first(choice)

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
