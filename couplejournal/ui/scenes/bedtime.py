"""Before sleep: three light questions in the dark, one key for the next, nothing to type, and good night."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import US
from couplejournal.practices import decks, selection, wishes
from couplejournal.practices.decks import Card
from couplejournal.practices.guards import NEW, SURFACE
from couplejournal.practices.practice import Step
from couplejournal.practices.selection import Evening
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Vast
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence
from couplejournal.ui.scenes import past
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.readable import if_readable

CARDS = 3
MOOD = "light"
DAWN = 5  # o'clock: from then on it is the next morning


class Bedtime(Scene):
    """The same three cards all evening. With the good night the next step is put off until the next morning.

    The screen is let go dark whenever it likes: nobody is to be kept awake.
    """

    plays_itself = True

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        self._field = next((field for field in self.live_fields() if field.kind == "key"), None)
        self._cards = self._tonights()
        self._at = -1

    def arrive(self) -> None:
        self.room.focus(True)
        if self._at < 0:
            self._turn_card()
        else:
            super().arrive()

    def leave(self) -> None:
        self.room.focus(False)

    def _turn_card(self) -> None:
        self._at += 1
        if self._at >= len(self._cards):
            self._say_good_night()
        else:
            onward = self._show(self._cards[self._at].text, self.tr("Turn the card"))
            onward.clicked.connect(self._turn_card)

    def _show(self, words: str, button: str) -> Button:
        """Large words and one key."""
        self.clear()
        onward = Button(button, "quiet", name="go-on", icon="arrow-right")
        self.add(Vast(words, name="bedtime-words"))
        if self._at == 0 and self.step.text:
            self.add(Note(self.step.text))
        self.add(Row(onward))
        self.column.addStretch(1)
        self.begin_at(onward)
        self.refresh.emit()
        announce(self, words)
        return onward

    def _say_good_night(self) -> None:
        self.parting = self.tr("Good night, both of you.")
        steps = [step.key for step in self.pen.practice.steps]
        later = steps[steps.index(self.step.key) + 1 :]
        leave = self._show(self.tr("Good night."), self.tr("Leave it here"))
        leave.clicked.connect(self.pause if later else self.onward)
        if self._field:
            self.pen.write(self._field, US, "\n".join(card.id for card in self._cards) or "none")
        if not later:
            return
        try:  # at once: nobody has to press anything any more
            self.pen.place(later[0])
            self.room.journal.set_due(self.pen.entry(), self._next_morning())
        except CoupleJournalError as trouble:
            self.room.messages.say(sentence(trouble))

    def _next_morning(self) -> datetime:
        hour = max(DAWN, self.room.settings.day_ends)
        return datetime.combine(self.pen.day + timedelta(days=1), time(hour), self.room.clock().tzinfo)

    def _tonights(self) -> list[Card]:
        """Light cards of the surface, each of another subject, none that they have talked about before."""
        journal, settings, day = self.room.journal, self.room.settings, self.pen.day
        one, other, us = (journal.wishes(voice) for voice in (1, 2, US))
        deck = if_readable(self.room, lambda: decks.cards(self.room.resources)) or ()
        met = self._of_other_nights()
        left = [card for card in deck if card.mood == MOOD and card.id not in met]
        history = past.history(journal, self.pen.practice.key, day, self.pen.number)
        found: list[Card] = []
        while len(found) < CARDS:
            evening = Evening(
                day,
                SURFACE,
                MOOD,
                settings.outside,
                wishes.open_topics(one, other),
                wishes.opened_topics(one, other),
                wishes.unfit(one, other, us),
                wishes.not_for_us(one, other),
                gentle=True,
                slot=NEW,
                seed=us.get(wishes.FIRST_DAY, ""),
            )
            card = selection.draw(left, history, evening).card
            if card is None:
                break
            found.append(card)
            left = [each for each in left if each.topic != card.topic]
        return found

    def _of_other_nights(self) -> frozenset[str]:
        if self._field is None:
            return frozenset()
        nights = self.room.journal.entries(practices={self.pen.practice.key}, newest=True, limit=20)
        said = (night.said(self._field.key) for night in nights if night.id != self.pen.number)
        return frozenset(card for cards in said for card in cards.split())
