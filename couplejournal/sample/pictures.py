"""Draws the sample journal's photos: a scene in the light of a season, always the same for the same seed."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import NamedTuple

from couplejournal.sample import indoors, outdoors
from couplejournal.sample.canvas import Canvas
from couplejournal.sample.light import Mood, moods

SCENES = {
    scene.__name__: scene
    for scene in (
        outdoors.hills, outdoors.sea, outdoors.lake, outdoors.forest, outdoors.meadow, outdoors.tent,
        indoors.street, indoors.window, indoors.table, indoors.balcony, indoors.village,
    )
}  # fmt: skip
LONG, SHORT = 1200, 800  # pixels of a photo's sides
SMALL = 360  # pixels of a thumbnail's longer side
_HOURS = {
    "tent": ("night", "night", "dusk"),
    "table": ("day", "day", "dusk", "night"),
    "street": ("dusk", "night", "day"),
}
_TALL = ("window", "street", "forest", "balcony", "village", "lake")  # scenes that also stand upright well


class Drawing(NamedTuple):
    content: bytes  # a PNG
    thumbnail: bytes  # the same scene as a small PNG
    width: int
    height: int


def draw(palettes: Path, scene: str, season: str, seed: str) -> Drawing:
    """Draw a scene ("sea") in a season ("autumn"); the seed decides everything else. `palettes`: the colours' file."""
    mood, wide, high, start = chosen(palettes, scene, season, seed)
    small = SMALL * wide // LONG, SMALL * high // LONG
    return Drawing(painted(scene, mood, start, wide, high), painted(scene, mood, start, *small), wide, high)


def chosen(palettes: Path, scene: str, season: str, seed: str) -> tuple[Mood, int, int, int]:
    """What the seed decides: the light, the width and height in pixels, and the number all else follows from."""
    dice = Random(f"{seed} {scene}")
    hour = dice.choice(_HOURS.get(scene, ("day", "day", "dusk", "dusk", "night")))
    fitting = [mood for mood in moods(palettes) if season in mood.season]
    mood = dice.choice([mood for mood in fitting if mood.hour == hour])
    upright = scene in _TALL and dice.random() < 0.3
    return mood, *((SHORT, LONG) if upright else (LONG, SHORT)), dice.getrandbits(32)


def painted(scene: str, mood: Mood, start: int, wide: int, high: int) -> bytes:
    """A scene in this light as a PNG of `wide` by `high` pixels; only photos have grain."""
    sheet = Canvas(wide, high)
    SCENES[scene](sheet, Random(start), mood)
    if max(wide, high) > SMALL:
        sheet.grain(start)
    return sheet.png()
