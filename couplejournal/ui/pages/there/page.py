"""What there was: the evenings, words and firsts of a year, counted for both together; there when both wish it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.practices import wishes
from couplejournal.ui.kit.accessible import Group
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.chip import Chip
from couplejournal.ui.kit.empty import Empty
from couplejournal.ui.kit.flow import Flow, Row
from couplejournal.ui.kit.labels import Label, Note, Prompt, Title
from couplejournal.ui.kit.page import Page
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.pages.looking_back.glance_list import GlanceList
from couplejournal.ui.pages.home.jar_corner import lies_in
from couplejournal.ui.pages.there.counted import ThereCounted
from couplejournal.ui.pages.there.counts import Counts
from couplejournal.ui.pages.there.titles import title_of
from couplejournal.ui.pages.there.year import ThereYear
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence

HOW = "how"  # in place of something to look behind: how all of it is counted


class ThereWasPage(Page):
    """Closed, it says how it opens; open, it shows a year, what is behind a number of it, or how it is counted."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(name="there_was", says="", parent=parent)
        self._room = room
        self.setAccessibleName(self.tr("What there was"))
        self._counts = Counts(room)
        self._year, self._behind, self._stale = 0, "", True
        room.changes.changed.connect(lambda _change: self._hear())

    def arrive(self, year: int = 0, behind: str = "") -> None:
        """Show this year, 0 for the latest; `behind`: the entries behind a part of it ("word:patient"), or HOW."""
        self._year, self._behind = year, behind
        self._read()
        self.to_top()
        to_first(self)

    def _hear(self) -> None:
        self._stale = True
        if self.isVisible():
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._catch_up)  # whoever comes here reads it anyway; what lay over it is lifted

    def _catch_up(self) -> None:
        if self._stale and self.isVisible():
            self._read()

    def _read(self) -> None:
        self._stale = False
        self.clear()
        journal = self._room.journal
        try:
            if self._behind == HOW:
                self.add(self._back(), Title(self.tr("How this is counted")), ThereCounted())
            elif not wishes.look_back(journal.wishes(1), journal.wishes(2)):
                self._show_closed()
            elif self._behind:
                self._show_behind()
            else:
                self._show_year()
        except CoupleJournalError as trouble:
            self.add(Prompt(self.tr("This cannot be shown just now.")), Note(sentence(trouble)))
        self.add_stretch()

    # --- closed

    def _show_closed(self) -> None:
        card = Card(padding=40, name="there-closed")
        card.add(
            Label(
                self.tr(
                    "Your evenings as small dots, the words you gave each other, what was new: a quiet look back, "
                    "made only of what both of you can read anyway."
                )
            ),
            Label(
                self.tr("It opens when each of you has wished for it on a page of your own. Nobody is shown who has.")
            ),
            Row(
                self._way(self.tr("To my own page"), "there-own", lambda: self._room.go("own", section="ways"), "lock"),
                self._how(),
            ),
        )
        self.add(self._back("looking_back"), Title(self.tr("What there was")), card)

    # --- open

    def _show_year(self) -> None:
        self.add(
            self._back("looking_back"),
            Title(self.tr("What there was")),
            Note(self.tr("These count evenings, not love."), name="there-caption"),
        )
        years = self._counts.years()
        if not years and not lies_in(self._room):
            self._year = 0
            self.add(
                Empty(
                    self.tr("Nothing here yet. That is allowed."),
                    note=self.tr("What the two of you keep comes together here, year by year."),
                    name="there-nothing",
                )
            )
            self.add(self._foot())
            return
        now = self._room.today().year
        if self._year not in years:
            self._year = next((year for year in years if year <= now), years[-1] if years else now)
        if len(years) > 1:
            self.add(self._chooser(years))
        self.add(ThereYear(self._year, self._counts, self._room, self._show, self._foot))

    def _chooser(self, years: list[int]) -> Group:
        group = Group(name="there-years", says=self.tr("Year"))
        flow, one = Flow(group, gap=8), QButtonGroup(group)
        for year in years:
            chip = Chip(str(year), name=f"there-year-{year}", checked=year == self._year)
            chip.setAutoExclusive(True)
            chip.clicked.connect(partial(self._choose, year))
            one.addButton(chip)
            flow.addWidget(chip)
        return group

    def _choose(self, year: int, _checked: bool = False) -> None:
        if year != self._year:
            self._room.go("there_was", year=year)
            chip = self.findChild(Chip, f"there-year-{year}")
            if chip is not None:
                chip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _foot(self) -> Row:
        close = self._way(self.tr("Close this page for both"), "there-close", self._close, "close")
        return Row(self._how(), close, name="there-foot")

    def _close(self) -> None:
        """Either may, at once; it opens again when each of them wishes for it anew."""
        journal = self._room.journal
        try:
            with journal.together():
                for voice in (1, 2):
                    journal.wish(voice, wishes.LOOKS_BACK, "")
        except CoupleJournalError as trouble:
            self._room.messages.say(sentence(trouble))
            return
        self.arrive()

    # --- behind

    def _show_behind(self) -> None:
        entries = self._counts.behind(self._year, self._behind)
        self.add(self._back("there_was", year=self._year))
        self.add(Title(title_of(self._behind, self._year, self._counts), name="there-behind"))
        if entries:
            rows = GlanceList(self._room, name="there-entries", says=self.tr("Entries"))
            rows.opened.connect(lambda entry: self._room.go("entry", entry=entry))
            rows.show_these(entries)
            self.add(rows)
        else:
            self.add(Empty(self.tr("Nothing is here any more."), name="there-gone"))

    def _show(self, what: str) -> None:
        self._room.go("there_was", year=self._year, behind=what)

    # --- ways

    def _how(self) -> Button:
        return self._way(self.tr("How this is counted"), "there-how", lambda: self._show(HOW))

    def _back(self, place: str = "there_was", **where: object) -> Row:
        words = self.tr("Looking back") if place == "looking_back" else self.tr("What there was")
        return Row(self._way(words, "there-back", lambda: self._room.go(place, **where), "arrow-left"))

    def _way(self, words: str, name: str, act: Callable[[], None], icon: str = "") -> Button:
        button = Button(words, "plain", name=name, icon=icon)
        button.clicked.connect(lambda: act())
        return button
