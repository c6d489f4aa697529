"""The lines of a page of small kept things; whether one stands in the book is for whoever wrote it, asked alone."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.book.keepsakes import words_of
from couplejournal.journal.records import BOOKED, Answer, Entry, Partner
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Note
from couplejournal.ui.kit.page import empty
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.room import Room
from couplejournal.ui.saying import brief_day
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.phrase import Gate


class KeptLines(Card):
    """All of them together, as they lay in the jar: no name beside any."""

    def __init__(self, room: Room, page: Entry, parent: QWidget | None = None) -> None:
        super().__init__(padding=28, gap=12, name="kept-lines", parent=parent)
        self._room, self._page = room, page
        for entry, said in self._lines():
            self.add(Column(Label(said.value), Note(brief_day(entry.day)), gap=0))
        self._choosing = Column(gap=10, name="kept-choosing")
        self.add(Note(self.tr("In your book, each of you lets stand what they wrote. Nothing stands there by itself.")))
        self.add(self._choosing)
        self._ask()

    def _lines(self) -> list[tuple[Entry, Answer]]:
        found = self._room.journal.on_page(self._page.id)
        return [(entry, said) for entry in found if (said := words_of(entry)) is not None]

    def _ask(self) -> None:
        empty(self._choosing.column)
        row = Row()
        for partner in self._room.journal.partners():
            words = self.tr("I’m {name}").format(name=partner.name)
            button = Button(words, "quiet", name=f"kept-lines-{partner.id}", icon=partner.shape)
            button.clicked.connect(lambda _=False, who=partner: self._come(who))
            row.add(button)
        self._choosing.add(row)

    def _come(self, partner: Partner) -> None:
        """Where they have a phrase of their own they give it: nobody else is told which lines are whose."""
        if self._room.journal.may_read(partner.id):
            self._choose(partner)
            return
        empty(self._choosing.column)
        gate = Gate(partner, self._room)
        gate.opened.connect(lambda: self._let_in(partner))
        gate.left.connect(self._ask)
        self._choosing.add(gate)
        gate.field.line.setFocus()

    def _let_in(self, partner: Partner) -> None:
        self._room.journal.let_go()  # it was asked for who they are, and for nothing that is closed
        self._choose(partner)

    def _choose(self, partner: Partner) -> None:
        """Only this one's own lines."""
        empty(self._choosing.column)
        self._choosing.add(Badge(partner))
        mine = [(entry, said) for entry, said in self._lines() if said.voice == partner.id]
        if not mine:
            self._choosing.add(Note(self.tr("There is nothing of yours here.")))
        for entry, said in mine:
            on = (partner.id, BOOKED) in entry.consents
            line = Toggle(said.value, name=f"kept-line-{entry.id}", checked=on)
            line.toggled.connect(lambda on, number=entry.id: self._keep(number, partner.id, on))
            self._choosing.add(line)
        done = Button(self.tr("Done"), "quiet", name="kept-lines-done")
        done.clicked.connect(self._ask)
        self._choosing.add(Row(done))
        to_first(self._choosing)

    def _keep(self, entry: int, voice: int, on: bool) -> None:
        note = self._room.journal.agree if on else self._room.journal.withdraw
        self._room.attempt(lambda: note(entry, voice, BOOKED))
