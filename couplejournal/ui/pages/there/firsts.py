"""What was new in a year, and the year in twelve lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from couplejournal.book.lines import KeptLine
from couplejournal.journal.records import Entry
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Label, Note
from couplejournal.ui.pages.looking_back.glance_list import GlanceList
from couplejournal.ui.room import Room
from couplejournal.ui.saying import brief_day, number_in_words

SHOWN = 4  # firsts on the page itself; all of them are a press away


class ThereFirsts(Card):
    """No map, no first of anybody's: a list."""

    def __init__(
        self,
        year: int,
        entries: Sequence[Entry],
        room: Room,
        show: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name="there-firsts", parent=parent)
        number = len(entries)
        if year == room.today().year:
            words = self.tr("%n firsts this year.", "", number)
        else:
            words = self.tr("%n firsts in {year}.", "", number).format(year=year)
        self.add(Heading(self.tr("Places and firsts")), Label(number_in_words(words, number), name="there-firsts-said"))
        rows = GlanceList(room, name="there-firsts-list", says=self.tr("Entries"))
        rows.opened.connect(lambda entry: room.go("entry", entry=entry))
        rows.show_these(entries[:SHOWN])
        self.add(rows)
        if number > SHOWN:
            more = Button(self.tr("All of them"), "quiet", name="there-firsts-all")
            more.clicked.connect(lambda: show("firsts"))
            self.add(Row(more))


class ThereLines(Card):
    """Without names: whose line it is stands on its entry's page."""

    def __init__(
        self, year: int, lines: Sequence[KeptLine], show: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(name="there-lines", tint="honey", parent=parent)
        self.add(Heading(self.tr("{year} in lines").format(year=year)))
        for line in lines:
            self.add(Column(Label(line.text), Note(brief_day(line.day)), gap=2))
        more = Button(self.tr("The evenings they are from"), "quiet", name="there-lines-all")
        more.clicked.connect(lambda: show("lines"))
        self.add(Row(more))
