"""What the two chose about the program itself, in one small readable file; never a word of the journal."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from pathlib import Path

_FARTHEST = 100_000  # px; no screen is so large, and Qt takes no number of any length
_LONGEST = 1000  # letters of a sentence


@dataclass
class Settings:
    """Only what differs from the defaults is written, so a later default reaches those who never chose."""

    scheme: str = "auto"  # auto, light, dark
    text: float = 1.0  # 1.0, 1.25, 1.5, 2.0
    still: bool = False  # True: nothing moves on the screen
    minutes: int = 10  # a talk's length; 0 is no timer
    day_ends: int = 4  # hour at which an evening is over
    practices: tuple[str, ...] = ()  # those they began with
    habit: str = ""  # their "after the kettle" sentence
    window: tuple[int, int, int, int] | None = None  # x, y, width, height

    @classmethod
    def read(cls, file: Path) -> Settings:
        """The settings in `file`; a missing, broken or strange file gives the defaults."""
        try:
            found = json.loads(file.read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            return cls()
        known = cls()
        if not isinstance(found, dict):
            return known
        for field in fields(cls):
            value = found.get(field.name)
            if isinstance(value, list):
                value = tuple(value)
            if _MAY_BE[field.name](value):
                setattr(known, field.name, value)
        return known

    def write(self, file: Path) -> None:
        """Write what differs from the defaults to `file`, whole or not at all (OSError when it cannot be written)."""
        plain = asdict(Settings())
        chosen = {name: value for name, value in asdict(self).items() if value != plain[name]}
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        beside = file.with_suffix(".new")
        beside.write_text(json.dumps(chosen, indent=1), "utf-8")
        os.replace(beside, file)


def _place(value: object) -> bool:
    return (
        isinstance(value, tuple)
        and len(value) == 4
        and all(isinstance(part, int) and abs(part) < _FARTHEST for part in value)
    )


def _whole(value: object, most: int) -> bool:
    return type(value) is int and 0 <= value <= most


def _words(value: object) -> bool:
    return isinstance(value, str) and len(value) <= _LONGEST


_MAY_BE: dict[str, Callable[[object], bool]] = {
    "scheme": lambda value: value in ("auto", "light", "dark"),
    "text": lambda value: isinstance(value, float) and 1.0 <= value <= 2.0,
    "still": lambda value: isinstance(value, bool),
    "minutes": lambda value: _whole(value, 180),
    "day_ends": lambda value: _whole(value, 12),
    "practices": lambda value: isinstance(value, tuple) and all(map(_words, value)),
    "habit": _words,
    "window": _place,
}
