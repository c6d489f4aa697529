"""Gathers what tonight's question hangs on: what both wish, how they are tonight, the hour, and what was before."""

from __future__ import annotations

from functools import partial

from couplejournal.journal.records import US
from couplejournal.practices import decks, guards, selection, wishes
from couplejournal.practices.decks import Card, Cards
from couplejournal.practices.guards import SURFACE
from couplejournal.practices.selection import Evening, Tonight
from couplejournal.ui.room import Room
from couplejournal.ui.scenes import past
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.readable import if_readable, questions

ENERGY, LITTLE_LEFT = "energy", ("low", "empty")
CEILING = "ceiling"
HOUSE_OF_REPAIR = "repair"  # the tab whose practices make an evening one of repair
VOICES = (1, 2)


class Drawing:
    """Read anew whenever a step is shown; the draws themselves touch no disk."""

    def __init__(self, pen: Pen, room: Room, deck: str = "evening") -> None:
        self._pen, self._room = pen, room
        self.cards = questions(room, deck)
        self._read_wishes()
        self._history = past.history(room.journal, pen.practice.key, pen.day, pen.number)
        self.shore = past.near_the_shore(room.journal, pen.practice.key, pen.day)

    def _read_wishes(self) -> None:
        journal = self._room.journal
        self._one, self._other, self._us = journal.wishes(1), journal.wishes(2), journal.wishes(US)

    def guard(self) -> int:
        """The deepest card that may come now, whatever is wished."""
        room, day = self._room, self._pen.day
        repairs = {practice.key for practice in room.catalogue.tab(HOUSE_OF_REPAIR)}
        settings = room.settings
        now = room.clock().hour
        return guards.guard(
            self._history,
            self.cards,
            day,
            shore=self.shore,
            late=day == room.today() and guards.is_late(now, settings.late, settings.day_ends),
            # What one of the two has closed there alone tells nobody of itself, by no card that stays away either.
            repair=not all(entry.closed for entry in room.journal.entries(day, day, practices=repairs)),
        )

    def ceiling(self) -> int:
        """How far down tonight: what the depth step found, or the surface; the guard holds in any case."""
        field = self._pen.practice.field(CEILING)
        found = self._pen.value(field, US) if field else ""
        return min(int(found) if found in ("1", "2", "3") else SURFACE, self.guard())

    def tonight(self, swapped: tuple[str, ...] = (), slot: str = "") -> Tonight:
        """Tonight's question. `slot`: the kind they asked for themselves."""
        self._read_wishes()
        one, other = self._one, self._other
        journal, practice = self._room.journal, self._pen.practice.key
        evening = Evening(
            self._pen.day,
            self.ceiling(),
            self._mood(),
            self._room.settings.outside,
            wishes.open_topics(one, other),
            wishes.opened_topics(one, other),
            wishes.unfit(one, other, self._us),
            wishes.not_for_us(one, other),
            wishes.liked(one) | wishes.liked(other),
            swapped,
            past.waiting_questions(journal, practice),
            self.shore or wishes.hard_season(one, other),
            slot,
            self._us.get(wishes.FIRST_DAY, ""),
        )
        return selection.draw(self.cards, self._history, evening)

    def plainly(self) -> bool:
        """Whether either likes plain words better."""
        return "plain" in wishes.styles(self._one) | wishes.styles(self._other)

    def talked(self, card: Card) -> bool:
        """Whether they have talked about this card on an earlier evening."""
        last = self._history.cards.get(card.id)
        return last is not None and last.talked is not None

    def met_before(self) -> bool:
        """Whether there is a card they have talked about."""
        return any(last.talked for last in self._history.cards.values())

    def _mood(self) -> str:
        energy = self._pen.practice.field(ENERGY)
        left = {self._pen.value(energy, voice) for voice in VOICES} if energy else set()
        return guards.mood(heavy=self._heavy(), low=not left.isdisjoint(LITTLE_LEFT))

    def _heavy(self) -> bool:
        """Whether either has picked a heavy feeling tonight: picked, never written."""
        for field in self._pen.practice.fields():
            if field.kind != "feeling":
                continue
            named = {part.rpartition(":")[2] for v in VOICES for part in self._pen.value(field, v).split("\n") if part}
            vocabulary = if_readable(self._room, partial(decks.vocabulary, self._room.resources, field.deck))
            heavy = {word for group in (vocabulary.groups if vocabulary else ()) if group.heavy for word in group.words}
            if named & heavy:
                return True
        return False


def tonights_card(room: Room, pen: Pen, cards: Cards | None = None) -> Card | None:
    """The card that is on the table tonight; None for a question of their own, or none yet."""
    field = pen.practice.field(past.CARD)
    id = pen.value(field, US) if field else ""
    return next((card for card in cards or questions(room) if card.id == id), None) if id else None
