"""The few soft remarks a writer may see under a gratitude: about looks alone, a role, a small stone. Never stored."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from couplejournal.errors import PracticeRefused
from couplejournal.practices.practice import REMARKS
from couplejournal.practices.toml import TABLES, called, checked, tables

_CHIP: dict[str, Any] = {"key": str, "text": str, "stems": list, "unless": list}


class Chip(NamedTuple):
    key: str  # one of REMARKS
    text: str  # what the writer reads
    stems: tuple[re.Pattern[str], ...] = ()  # it fits when one of these is found…
    unless: tuple[re.Pattern[str], ...] = ()  # …in what is left when these were taken out

    def fits(self, words: str) -> bool:
        """Whether this remark may be made about these words."""
        left = " ".join(words.replace("’", "'").casefold().split())
        for pattern in self.unless:
            left = pattern.sub(" … ", left)
        return any(pattern.search(left) for pattern in self.stems)


def read(resources: Path, language: str = "en") -> dict[str, Chip]:
    """The remarks of a language by key; {} where it has none. PracticeRefused when the file is wrong."""
    file, name = resources / "decks" / language / "chips.toml", f"decks/{language}/chips.toml"
    if not file.exists():
        return {}
    held = checked(tables(file, name), {"chip": TABLES}, name, "", needs=("chip",))["chip"]
    return {chip.key: chip for chip in (_chip(one, name) for one in held)}


def _chip(raw: object, file: str) -> Chip:
    place = called(raw, "chip")
    held = checked(raw, _CHIP, file, place, needs=("key", "text"))
    if held["key"] not in REMARKS:
        raise PracticeRefused(file=file, field=f"{place}.key", reason=f"is not one of {', '.join(REMARKS)}")
    for name in ("stems", "unless"):
        held[name] = _patterns(held.get(name, ()), file, f"{place}.{name}")
    return Chip(**held)


def _patterns(written: Iterable[str], file: str, place: str) -> tuple[re.Pattern[str], ...]:
    try:
        return tuple(re.compile(one) for one in written)
    except re.error as error:
        raise PracticeRefused(file=file, field=place, reason=f"is no pattern: {error}") from error
