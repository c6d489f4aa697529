"""The jar near by: three small things are taken out, looked at, and fall back; a full jar may become a page."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from couplejournal.book.keepsakes import words_of
from couplejournal.errors import CoupleJournalError
from couplejournal.journal.clock import evening
from couplejournal.journal.records import US, Entry
from couplejournal.practices import guards, keepsakes, wishes
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.jar import Jar
from couplejournal.ui.kit.labels import Label, Note, Title
from couplejournal.ui.kit.motion import appear
from couplejournal.ui.kit.page import Page, empty
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.pages.home.jar_corner import jar_says, lies_in, stands_on_home
from couplejournal.ui.room import Room
from couplejournal.ui.saying import brief_day, sentence

LARGE = 190  # px
TITLE = "title"  # the field of a page in which it is called something


class JarPage(Page):
    """Read anew at each visit. Which three they are is chance, and nothing tells whose."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(name="jar", says=jar_says(), parent=parent)
        self._room = room
        self._chance = Random()
        self._shown: list[int] = []

    def arrive(self) -> None:
        """The jar, and three of what is in it."""
        self.clear()
        room, self._pebbles = self._room, lies_in(self._room)
        self.add(Title(self.tr("The jar")), Note(self.tr("Small things kept, and small things noticed. All mixed.")))
        jar = self._jar = Jar(name="jar-picture", says=self.tr("Three of them"), wide=LARGE)
        jar.fill(len(self._pebbles), keepsakes.FULL)
        jar.clicked.connect(self.draw)
        self.column.addWidget(jar, 0, Qt.AlignmentFlag.AlignHCenter)
        self._out = Column(gap=12, name="jar-out")
        self.add(self._out)
        self._ways = Row()
        self.add(self._ways)
        if len(self._pebbles) >= keepsakes.FULL:
            self._ways.add(self._button(self.tr("Make a page of it"), "jar-page", "primary", "book", self._make_page))
            self.add(Note(self.tr("It is full. On a page it can be read, and the jar begins anew.")))
        if len(self._pebbles) > keepsakes.DRAWN:
            self._ways.add(self._button(self.tr("Three others"), "jar-others", "quiet", "", self.draw))
        for key in (keepsakes.NOTICED, keepsakes.PROMISE):
            if practice := room.offered(key):
                go = Button(practice.title, "quiet", name=f"jar-{key}", icon=practice.icon)
                go.clicked.connect(lambda _=False, key=key: self._begin(key))
                go.setAccessibleDescription(practice.invitation)
                self._ways.add(go)
        self._ways.add(
            self._button(self.tr("Small promises"), "jar-promises", "plain", "", lambda: room.go("promises"))
        )
        home = Toggle(self.tr("It stands in the corner of Tonight"), name="jar-on-home", checked=stands_on_home(room))
        home.toggled.connect(self._keep_home)
        self.add(home)
        self.add_stretch()
        self.draw()
        self.to_top()
        to_first(self._ways)

    def draw(self) -> None:
        """Three of them, others than a moment ago where there are enough."""
        empty(self._out.column)
        others = [one for one in self._pebbles if one not in self._shown]
        some = others if len(others) >= keepsakes.DRAWN else self._pebbles
        self._shown = self._chance.sample(some, min(keepsakes.DRAWN, len(some)))
        told = [words for number in self._shown if (words := self._told(self._room.journal.entry(number)))]
        if not told:
            self._out.add(Note(self.tr("Nothing here yet. That is allowed."), name="jar-nothing"))
            return
        for words in told:
            sheet = Card(padding=22, gap=4)
            sheet.add(Label(words))
            sheet.hide()
            self._out.add(sheet)
            appear(sheet)
        announce(self, " ".join(told))

    def _told(self, entry: Entry | None) -> str:
        said = words_of(entry) if entry else None
        if entry is None or said is None:
            return ""
        words, day = said.value.rstrip("."), brief_day(entry.day)
        if entry.practice == keepsakes.PROMISE:
            kept = next((one.updated for one in entry.answers if one.field == keepsakes.STATE), None)
            if kept:  # the evening on which it was kept; that of the promise is another
                day = brief_day(evening(kept.astimezone(self._room.clock().tzinfo), self._room.settings.day_ends))
            return self.tr("Kept: {words}, {day}.").format(words=words, day=day)
        if words[:1].islower():
            return self.tr("You noticed: {words}, {day}.").format(words=words, day=day)
        return self.tr("{words}. {day}.").format(words=words, day=day)

    def _make_page(self) -> None:
        """The page takes all that lies in the jar now. What it is called can be changed there."""
        room, journal = self._room, self._room.journal
        practice = room.catalogue.practice(keepsakes.PAGE)
        if practice is None:
            return
        try:
            with journal.together():
                page = journal.begin(practice.key, room.today(), place=practice.steps[0].key).id
                journal.say(page, TITLE, self._called(), US)
                for pebble in self._pebbles:
                    journal.link(page, pebble)
                journal.finish(page)
        except CoupleJournalError as trouble:
            room.messages.say(sentence(trouble))
            return
        room.go("entry", entry=page)
        room.messages.say(self.tr("The jar begins anew."), passing=True)

    def _called(self) -> str:
        names = {
            "spring": self.tr("Small kept things of spring"),
            "summer": self.tr("Small kept things of summer"),
            "autumn": self.tr("Small kept things of autumn"),
            "winter": self.tr("Small kept things of winter"),
        }
        season = guards.season(self._room.today().month, self._room.settings.outside)
        return names[season] if season else self.tr("Small kept things")

    def _begin(self, practice: str) -> None:
        self._room.go("practice", practice=practice, back=True)

    def _keep_home(self, on: bool) -> None:
        self._room.attempt(lambda: self._room.journal.wish(US, keepsakes.JAR, wishes.YES if on else wishes.NO))

    def _button(self, words: str, name: str, kind: str, icon: str, act: Callable[[], None]) -> Button:
        button = Button(words, kind, name=name, icon=icon)
        button.clicked.connect(lambda: act())
        return button
