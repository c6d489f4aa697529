"""What the invented couple say in the evening: a card's question or one of their own, a line to keep, a crumb."""

from __future__ import annotations

from datetime import date, timedelta

from couplejournal.practices.decks import Card
from couplejournal.practices.history import History, Past
from couplejournal.practices.kinds import YES
from couplejournal.practices.practice import Practice
from couplejournal.practices.guards import NEW
from couplejournal.practices.selection import Evening, draw
from couplejournal.sample.told import Pencil, Told

_BOTH = (1, 2)
_SHORE = 14  # days at the surface, as in every new journal
_REST = 90  # days after which a question may come again


class Talks:
    """Remembers which questions were answered when, as the program does."""

    def __init__(self, pencil: Pencil, cards: tuple[Card, ...]) -> None:
        self._pencil, self._dice = pencil, pencil.dice
        self._cards = tuple(card for card in cards if card.id in pencil.files["evenings"]["card"])
        self._answered: dict[str, Past] = {}
        self._asked: dict[str, date] = {}
        self._first: date | None = None
        self._began = 2  # who began the last talk; the next one begins with the other

    def evening_talk(self, _practice: Practice, day: date) -> Told:
        """An evening talk: the question, sometimes what the two of them do with it, a line of each."""
        pencil, dice = self._pencil, self._dice
        bound = pencil.names(day)
        card = self._card(day)
        if card:
            name, question = card.id, card.text
            lines = pencil.files["evenings"]["card"].get(card.id, {}).get("keep", [])
        else:
            name, question, lines = self._own_question(day, bound)
        general = pencil.files["evenings"]["keep"]
        keep = {}
        for voice in _BOTH:
            if dice.random() < 0.83:
                plain = not lines or dice.random() < 0.15
                pack, patterns = ("keep", general["any"]) if plain else (f"keep {name}", lines)
                keep[voice] = pencil.written(pencil.dealt(pack, patterns, day, dict(bound)), voice)
        we = pencil.dealt("we", general["we"], day, bound) if dice.random() < 0.35 else ""
        others = [one.id for one in self._cards if card and one.topic != card.topic and one.depth == card.depth]
        self._began = 3 - self._began
        return Told(
            {
                "question": {0: question},
                "card": {0: card.id if card else ""},
                "ceiling": {0: str(card.depth) if card else ""},
                "skipped": {0: dice.choice(others) if others and dice.random() < 0.5 else ""},
                "first": {0: str(self._began)},
                "talked": {0: YES if dice.random() < 0.9 else ""},
                "keep_line": keep,
                "we": {0: pencil.written(we, 0)},
            },
            author=dice.choice(_BOTH),
        )

    def light_evening(self, practice: Practice, day: date) -> Told:
        """A light evening: one small thing, perhaps a crumb of the day."""
        pencil, dice = self._pencil, self._dice
        light = pencil.files["evenings"]["light"]
        bound = pencil.names(day)
        field = practice.field("how")
        ways = [one.key for one in field.options] if field else []
        how = pencil.dealt("ours", light["ours"], day, bound) if not ways or dice.random() < 0.12 else dice.choice(ways)
        crumbs = {}
        for voice in _BOTH:
            if dice.random() < 0.5:
                lived = [line for stage in pencil.threads.stages(day) for line in stage.get("crumb", ())]
                fresh = dict(bound)
                if lived and dice.random() < 0.3:
                    fresh["crumb_thing"] = dice.choice(lived)
                crumbs[voice] = pencil.written(pencil.dealt("crumb", light["crumb"], day, fresh), voice)
        return Told({"how": {0: how}, "crumb": crumbs}, author=dice.choice(_BOTH))

    def _card(self, day: date) -> Card | None:
        """Tonight's card as the program would draw it; None when they rather ask something of their own."""
        self._first = self._first or day
        dice = self._dice
        depth = 1 if day < self._first + timedelta(_SHORE) else dice.choice((1, 1, 2, 2, 3))
        if dice.random() > 0.55:
            return None
        tonight = Evening(day, depth, slot=NEW)
        card = draw(self._cards, History(self._answered), tonight).card
        if card is None:
            rested = [one for one in self._cards if self._rested(one.id, day)]
            card = dice.choice(rested) if rested and dice.random() < 0.35 else None
        if card:
            self._answered[card.id] = Past(card.id, day.toordinal(), day, day)
        return card

    def _rested(self, card: str, day: date) -> bool:
        past = self._answered.get(card)
        return past is not None and past.day <= day - timedelta(_REST)

    def _own_question(self, day: date, bound: dict[str, str]) -> tuple[str, str, list[str]]:
        """A question of their own with the lines that may be kept from it."""
        pencil = self._pencil
        stages = pencil.threads.stages(day)
        lived = [
            asked
            for stage in stages
            for asked in stage.get("asked", ())
            if self._asked.get(asked["question"], date.min) <= day - timedelta(_REST)
        ]
        if lived and self._dice.random() < 0.35:
            asked = self._dice.choice(lived)
            self._asked[asked["question"]] = day
            return asked["question"], pencil.fill(asked["question"], day, bound), asked["keep"]
        own = pencil.files["evenings"]["own"]
        place = pencil.phrases.deal("own", range(len(own)))
        return f"own {place}", pencil.fill(own[place]["question"], day, bound), own[place]["keep"]
