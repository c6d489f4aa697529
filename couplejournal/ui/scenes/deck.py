"""Tonight's question: a card, another one if it does not fit, or a question of their own."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.practices import decks, selection
from couplejournal.practices.decks import Card as Question
from couplejournal.practices.history import History, Past
from couplejournal.practices.practice import Step
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.kit.line import Line
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.readable import if_readable

US = 0


class Deck(Scene):
    """The same evening always shows the same card, so closing the lid changes nothing."""

    only_read = True

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        self._field = next(field for field in self.live_fields() if field.kind == "card")
        self._key = next((field for field in self.live_fields() if field.kind == "key"), None)
        self._cards = if_readable(room, lambda: decks.cards(room.resources, deck=self._field.deck)) or ()
        self._offered = 0
        self._swapped: list[str] = []
        self._plain = False
        said = pen.value(self._field, US)
        self._card = next((card for card in self._cards if said in (card.text, card.plain)), None)
        self._own = said if said and self._card is None else ""
        if not said:
            self._card = self._draw()
        self._show()

    def arrive(self) -> None:
        """The question is read out to those who listen; whoever looks has it before them."""
        announce(self, self.pen.value(self._field, US))

    def _draw(self) -> Question | None:
        practice, today = self.pen.practice, self.pen.day
        past = {}
        for entry in self.room.journal.entries(end=today, practices={practice.key}):
            if self._key and entry.day != today and (card := entry.said(self._key.key)):
                past[card] = Past(card, entry.id, entry.day, entry.day)
        swapped = tuple(self._swapped)
        evening = selection.Evening(today, slot="new", swapped=swapped)
        return selection.draw(self._cards, History(past), evening).card

    def _show(self) -> None:
        self.clear()
        if guidance := self.guidance():
            self.add(guidance)
        card = Card(tint=self.pen.practice.colour, padding=40)
        if self._card:
            question = self._card.plain if self._plain else self._card.text
            self._keep(question, self._card.id)
            card.add(Prompt(question, name="question"))
        elif self._own:
            self._keep(self._own, "")
            card.add(Prompt(self._own, name="question"))
        else:
            none = self.tr("You have walked through every card at this depth.")
            card.add(
                Prompt(none if self._cards else self.tr("The question cards cannot be read just now.")),
                Note(self.tr("Write a question of your own below, or have a light evening.")),
            )
        self.add(card, Row(*self._ways()))
        own = Line(
            self._own, name="own-question", says=self.tr("Our own question"), placeholder=self.tr("Our own question…")
        )
        own.edited.connect(self._ask_own)
        own.entered.connect(self._show)
        self.add(own)
        self.column.addStretch(1)

    def _ways(self) -> list[Button]:
        ways = []
        if self._card and self._offered < selection.SWAPS:
            another = Button(self.tr("Another one"), "quiet", name="another-card", icon="spark")
            another.clicked.connect(self._another)
            ways.append(another)
        if self._card and self._card.plain != self._card.text:
            words = self.tr("As it was") if self._plain else self.tr("In plain words")
            plain = Button(words, "plain", name="plain-words")
            plain.clicked.connect(self._say_plainly)
            ways.append(plain)
        return ways

    def _another(self) -> None:
        self._offered += 1
        if self._card:
            self._swapped.append(self._card.id)
        self._card, self._own, self._plain = self._draw(), "", False
        self._show_anew("another-card")

    def _say_plainly(self) -> None:
        self._plain = not self._plain
        self._show_anew("plain-words")

    def _show_anew(self, pressed: str) -> None:
        """The keyboard stays where it was pressed, as long as that is still there."""
        self._show()
        self.begin_at(self.findChild(QWidget, pressed) or self)
        self.arrive()

    def _ask_own(self, text: str) -> None:
        self._own = " ".join(text.split())
        if self._own:
            self._card = None
            self._keep(self._own, "")

    def _keep(self, question: str, card: str) -> None:
        self.pen.write(self._field, US, question)
        if self._key:
            self.pen.write(self._key, US, card)
