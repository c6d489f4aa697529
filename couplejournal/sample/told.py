"""What is needed to put words into an entry: the couple's ways of writing, the parts of speech, the decks."""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from couplejournal.practices.practice import Practice
from couplejournal.sample import evenings, phrases
from couplejournal.sample.phrases import Phrases, sentence
from couplejournal.sample.threads import Threads

_TRIES = 6  # so often another wording is tried…
_LONG_AGO = 120  # …when one was used less than so many days ago
_SOON = 21  # so many days after which its pattern may be filled anew


@dataclass(frozen=True, slots=True)
class Snap:
    scene: str
    caption: str


class Later(NamedTuple):
    """What belongs to an entry and is told so many days after it."""

    practice: Practice
    after: int
    told: Told


@dataclass(slots=True)
class Told:
    """The words of one entry: by field, then by voice. A field that is not in it was not thought of."""

    said: dict[str, dict[int, str]] = field(default_factory=dict)
    photos: list[Snap] = field(default_factory=list)
    author: int = 1  # who writes the fields of the voice "one"
    agreed: list[tuple[int, str]] = field(default_factory=list)
    parts: list[Later] = field(default_factory=list)
    no_photos: bool = False  # none were taken, and none are to be thought of


class Pencil:
    """Everything the tellers of stories share: dice, phrases, threads, and who has said what before."""

    def __init__(self, folder: Path, first: date, dice: Random) -> None:
        """`folder`: resources/sample; `first`: the first evening, from which years are counted."""
        names = (
            "couple",
            "gratitudes",
            "growing",
            "evenings",
            "memories",
            "repairs",
            "threads",
            "truths",
            "experiences",
            "notes",
            "small_things",
        )
        self.files = {name: phrases.read(folder / f"{name}.toml") for name in names}
        self.dice = dice
        self.parts: dict[str, Any] = phrases.read(folder / "parts.toml")["parts"] | self.files["evenings"]["parts"]
        self.phrases = Phrases(self.parts, dice)
        self.threads = Threads(self.files["threads"]["thread"], first, dice)
        self.people: list[dict[str, Any]] = self.files["couple"]["person"]
        self._said: dict[str, date] = {}
        self._dealt: dict[str, date] = {}

    def beside(self) -> Pencil:
        """Another pencil with dice and packs of its own: what it writes changes nothing for this one."""
        other = copy.copy(self)
        other.dice = Random(self.dice.random())
        other.phrases = Phrases(self.parts, other.dice)
        other._said, other._dealt = {}, {}
        return other

    def names(self, day: date) -> dict[str, str]:
        """What is known in an entry before anything is dealt: the two names, either way round, and the season."""
        one, two = self.dice.sample([person["name"] for person in self.people], 2)
        return {"one": one, "two": two, "season_name": evenings.season(day)}

    def fill(self, pattern: str, day: date, bound: dict[str, str]) -> str:
        """The pattern with its gaps filled."""
        return self.phrases.say(pattern, evenings.season(day), bound)

    def dealt(self, pack: str, patterns: Sequence[str], day: date, bound: dict[str, str]) -> str:
        """The next pattern of a pack, filled, if possible in words that were not used for some months."""
        return self.fresh(lambda: self.phrases.deal(pack, patterns), day, bound)[0]

    def fresh(self, deal: Callable[[], str], day: date, bound: dict[str, str]) -> tuple[str, str]:
        """Of some patterns, filled, the one whose words were not used for the longest time; and the pattern itself."""
        oldest, chosen, parts = date.max, ("", ""), dict(bound)
        for _ in range(_TRIES):
            filled, pattern = dict(bound), deal()
            text = self.fill(pattern, day, filled)
            before = self._said.get(text, date.min)
            if pattern in self._dealt:  # the same deed in other words may come sooner
                before = max(before, self._dealt[pattern] - timedelta(_LONG_AGO - _SOON))
            if before < oldest:
                oldest, chosen, parts = before, (text, pattern), filled
            if (day - before).days > _LONG_AGO:
                break
        bound.update(parts)
        self._said[chosen[0]] = self._dealt[chosen[1]] = day
        return chosen

    def written(self, text: str, voice: int) -> str:
        """The text as this one would write it: with or without a full stop, now and then an emoji."""
        if not text or voice == 0:
            return sentence(text)
        person = self.people[voice - 1]
        text = sentence(text)
        if text.endswith(".") and self.dice.random() > person["stops"]:
            text = text[:-1]
        if self.dice.random() < person["emoji"]:
            text = f"{text} {self.phrases.deal('emoji', self.parts['emoji'])}"
        return text

    def snaps(self, scenes: Sequence[str], day: date, bound: dict[str, str], least: int = 1) -> list[Snap]:
        """One to three photos of these scenes, most with something written under them."""
        taken = []
        for _ in range(self.dice.choice((least, 2, 2, 3))):
            scene = self.dice.choice(scenes)
            lines = self.files["couple"]["captions"][scene]
            caption = self.dealt(f"caption {scene}", lines, day, dict(bound)) if self.dice.random() < 0.8 else ""
            taken.append(Snap(scene, sentence(caption)))
        return taken
