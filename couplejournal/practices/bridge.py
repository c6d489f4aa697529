"""The character words that a deed suggests: who stayed up with me is perhaps patient."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import zip_longest

from couplejournal.practices.decks import Bridge

_APART = 3  # so many words may stand between the words of one stem: "kept your promise"
_WORD = re.compile(r"[^\W\d_]+")


def suggest(text: str, bridge: Iterable[Bridge], most: int = 3) -> tuple[str, ...]:
    """The character words that a deed ("stayed up with me") suggests: at most `most`, none twice, () for none."""
    said = [word.casefold() for word in _WORD.findall(text)]
    places = ((min((at for stem in one.stems if (at := _place(stem, said)) >= 0), default=-1), one) for one in bridge)
    met = [one.words for at, one in sorted(((at, one) for at, one in places if at >= 0), key=lambda hit: hit[0])]
    turns = (word for words in zip_longest(*met) for word in words if word)
    return tuple(list(dict.fromkeys(turns))[:most])


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
