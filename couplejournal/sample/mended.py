"""What the two of the sample wrote of their sides: a few lines each, many fields left empty, as people leave them."""

from __future__ import annotations

import random
from datetime import date

from couplejournal.practices.practice import Practice
from couplejournal.sample.told import Pencil

SELDOM, OFTEN = 0.15, 0.6  # how likely a field is answered
RARE = frozenset({"side", "apology", "serious", "forgive", "missing", "rests", "defend", "kind_line", "slot", "cooled"})


def side_by_side(
    practice: Practice, pencil: Pencil, dice: random.Random, author: int, day: date
) -> dict[str, dict[int, str]]:
    """Every field of this practice with what was said in it; {} where nothing was."""
    lines, bound = pencil.files["repairs"]["detail"], pencil.names(day)
    said: dict[str, dict[int, str]] = {}
    for field in practice.fields():
        voices = {"us": (0,), "one": (author,), "each": (author, 3 - author)}[field.voice]
        likely = SELDOM if field.key in RARE else OFTEN
        said[field.key] = {
            voice: pencil.dealt(f"mended {field.key}", lines[field.key], day, bound)
            for voice in voices
            if field.key in lines and dice.random() < likely
        }
    return said
