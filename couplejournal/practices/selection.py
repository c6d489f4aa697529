"""Chooses tonight's question: chance that stays the same all evening, within what both wish and what was before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import NamedTuple

from couplejournal.practices.chance import rank
from couplejournal.practices.decks import Card
from couplejournal.practices.guards import NEW, OWN, REVISIT, SURFACE, rhythm, season
from couplejournal.practices.history import History
from couplejournal.practices.wishes import OPT_IN, TOPICS

SWAPS = 2  # how often "another one" brings another card
GAP = 4  # so many evenings a topic rests
WAIT = 60  # days in which a swap is remembered, of the card and of its topic
AGAIN = 90  # days after which a card may be met again
WEARY = 3  # swaps of one topic after which each is asked, alone, whether it shall rest
CLOSE = frozenset({"hopes", "fears", "dreams"})  # topics that come up more often
RELAXING = ("mood", "gap", "wait")  # what is given up to find a card, in this order: each with those before it

_OFTEN, _SHALLOWER, _NEVER_MET, _SWAPPED, _LIKED = 1.4, 0.7, 1.5, 0.3, 2.0  # weights


class Evening(NamedTuple):
    """All that tonight's question hangs on, beside the cards and what was before."""

    day: date
    ceiling: int = SURFACE  # the deepest card; see guards.ceiling
    mood: str = "any"  # of decks.MOODS; see guards.mood
    outside: str = "north"  # where it is winter in January; "south", or "none" for no seasons
    topics: frozenset[str] = frozenset(TOPICS) - OPT_IN  # open for both
    opened: frozenset[str] = frozenset()  # opened by both in so many words: lets delicate cards through
    unfit: frozenset[str] = frozenset()  # flags of cards that do not fit these two
    removed: frozenset[str] = frozenset()  # ids of cards that either does not want
    liked: frozenset[str] = frozenset()  # ids of cards that either likes: they are met again more often
    swapped: tuple[str, ...] = ()  # ids of what was swapped away tonight
    questions: tuple[str, ...] = ()  # questions of their own that wait
    gentle: bool = False  # the first two weeks, or a hard season: nobody is asked to think of a question
    slot: str = ""  # the kind they ask for themselves; "" is the week's rhythm
    seed: str = ""  # what makes this pair's chance another's


class Tonight(NamedTuple):
    slot: str
    card: Card | None = None
    question: str = ""  # one of their own; "" in the slot "own": they may think of one
    relaxed: tuple[str, ...] = ()  # what had to be given up, of RELAXING
    walked_through: bool = False  # no card is left at this depth


def draw(cards: Iterable[Card], history: History, evening: Evening) -> Tonight:
    """Tonight's question, the same whenever it is asked for; the order of the cards changes nothing."""
    slot = evening.slot or rhythm(evening.day, evening.seed)
    if slot == OWN and (evening.slot or evening.questions or not evening.gentle):
        return Tonight(OWN, question=min(evening.questions, key=lambda one: rank(one, _seed(evening)), default=""))
    hand = _Hand(tuple(cards), history, evening)
    return (hand.met_again() if slot == REVISIT else None) or hand.new()


def weary_topics(cards: Iterable[Card], history: History, today: date) -> tuple[str, ...]:
    """The topics of which the pair lately swapped three cards away, for wishes.may_be_asked_to_rest."""
    counts = _swapped_topics({card.id: card.topic for card in cards}, history, today)
    return tuple(topic for topic in TOPICS if counts[topic] >= WEARY)


class _Hand:
    """The cards that may come tonight, with what is needed to draw one."""

    def __init__(self, cards: tuple[Card, ...], history: History, evening: Evening) -> None:
        self._history, self._evening = history, evening
        outside = season(evening.day.month, evening.outside)
        self._fitting = [card for card in cards if _fits(card, evening, outside)]
        self._topics = {card.id: card.topic for card in cards}
        self._talked = {id: past.talked for id, past in history.cards.items() if past.talked}
        self._resting = {self._topics.get(past.card) for past in history.latest(GAP, evening.day)}
        self._waiting = {id for day, id in history.swaps if _since(day, evening.day) < WAIT}

    def new(self) -> Tonight:
        """A card they have not talked about; what stands in its way is given up as far as it must be."""
        unmet = [(self._hindered(card), card) for card in self._fitting if card.id not in self._talked]
        if not unmet:
            return Tonight(NEW, walked_through=True)
        least = min(hindered for hindered, _ in unmet)
        pool = [card for hindered, card in unmet if hindered == least]
        return Tonight(NEW, self._drawn(pool, self._weights()), relaxed=RELAXING[:least])

    def _hindered(self, card: Card) -> int:
        """How many of RELAXING have to be given up before this card may come."""
        if card.id in self._waiting:
            return 3
        if card.topic in self._resting:
            return 2
        return 1 if self._clashes(card) else 0

    def met_again(self) -> Tonight | None:
        """A card they talked about long ago, of a rested topic and tonight's mood where there is one."""
        today = self._evening.day
        known = [card for card in self._fitting if card.id in self._talked]
        old = [card for card in known if _since(self._talked[card.id], today) >= AGAIN]
        rested = [card for card in old if card.topic not in self._resting and card.id not in self._waiting]
        pool = [card for card in rested if not self._clashes(card)] or rested
        if not pool and self._evening.slot == REVISIT:  # they ask for one themselves: a younger one will do
            pool = old or known
        liked = self._evening.liked
        return Tonight(REVISIT, self._drawn(pool, lambda card: _LIKED if card.id in liked else 1.0)) if pool else None

    def _drawn(self, pool: list[Card], weight: Callable[[Card], float]) -> Card:
        seed = _seed(self._evening)
        return min(pool, key=lambda card: rank(card.id, seed, weight(card)))

    def _weights(self) -> Callable[[Card], float]:
        met = {self._topics.get(id) for id in self._talked}
        swapped = _swapped_topics(self._topics, self._history, self._evening.day)

        def weight(card: Card) -> float:
            return (
                (_OFTEN if card.topic in CLOSE else 1.0)
                * (1.0 if card.depth == self._evening.ceiling else _SHALLOWER)
                * (1.0 if card.topic in met else _NEVER_MET)
                * (_SWAPPED if swapped[card.topic] >= 2 else 1.0)
            )

        return weight

    def _clashes(self, card: Card) -> bool:
        """Nothing tender when there is little left; nothing playful under a heavy feeling."""
        return (self._evening.mood, card.mood) in (("light", "tender"), ("tender", "light"))


def _fits(card: Card, evening: Evening, outside: str | None) -> bool:
    """Whether a card may come at all tonight; `outside` is the season."""
    return (
        card.depth <= evening.ceiling
        and card.topic in evening.topics
        and (card.season is None or card.season == outside)
        and card.id not in evening.removed
        and card.id not in evening.swapped
        and (not card.opt_in or card.topic in evening.opened)
        and evening.unfit.isdisjoint(card.flags)
    )


def _swapped_topics(topics: Mapping[str, str], history: History, today: date) -> Counter[str]:
    """How often a card of each topic was swapped away lately."""
    lately = (id for day, id in history.swaps if _since(day, today) < WAIT)
    return Counter(topics[id] for id in lately if id in topics)


def _since(day: date, today: date) -> int:
    """Days since then; 0 for a day that is still to come, because somebody set the clock back."""
    return max(0, (today - day).days)


def _seed(evening: Evening) -> str:
    return f"{evening.seed}\n{evening.day}"
