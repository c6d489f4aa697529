"""Home: one thing offered for tonight, never a list; and, when there is one, a day from another year."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import DONE, Entry
from couplejournal.practices.practice import Practice
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Label, Note, Prompt, Title
from couplejournal.ui.kit.page import Page, empty
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.pages.glance import holds_something, may_be_gone_on_with
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_words

YEARS = 5  # how far back "a year ago" looks
LATELY = timedelta(days=2)  # so long after the time they chose, coming back to something is still offered here


class TonightPage(Page):
    """Looks anew at each visit; a few small queries."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(name="tonight", parent=parent)
        self._room = room

    def arrive(self) -> None:
        """Greet, offer one thing, and put the focus on it."""
        empty(self.column)
        today = self._room.today()
        self.add(Note(day_words(today)), Title(self._greeting()))
        if self._room.settings.habit:
            self.add(Note(self._room.settings.habit))
        offered = self._begun(today) or self._invited(today)
        if offered:
            self.add(offered)
        if memory := self._years_ago(today):
            self.add(self._memory(memory, today))
        self.add_stretch()
        self.to_top()
        if offered:
            to_first(offered)

    def _greeting(self) -> str:
        one, two = (partner.name for partner in self._room.journal.partners())
        hour = self._room.clock().hour
        if 4 <= hour < 12:
            return self.tr("Good morning, {one} and {two}").format(one=one, two=two)
        if 12 <= hour < 17:
            return self.tr("Good afternoon, {one} and {two}").format(one=one, two=two)
        return self.tr("Good evening, {one} and {two}").format(one=one, two=two)

    def _begun(self, today: date) -> Card | None:
        """What they have begun this evening (or had put off until now) comes before anything new."""
        now = self._room.clock()
        for entry in self._room.journal.entries(newest=True, limit=20):
            practice = self._room.catalogue.practice(entry.practice)
            if practice is None or practice.again or not may_be_gone_on_with(entry):
                continue
            if entry.due is None and entry.day == today:
                words = self.tr("You are in the middle of it.")
            elif entry.due is not None and entry.due <= now < entry.due + LATELY:  # until then nothing presses
                words = self.tr("This is the time you chose for coming back to it.")
            else:
                continue
            return self._card(practice, words, self.tr("Go on"), entry=entry.id, day=entry.day)
        return None

    def _invited(self, today: date) -> Card | None:
        """The practice they chose at the beginning, or the evening talk; a lighter evening is one press away.

        When that, or an evening, is done, nothing more is asked of them.
        """
        chosen = [self._room.catalogue.practice(key) for key in self._room.settings.practices]
        evening = self._room.catalogue.tab("evening")
        candidates = [practice for practice in chosen if practice and not practice.drawer] or list(evening[:1])
        if not candidates:
            return None
        practice = candidates[today.toordinal() % len(candidates)]
        whole = {one.key for one in (practice, *evening)}
        found = self._room.journal.entries(today, today, practices=whole, drawer=False)
        kept = [one for one in found if one.state == DONE and holds_something(one)]
        if kept:
            return self._done(kept[-1])
        lighter = next((one for one in reversed(evening) if one is not practice), None)
        beside = [self._light(lighter)] if lighter else []
        return self._card(practice, practice.invitation, self.tr("Begin"), *beside)

    def _light(self, practice: Practice) -> Button:
        light = Button(practice.title, "quiet", name="tonight-lighter", icon=practice.icon)
        light.clicked.connect(lambda: self._room.go("practice", practice=practice.key))
        return light

    def _done(self, entry: Entry) -> Card:
        card = Card(padding=40)
        look = Button(self.tr("Look at it"), "quiet", name="tonight-kept", icon="book")
        look.clicked.connect(lambda: self._room.go("entry", entry=entry.id))
        card.add(Prompt(self.tr("Kept.")), Label(self.tr("Nothing more is needed tonight.")), Row(look))
        return card

    def _card(self, practice: Practice, words: str, button: str, *beside: Button, **where: object) -> Card:
        card = Card(tint=practice.colour, padding=40)
        begin = Button(button, "primary", name="tonight-begin", icon=practice.icon)
        begin.setAccessibleName(f"{button}: {practice.title}")
        begin.clicked.connect(lambda: self._room.go("practice", practice=practice.key, **where))
        card.add(Prompt(practice.title), Label(words), Row(begin, *beside))
        return card

    def _years_ago(self, today: date) -> Entry | None:
        for years in range(1, YEARS + 1):
            day = _same_day(today, years)
            for entry in self._room.journal.entries(day, day, drawer=False):
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
        card.add(Note(f"{words} · {practice.title}"), Heading(_first_words(practice, entry)), Row(look))
        return card


def _first_words(practice: Practice, entry: Entry) -> str:
    """The lead of an entry, or its first quoted line; "" when neither was said openly."""
    for role in ("lead", "quote"):
        for field in practice.fields():
            if field.book == role and (said := entry.said(field.key)):
                return said.replace("\n", " · ")
    return ""


def _same_day(day: date, years: int) -> date:
    """This day `years` ago; 29 February is met on the 28th in other years."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
