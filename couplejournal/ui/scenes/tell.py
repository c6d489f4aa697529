"""One tells a story of long ago, the other keeps one line of it in the teller's words, and asks whether they may."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import US
from couplejournal.practices.decks import Cards
from couplejournal.practices.guards import NEW
from couplejournal.practices.kinds import YES
from couplejournal.practices.practice import Step
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Note, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.scenes import past
from couplejournal.ui.scenes.drawing import Drawing
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.asked import Asked
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.pen import Pen

TELLER = "teller"
TOPICS = frozenset({"childhood", "family"})


class Tell(Scene):
    """Whoever told last time listens first this time; they may change places."""

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        self._question = next(field for field in self.live_fields() if field.kind == "card")
        self._line = next(field for field in self.live_fields() if field.kind == "line")
        self._drawing = Drawing(pen, room, self._question.deck)
        fitting = (card for card in self._drawing.cards if card.topic in TOPICS)
        self._drawing.cards = Cards.of(fitting, ())
        self._swapped: tuple[str, ...] = ()
        self._teller = self._whose_turn()
        if not pen.value(self._question, US):
            self._draw()
        self._show()

    def _whose_turn(self) -> int:
        field = self.pen.practice.field(TELLER)
        now = self.pen.value(field, US) if field else ""
        if now in ("1", "2"):
            return int(now)
        told = self.room.journal.said({self.pen.practice.key}, {TELLER})
        last = [said.value for said in told if said.entry != self.pen.number]
        return 3 - int(last[-1]) if last and last[-1] in ("1", "2") else 1 + self.pen.day.toordinal() % 2

    def _keep(self, name: str, value: str) -> None:
        if field := self.pen.practice.field(name):
            self.pen.write(field, US, value)

    def _draw(self) -> None:
        card = self._drawing.tonight(self._swapped, NEW).card
        if card is None and self._swapped:  # once round
            self._swapped = ()
            card = self._drawing.tonight((), NEW).card
        plainly = self._drawing.plainly()
        self.pen.write(self._question, US, (card.plain if plainly else card.text) if card else "")
        self._keep(past.CARD, card.id if card else "")

    def _show(self) -> None:
        self.clear()
        teller, listener = self.room.partner(self._teller), self.room.partner(3 - self._teller)
        assert teller is not None and listener is not None
        self.pen.writer = teller.id  # the words are the teller's, whoever writes them down
        if guidance := self.guidance():
            self.add(guidance)
        sheet = Card(tint=self.pen.practice.colour, padding=40, gap=12)
        question = self.pen.value(self._question, US) or self.tr("Whatever comes to mind from long ago.")
        words = self.tr("{teller} tells. {listener} listens.").format(teller=teller.name, listener=listener.name)
        sheet.add(Prompt(question, name="question"), Label(words, name="tell-who"))
        swap = Button(self.tr("The other way round"), "quiet", name="tell-swap", icon="pass")
        swap.clicked.connect(self._change_places)
        another = Button(self.tr("Another one"), "quiet", name="another-card", icon="spark")
        another.clicked.connect(self._another)
        self.add(sheet, Row(another, swap), Note(self.tr("You can turn the laptop aside now.")))
        self.add(Badge(listener, self.tr("Writing: {name}").format(name=listener.name)))
        self._asked = Asked(self._line, (teller,), self.pen, self.room)
        for made in self._asked.inputs.values():
            made.edited.connect(partial(self._told, self._teller))
        self.add(self._asked)
        self.column.addStretch(1)
        self.begin_at(another)

    def arrive(self) -> None:
        super().arrive()
        announce(self, self.pen.value(self._question, US))

    def _told(self, teller: int, words: str) -> None:
        """A line is kept: now it is known who told, and that the card was talked about."""
        self._keep(TELLER, str(teller) if words.strip() else "")
        self._keep(past.TALKED, YES if words.strip() else "")

    def _another(self) -> None:
        card = self.pen.practice.field(past.CARD)
        shown = self.pen.value(card, US) if card else ""
        self._swapped = (*self._swapped, shown) if shown else self._swapped
        self._draw()
        self._show()
        self.refresh.emit()
        announce(self, self.pen.value(self._question, US))

    def _change_places(self) -> None:
        said = self.pen.value(self._line, self._teller)
        self._asked.inputs[self._teller].edited.emit("")  # no yes of the one goes with the words to the other
        self._teller = 3 - self._teller
        if said:
            self.pen.write(self._line, self._teller, said)
        self._keep(TELLER, str(self._teller))
        self._show()
        self.refresh.emit()
