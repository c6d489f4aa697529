"""On one's own page: what the other has left to be found, and what one keeps for a hard day of theirs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import Entry, Partner
from couplejournal.practices.practice import Practice
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Label, Note
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_of_year
from couplejournal.ui.writing.paper import waiting


class OwnFound(Column):
    """Folded papers, without a word of what is in them. `go_on(practice, entry, day, voice)` to unfold one."""

    go_on = Signal(str, object, object, int)

    def __init__(self, partner: Partner, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(gap=14, name="own-found", parent=parent)
        name, tabs = room.name(3 - partner.id), {one.key: one for one in room.catalogue.practices}
        papers = [one for one in waiting(room, partner.id) if one.practice in tabs]
        self.nothing = not papers
        if self.nothing:
            return
        card = Card(tint=tabs[papers[0].practice].colour, name="own-found-card", gap=14)
        row = Row()
        for entry in papers:
            words = (
                self.tr("Unfold it")
                if len(papers) == 1
                else day_of_year(entry.day, room.today()).replace(" ", "\u00a0")
            )
            button = Button(words, "quiet", name=f"own-unfold-{entry.id}", icon="envelope")
            button.setAccessibleName(f"{self.tr('Unfold it')}: {day_of_year(entry.day, room.today())}")
            button.clicked.connect(
                lambda _=False, one=entry: self.go_on.emit(one.practice, one.id, one.day, partner.id)
            )
            row.add(button)
        card.add(Label(self.tr("{name} left something for you to find.").format(name=name)), row)
        self.add(card)


class OwnGiving(Column):
    """What this one keeps for a hard day. `go_on` to give it now."""

    go_on = Signal(str, object, object, int)

    def __init__(self, partner: Partner, some: list[tuple[Entry, Practice]], room: Room) -> None:
        """`some`: closed entries of this partner that are kept for a hard day, with their practices."""
        super().__init__(gap=14, name="own-giving")
        self._voice = partner.id
        self._today = room.today()
        words = self.tr("Give it to {name} when it is one.").format(name=room.name(3 - self._voice))
        self.add(Heading(self.tr("For a hard day")), Note(words))
        self.add(Row(*(self._give(entry, practice) for entry, practice in some)))

    def _give(self, entry: Entry, practice: Practice) -> Button:
        words = f"{practice.title}, {day_of_year(entry.day, self._today)}".replace(
            " ", "\u00a0"
        )  # no line ends within it
        button = Button(words, "quiet", name=f"own-give-hard-{entry.id}", icon="heart")
        button.clicked.connect(lambda: self.go_on.emit(entry.practice, entry.id, entry.day, self._voice))
        return button
