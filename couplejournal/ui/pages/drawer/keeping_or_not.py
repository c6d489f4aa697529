"""After a month: keep a talk, keep what was agreed, or let it go. Each says it alone, about their own words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.drawer import GONE, KEEP, TRIM
from couplejournal.journal.records import US, Entry, Partner
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Note, Prompt
from couplejournal.ui.kit.page import empty
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.pages.drawer.talks import AGREED, BOTH, silent
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_of_year, sentence
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.phrase import Gate

ANSWERS = (KEEP, TRIM, GONE)


class KeepingOrNot(Card):
    """`said(still there)` when one of them has said it. Nobody is shown what the other chose."""

    said = Signal(bool)

    def __init__(self, room: Room, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(name="keeping", gap=14, parent=parent)
        self._room, self._entry = room, entry
        words = self.tr("A talk from {day} is in the drawer.").format(day=day_of_year(entry.day, room.today()))
        self._parts = Column(gap=14)
        self.add(Prompt(words), self._parts)
        self._ask_who()

    def begin(self) -> None:
        """Take the focus."""
        to_first(self._parts)

    def _ask_who(self) -> None:
        empty(self._parts.column)
        row = Row()
        for partner in self._room.journal.partners():
            words = self.tr("I’m {name}").format(name=partner.name)
            button = Button(words, "choice", name=f"keeping-{partner.id}", icon=partner.shape)
            button.clicked.connect(lambda _=False, who=partner: self._come(who))
            row.add(button)
        note = self.tr("Keeping it needs both of you. Letting go is each one’s own, and takes only their own words.")
        self._parts.add(Note(note), row)

    def _come(self, partner: Partner) -> None:
        """Where they have a phrase of their own they give it: nobody lets go of another one's words."""
        if self._room.journal.may_read(partner.id):
            self._offer(partner)
            return
        empty(self._parts.column)
        gate = Gate(partner, self._room)
        gate.opened.connect(lambda: self._offer(partner))
        gate.left.connect(self._ask_who)
        self._parts.add(gate)
        gate.field.line.setFocus()

    def _offer(self, partner: Partner) -> None:
        empty(self._parts.column)
        keep = self._way(self.tr("Keep all"), "keeping-all", lambda: self._say(partner.id, KEEP))
        trim = self._way(self.tr("Keep only what we agreed"), "keeping-agreed", lambda: self._confirm(partner, TRIM))
        gone = self._way(self.tr("Let it go"), "keeping-gone", lambda: self._confirm(partner, GONE))
        back = self._way(self.tr("Not now"), "keeping-not-now", self._leave, kind="plain")
        self._parts.add(Badge(partner), Row(keep, trim, gone), Row(back))
        to_first(self._parts)

    def _leave(self) -> None:
        self._room.journal.let_go()
        self._ask_who()
        self.begin()

    def _confirm(self, partner: Partner, what: str) -> None:
        empty(self._parts.column)
        if what == TRIM:
            words = self.tr("Your other words of this talk go at once. What you agreed stays, and how you came back.")
        else:
            words = self.tr("Your words of this talk go at once, and nothing tells that they were there.")
        yes = self._way(self.tr("Yes, let them go"), "keeping-yes", lambda: self._say(partner.id, what))
        no = self._way(self.tr("Leave them"), "keeping-leave", lambda: self._offer(partner))
        copies = self.tr("Copies you exported stay where you put them.")
        self._parts.add(Badge(partner), Label(words), Note(copies), Row(yes, no))
        no.setFocus()

    def _say(self, voice: int, what: str) -> None:
        journal, entry = self._room.journal, self._entry.id
        there, keys = True, silent(self._room.catalogue.practice(self._entry.practice))
        try:
            with journal.together():
                for other in ANSWERS:
                    journal.withdraw(entry, voice, other)
                journal.agree(entry, voice, what)
                if what != KEEP:
                    there = journal.take_out(entry, voice, but=AGREED if what == TRIM else (), silent=keys)
                kept = journal.entry(entry) if there else None
                if kept is not None and all((one, GONE) in kept.consents for one in BOTH):
                    there = journal.take_out(entry, US)  # what was of both goes when both let it go
        except CoupleJournalError as trouble:
            self._room.messages.say(sentence(trouble))
            return
        journal.let_go()
        self.said.emit(there)

    def _way(self, words: str, name: str, act: Callable[[], object], kind: str = "choice") -> Button:
        button = Button(words, kind, name=name)
        button.clicked.connect(lambda: act())
        return button
