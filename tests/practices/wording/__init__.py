"""The sentences the wording notes are tried on, labelled by hand, and what the rules make of each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from couplejournal import paths
from couplejournal.practices.checks import pack

HERE = Path(__file__).parent
SAFE, NOTHING, ANY = "SAFE", "-", "ANY"
_READ = pack.read(paths.resources())
assert _READ is not None
ENGLISH = _READ
# Each set was labelled first and run once before it was used for anything; UNSEEN has not been used since.
USED = ("textbook", "natural", "before", "between", "between_too", "third", "after", "further")
UNSEEN = ("voices",)


class Sentence(NamedTuple):
    field: str
    label: str  # a kind, SAFE, NOTHING, or ANY kind
    words: str


def sentences(*names: str) -> Iterator[Sentence]:
    """The labelled sentences of these sets, in their order."""
    for name in names:
        for line in (HERE / f"{name}.txt").read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                yield Sentence(*line.split(" | ", 2))


def made_of(one: Sentence, without: frozenset[str] = frozenset()) -> str:
    """The kind of note that our rules make of this, of those not in `without`; SAFE or NOTHING."""
    if ENGLISH.silent(one.words):
        return SAFE
    found = ENGLISH.note(one.field, one.words, without)
    return found.key if found else NOTHING


def shown(field: str, words: str) -> str:
    """What a person would see of it."""
    return made_of(Sentence(field, ANY, words), ENGLISH.keys(pack.OFF))
