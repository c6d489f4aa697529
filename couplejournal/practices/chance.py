"""Chance that is the same for the same words, on every machine and in every year."""

from __future__ import annotations

import math
from hashlib import blake2b


def chance(words: str) -> int:
    """64 bits drawn from these words."""
    return int.from_bytes(blake2b(words.encode(), digest_size=8).digest(), "big")


def rank(name: str, seed: str, weight: float = 1.0) -> float:
    """A number by which things are drawn, the least first: heavier ones are likelier in front.

    Each thing's number hangs on the seed and its own name alone, so that the order in which things stand, and others
    that are added later, change nothing for it (Efraimidis and Spirakis).
    """
    return -math.log((chance(f"{seed}\n{name}") + 1) / 2**64) / weight
