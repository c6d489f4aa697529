"""Papers on one's own page: notes and gratitudes one has found and keeps, and those one has left for the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from couplejournal.journal.gifts import LET_GO
from couplejournal.journal.records import US, Entry, Partner
from couplejournal.practices import wishes
from couplejournal.practices.notes import WAITS, chosen_day
from couplejournal.practices.practice import Practice
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.empty import Empty
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Label, Note, Title
from couplejournal.ui.kit.page import empty
from couplejournal.ui.room import Room
from couplejournal.ui.saying import brief_day, day_words
from couplejournal.ui.tabs import tab_title
from couplejournal.ui.writing.paper import STATE, TALKED, Paper, as_card, of_entry, open_to_both

PAGE = 20  # notes of each kind that are shown at a time
Deed = tuple[str, str, Callable[[], object]]  # words, name and what is done


class OwnNotes(Column):
    """What one has left stands here the same way whether it was found or not. `again`: show all of it anew."""

    again = Signal()

    def __init__(self, partner: Partner, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(gap=18, name="own-notes-list", parent=parent)
        self._voice, self._room = partner.id, room
        self._other = room.name(3 - partner.id)
        kept, left = room.journal.kept_by, room.journal.left_by
        finds, leavings = kept(partner.id, limit=1), left(partner.id, limit=1)
        self.add(Title(self.tr("Folded papers")))
        if not finds and not leavings:
            self.add(Empty(self.tr("Nothing here yet. That is allowed."), name="own-notes-nothing", icon="envelope"))
        if finds:
            self.add(Heading(self.tr("What I found")), *self._pages(kept, self._found))
        if leavings:
            quiet = self.tr("They stand here whether they were found or not. Nobody is told.")
            self.add(Heading(self.tr("What I left for {name}").format(name=self._other)), Note(quiet))
            self.add(*self._pages(left, self._left))

    def _known(self, entries: Sequence[Entry]) -> list[tuple[Entry, Practice]]:
        known = ((entry, self._room.catalogue.practice(entry.practice)) for entry in entries)
        return [(entry, practice) for entry, practice in known if practice]

    def _pages(
        self, source: Callable[..., list[Entry]], show: Callable[[Entry, Practice], QWidget]
    ) -> tuple[QWidget, ...]:
        """The newest of these, and a button for the older ones; years of them are not read for a first page."""
        there, shown = Column(gap=16), 0
        older = Button(self.tr("Older ones"), "quiet", name=f"own-notes-{show.__name__.strip('_')}-older")

        def more() -> None:
            nonlocal shown
            read = source(self._voice, limit=shown + PAGE + 1)
            there.add(*(show(*one) for one in self._known(read[shown : shown + PAGE])))
            shown += PAGE
            older.setVisible(shown < len(read))

        older.clicked.connect(lambda: more())
        row = Row(older)
        more()
        return there, row

    # -- each of them

    def _found(self, entry: Entry, practice: Practice) -> Card:
        paper = Paper(practice, entry, self._room, name=f"own-found-{entry.id}", small=True)
        let_go: Deed = (self.tr("Let it go"), "let-go", lambda: self._let_go(entry))
        paper.add(Note(self.tr("Read")), self._deeds(entry, *self._openings(entry, practice), let_go))
        return paper

    def _openings(self, entry: Entry, practice: Practice) -> list[Deed]:
        """The ways in which both come to know of it."""
        if not practice.field(STATE):  # it is no note, but was given by leaving it
            words = self.tr("Let it stand under {tab}").format(tab=tab_title(practice.tab))
            return [(words, "stand", lambda: self._open(entry, practice, talk=False))]
        talked: Deed = (
            self.tr("We have talked about it"),
            "talked",
            lambda: self._open(entry, practice, talk=False),
        )
        if practice.drawer:  # its words begin no evening talk: they stay in the drawer
            return [talked]
        return [
            talked,
            (self.tr("Begin tonight’s talk with it"), "talk", lambda: self._open(entry, practice, talk=True)),
        ]

    def _left(self, entry: Entry, practice: Practice) -> Card:
        paper = Paper(practice, entry, self._room, name=f"own-left-{entry.id}", small=True)
        day = chosen_day(self._room.journal.own(entry.id, WAITS, self._voice))
        paper.add(Note(self.tr("Left, for {day}").format(day=brief_day(day)) if day else self.tr("Left")))
        holder = Column(gap=12)
        self._offer_deleting(holder, entry)
        paper.add(holder)
        return paper

    def _deeds(self, entry: Entry, *deeds: Deed, kind: str = "plain") -> Row:
        row = Row()
        for words, name, act in deeds:
            button = Button(words, kind, name=f"own-note-{name}-{entry.id}")
            button.setAccessibleName(f"{words}: {day_words(entry.day)}")
            button.clicked.connect(lambda _=False, act=act: act())
            row.add(button)
        return row

    # -- what is done

    def _open(self, entry: Entry, practice: Practice, *, talk: bool) -> None:
        """Both know of it by now: it stands where both can read it."""
        journal = self._room.journal

        def do() -> None:
            card = as_card(practice, of_entry(journal, entry))
            with journal.together():
                if talk:
                    journal.wish(US, wishes.FIRST_CARD, card)
                open_to_both(journal, practice, entry, TALKED)

        words = self.tr("It is the first card of your next talk.") if talk else self.tr("It stands under {tab} now.")
        self._do(do, words.format(tab=tab_title(practice.tab)))

    def _let_go(self, entry: Entry) -> None:
        self._do(lambda: self._room.journal.agree(entry.id, self._voice, LET_GO), self.tr("Let go."))

    def _offer_deleting(self, holder: Column, entry: Entry) -> None:
        empty(holder.column)
        ask = self._deeds(entry, (self.tr("Delete"), "delete", lambda: self._ask_deleting(holder, entry)))
        holder.add(ask)

    def _ask_deleting(self, holder: Column, entry: Entry) -> None:
        empty(holder.column)
        words = self.tr(
            "It is deleted for good, found or not, and leaves no trace. Copies of the notebook made earlier still hold "
            "it, closed, until those are replaced."
        )
        ways = self._deeds(
            entry,
            (self.tr("Delete it"), "delete-now", lambda: self._delete(entry)),
            (self.tr("Leave it"), "leave", lambda: self._offer_deleting(holder, entry)),
            kind="choice",
        )
        holder.add(Label(words), ways)
        ways.findChildren(Button)[-1].setFocus()

    def _delete(self, entry: Entry) -> None:
        self._do(lambda: self._room.journal.purge(entry.id), self.tr("Deleted."))

    def _do(self, act: Callable[[], object], words: str) -> None:
        if not self._room.attempt(act):
            return
        self._room.messages.say(words, passing=True)
        self.again.emit()
