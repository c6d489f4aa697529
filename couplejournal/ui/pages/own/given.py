"""On one's own page: what the other has given from theirs, and the question one may ask back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import OPENED, US, Entry, Partner
from couplejournal.practices.practice import Practice
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Label, Note, Prompt
from couplejournal.ui.pages.own.becoming import QUESTION, REPLY, RESTING, given_fields, take_up
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_of_year, sentence

OWN = "own"  # the tab of the practices that each has alone
MOST = 12  # so many are shown, the newest


class OwnGiven(Column):
    """`go_on(practice, entry, day, voice)`: to ask back. `again`: show all of it anew."""

    go_on = Signal(str, object, object, int)
    again = Signal()

    def __init__(self, partner: Partner, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(gap=14, name="own-given", parent=parent)
        self._voice, self._room = partner.id, room
        practices = {one.key: one for one in room.catalogue.under(OWN) if given_fields(one)}
        entries = room.journal.entries(practices=practices, newest=True) if practices else []
        given = [(entry, practices[entry.practice]) for entry in entries if self._is_given(entry)][:MOST]
        alone = [entry for entry in entries if self._asked(entry) and not any(entry is one for one, _ in given)]
        alone = [entry for entry in alone if not any(answer.voice == 3 - self._voice for answer in entry.answers)]
        self.nothing = not given and not alone
        if given:
            self.add(Heading(self.tr("{name} gave me").format(name=room.name(3 - self._voice))))
            self.add(*(self._card(entry, practice) for entry, practice in given))
        for entry in alone:  # what it was about is its author's, and gone; the question is one's own
            card = Card(padding=24, gap=10, name=f"asked-{entry.id}")
            card.add(Note(self.tr("You once asked")), Label(self._asked(entry)), Row(self._out(entry)))
            self.add(card)

    def _is_given(self, entry: Entry) -> bool:
        """Whether it is the other's, open, and does not rest."""
        author = next((one.voice for one in entry.answers if one.field != QUESTION and one.voice != US), 0)
        opened = (US, OPENED) in entry.consents and (author, RESTING) not in entry.consents
        return opened and author == 3 - self._voice

    def _asked(self, entry: Entry) -> str:
        return entry.said(QUESTION, self._voice)

    def _card(self, entry: Entry, practice: Practice) -> Card:
        card = Card(tint=practice.colour, padding=24, gap=10, name=f"given-{entry.id}")
        card.add(Note(f"{practice.title} · {day_of_year(entry.day, self._room.today())}"))
        told = [words for key in given_fields(practice) if key != REPLY and (words := entry.said(key))]
        for number, words in enumerate(told):
            card.add((Label if number else Prompt)(words))
        if practice.field(QUESTION) is None:
            return card
        if asked := self._asked(entry):
            card.add(Note(self.tr("You asked")), Label(asked))
            if said := entry.said(REPLY):
                name = self._room.name(3 - self._voice)
                card.add(Note(self.tr("{name} answered").format(name=name)), Label(said))
        words = self.tr("Change my question") if asked else self.tr("Ask a question back")
        ask = Button(words, "plain" if asked else "quiet", name=f"given-ask-{entry.id}")
        ask.clicked.connect(lambda: self._ask(entry))
        card.add(Row(ask, self._out(entry)) if asked else Row(ask))
        return card

    def _out(self, entry: Entry) -> Button:
        out = Button(self.tr("Take my question out"), "plain", name=f"given-out-{entry.id}", icon="trash")
        out.clicked.connect(lambda: self._take_out(entry))
        return out

    def _ask(self, entry: Entry) -> None:
        if self._room.attempt(lambda: take_up(self._room, entry, "beside")):
            self.go_on.emit(entry.practice, entry.id, entry.day, self._voice)

    def _take_out(self, entry: Entry) -> None:
        journal = self._room.journal
        try:
            journal.say(entry.id, QUESTION, "", self._voice)
            left = journal.entry(entry.id)
            if left and not left.answers:
                journal.purge(entry.id)
        except CoupleJournalError as trouble:
            self._room.messages.say(sentence(trouble))
            return
        self.again.emit()
