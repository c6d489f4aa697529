"""A year of evenings of invented pairs, played by the rule that chooses tonight's question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from couplejournal.practices.decks import Card
from couplejournal.practices.guards import ceiling, guard, mood
from couplejournal.practices.history import History, Past
from couplejournal.practices.selection import NEW, REVISIT, SWAPS, Evening, Tonight, draw
from couplejournal.practices.wishes import OPT_IN, SHORE, TOPICS

FIRST = date(2026, 1, 1)
SWAPPED, LATE, REPAIRS, HEAVY, LOW = 0.35, 0.15, 0.05, 0.15, 0.3  # parts of the evenings
MIXED = (0.4, 0.4, 0.2)  # how often each depth is wished for
FOUR = frozenset({"faith", "money", "intimacy", "grief"})
EIGHT = FOUR | {"children", "body", "family", "differences"}


class Profile(NamedTuple):
    name: str
    depths: tuple[float, float, float] = MIXED
    closed: frozenset[str] = frozenset()
    evenings: float = 1.0  # of seven in seven
    always_new: bool = False


SURFACE_ONLY = (1.0, 0.0, 0.0)
PROFILES = (
    Profile("every evening, mixed depth, nothing off"),
    Profile("every evening, mixed depth, 4 topics off", closed=FOUR),
    Profile("every evening, mixed depth, as it comes (5 topics off)", closed=OPT_IN),
    Profile("every evening, level 1 only, nothing off", SURFACE_ONLY),
    Profile("every evening, level 1 only, 4 topics off", SURFACE_ONLY, FOUR),
    Profile("four evenings a week, mixed depth, 4 topics off", closed=FOUR, evenings=4 / 7),
    Profile("four evenings a week, level 1 only, 8 topics off", SURFACE_ONLY, EIGHT, 4 / 7),
    Profile("every evening a new card, mixed depth, 4 topics off", closed=FOUR, always_new=True),
)


class Played(NamedTuple):
    """One evening as it went; `tonight` is what lay there in the end."""

    day: date
    late: bool
    repair: bool
    tonight: Tonight
    swaps: int


class Figures(NamedTuple):
    """What a year came to, in evenings."""

    evenings: int
    new: int
    again: int
    own: int
    repeats: int  # a card that came as a new one although they had talked about it
    dry: int  # no card was left at this depth
    gaps: int  # shortest distance of two evenings of one topic; 5 is four evenings between
    mood: int  # how often this was given up…
    gap: int
    wait: int


def year(cards: tuple[Card, ...], profile: Profile, pair: int, days: int = 365) -> Iterator[Played]:
    """The evenings of one pair; the same numbers give the same year."""
    dice = Random(f"{profile.name} {pair}")
    topics = frozenset(TOPICS) - profile.closed
    talked: dict[str, Past] = {}
    swaps: list[tuple[date, str]] = []
    for number in range(days):
        day = FIRST + timedelta(number)
        if dice.random() >= profile.evenings:
            continue
        late, repair = dice.random() < LATE, dice.random() < REPAIRS
        history = History(dict(talked), tuple(swaps[-80:]))
        held = guard(history, cards, day, shore=number < SHORE, late=late, repair=repair)
        wished = dice.choices((1, 2, 3), profile.depths)[0]
        feels = mood(heavy=dice.random() < HEAVY, low=dice.random() < LOW)
        slot = NEW if profile.always_new else ""
        evening = Evening(day, ceiling(wished, wished, held), feels, "north", topics, topics, slot=slot, seed=str(pair))
        evening = evening._replace(gentle=number < SHORE)
        tonight = draw(cards, history, evening)
        while tonight.card and len(evening.swapped) < SWAPS and dice.random() < SWAPPED:
            after = evening._replace(swapped=(*evening.swapped, tonight.card.id))
            other = draw(cards, history, after)
            if other.card is None:
                break
            evening, tonight = after, other
        swaps += [(day, card) for card in evening.swapped]
        if tonight.card:
            talked[tonight.card.id] = Past(tonight.card.id, number, day, day)
        yield Played(day, late, repair, tonight, len(evening.swapped))


def figures(evenings: Iterable[Played]) -> Figures:
    """What these evenings of one pair came to."""
    played = list(evenings)
    met: set[str] = set()
    repeats, shortest = 0, 99
    seen: dict[str, int] = {}
    with_card = 0
    for one in played:
        card = one.tonight.card
        if card is None:
            continue
        with_card += 1
        repeats += one.tonight.slot != REVISIT and card.id in met
        met.add(card.id)
        if "gap" not in one.tonight.relaxed:
            shortest = min(shortest, with_card - seen.get(card.topic, -99))
        seen[card.topic] = with_card
    slots = [one.tonight.slot for one in played]
    relaxed = [name for one in played for name in one.tonight.relaxed[-1:]]
    return Figures(
        len(played),
        sum(one.tonight.slot == NEW and one.tonight.card is not None for one in played),
        slots.count(REVISIT),
        slots.count("own"),
        repeats,
        sum(one.tonight.walked_through for one in played),
        shortest,
        *(relaxed.count(name) for name in ("mood", "gap", "wait")),
    )


def remember(evenings: Iterable[tuple[int, date, str, bool, Iterable[str]]]) -> History:
    """The history of evenings, each (number, day, card or "", whether they talked about it, cards swapped away)."""
    cards: dict[str, Past] = {}
    swaps: list[tuple[date, str]] = []
    for entry, day, card, talked, swapped in evenings:
        swaps += [(day, one) for one in swapped]
        if card:
            before = cards.get(card)
            days = [one for one in (before and before.talked, day if talked else None) if one]
            latest = (entry, day) if before is None else max((entry, day), (before.entry, before.day))
            cards[card] = Past(card, *latest, max(days, default=None))
    return History(cards, tuple(swaps))
