"""Chooses tonight's question card, and the character words that a deed suggests."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from couplejournal.practices.decks import SEASONS, Bridge, Card

SWAPS = 2  # how often "another one" brings another card
GAP = 4  # so many evenings a topic rests
CLOSE = ("hopes", "fears", "dreams")  # topics that come up more often
_APART = 2  # so many words may stand between the words of one stem: "kept your promise"
_WORD = re.compile(r"[^\W\d_]+")


def draw(
    cards: Iterable[Card],
    *,
    answered: frozenset[str],
    recent_topics: Sequence[str],
    month: int,
    depth: int = 1,
    seed: str,
    offered: int = 0,
    south: bool = False,
) -> Card | None:
    """The card for tonight, always the same for the same seed; None when every card at this depth has been answered.

    answered: ids of the cards this couple has talked about. recent_topics: topics of past evenings, newest last.
    month: 1-12. depth: the deepest card wanted. seed: the evening ("2026-11-22"). offered: how many cards of this
    evening were swapped for another; above SWAPS there is no further one. south: of the equator.
    """
    if offered > SWAPS:
        return None
    now = season(month, south=south)
    cards = list(cards)
    met = {card.topic for card in cards if card.id in answered}
    open_now = [
        card
        for card in cards
        if card.id not in answered and not card.opt_in and card.depth <= depth and card.season in (None, now)
    ]
    resting = set(recent_topics[-GAP:])
    # Rested topics first; the others only when nothing else is left.
    order = sorted(open_now, key=lambda card: (card.topic in resting, _rank(card, seed, depth, met)))
    return order[offered] if offered < len(order) else None


def season(month: int, *, south: bool = False) -> str:
    """The season outside the window: "spring" from March to May in the north."""
    return SEASONS[((month - 3) % 12 // 3 + (2 if south else 0)) % 4]


def suggest(text: str, bridge: Iterable[Bridge], most: int = 3) -> tuple[str, ...]:
    """The character words that a deed ("stayed up with me") suggests: at most `most`, none twice, () for none."""
    said = [word.casefold() for word in _WORD.findall(text)]
    places = ((min((at for stem in one.stems if (at := _place(stem, said)) >= 0), default=-1), one) for one in bridge)
    met = [one.words for at, one in sorted(((at, one) for at, one in places if at >= 0), key=lambda hit: hit[0])]
    turns = (word for words in zip_longest(*met) for word in words if word)
    return tuple(list(dict.fromkeys(turns))[:most])


def _rank(card: Card, seed: str, depth: int, met: set[str]) -> float:
    """A number by which cards are sorted: chance by seed and card alone, heavier cards likelier in front.

    The order of the file and cards added later change nothing for the cards that were there (Efraimidis and Spirakis).
    """
    import hashlib

    weight = (1.4 if card.topic in CLOSE else 1.0) * (1.0 if card.depth == depth else 0.7)
    weight *= 1.0 if card.topic in met else 1.5
    chance = int.from_bytes(hashlib.blake2b(f"{seed}\n{card.id}".encode(), digest_size=8).digest(), "big")
    return -math.log((chance + 1) / 2**64) / weight


def _place(stem: str, said: list[str]) -> int:
    """Where the words of the stem begin in what was said; -1 when they are not there."""
    first, *rest = stem.split()
    for start, word in enumerate(said):
        if _is(word, first):
            at = start
            for part in rest:
                near = range(at + 1, min(at + 2 + _APART, len(said)))
                at = next((n for n in near if _is(said[n], part)), -1)
                if at < 0:
                    break
            else:
                return start
    return -1


def _is(word: str, part: str) -> bool:
    return word.startswith(part[:-1]) if part.endswith("*") else word == part
