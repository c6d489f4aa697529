"""Whether an entry may stand in a book that others read: each of the two says so alone, unseen by the other."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.gifts import UNBOOKED
from couplejournal.book import leaving
from couplejournal.journal.records import BOOKED, Entry, Partner
from couplejournal.practices.practice import Practice
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.choice import Choice
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Note
from couplejournal.ui.kit.page import empty, show_rect
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.pages.drawer.talks import TALK
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.phrase import Gate

YES, NO, SOME = "yes", "no", "some"


class BookSay(Column):
    """Of two wishes the more careful one holds. `left` when they are through with it."""

    left = Signal()

    def __init__(self, room: Room, entry: Entry, practice: Practice, parent: QWidget | None = None) -> None:
        super().__init__(gap=14, name="book-say", parent=parent)
        self._room, self._entry, self._asks_both = room, entry, practice.book == "both"
        self._practice = practice
        self._some = not self._asks_both and any(field.both for field in practice.fields())
        if self._some:
            rule = self.tr(
                "It may stand in your book, unless one of you would rather not. "
                "What each of you sealed stands there only when both of you say so."
            )
        elif self._asks_both:
            rule = self.tr("It stands in your book when each of you says so.")
        else:
            rule = self.tr("It may stand in your book, unless one of you would rather not.")
        if practice.key == TALK:
            rule += " " + self.tr(
                "Of a talk only how you came back and what you agreed is there, not what it was about."
            )
        self._parts = Column(gap=14)
        self.add(Heading(self.tr("Your book")), Note(rule), self._parts)
        self._ask()

    def begin(self) -> None:
        """Take the focus, and be seen."""
        to_first(self._parts)
        show_rect(self, self.rect())

    def _ask(self) -> None:
        empty(self._parts.column)
        row = Row()
        for partner in self._room.journal.partners():
            words = self.tr("I’m {name}").format(name=partner.name)
            button = Button(words, "choice", name=f"book-say-{partner.id}", icon=partner.shape)
            button.clicked.connect(lambda _=False, who=partner: self._come(who))
            row.add(button)
        self._parts.add(row, self._way_out())

    def _come(self, partner: Partner) -> None:
        """Where they have a phrase of their own they give it: nobody answers for another, or sees what they said."""
        if self._room.journal.may_read(partner.id):
            self._choose(partner)
            return
        empty(self._parts.column)
        gate = Gate(partner, self._room)
        gate.opened.connect(lambda: self._let_in(partner))
        gate.left.connect(self._ask)
        self._parts.add(gate)
        gate.field.line.setFocus()

    def _let_in(self, partner: Partner) -> None:
        self._room.journal.let_go()  # it was asked for who they are, and for nothing that is closed
        self._choose(partner)

    def _choose(self, partner: Partner) -> None:
        empty(self._parts.column)
        options = [(YES, self.tr("It may stand there")), (NO, self.tr("I would rather not"))]
        if self._some:
            all_of_it = self.tr("It may, with what I sealed")
            options = [(YES, all_of_it), (SOME, self.tr("It may, without that")), (NO, self.tr("I would rather not"))]
        says = self.tr("{name}: may it stand in your book?").format(name=partner.name)
        choice = Choice(options, name="book-say-choice", says=says, value=self._said(partner.id))
        choice.chosen.connect(lambda key: self._keep(partner.id, key, choice))
        self._parts.add(Badge(partner), choice, self._way_out())
        self.begin()

    def _way_out(self) -> Row:
        done = Button(self.tr("Done"), "quiet", name="book-say-done")
        done.clicked.connect(self.left)
        return Row(done)

    def _said(self, voice: int) -> str:
        """What this one has said so far; what was not said is the rule of the practice."""
        if self._asks_both:
            if self._practice.tab == leaving.BETWEEN:
                return YES if voice in leaving.ticked_by(self._entry, self._room.today()) else NO
            return YES if (voice, BOOKED) in self._entry.consents else NO
        if self._some and (voice, UNBOOKED) not in self._entry.consents:
            return YES if (voice, BOOKED) in self._entry.consents else SOME
        return NO if (voice, UNBOOKED) in self._entry.consents else YES

    def _keep(self, voice: int, key: str, choice: Choice) -> None:
        if not key:  # it is one or the other
            choice.set_value(self._said(voice))
            return
        journal = self._room.journal
        notes = {BOOKED: key == YES} if self._asks_both else {UNBOOKED: key == NO}
        if self._some:
            notes[BOOKED] = key == YES
        try:
            with journal.together():
                for what, note in notes.items():
                    if note and what == BOOKED:
                        journal.tick(self._entry.id, voice)
                    else:
                        (journal.agree if note else journal.withdraw)(self._entry.id, voice, what)
        except CoupleJournalError as trouble:
            self._room.messages.say(sentence(trouble))
        self._entry = journal.entry(self._entry.id) or self._entry
