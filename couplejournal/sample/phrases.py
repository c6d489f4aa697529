"""Makes sentences from parts: deals each part in turn like a card from a shuffled pack, so that little comes twice."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any, TypeVar

One = TypeVar("One")

_GAP = re.compile(r"\{(\w+)\}")
_EITHER = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
_START = re.compile(r"(^|[.?!…]\s+)([a-z])")


def read(file: Path) -> dict[str, Any]:
    """What one of the sample's files holds."""
    return tomllib.loads(file.read_text("utf-8"))


class Phrases:
    """The parts of the sample's sentences, dealt by chance that is always the same for the same dice."""

    def __init__(self, parts: Mapping[str, Sequence[str]], dice: Random) -> None:
        self.dice = dice
        self._parts = parts
        self._packs: dict[str, list[Any]] = {}

    def deal(self, pack: str, cards: Sequence[One]) -> One:
        """The next card of a shuffled pack; when all were dealt it is shuffled anew."""
        left = self._packs.get(pack)
        if not left:
            left = self._packs[pack] = list(cards)
            self.dice.shuffle(left)
        card: One = left.pop()
        return card

    def say(self, pattern: str, season: str, bound: dict[str, str]) -> str:
        """The sentence with its gaps filled.

        "[a|b|]" is one of these; {flower} a part of that name; {flower2} another one. What was dealt goes into `bound`,
        so that within one entry a name stays the same. {Flower} begins with a capital.
        """
        text = pattern
        while either := _EITHER.search(text):
            choice = self.dice.choice(either[1].split("|"))
            text = text[: either.start()] + choice + text[either.end() :]
        for _ in range(4):  # a part may have gaps of its own
            if not _GAP.search(text):
                break
            text = _GAP.sub(lambda gap: self._filled(gap[1], season, bound), text)
        return " ".join(text.split())

    def _filled(self, name: str, season: str, bound: dict[str, str]) -> str:
        key = name[0].lower() + name[1:]
        if key not in bound:
            part = key.rstrip("0123456789")
            cards = [*self._parts.get(part, ()), *self._parts.get(f"{part}.{season}", ())]
            if not cards:
                return "{" + name + "}"  # not ours: people write braces, too
            card = self.deal(f"{part}.{season}", cards)
            if card in bound.values():
                card = self.deal(f"{part}.{season}", cards)
            bound[key] = card
        value = bound[key]
        if name[0].islower():
            return value
        start = 1 if value.startswith("{") else 0  # the part begins with a part: that one gets the capital
        return value[:start] + value[start : start + 1].upper() + value[start + 1 :]


def sentence(text: str) -> str:
    """The text with a capital at the beginning of every sentence and a full stop (or its like) at the end."""
    text = _START.sub(lambda found: found[1] + found[2].upper(), text)
    return text if not text or text[-1] in ".!?…”“»」" or not text[-1].isalnum() else text + "."
