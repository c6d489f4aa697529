"""One talk from the drawer, to be read by both; each may take their own words out, at once and without a trace."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from couplejournal.book.leaving import may_be_asked
from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import OPEN, Change, Entry, Partner
from couplejournal.practices.practice import Practice
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.empty import Empty
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Note, Strong
from couplejournal.ui.kit.page import Page, show_rect
from couplejournal.ui.pages.entry.book_say import BookSay
from couplejournal.ui.pages.drawer.talks import in_one_piece, may_ask, readable, silent
from couplejournal.ui.pages.looking_back.glance import title
from couplejournal.ui.pages.drawer.keeping_or_not import KeepingOrNot
from couplejournal.ui.pages.entry.leading_on import becoming
from couplejournal.ui.pages.entry.told import Told
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_words, sentence
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.phrase import Gate


class TalkPage(Page):
    """Read anew whenever it has changed, but not while something is being asked."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(name="talk", reading=True, gap=20, parent=parent)
        self._room, self._id = room, 0
        self._asking: QWidget | None = None
        room.changes.changed.connect(self._hear)

    def arrive(self, entry: int, ask: bool = False) -> None:
        """Show this talk; `ask`: what shall become of it."""
        self._id = entry
        self._show()
        self.to_top()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        kept = self._room.journal.entry(entry)
        if ask and kept is not None and may_ask(kept, self._room.today()):
            self._ask_keeping(kept)

    def leave(self) -> None:
        """Whoever gave their phrase here is not here any more."""
        self._room.journal.let_go()

    def _show(self) -> None:
        self.clear()
        self._asking = None
        entry = self._room.journal.entry(self._id)
        if entry is None or not readable(entry):
            self._show_gone()
            return
        practice = self._room.catalogue.practice(entry.practice)
        name = title(entry.practice, practice)
        self.setAccessibleName(f"{name}, {day_words(entry.day)}")
        back = Button(self.tr("Back"), "quiet", name="talk-back", icon="arrow-left")
        back.clicked.connect(lambda: self._room.go("back"))
        self.add(Row(back), Column(Strong(name), Note(day_words(entry.day)), gap=2))
        self.add(Told(in_one_piece(entry, practice), practice, self._room.journal.partners()))
        if (on := becoming(self._room, entry)) is not None:  # one small next thing may live on as a promise
            self.add(on)
        self.add(self._ways(entry, practice), self._own(entry))
        self.add_stretch()

    def _show_gone(self) -> None:
        self.setAccessibleName(self.tr("The drawer"))
        words = self.tr("This talk is not in the drawer any more.")
        gone = Empty(words, name="talk-gone", icon="repair", button=self.tr("To the drawer"))
        gone.accepted.connect(lambda: self._room.go("drawer"))
        self.add(gone)
        self.add_stretch()

    # -- what can be done

    def _ways(self, entry: Entry, practice: Practice | None) -> Row:
        row, today = Row(gap=12), self._room.today()
        if practice is not None:
            words = self.tr("Go on") if entry.state == OPEN else self.tr("Change")
            change = self._way(row, words, "talk-change", "", kind="quiet")
            where = {"practice": entry.practice, "entry": entry.id, "day": entry.day}
            change.clicked.connect(lambda: self._room.go("practice", **where))
        if practice is not None and practice.book == "both" and may_be_asked(entry, self._room.clock()):
            book = self._way(row, self.tr("Your book"), "talk-book", "book")
            book.clicked.connect(lambda: self._ask_book(entry, practice))
        if may_ask(entry, today):
            keep = self._way(row, self.tr("Keep it, or let it go"), "talk-keep", "")
            keep.clicked.connect(lambda: self._ask_keeping(entry))
        return row

    def _own(self, entry: Entry) -> Row:
        """For each who has words here, the way to take them out."""
        row, voices = Row(gap=12), {answer.voice for answer in entry.answers if not answer.sealed}
        for partner in self._room.journal.partners():
            if partner.id in voices:
                words = self.tr("{name}: take my words out").format(name=partner.name)
                out = self._way(row, words, f"talk-take-out-{partner.id}", "trash")
                out.clicked.connect(lambda _=False, who=partner: self._ask_out(who))
        return row

    def _way(self, row: Row, words: str, name: str, icon: str, kind: str = "plain") -> Button:
        button = Button(words, kind, name=name, icon=icon)
        row.add(button)
        return button

    def _lay(self, asking: QWidget) -> None:
        """Something is asked, below what is read; one thing at a time."""
        if self._asking is not None:
            self.column.removeWidget(self._asking)
            self._asking.hide()
            self._asking.deleteLater()
        self._asking = asking
        self.column.insertWidget(self.column.count() - 1, asking)
        QTimer.singleShot(0, asking, lambda: self._come_to(asking))

    def _come_to(self, asking: QWidget) -> None:
        if (ground := self.widget()) is not None:
            ground.adjustSize()  # the page has grown, which it would only know later
        if isinstance(asking, BookSay | KeepingOrNot):
            asking.begin()
        show_rect(asking, asking.rect())

    def _ask_book(self, entry: Entry, practice: Practice) -> None:
        asking = BookSay(self._room, entry, practice)
        asking.left.connect(self._show)
        self._lay(asking)

    def _ask_keeping(self, entry: Entry) -> None:
        asking = KeepingOrNot(self._room, entry)
        asking.said.connect(self._said)
        self._lay(asking)

    def _said(self, there: bool) -> None:
        self._room.messages.say(self.tr("That holds for your own words."), passing=True)
        self._show() if there else self._room.go("drawer")

    # -- one's own words

    def _ask_out(self, partner: Partner) -> None:
        asking = Card(name="talk-taking-out", gap=14)
        yes = Button(self.tr("Take them out"), "choice", name="talk-out-now", icon="trash")
        no = Button(self.tr("Leave them"), "choice", name="talk-out-leave")
        yes.clicked.connect(lambda: self._let_in(partner))
        no.clicked.connect(self._show)
        words = self.tr("They are gone from the notebook at once. Copies you exported stay where you put them.")
        asking.add(Badge(partner), Label(self.tr("Take your words out?")), Note(words), Row(yes, no))
        self._lay(asking)
        no.setFocus()

    def _let_in(self, partner: Partner) -> None:
        """Where they have a phrase of their own they give it: nobody takes out another one's words."""
        if self._room.journal.may_read(partner.id):
            self._take_out(partner.id)
            return
        gate = Gate(partner, self._room)
        gate.opened.connect(lambda: self._take_out(partner.id))
        gate.left.connect(self._show)
        self._lay(gate)
        gate.field.line.setFocus()

    def _take_out(self, voice: int) -> None:
        try:
            entry = self._room.journal.entry(self._id)
            practice = self._room.catalogue.practice(entry.practice) if entry else None
            there = self._room.journal.take_out(self._id, voice, silent=silent(practice))
        except CoupleJournalError as trouble:
            self._room.messages.say(sentence(trouble))
            return
        self._room.journal.let_go()
        self._room.messages.say(self.tr("Your words are out."), passing=True)
        self._show() if there else self._room.go("drawer")

    def _hear(self, change: Change) -> None:
        if change.entry in (self._id, None) and self._id and self.isVisible() and self._asking is None:
            at = self.verticalScrollBar().value()
            self._show()
            self.verticalScrollBar().setValue(at)
