"""A tab: its practices as invitations, what is under way, and below what has been kept, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten

from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import US, Entry
from couplejournal.practices.practice import Practice
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Title
from couplejournal.ui.kit.page import Page
from couplejournal.ui.kit.reach import follow, to_first
from couplejournal.ui.tabs import tab_title
from couplejournal.ui.pages.stream.asleep import Asleep
from couplejournal.ui.pages.drawer.between_foot import BetweenFoot
from couplejournal.ui.pages.looking_back.entry_list import EntryList
from couplejournal.ui.pages.door.first_welcome import what_this_is_not
from couplejournal.ui.pages.looking_back.glance import may_be_gone_on_with, spoken
from couplejournal.ui.pages.stream.notes_foot import NotesFoot
from couplejournal.ui.pages.home.last_year import last_year
from couplejournal.ui.pages.stream.folded_ways import beside
from couplejournal.ui.pages.stream.ways_in import ways_in
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_of_year, clock_words

LETTERS = 30  # of what something under way is called
UNLISTED = frozenset({"promise"})  # these stand on a page of their own, where nothing of what is over is seen
UNDER_WAY = 3  # so many things begun and not ended stand on the page; older ones are in the list


class StreamPage(Page):
    """The list below is built once; what stands above it is looked at anew at each visit."""

    def __init__(self, room: Room, tab: str, parent: QWidget | None = None) -> None:
        super().__init__(name=tab, parent=parent)
        self._room, self._tab = room, tab
        self._practices = room.catalogue.tab(tab)
        self._unfolded: set[str] = set()  # the groups that were unfolded since the window was opened
        self._keys = frozenset(practice.key for practice in self._practices)
        self.add(Title(tab_title(tab)))
        self._open = QWidget()
        self._place = self.column.count()
        self.add(self._open)
        self._list: EntryList | None = None
        if tab != "repair":  # what was said there lies in the drawer, and in no list
            self._list = EntryList(
                room, self._keys - UNLISTED, narrows=True, invites=self._invites(), name=f"{tab}-entries"
            )
            self._list.opened.connect(lambda entry: room.go("entry", entry=entry))
            self.add(self._list)
        self.add_stretch()

    def arrive(self) -> None:
        """Show what can be begun and what is under way, and put the focus on the first invitation."""
        self.column.removeWidget(self._open)
        self._open.hide()
        self._open.deleteLater()
        shown = [practice for practice in self._practices if practice.key not in self._room.settings.hidden]
        if self._tab == "gratitudes":
            ways = ways_in(shown, self._room, self._unfolded, last=(self._notes(), self._kept()))
        else:
            ways = ways_in(
                shown, self._room, self._unfolded, between=self._quick_repair() if self._tab == "repair" else None
            )
        self._open = Column(ways, gap=self.column.spacing())
        if under_way := self._under_way():
            self._open.add(Row(*under_way))
        if len(shown) < len(self._practices):
            self._open.add(Asleep([one for one in self._practices if one not in shown], self._room, self.arrive))
        if self._tab == "gratitudes" and (offer := last_year(self._room)) is not None:
            self._open.add(offer)
        if links := self._places(shown):
            self._open.add(Row(*links))
        if self._tab == "notes":
            self._open.add(NotesFoot(self._room))
        if self._tab == "repair":
            self._open.add(BetweenFoot(self._room))
            self._open.add(Note(what_this_is_not()), Row(self._link(self.tr("Other help"), "other_help")))
        self.column.insertWidget(self._place, self._open)
        if self._list is not None:
            follow(self._open, self._list)  # it was made long before
        self.to_top()
        to_first(ways)

    def _places(self, shown: Sequence[Practice]) -> list[Button]:
        """The ways to other pages that have to do with this tab, in one line."""
        links = [self._link(self.tr("Your own page"), "own")] if self._tab == "evening" else []
        for one in shown:
            if one.glossary:
                links.append(self._link(one.glossary, "dictionary"))
            if one.ours:
                links.append(self._link(self.tr("Our rituals"), "rituals"))
        return links

    def _kept(self) -> QWidget:
        """The ways to what was promised and to what was kept."""
        places = ((self.tr("Small promises"), "promises"), (self.tr("The jar"), "jar"))
        return Row(*(self._link(words, place) for words, place in places))

    def _invites(self) -> str:
        """One line for a list with nothing in it yet."""
        return {
            "evening": self.tr("A short evening is a whole one."),
            "gratitudes": self.tr("Something small you noticed today is enough to begin with."),
            "experiences": self.tr("A cup of tea on the balcony counts."),
            "notes": self.tr("A folded line comes to stand here once it was opened."),
        }[self._tab]

    def _quick_repair(self) -> QWidget:
        """A sentence that may do, on the same first screen as the door."""
        from couplejournal.ui.pages.stream.quick_repair import QuickRepair

        repair = next((one for one in self._practices if one.door and self._room.offered(one.key)), None)
        quick = QuickRepair(self._room, alone=repair is None)
        if repair is not None:
            quick.further.connect(lambda: self._room.go("practice", practice=repair.key))
        return quick

    def _notes(self) -> QWidget:
        """The way to the notes, and what they are: nothing else tells newcomers of them."""
        notes = Button(tab_title("notes"), "quiet", name="gratitudes-notes", icon="envelope")
        notes.clicked.connect(lambda: self._room.go("notes"))
        return beside(notes, self.tr("A folded line to be found, a good morning, a word in the middle of the day."))

    def _link(self, words: str, place: str) -> Button:
        link = Button(words, "plain", name=f"{self._tab}-{place}")
        link.clicked.connect(lambda: self._room.go(place))
        return link

    def _under_way(self) -> list[Button]:
        found = [
            entry
            for entry in self._room.journal.entries(practices=self._keys, newest=True, limit=60)
            if may_be_gone_on_with(entry) and self._room.catalogue.practice(entry.practice)
        ][:UNDER_WAY]
        return [self._go_on(entry) for entry in found]

    def _go_on(self, entry: Entry) -> Button:
        practice = self._room.catalogue.practice(entry.practice)
        assert practice is not None
        named = next((said for one, voice, said in spoken(entry, practice) if one.book == "lead" and voice == US), "")
        if practice.again and named:  # what waits is known by its own words
            words = self.tr("Go on: {what}").format(what=shorten(named, LETTERS, placeholder="…"))
        elif entry.day != self._room.today():
            day = day_of_year(entry.day, self._room.today()).replace(" ", "\u00a0")  # no line ends within it
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
