"""The drawer: their talks, each by its day and by how they came back; no search, no count, nothing by who said it."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import Entry
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.empty import Empty
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Note, Title
from couplejournal.ui.kit.page import Page
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.pages.drawer.talks import may_ask, readable, stands_for, talks
from couplejournal.ui.pages.looking_back.glance import title
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_words, sentence

PAGE = 12  # talks that are shown at a time


class DrawerPage(Page):
    """Newest first; read anew at each visit."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(name="drawer", says=self.tr("The drawer"), parent=parent)
        self._room = room
        self._before: tuple[date, int] | None = None

    def arrive(self) -> None:
        """Show the newest of them."""
        self.clear()
        back = Button(self.tr("Back"), "quiet", name="drawer-back", icon="arrow-left")
        back.clicked.connect(lambda: self._room.go("back"))
        self.add(Title(self.tr("The drawer")))
        self.add(Note(self.tr("Only the two of you read here. Nothing of it is searched or counted.")))
        self.add(Row(back))
        self._list, self._before = Column(gap=16), None
        self._older = Button(self.tr("Older ones"), "quiet", name="drawer-older")
        self._older.clicked.connect(self._show_more)
        older = Row(self._older)  # with a place of its own: shown without one it would be a window for a moment
        try:
            self._show_more()
        except CoupleJournalError as trouble:
            self.add(Note(sentence(trouble)))
        if not self._list.column.count():
            self.add(Empty(self.tr("Nothing here yet. That is allowed."), name="drawer-nothing", icon="repair"))
        self.add(self._list, older)
        self.add_stretch()
        self.to_top()
        to_first(self)

    def _show_more(self) -> None:
        read: list[Entry] = []
        while len(read) <= PAGE:  # what is still closed is passed over
            found = talks(self._room, before=self._before, limit=PAGE + 1)
            read += [one for one in found if readable(one)]
            if len(found) <= PAGE:
                break
            self._before = (found[-1].day, found[-1].id)
        shown = read[:PAGE]
        for entry in shown:
            self._list.add(self._talk(entry))
        if shown:
            self._before = (shown[-1].day, shown[-1].id)
        self._older.setVisible(len(read) > PAGE)

    def _talk(self, entry: Entry) -> Card:
        practice = self._room.catalogue.practice(entry.practice)
        card = Card(tint=practice.colour if practice else "", padding=24, gap=8, name=f"drawer-{entry.id}")
        card.add(Note(f"{day_words(entry.day)} · {title(entry.practice, practice)}"))
        card.add(*(Label(self.tr("“{words}”").format(words=words)) for words in stands_for(entry, practice)))
        read = Button(self.tr("Read it"), "quiet", name=f"drawer-read-{entry.id}", icon="book")
        read.setAccessibleName(f"{read.text()}: {day_words(entry.day)}")
        read.clicked.connect(lambda: self._room.go("talk", entry=entry.id))
        row = Row(read)
        if may_ask(entry, self._room.today()):
            ask = Button(self.tr("Keep it, or let it go"), "plain", name=f"drawer-ask-{entry.id}")
            ask.setAccessibleName(f"{ask.text()}: {day_words(entry.day)}")
            ask.clicked.connect(lambda: self._room.go("talk", entry=entry.id, ask=True))
            row.add(ask)
        card.add(row)
        return card
