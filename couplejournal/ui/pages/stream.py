"""A tab: its practices as invitations, what is under way, and below what has been kept, newest first."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import Entry
from couplejournal.practices.practice import Practice
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Columns
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Note, Title
from couplejournal.ui.kit.page import Page
from couplejournal.ui.tabs import tab_title
from couplejournal.ui.pages.entry_list import EntryList
from couplejournal.ui.pages.glance import may_be_gone_on_with
from couplejournal.ui.room import Room
from couplejournal.ui.saying import brief_day, clock_words

UNDER_WAY = 3  # so many things begun and not ended stand on the page; older ones are in the list


class StreamPage(Page):
    """Built once; each visit only looks again at what is under way."""

    def __init__(self, room: Room, tab: str, parent: QWidget | None = None) -> None:
        super().__init__(name=tab, parent=parent)
        self._room = room
        self._practices = room.catalogue.tab(tab)
        self._keys = frozenset(practice.key for practice in self._practices)
        self.add(Title(tab_title(tab)))
        self._first: Button | None = None
        if len(self._practices) == 1:
            self.add(self._invitation(self._practices[0]))
        else:
            invitations = Columns()
            for practice in self._practices:
                invitations.add(self._invitation(practice))
            self.add(invitations)
        self._open = QWidget()
        self._place = self.column.count()
        self.add(self._open)
        self._list = EntryList(room, self._keys, name=f"{tab}-entries")
        self._list.opened.connect(lambda entry: room.go("entry", entry=entry))
        self.add(self._list)
        self.add_stretch()

    def arrive(self) -> None:
        """Show what is under way, and put the focus on the first invitation."""
        self.column.removeWidget(self._open)
        self._open.hide()
        self._open.deleteLater()
        self._open = self._under_way()
        self.column.insertWidget(self._place, self._open)
        self.to_top()
        if self._first:
            self._first.setFocus()

    def _invitation(self, practice: Practice) -> Card:
        card = Card(tint=practice.colour)
        begin = Button(self.tr("Begin"), "primary", name=f"begin-{practice.key}", icon=practice.icon)
        begin.setAccessibleName(self.tr("Begin: {practice}").format(practice=practice.title))
        begin.clicked.connect(lambda: self._room.go("practice", practice=practice.key))
        self._first = self._first or begin
        card.add(Heading(practice.title), Note(practice.invitation))
        card.column.addStretch(1)
        card.add(begin)
        return card

    def _under_way(self) -> QWidget:
        found = [
            entry
            for entry in self._room.journal.entries(practices=self._keys, newest=True, limit=60)
            if may_be_gone_on_with(entry) and self._room.catalogue.practice(entry.practice)
        ][:UNDER_WAY]
        buttons = [self._go_on(entry) for entry in found]
        return Row(*buttons)

    def _go_on(self, entry: Entry) -> Button:
        practice = self._room.catalogue.practice(entry.practice)
        assert practice is not None
        if entry.day != self._room.today():
            day = brief_day(entry.day).replace(" ", "\u00a0")  # no line ends within it
            words = self.tr("Go on: {practice}, {day}").format(practice=practice.title, day=day)
        elif practice.again:  # there may be several of one evening
            begun = clock_words(entry.created.astimezone(self._room.clock().tzinfo))
            words = self.tr("Go on: {practice}, {time}").format(practice=practice.title, time=begun)
        else:
            words = self.tr("Go on: {practice}").format(practice=practice.title)
        button = Button(words, "quiet", name=f"go-on-{entry.id}", icon="play")
        button.clicked.connect(
            lambda: self._room.go("practice", practice=entry.practice, entry=entry.id, day=entry.day)
        )
        return button
