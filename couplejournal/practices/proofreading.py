"""Reads a deck of question cards like a strict friend: `python -m couplejournal.practices.proofreading`."""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from couplejournal import paths
from couplejournal.practices import banned, decks
from couplejournal.practices.decks import MOODS, SEASONS, Card, Cards
from couplejournal.practices.likeness import alike
from couplejournal.practices.wishes import OPT_IN, TOPICS

# How many cards of depth 1, 2 and 3 a topic has: more of what a couple wants often, fewer where few words do.
_WIDE, _NARROW, _MIDDLE = (14, 8, 4), (8, 4, 2), (10, 6, 3)
NUMBERS = {
    **dict.fromkeys(TOPICS, _MIDDLE),
    **dict.fromkeys(("hopes", "fears", "dreams", "us", "play", "childhood", "appreciation"), _WIDE),
    **dict.fromkeys(("money", "faith", "grief", "children", "body"), _NARROW),
    **dict.fromkeys(("friends", "work", "values", "future"), (11, 5, 3)),
    **dict.fromkeys(("family", "world"), (11, 6, 2)),
}
OF_A_SEASON = 6
MOOD_SHARES = {"light": 0.3, "any": 0.5, "tender": 0.2}
MOOD_SLACK = 0.05
TEXT, PLAIN, FOLLOW_UP = (25, 160), (8, 120), (8, 100)  # letters: fewest, most
LIKENESS = 0.38  # above this two cards ask the same: docs/decisions/0050
OPENINGS = 3  # so many cards of a topic may begin with the same two words


class Fault(NamedTuple):
    place: str  # a card's id, two of them, a file, or what was counted
    what: str


def read(cards: Cards) -> list[Fault]:
    """Everything that is wrong with a deck; [] when a couple may have it."""
    refused = [Fault(str(trouble.words["file"]), str(trouble)) for trouble in cards.refused]
    return [*refused, *_numbers(cards), *_each(cards), *_twice(cards), *_openings(cards)]


def closest(cards: Sequence[Card], many: int) -> list[tuple[float, Card, Card]]:
    """The cards that are most alike, for a person to look at."""
    pairs = list(alike([f"{card.text} {card.plain}" for card in cards], 0.2))
    return [(likeness, cards[one], cards[other]) for likeness, one, other in pairs[:many]]


def report(cards: Cards, faults: Iterable[Fault]) -> Iterator[str]:
    """The lines that are printed: the numbers, the closest pairs, the faults."""
    yield f"{len(cards)} cards"
    counted = Counter((card.topic, card.depth) for card in cards)
    for topic in TOPICS:
        found = [counted[topic, depth] for depth in (1, 2, 3)]
        yield f"  {topic:14}{sum(found):4}   " + " / ".join(f"{number:2}" for number in found)
    total = [sum(counted[topic, depth] for topic in TOPICS) for depth in (1, 2, 3)]
    yield f"  {'all':14}{sum(total):4}   " + " / ".join(f"{number:2}" for number in total)
    for name, names in (
        ("mood", [card.mood for card in cards]),
        ("season", [card.season or "none" for card in cards]),
        ("flags", [flag for card in cards for flag in card.flags]),
    ):
        yield f"{name}: " + ", ".join(f"{key} {number}" for key, number in Counter(names).most_common())
    yield f"the closest pairs (above {LIKENESS} they count as the same):"
    for likeness, one, other in closest(cards, 8):
        yield f"  {likeness:.2f}  {one.id} {one.text}\n        {other.id} {other.text}"
    faults = list(faults)
    yield f"{len(faults)} faults"
    yield from (f"  {fault.place}: {fault.what}" for fault in faults)


def _numbers(cards: Sequence[Card]) -> Iterator[Fault]:
    counted = Counter((card.topic, card.depth) for card in cards)
    for topic, wanted in NUMBERS.items():
        found = tuple(counted[topic, depth] for depth in (1, 2, 3))
        if found != wanted:
            yield Fault(topic, f"has {found} cards of the three depths, not {wanted}")
    seasons = Counter(card.season for card in cards)
    for season in SEASONS:
        if seasons[season] != OF_A_SEASON:
            yield Fault(season, f"has {seasons[season]} cards, not {OF_A_SEASON}")
    moods = Counter(card.mood for card in cards)
    for mood in MOODS:
        share = moods[mood] / max(1, len(cards))
        if abs(share - MOOD_SHARES[mood]) > MOOD_SLACK:
            yield Fault(mood, f"is the mood of {share:.0%} of the cards, not of about {MOOD_SHARES[mood]:.0%}")


def _each(cards: Sequence[Card]) -> Iterator[Fault]:
    """What is wrong with a card by itself."""
    for card in cards:
        if card.topic in OPT_IN and not card.opt_in:
            yield Fault(card.id, "is of a topic that both open first, and has no flag “opt”")
        if card.depth == 3 and card.mood == "light":
            yield Fault(card.id, "is close to the bone and light")
        if card.season and card.depth == 3:
            yield Fault(card.id, "is close to the bone and of a season")
        if _bare(card.text) == _bare(card.plain):
            yield Fault(card.id, "says the same in plain words")
        for name, said, (fewest, most) in (
            ("text", card.text, TEXT),
            ("plain", card.plain, PLAIN),
            ("follow_up", card.follow_up, FOLLOW_UP),
        ):
            if not fewest <= len(said) <= most:
                yield Fault(card.id, f"{name} has {len(said)} letters, not {fewest} to {most}")
            for fault in (*_signs(said), *banned.words(said)):
                yield Fault(card.id, f"{name}: {fault}")


def _signs(said: str) -> Iterator[str]:
    """What is wrong with blanks, quotation marks and ends."""
    if said != " ".join(said.split()):
        yield "has blanks too many"
    if not said.endswith(("?", ".")):
        yield "ends with neither a question mark nor a full stop"
    if found := re.search("['\"!]|\\.\\.\\.| - |--", said):
        yield f"has {found.group()!r} in it"
    if said[:1].islower():
        yield "begins with a small letter"


def _twice(cards: Sequence[Card]) -> Iterator[Fault]:
    """Cards that say, or ask, the same."""
    places = defaultdict(list)
    for card in cards:
        for said in {_bare(card.text), _bare(card.plain)}:
            places[said].append(card.id)
    for ids in places.values():
        if len(ids) > 1:
            yield Fault(" and ".join(ids), "stand there in the same words")
    for likeness, one, other in alike([f"{card.text} {card.plain}" for card in cards], LIKENESS):
        yield Fault(f"{cards[one].id} and {cards[other].id}", f"ask nearly the same ({likeness:.2f})")


def _openings(cards: Sequence[Card]) -> Iterator[Fault]:
    opened = Counter((card.topic, " ".join(_bare(card.text).split()[:2])) for card in cards)
    for (topic, opening), number in opened.items():
        if number > OPENINGS:
            yield Fault(topic, f"has {number} cards that begin with “{opening}”")


def _bare(said: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", said.casefold()))


def main(arguments: Sequence[str] = ()) -> int:
    """Print the report on the deck we ship, or on that of another resources folder; 1 when something was found."""
    cards = decks.cards(Path(arguments[0]) if arguments else paths.resources())
    faults = read(cards)
    sys.stdout.writelines(f"{line}\n" for line in report(cards, faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
