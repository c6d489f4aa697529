"""How alike two texts are, by the letters they share: 0 for nothing, 1 for the same words."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

PIECE = 4  # letters; long enough to tell words apart, short enough to see through their endings

_WORD = re.compile(r"[^\W\d_]+")


def alike(texts: Sequence[str], least: float) -> Iterator[tuple[float, int, int]]:
    """Every two of the texts that are alike at least so much, with their places; the most alike first.

    Pieces of words count the more the fewer texts have them, so that "which do you" makes nothing alike.
    """
    weighed = _weighed(texts)
    having: dict[str, list[tuple[int, float]]] = defaultdict(list)
    shared: dict[tuple[int, int], float] = defaultdict(float)
    for place, weights in enumerate(weighed):
        for piece, weight in weights.items():
            for other, its in having[piece]:
                shared[other, place] += weight * its
            having[piece].append((place, weight))
    found = ((likeness, one, other) for (one, other), likeness in shared.items() if likeness >= least)
    yield from sorted(found, key=lambda pair: (-pair[0], pair[1], pair[2]))


def _weighed(texts: Iterable[str]) -> list[dict[str, float]]:
    """The pieces of each text as a direction of length 1."""
    counted = [Counter(_pieces(text)) for text in texts]
    spread = Counter(piece for pieces in counted for piece in pieces)
    weighed = []
    for pieces in counted:
        raw = {
            piece: (1 + math.log(times)) * math.log((1 + len(counted)) / (1 + spread[piece]))
            for piece, times in pieces.items()
        }
        length = math.sqrt(sum(weight * weight for weight in raw.values())) or 1.0
        weighed.append({piece: weight / length for piece, weight in raw.items()})
    return weighed


def _pieces(text: str) -> Iterator[str]:
    plain = f" {' '.join(_WORD.findall(text.casefold()))} "
    return (plain[start : start + PIECE] for start in range(len(plain) - PIECE + 1))
