"""How these two talk tonight: who is offered to begin, on what, and which cards fit whoever listens."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from couplejournal.journal.records import US
from couplejournal.practices import decks, wishes
from couplejournal.practices.decks import ListenerCard
from couplejournal.practices.practice import Step
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.listening import CUE, questions
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.readable import if_readable

TOLD, WANT = "where_from", "want"  # fields of an earlier step that say what is told, and what its teller would like
LATELY = 30  # so many of the last evenings are asked who began


class Manner:
    """Whoever signs, reads lips or would rather write sets the manner for both; how plain it is, the listener."""

    def __init__(self, step: Step, pen: Pen, room: Room) -> None:
        self._step, self._pen, self._room = step, pen, room
        self._styles = {voice: wishes.styles(room.journal.wishes(voice)) for voice in (1, 2)}
        either = self._styles[1] | self._styles[2]
        self.signing = "signing" in either
        self.writing = "writing" in either
        lead = next((field for field in pen.practice.fields() if field.book == "lead"), None)
        self._question = pen.value(lead, US) if lead else ""
        self._told = self._earlier(TOLD)

    def who_is_offered(self) -> int:
        """The one who did not begin last time; else whoever opened the evening."""
        entries = self._room.journal.entries(practices={self._pen.practice.key}, newest=True, limit=LATELY)
        before = (entry.said("first") for entry in entries if entry.id != self._pen.number)
        last = next((voice for voice in before if voice in ("1", "2")), "")
        return 3 - int(last) if last else self._pen.writer

    def sentence(self, turn: int, listener: int) -> str:
        """The one sentence on the screen: the question, or what stands in its place."""
        if turn == 2 and self._step.then:
            return self._step.then
        if self._question:
            return self._question
        cue = next((card for card in self.cards(listener, turn) if card.key == CUE), None)
        return cue.text if cue else ""

    def wanted(self, turn: int) -> str:
        """What whoever opened this would like, as they chose it in an earlier step; "" when nobody was asked."""
        field = self._pen.practice.field(WANT)
        said = self._pen.value(field, US) if field and turn == 1 else ""
        return next((option.label for option in field.options if option.key == said), said) if field else ""

    def cards(self, listener: int, turn: int) -> Sequence[ListenerCard]:
        """The listener's cards, one to be shown at a time. What is told fits the first turn; then the other tells."""
        room, styles, told = self._room, self._styles[listener], self._told if turn == 1 else ""
        styles |= {name for name, on in (("signing", self.signing), ("writing", self.writing)) if on}
        return if_readable(room, lambda: decks.listener(room.resources, told=told, styles=styles)) or ()

    @cached_property
    def questions(self) -> list[str]:
        """What the listener may ask."""
        cards = if_readable(self._room, lambda: decks.cards(self._room.resources)) or ()
        card = next((card for card in cards if self._question and self._question in (card.text, card.plain)), None)
        return questions(self._room, card.follow_up if card else "", self._pen.day.isoformat())

    def _earlier(self, key: str) -> str:
        field = self._pen.practice.field(key)
        return self._pen.value(field, US) if field else ""
