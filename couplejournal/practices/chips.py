"""The few soft remarks a writer may see under a gratitude: about looks alone, a role, a small stone. Never stored."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from couplejournal.errors import PracticeRefused
from couplejournal.practices.practice import REMARKS
from couplejournal.practices.reading import tables

_KEYS: dict[str, Any] = {"key": str, "text": str, "stems": list, "unless": list}


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
    held = tables(file, name).get("chip")
    if not isinstance(held, list):
        raise PracticeRefused(file=name, field="chip", reason="is not a list of tables")
    return {chip.key: chip for chip in (_chip(one, name) for one in held)}


def _chip(raw: Any, file: str) -> Chip:
    if not isinstance(raw, dict) or raw.get("key") not in REMARKS:
        raise PracticeRefused(file=file, field="chip.key", reason=f"is not one of {', '.join(REMARKS)}")
    for key, value in raw.items():
        if key not in _KEYS or not isinstance(value, _KEYS[key]) or not value:
            raise PracticeRefused(file=file, field=f"{raw['key']}.{key}", reason="has no place here, or is empty")
    if "text" not in raw:
        raise PracticeRefused(file=file, field=f"{raw['key']}.text", reason="is missing")
    return Chip(raw["key"], raw["text"], *(_patterns(raw.get(name, ()), file) for name in ("stems", "unless")))


def _patterns(stems: Iterable[object], file: str) -> tuple[re.Pattern[str], ...]:
    try:
        return tuple(re.compile(str(stem)) for stem in stems)
    except re.error as error:
        raise PracticeRefused(file=file, field="chip.stems", reason=f"is no pattern: {error}") from error
