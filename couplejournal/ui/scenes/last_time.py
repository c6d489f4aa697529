"""Before new needs are named: whoever asked for something last time may say what they noticed since."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import Entry, Partner
from couplejournal.practices import keepsakes
from couplejournal.practices.practice import Field, Practice, Step
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Columns
from couplejournal.ui.kit.labels import Label, Note
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.asked import Asked
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.pens import Pens

LATELY = 6  # so many of the latest are looked at for the last one that was opened


class LastTime(Scene):
    """What is noticed is an entry of its own, which its author may have in the book; the check-in itself never is."""

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        page = pen.parent()  # the page's own pens, so that closing at once keeps, or throws away, these words as well
        self._pens = page if isinstance(page, Pens) else Pens(room, self)
        self._taken: list[Pen] = []
        if guidance := self.guidance():
            self.add(guidance)
        practice, before = room.offered(keepsakes.NOTICED), last(pen, room)
        sides = Columns()
        for partner in room.journal.partners() if practice and before else ():
            assert practice is not None and before is not None
            if asked := _asked(pen.practice, before, partner.id):
                sides.add(self._side(partner, asked, practice, before))
        self.add(sides)
        self.column.addStretch(1)

    @classmethod
    def applies(cls, step: Step, pen: Pen, room: Room) -> bool:
        return room.offered(keepsakes.NOTICED) is not None and last(pen, room) is not None

    def _side(self, partner: Partner, asked: str, practice: Practice, before: Entry) -> Card:
        """This one asked, and only this one is asked now."""
        card = Card(name=f"asked-{partner.id}")
        told = self._take(practice, before, partner.id)
        field = practice.field(keepsakes.NOTICED)
        assert field is not None
        plain = field._replace(
            hint="", starters=(self.tr("that you…"), self.tr("that it was easier to…")), needed=False
        )
        card.add(Badge(partner), Note(self.tr("What I asked for last time")), Label(asked))
        card.add(Asked(plain, (partner,), told, self.room))
        card.add_stretch()
        return card

    def _take(self, practice: Practice, before: Entry, voice: int) -> Pen:
        """A pen for what this one noticed, which goes on where it was, should they come back to this step."""
        linked = (self.room.journal.entry(number) for number in self.room.journal.links(before.id))
        there = (one for one in linked if one is not None and one.practice == practice.key)
        mine = next((one for one in there if one.said(keepsakes.NOTICED, voice)), None)
        pen = self._pens.take(practice, mine.day if mine else self.pen.day, mine, fresh=mine is None)
        pen.writer, pen.belongs_to = voice, before.id
        self._taken.append(pen)
        return pen

    def leave(self) -> None:
        """What was noticed is kept, and whole; where nothing was, there is nothing."""
        for pen in self._taken:
            if pen.flush() and pen.number is not None:
                try:
                    self.room.journal.finish(pen.number)
                except CoupleJournalError as trouble:
                    self.room.messages.say(sentence(trouble))
            self._pens.put_down(pen)
        self._taken.clear()


def last(pen: Pen, room: Room) -> Entry | None:
    """The check-in before this one, if somebody asked for something in it in the open; None otherwise."""
    found = room.journal.entries(end=pen.day, practices={pen.practice.key}, newest=True, limit=LATELY)
    before = next((one for one in found if one.id != pen.number and any(not a.sealed for a in one.answers)), None)
    return before if before and any(_asked(pen.practice, before, voice) for voice in (1, 2)) else None


def _asked(practice: Practice, entry: Entry, voice: int) -> str:
    fields = (field for field in practice.fields() if field.checks == "ask")
    return next((words for field in fields if (words := _words(field, entry, voice))), "")


def _words(field: Field, entry: Entry, voice: int) -> str:
    said = entry.said(field.key, voice)
    return field.beginning(said) + said
