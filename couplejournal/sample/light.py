"""The light of a drawn picture: a mood of season and hour, and the sky it makes."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random

from couplejournal.sample.canvas import Canvas, Colour, Ramp, hexed, mix

WHITE: Colour = (255, 255, 255)
DARK: Colour = (24, 22, 28)
_STEPS, _LEVELS = 20, 4


@dataclass(frozen=True, slots=True)
class Mood:
    key: str
    season: tuple[str, ...]
    hour: str  # day, dusk, night
    sky: tuple[Colour, ...]
    glow: Colour
    far: Colour
    near: Colour
    water: tuple[Colour, ...]
    warm: Colour
    leaf: Colour
    accent: Colour
    snow: bool = False


@lru_cache(maxsize=4)
def moods(file: Path) -> tuple[Mood, ...]:
    """Every mood of the palettes' file."""
    read = tomllib.loads(file.read_text("utf-8"))["mood"]
    return tuple(
        Mood(
            key=one["key"],
            season=tuple(one["season"]),
            hour=one["hour"],
            sky=tuple(hexed(value) for value in one["sky"]),
            glow=hexed(one["glow"]),
            far=hexed(one["far"]),
            near=hexed(one["near"]),
            water=tuple(hexed(value) for value in one["water"]),
            warm=hexed(one["warm"]),
            leaf=hexed(one["leaf"]),
            accent=hexed(one["accent"]),
            snow=one.get("snow", False),
        )
        for one in read
    )


def varied(colour: Colour, dice: Random, by: int = 10) -> Colour:
    """A colour a little warmer, cooler, lighter or darker than the one given, so that no two pictures share theirs."""
    red, green, blue = (min(255, max(0, part + dice.randint(-by, by))) for part in colour)
    return red, green, blue


def sky(sheet: Canvas, dice: Random, mood: Mood, horizon: float, sun: tuple[float, float] | None = None) -> Colour:
    """Paint the sky down to the horizon, with the glow of a sun at `sun`; gives back the colour at the horizon."""
    stops = [varied(colour, dice, 8) for colour in mood.sky]
    base = sheet.ramp(*stops, steps=_STEPS)
    for step in range(1, _LEVELS + 1):
        sheet.ramp(*(mix(colour, mood.glow, 0.9 * step / _LEVELS) for colour in stops), steps=_STEPS)
    sheet.fill(sheet.strip(base, 0.0, horizon))
    if sun:
        reach, strength = dice.uniform(0.5, 0.75), dice.uniform(0.75, 1.0)
        by_night = mood.hour == "night"
        sheet.glow(*sun, reach * (0.6 if by_night else 1), base, _LEVELS, strength * (0.6 if by_night else 1))
    return stops[-1]


def room(sheet: Canvas, dice: Random, mood: Mood, lamp: tuple[float, float]) -> Colour:
    """Paint a wall with lamplight or daylight on it; gives back its colour."""
    bright = mix(mix(dice.choice((mood.warm, mood.leaf, mood.water[0], mood.accent)), WHITE, 0.55), mood.near, 0.1)
    dark = mix(mood.near, mix(mood.warm, DARK, 0.62), 0.7)  # lamplight makes even a blue evening brown indoors
    wall = varied(mix(bright, dark, {"day": 0.0, "dusk": 0.5, "night": 0.72}[mood.hour]), dice, 8)
    stops = mix(wall, dark, 0.3), wall, mix(wall, dark, 0.2)
    base = sheet.ramp(*stops, steps=_STEPS)
    lamplight = mix(mood.glow, mood.warm, 0.2)
    for step in range(1, _LEVELS + 1):
        sheet.ramp(*(mix(colour, lamplight, 0.75 * step / _LEVELS) for colour in stops), steps=_STEPS)
    sheet.fill(sheet.strip(base, 0.0, 0.8))
    sheet.glow(*lamp, dice.uniform(0.6, 0.8), base, _LEVELS, 0.8 if mood.hour != "night" else 0.65)
    return wall


def sun_disc(sheet: Canvas, dice: Random, mood: Mood, x: float, y: float) -> None:
    """Paint the sun or the moon itself."""
    face = mix(mood.glow, WHITE, 0.5)
    radius = dice.uniform(0.022, 0.034) if mood.hour == "night" else dice.uniform(0.03, 0.055)
    seam = sheet.seam(mix(mood.sky[1], mood.glow, 0.85), face)
    sheet.disc(x, y, radius, sheet.flat(face), seam)


def shaded(sheet: Canvas, colour: Colour, haze: Colour, part: float, steps: int = 9) -> Ramp:
    """A ramp from a colour to the same colour under a veil of haze."""
    return sheet.ramp(colour, mix(colour, haze, part), steps=steps)
