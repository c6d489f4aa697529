"""Home: one thing offered for tonight, never a list; and, when there is one, a day from another year."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from couplejournal.journal.records import US, Change, Entry
from couplejournal.practices import weeks, wishes
from couplejournal.practices.practice import Practice
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Note, Title
from couplejournal.ui.kit.page import Page, empty
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.pages.home.anniversaries import same_days
from couplejournal.ui.pages.home.card_line import card_line
from couplejournal.ui.pages.home.drawer_line import drawer_line
from couplejournal.ui.pages.rituals.coming_days import keep_coming
from couplejournal.ui.pages.home.fortnight import fortnight
from couplejournal.ui.pages.looking_back.glance import holds_something
from couplejournal.ui.pages.home.jar_corner import jar_corner
from couplejournal.ui.pages.home.need_cards import PLACE as NEED_CARDS
from couplejournal.ui.pages.home.need_cards import PRACTICE as CARDS
from couplejournal.ui.pages.home.offering import begun, invited
from couplejournal.ui.pages.home.paper_line import paper_line
from couplejournal.ui.pages.home.quiet_line import GAP, QuietLine, said
from couplejournal.ui.pages.entry.resting import RestButton
from couplejournal.ui.pages.home.ritual_line import ritual_line
from couplejournal.ui.pages.home.return_line import return_line
from couplejournal.ui.pages.home.season_offer import season_offer
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_words
from couplejournal.ui.writing.rituals import AT_REST, IN_USE, RITUAL, rituals
from couplejournal.ui.tabs import OVER, QUICKLY, tab_title

YEARS = 5  # how far back "a year ago" looks
QUIET = 3  # so many quiet lines at most: home is no list
THANKS = "gratitude"  # the practice of a quick gratitude
LATEST = 60  # entries that are looked at for something begun
AWAY = timedelta(days=7)  # after so long a time they are greeted as those who come back; how long it was is not said


class TonightPage(Page):
    """Looks anew at each visit; a few small queries."""

    def __init__(self, room: Room, keep: Callable[[], None], parent: QWidget | None = None) -> None:
        """`keep` writes the settings' file."""
        super().__init__(name="tonight", parent=parent)
        self._room, self._keep = room, keep
        self._laid: set[int] = set()  # cards laid down since the notebook was opened: they wait for the next opening
        room.changes.changed.connect(self._hear)

    def _hear(self, change: Change) -> None:
        if change.practice == CARDS and change.entry is not None:
            self._laid.add(change.entry)
        if change.practice == RITUAL:  # the notebook may be closed before home is seen again
            keep_coming(self._room, self._keep)

    def arrive(self) -> None:
        """Greet, offer one thing, and put the focus on it."""
        empty(self.column)
        today = self._room.today()
        lately = self._room.journal.entries(newest=True, limit=LATEST)
        self.add(self._head(Note(day_words(today)), Title(self._greeting(today, lately))))
        if self._room.settings.habit:
            self.add(Note(self._room.settings.habit))
        if back := return_line(self._room):
            self.add(back)
        offered = (
            begun(self._room, lately)
            or fortnight(self._room, self._keep, self.arrive)
            or season_offer(self._room, self.arrive)
            or invited(self._room)
        )
        if offered:
            self.add(offered)
        below = (one for one in self._quiet_lines(today) if one is not None)
        if lines := list(islice(below, QUIET - bool(back))):
            self.add(Column(*lines, gap=GAP))
        if memory := self._years_ago(today):
            self.add(self._memory(memory, today))
        self.add_stretch()
        self.add(self._foot())
        self.to_top()
        if first := back or offered or next(iter(lines), None):
            to_first(first)
        keep_coming(self._room, self._keep)

    def _quiet_lines(self, today: date) -> Iterator[QWidget | None]:
        """What may stand below the offer, in this order; each is only looked for while there is room for it."""
        yield paper_line(self._room)
        yield drawer_line(self._room)
        yield ritual_line(self._room, self.arrive)
        yield card_line(self._room, self._laid)
        yield self._line_of_the_week(today)

    def _head(self, *words: QWidget) -> QWidget:
        """What greets them; the jar stands in the corner beside it."""
        head, jar = Column(*words, gap=self.column.spacing()), jar_corner(self._room)
        if jar is None:
            return head
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(head, 1)
        row.addWidget(jar, 0, Qt.AlignmentFlag.AlignTop)
        return whole

    def _greeting(self, today: date, lately: Sequence[Entry]) -> str:
        one, two = (partner.name for partner in self._room.journal.partners())
        last = next((entry.day for entry in lately if holds_something(entry)), None)
        if last is not None and today - last >= AWAY:
            return self.tr("Welcome back, {one} and {two}").format(one=one, two=two)
        hour = self._room.clock().hour
        if 4 <= hour < 12:
            return self.tr("Good morning, {one} and {two}").format(one=one, two=two)
        if 12 <= hour < 17:
            return self.tr("Good afternoon, {one} and {two}").format(one=one, two=two)
        return self.tr("Good evening, {one} and {two}").format(one=one, two=two)

    def _line_of_the_week(self, today: date) -> QuietLine | None:
        """On the day they chose for it, one quiet line; whoever has written this week or not."""
        truth = self._room.catalogue.of_the_week()
        if truth is None or truth.key in self._room.settings.hidden:
            return None
        if weeks.chosen(self._room.journal.wishes(US)) != today.weekday():
            return None
        begin = Button(self.tr("Begin"), "quiet", name="tonight-week", icon=truth.icon)
        begin.setAccessibleName(self.tr("Begin: {practice}").format(practice=truth.title))
        begin.clicked.connect(lambda: self._room.go("practice", practice=truth.key))
        return QuietLine(said(self.tr("Today: {practice}").format(practice=truth.title), begin), name="tonight-weekly")

    def _foot(self) -> Row:
        own, help_ = (
            self._link(self.tr("Your own page"), "tonight-own"),
            self._link(self.tr("Other help"), "tonight-help"),
        )
        own.clicked.connect(lambda: self._room.go("own"))
        help_.clicked.connect(lambda: self._room.go("other_help"))
        keys = QKeySequence(QUICKLY).toString(QKeySequence.SequenceFormat.NativeText)
        quick = self._link(self.tr("A quick gratitude ({keys})").format(keys=keys), "tonight-quick")
        quick.clicked.connect(lambda: self._room.go(OVER))
        need = self._link(self.tr("A need, in one tap"), "tonight-need")
        need.clicked.connect(lambda: self._room.go(NEED_CARDS))
        some = [link for link, key in ((quick, THANKS), (need, CARDS)) if self._room.offered(key)]
        row = Row(*some, own)
        if wishes.notes_at_hand(self._room.journal.wishes(US)):
            notes = self._link(tab_title("notes"), "tonight-notes")
            notes.clicked.connect(lambda: self._room.go("notes"))
            row.add(notes)
        if rituals(self._room, IN_USE, AT_REST):
            ours = self._link(self.tr("Our rituals"), "tonight-all-rituals")
            ours.clicked.connect(lambda: self._room.go("rituals"))
            row.add(ours)
        row.add(help_)
        return row

    def _link(self, words: str, name: str) -> Button:
        return Button(words, "plain", name=name)

    def _years_ago(self, today: date) -> Entry | None:
        for entry in self._room.journal.on_days(same_days(today, range(-YEARS, 0))):
            practice = self._room.catalogue.practice(entry.practice)
            if practice and _first_words(practice, entry):
                return entry
        return None

    def _memory(self, entry: Entry, today: date) -> Card:
        practice = self._room.catalogue.practice(entry.practice)
        assert practice is not None
        years = today.year - entry.day.year
        card = Card()
        words = self.tr("A year ago today") if years == 1 else self.tr("%n years ago today", "", years)
        look = Button(self.tr("Look at it"), "quiet", name="tonight-memory", icon="book")
        look.clicked.connect(lambda: self._room.go("entry", entry=entry.id))
        rest = RestButton(self._room, entry, name="tonight-memory-rest")
        rest.clicked.connect(self.arrive)
        card.add(Note(f"{words} · {practice.title}"), Heading(_first_words(practice, entry)), Row(look, rest))
        return card


def _first_words(practice: Practice, entry: Entry) -> str:
    """The lead of an entry, or its first quoted line; "" when neither was said openly."""
    for role in ("lead", "quote"):
        for field in practice.fields():
            if field.book == role and (said := entry.said(field.key)):
                return said.replace("\n", " · ")
    return ""
