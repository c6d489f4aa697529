"""One's own pocket: what one was given and would like to have at hand on a hard evening. Nobody else sees it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.journal.gifts import POCKET
from couplejournal.journal.records import Entry, Partner
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.empty import Empty
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Label, Note
from couplejournal.ui.pages.looking_back.glance import spoken
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_words

PAGE = 20  # shown at a time


class OwnPocket(Column):
    """Newest first."""

    def __init__(self, partner: Partner, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(gap=16, name="own-pocket-list", parent=parent)
        self._voice, self._room = partner.id, room
        self._all = room.journal.pocket(partner.id)
        self._shown = 0
        self.add(Heading(self.tr("In my pocket")))
        if not self._all:
            words = self.tr("Nothing here yet. That is allowed.")
            self.add(Empty(words, name="own-pocket-nothing", icon="heart"))
            return
        self._list = Column(gap=16)
        self._older = Button(self.tr("Older ones"), "quiet", name="own-pocket-older")
        self._older.clicked.connect(self._show_more)
        self.add(self._list, Row(self._older))
        self._show_more()

    def _show_more(self) -> None:
        for entry in self._all[self._shown : self._shown + PAGE]:
            self._list.add(self._card(entry))
        self._shown += PAGE
        self._older.setVisible(self._shown < len(self._all))

    def _card(self, entry: Entry) -> Card:
        practice = self._room.catalogue.practice(entry.practice)
        card = Card(tint=practice.colour if practice else "", gap=10, name=f"own-pocket-{entry.id}")
        card.add(Note(day_words(entry.day)))
        for field, voice, words in spoken(entry, practice):
            if voice != self._voice and field.book != "hidden":
                card.add((Heading if field.book == "lead" else Label)(words.replace("\n", " · ")))
        out = Button(self.tr("Take it out of my pocket"), "plain", name=f"own-pocket-out-{entry.id}")
        out.setAccessibleName(f"{out.text()}: {day_words(entry.day)}")
        out.clicked.connect(lambda: self._take_out(entry, card))
        card.add(Row(out))
        return card

    def _take_out(self, entry: Entry, card: Card) -> None:
        if not self._room.attempt(lambda: self._room.journal.withdraw(entry.id, self._voice, POCKET)):
            return
        card.focusNextChild()
        card.hide()
