"""A need in one tap: who, and which card; it lies there for the other at the next opening, without a sound."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import Partner
from couplejournal.practices.practice import Practice
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Note, Prompt
from couplejournal.ui.kit.page import Page
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence
from couplejournal.ui.writing.badge import Badge

PLACE, PRACTICE, CARD = "need_cards", "need_card", "card"


class NeedCardsPage(Page):
    """Nothing preselects who is here, as nowhere else."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(name=PLACE, says=self.tr("A card for you"), parent=parent)
        self._room = room

    def arrive(self) -> None:
        """Ask who is here."""
        self.clear()
        practice = self._room.offered(PRACTICE)
        if practice is None:
            self._room.go("back")
            return
        sheet = Card(tint=practice.colour, padding=40, gap=18, name="need-cards-who")
        row = Row()
        for partner in self._room.journal.partners():
            button = Button(
                self.tr("I’m {name}").format(name=partner.name), "choice", name=f"need-cards-{partner.id}",
                icon=partner.shape,
            )  # fmt: skip
            button.clicked.connect(lambda _=False, who=partner: self._offer(practice, who))
            row.add(button)
        sheet.add(Heading(practice.title), Prompt(self.tr("Who needs something?")), row)
        self._stand(sheet)

    def leave(self) -> None:
        """Nothing stays here of who was about to say what."""
        self.clear()

    def _offer(self, practice: Practice, partner: Partner) -> None:
        """The cards; a press lays one down."""
        self.clear()
        field, other = practice.field(CARD), self._room.name(3 - partner.id)
        assert field is not None
        sheet = Card(tint=practice.colour, padding=40, gap=18, name="need-cards-sheet")
        cards = Column(gap=10)
        for option in field.options:
            button = Button(option.label, "choice", name=f"need-card-{option.key}")
            button.clicked.connect(lambda _=False, key=option.key: self._lay(practice, partner.id, key))
            cards.add(button)
        more = Button(self.tr("With a word more…"), "plain", name="need-card-more")
        more.clicked.connect(lambda: self._room.go("practice", practice=practice.key, voice=partner.id, back=True))
        words = self.tr("{name} finds it at the next opening. Nothing rings, and it goes by itself after some days.")
        sheet.add(Badge(partner), Prompt(field.prompt), cards, Row(more), Note(words.format(name=other)))
        self._stand(sheet)

    def _stand(self, sheet: Card) -> None:
        back = Button(self.tr("Back"), "plain", name="need-cards-back")
        back.clicked.connect(lambda: self._room.go("back"))
        self.add(sheet, Row(back))
        self.add_stretch()
        self.to_top()
        to_first(sheet)

    def _lay(self, practice: Practice, voice: int, card: str) -> None:
        journal, name = self._room.journal, self._room.name(3 - voice)
        try:
            # Not together, so that home hears which one it was: until it is finished, nobody is shown it.
            entry = journal.begin(practice.key, self._room.today(), place=practice.steps[0].key, drawer=True).id
            journal.say(entry, CARD, card, voice, found=False)
            journal.finish(entry)
        except CoupleJournalError as trouble:
            self._room.messages.say(sentence(trouble))
            return
        self._room.go("back")
        self._room.messages.say(self.tr("It lies here for {name}.").format(name=name), passing=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._room.go("back")
        else:
            super().keyPressEvent(event)
