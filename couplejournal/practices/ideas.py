"""Ideas that can be drawn like cards: something new to do together, a project to begin; and the filters for them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import NamedTuple

from couplejournal.errors import PracticeRefused
from couplejournal.practices.chance import rank
from couplejournal.practices.toml import TABLES, called, checked, tables

COST = ("nothing", "low", "some")
ENERGY = ("little", "some", "lots")
WHERE = ("in", "out", "any")
SUITS = ("children", "wheelchair", "quiet", "apart")  # with children; wheels; low noise; two at a distance


class Idea(NamedTuple):
    key: str  # what the journal remembers
    text: str
    cost: str = COST[0]
    energy: str = ENERGY[0]
    where: str = "any"
    suits: tuple[str, ...] = ()  # some of SUITS
    first: str = ""  # a first bit of it, half an hour at most


_IDEA = {key: list if key == "suits" else str for key in Idea._fields}


class Wanted(NamedTuple):
    """What two people wish for just now; "" is anything."""

    cost: str = ""  # this much at most
    energy: str = ""  # this much at most
    where: str = ""  # "in" or "out"
    suits: frozenset[str] = frozenset()  # all of these


def ideas(resources: Path, deck: str, language: str = "en") -> tuple[Idea, ...]:
    """The ideas of a deck in their order. PracticeRefused when its file is missing or wrong."""
    folder = language if (resources / "decks" / language / f"{deck}.toml").exists() else "en"
    file, name = resources / "decks" / folder / f"{deck}.toml", f"decks/{folder}/{deck}.toml"
    raw = checked(tables(file, name), {"idea": TABLES}, name, "", needs=("idea",))["idea"]
    found: dict[str, Idea] = {}
    for number, one in enumerate(raw, 1):
        idea = _idea(one, name, f"idea {number}")
        if idea.key in found:
            raise PracticeRefused(file=name, field=idea.key, reason="the key stands here twice")
        found[idea.key] = idea
    return tuple(found.values())


def fits(idea: Idea, wanted: Wanted) -> bool:
    """Whether an idea is what they wish for."""
    return (
        (not wanted.cost or COST.index(idea.cost) <= COST.index(wanted.cost))
        and (not wanted.energy or ENERGY.index(idea.energy) <= ENERGY.index(wanted.energy))
        and (not wanted.where or idea.where in (wanted.where, "any"))
        and wanted.suits <= set(idea.suits)
    )


def draw(
    some: Iterable[Idea], wanted: Wanted, seed: str, *, met: Collection[str] = (), swapped: Collection[str] = ()
) -> Idea | None:
    """One that fits, the same for the same seed; None when none is left.

    met: keys of what they have done before, which comes only when nothing else fits. swapped: put back just now.
    """
    pool = [idea for idea in some if fits(idea, wanted) and idea.key not in swapped]
    fresh = [idea for idea in pool if idea.key not in met]
    return min(fresh or pool, key=lambda idea: rank(idea.key, seed), default=None)


def _idea(raw: object, file: str, place: str) -> Idea:
    place = called(raw, place)
    idea = Idea(**checked(raw, _IDEA, file, place, needs=("key", "text")))
    for key, given, allowed in (
        ("cost", (idea.cost,), COST),
        ("energy", (idea.energy,), ENERGY),
        ("where", (idea.where,), WHERE),
        ("suits", idea.suits, SUITS),
    ):
        if not set(given) <= set(allowed):
            raise PracticeRefused(file=file, field=f"{place}.{key}", reason=f"is not one of {', '.join(allowed)}")
    return idea
