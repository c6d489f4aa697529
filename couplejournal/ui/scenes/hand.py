"""A small hand of question cards, one after the other, out loud; each may be put back for another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import US
from couplejournal.practices.decks import Card as Question
from couplejournal.practices.decks import Cards
from couplejournal.practices.guards import NEW, SURFACE
from couplejournal.practices.practice import Step
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.drawing import Drawing
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.pen import Pen

FIVE = 5  # cards, where the practice says nothing


class Hand(Scene):
    """As deep as the two wish tonight; below the surface where they wish that. Only which cards there were is kept."""

    plays_itself = True

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        self._kept_in = next(field for field in self.live_fields() if field.kind == "key")
        self._most = self._kept_in.most or FIVE
        self._drawing = Drawing(pen, room)
        self._all = self._drawing.cards
        before = room.journal.said({pen.practice.key}, {self._kept_in.key})
        self._known = {card for said in before if said.entry != pen.number for card in said.value.split("\n")}
        self._played = [card for card in pen.value(self._kept_in, US).split("\n") if card]
        self._put_back: list[str] = []
        met = next((card for card in self._all if self._played and card.id == self._played[-1]), None)
        self._show(met) if met else self._next()

    def _next(self) -> None:
        card = self._drawn()
        if card is None:
            self._walked_through()
            return
        self._played.append(card.id)
        self._keep()
        self._show(card)

    def _swap(self) -> None:
        """Put back without a reason; nothing remembers it."""
        self._put_back.append(self._played.pop())
        self._next()

    def _keep(self) -> None:
        self.pen.write(self._kept_in, US, "\n".join(self._played))

    def _drawn(self) -> Question | None:
        """Below the surface first, and what they have not met first; a card of an earlier evening comes last."""
        deep = [card for card in self._all if card.depth > SURFACE] if self._drawing.ceiling() > SURFACE else []
        gone = {*self._played, *self._put_back}
        for cards in (
            [card for card in deep if card.id not in self._known],
            [card for card in self._all if card.id not in self._known],
            list(self._all),
        ):
            self._drawing.cards = Cards(cards)
            found = self._drawing.tonight(tuple(gone), NEW).card
            if found is not None:
                return found
        return None

    def _show(self, card: Question) -> None:
        self.clear()
        question = card.plain if self._drawing.plainly() else card.text
        sheet = Card(tint=self.pen.practice.colour, padding=40)
        sheet.add(Prompt(question, name="question"), Note(card.follow_up, name="hand-follow-up"))
        if guidance := self.guidance():
            self.add(guidance)
        last = len(self._played) >= self._most
        if last:
            words = self.tr("We take it along") if self._most == 1 else self.tr("That was the last one")
            onward = self._button(words, "go-on", "arrow-right", self.onward.emit)
        else:
            onward = self._button(self.tr("Next card"), "hand-next", "arrow-right", self._next)
        swap = self._button(self.tr("Another one instead"), "hand-swap", "spark", self._swap)
        ways = Row(onward, swap)
        if not last:
            ways.add(self._button(self.tr("Enough"), "hand-enough", "check", self.onward.emit))
        self.add(sheet, ways)
        self.column.addStretch(1)
        self.begin_at(onward)
        announce(self, question)
        self.refresh.emit()

    def _walked_through(self) -> None:
        self._keep()
        onward = self._button(self.tr("Go on"), "go-on", "arrow-right", self.onward.emit)
        self.lay(Prompt(self.tr("No other card fits tonight.")), Row(onward), begin=onward)

    def _button(self, words: str, name: str, icon: str, act: Callable[[], object]) -> Button:
        button = Button(words, "choice", name=name, icon=icon)
        button.clicked.connect(lambda: act())
        return button
