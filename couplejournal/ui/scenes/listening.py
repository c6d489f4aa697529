"""The listener's card: one at a time, replaced only when it is tapped, so that nobody reads while listening."""

from __future__ import annotations

import random
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from couplejournal.practices import decks
from couplejournal.practices.decks import ListenerCard
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Strong
from couplejournal.ui.room import Room
from couplejournal.ui.writing.readable import if_readable


CUE = "cue"  # key of the card whose words stand on the page already, for both to read


class Listening(Card):
    """`questions` are what the listener may ask, one a tap."""

    def __init__(self, cards: Sequence[ListenerCard], questions: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(padding=20, gap=8, name="listening", parent=parent)
        self._cards, self._questions = cards, questions
        self._card = self._question = -1
        self._title, self._text = Strong("", name="listener-title"), Note("", name="listener-text")
        onward = Button(self.tr("Next card"), "plain", name="listener-next", icon="arrow-right")
        ask = Button(self.tr("A question to ask"), "plain", name="listener-question", icon="spark")
        onward.clicked.connect(self._next_card)
        ask.clicked.connect(self._next_question)
        self.add(self._title, self._text, Row(onward, ask))
        if not questions:
            ask.hide()
        self._next_card()

    def _next_card(self) -> None:
        self._card = (self._card + 1) % len(self._cards)
        card = self._cards[self._card]
        asked = self._questions[:1] if card.key == "one_question" else ()  # what tonight's card would ask
        text = () if card.key == CUE else (card.text,)
        lines = [*text, *(f"“{words}”" for words in dict.fromkeys((*asked, *card.starters)))]
        self._show(self.tr("For the listener: {title}").format(title=card.title), "\n".join(lines))

    def _next_question(self) -> None:
        self._question = (self._question + 1) % len(self._questions)
        self._show(self.tr("You could ask"), f"“{self._questions[self._question]}”")

    def _show(self, title: str, text: str) -> None:
        self._title.setText(title)
        self._text.setText(text)
        if self._text.isVisible():
            announce(self, f"{title}. {text}")


def questions(room: Room, follow_up: str, seed: str) -> list[str]:
    """What a listener may ask tonight: the card's own follow-up, then how it felt, then the others in another order

    each evening (`seed`), always the same on the same one.
    """
    found = if_readable(room, lambda: decks.vocabulary(room.resources, "follow_ups"))
    first, *more = [list(group.words) for group in found.groups] if found else [[]]
    others = [words for group in more for words in group]
    random.Random(seed).shuffle(others)
    return list(dict.fromkeys(words for words in (follow_up, *first, *others) if words))
