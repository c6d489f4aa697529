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
    late: int = 22  # the hour after which they are better at sleeping than at talking; -1 is none
    bell: str = "sound"  # sound, light, none: how the end of a turn is told
    full_screen: bool = True  # a talk has the whole screen
    outside: str = "north"  # north, south, none: whose seasons the cards follow
    hidden: tuple[str, ...] = ()  # practices they have put away: their buttons are not shown
    own_help: str = ""  # a line of their own on the page of other help
    reminder: bool = False  # at log-in, on a ritual's day, one word without content
    cue: str = ""  # that word
    coming: tuple[str, ...] = ()  # the days to come on which it is said, as 2026-11-29: no names
    way_out: bool = True  # Esc three times closes at once
    forget_drafts: bool = False  # closing at once throws away what was not kept yet
    left_quickly: bool = False  # the last time was closed at once: the next start shows a page that says nothing
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


def _whole(value: object, most: int, least: int = 0) -> bool:
    return type(value) is int and least <= value <= most


def _words(value: object) -> bool:
    return isinstance(value, str) and len(value) <= _LONGEST


def _keys(value: object) -> bool:
    return isinstance(value, tuple) and all(map(_words, value))


def _switch(value: object) -> bool:
    return isinstance(value, bool)


_MAY_BE: dict[str, Callable[[object], bool]] = {
    "scheme": lambda value: value in ("auto", "light", "dark"),
    "text": lambda value: isinstance(value, float) and 1.0 <= value <= 2.0,
    "still": _switch,
    "minutes": lambda value: _whole(value, 180),
    "day_ends": lambda value: _whole(value, 12),
    "practices": _keys,
    "habit": _words,
    "late": lambda value: _whole(value, 23, -1),
    "bell": lambda value: value in ("sound", "light", "none"),
    "full_screen": _switch,
    "outside": lambda value: value in ("north", "south", "none"),
    "hidden": _keys,
    "own_help": _words,
    "reminder": _switch,
    "cue": _words,
    "coming": _keys,
    "way_out": _switch,
    "forget_drafts": _switch,
    "left_quickly": _switch,
    "window": _place,
}
