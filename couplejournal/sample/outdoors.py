"""Pictures drawn by program: hills, the sea, a lake, a forest, a meadow, a tent under the stars."""

from __future__ import annotations

import math
from random import Random

from couplejournal.sample import shapes
from couplejournal.sample.canvas import Canvas, mix
from couplejournal.sample.light import DARK, WHITE, Mood, shaded, sky, sun_disc, varied


def hills(sheet: Canvas, dice: Random, mood: Mood) -> None:
    """Ridge behind ridge, paler the farther away they are."""
    sun = dice.uniform(0.15, 0.85), dice.uniform(0.3, 0.5)
    horizon = sky(sheet, dice, mood, 0.62, sun)
    _heaven(sheet, dice, mood, sun)
    count, top, behind = dice.randint(4, 6), dice.uniform(0.46, 0.54), horizon
    for step in range(count):
        along = step / (count - 1)
        colour = varied(mix(mix(mood.far, horizon, 0.25), mood.near, along**1.2), dice, 6)
        base = top + (0.9 - top) * along**1.25
        if step == 0 and dice.random() < 0.4:
            edge = shapes.jagged(sheet, dice, base - 0.05, 0.16)
        else:
            edge = shapes.rolling(sheet, dice, base, 0.05 + 0.05 * dice.random(), 0.7 + 1.2 * dice.random())
        if step == count - 2 and dice.random() < 0.6:
            edge = shapes.crowns(sheet, dice, edge, 0.07, 0.05)
        elif step == count - 1 and dice.random() < 0.5:
            edge = shapes.conifers(sheet, dice, edge, 0.24, 0.09)
        veil = shaded(sheet, colour, mix(horizon, mood.glow, 0.3), 0.45 * (1 - along) + 0.08)
        sheet.ground(edge, sheet.strip(veil, base - 0.08, base + 0.22), sheet.seam(behind, colour))
        behind = mix(colour, horizon, 0.3 * (1 - along))


def sea(sheet: Canvas, dice: Random, mood: Mood) -> None:
    """Water up to the horizon, light on it, perhaps a sail, a headland, a beach."""
    line = dice.uniform(0.48, 0.62)
    sun = dice.uniform(0.25, 0.75), line - dice.uniform(0.05, 0.2)
    horizon = sky(sheet, dice, mood, line, sun)
    _heaven(sheet, dice, mood, sun)
    if dice.random() < 0.6:
        land = mix(mood.far, horizon, 0.2)
        edge = shapes.rolling(sheet, dice, line, 0.03, 0.5)
        to_right, reach = dice.random() < 0.5, dice.uniform(0.25, 0.5)
        wide = sheet.width
        fall = [max(0.0, (x / wide if to_right else 1 - x / wide) - 1 + reach) for x in range(wide)]
        swell = [(e - line) * min(1.0, f * 6) for f, e in zip(fall, edge, strict=True)]
        edge = [min(line + 0.01, line + 0.008 - (f * 0.35) ** 1.2 + s) for f, s in zip(fall, swell, strict=True)]
        sheet.ground(edge, sheet.strip(shaded(sheet, land, horizon, 0.4), line - 0.1, line), sheet.seam(horizon, land))
    far, near = varied(mood.water[1], dice, 6), varied(mood.water[0], dice, 6)
    water = sheet.ramp(mix(far, horizon, 0.3), mix(far, near, 0.6), near, steps=24)
    sheet.ground(shapes.level(sheet, line), sheet.strip(water, line, 1.0))
    wave = sheet.wash(line, 1.0, mix(far, horizon, 0.1), mix(far, near, 0.82), steps=8)
    dark = sheet.wash(line, 1.0, mix(far, near, 0.5), mix(near, DARK, 0.16), steps=8)
    for side, colour in ((0.2, dark), (0.5, wave), (0.8, dark), (0.35, wave)):
        shapes.glitter(sheet, dice, side, line + 0.02, 1.0, 0.4, colour)
    light = sheet.wash(line, 0.9, mix(mood.glow, far, 0.35), mood.glow, steps=8)
    shapes.glitter(sheet, dice, sun[0], line + 0.004, 1.0, 0.09, light)
    if dice.random() < 0.6:
        _sail(sheet, dice, mood, dice.uniform(0.15, 0.85), line + dice.uniform(0.015, 0.09))
    if dice.random() < 0.6:
        dry = mix(mood.warm, (238, 224, 196), 0.8) if mood.hour == "day" else mix(mood.warm, mood.near, 0.7)
        sand = varied(dry, dice, 6)
        beach = shapes.rolling(sheet, dice, dice.uniform(0.86, 0.93), 0.05, 0.4)
        foam = mix(near, mix(horizon, WHITE, 0.5), 0.75 if mood.hour == "day" else 0.4)
        rim = [value - 0.008 - 0.004 * math.sin(x / sheet.width * 40) for x, value in enumerate(beach)]
        sheet.ground(rim, sheet.flat(foam), sheet.seam(near, foam))
        wet = sheet.ramp(mix(sand, near, 0.45), sand, mix(sand, WHITE, 0.12), steps=10)
        sheet.ground(beach, sheet.strip(wet, 0.84, 1.0), sheet.seam(foam, sand))


def lake(sheet: Canvas, dice: Random, mood: Mood) -> None:
    """Mountains standing on their heads in still water."""
    line = dice.uniform(0.56, 0.66)
    sun = dice.uniform(0.2, 0.8), dice.uniform(0.15, 0.3)
    horizon = sky(sheet, dice, mood, line, sun)
    _heaven(sheet, dice, mood, sun)
    behind = horizon
    for step, (rise, part) in enumerate(((0.2, 0.15), (0.1, 0.5))):
        rock = varied(mix(mix(mood.far, horizon, 0.15), mood.near, part), dice, 6)
        edge = [min(value, line) for value in shapes.jagged(sheet, dice, line - rise, 0.34 - 0.1 * step, 0.5)]
        strip = sheet.strip(shaded(sheet, rock, horizon, 0.45), line - 0.32, line)
        sheet.ground(edge, strip, sheet.seam(behind, rock))
        if step == 0 and (mood.snow or dice.random() < 0.7):
            white = mix(WHITE, horizon, 0.25)
            lines = shapes.jagged(sheet, dice, line - rise + 0.01, 0.1, 0.62)
            foot = [max(top, low) for top, low in zip(edge, lines, strict=True)]
            snow = sheet.wash(line - 0.4, line - rise, white, mix(white, rock, 0.35), steps=8)
            high = sheet.height
            sheet.shape(0, [v * high for v in edge], snow, [v * high for v in foot], sheet.seam(rock, white))
        behind = mix(rock, horizon, 0.3)
    shore = mix(mood.near, DARK, 0.15)
    wood = [line - max(0.0, line - e) for e in shapes.conifers(sheet, dice, shapes.level(sheet, line), 0.09, 0.016)]
    sheet.ground(wood, sheet.strip(shaded(sheet, shore, horizon, 0.3), line - 0.1, line), sheet.seam(behind, shore))
    shapes.mirror(sheet, dice, line, mix(mood.water[0], DARK, 0.1), mix(mood.water[1], mood.glow, 0.2))


def forest(sheet: Canvas, dice: Random, mood: Mood) -> None:
    """Firs in mist, the nearest nearly black."""
    horizon = sky(sheet, dice, mood, 0.8, (dice.uniform(0.2, 0.8), dice.uniform(0.2, 0.45)))
    behind, count = horizon, 5
    for step in range(count):
        along = step / (count - 1)
        colour = varied(mix(mix(mood.far, horizon, 0.35), mix(mood.near, DARK, 0.25), along), dice, 5)
        base = 0.5 + 0.42 * along
        slope = shapes.rolling(sheet, dice, base, 0.05, 0.6)
        edge = shapes.conifers(sheet, dice, slope, 0.16 + 0.36 * along, 0.018 + 0.075 * along, 0.15)
        mist = mix(horizon, mood.glow, 0.35)
        veil = sheet.ramp(colour, mix(colour, mist, 0.12), mix(colour, mist, 0.75 * (1 - along)), steps=12)
        sheet.ground(edge, sheet.strip(veil, base - 0.2, base + 0.16), sheet.seam(behind, colour))
        behind = mix(colour, mist, 0.5 * (1 - along))
    if mood.snow:
        shapes.flakes(sheet, dice, 160)
    elif dice.random() < 0.5:
        shapes.birds(sheet, dice, dice.randint(3, 7), sheet.flat(mix(mood.near, DARK, 0.3)))


def meadow(sheet: Canvas, dice: Random, mood: Mood) -> None:
    """Tall grass and flowers close to the eye, a line of trees behind."""
    horizon = sky(sheet, dice, mood, 0.55, (dice.uniform(0.2, 0.8), dice.uniform(0.2, 0.42)))
    _heaven(sheet, dice, mood, None)
    line = dice.uniform(0.5, 0.58)
    wood = mix(mood.far, mood.near, 0.45)
    edge = shapes.crowns(sheet, dice, shapes.rolling(sheet, dice, line, 0.02), 0.14, 0.07)
    sheet.ground(edge, sheet.strip(shaded(sheet, wood, horizon, 0.4), line - 0.12, line), sheet.seam(horizon, wood))
    ground = mix(mood.leaf, WHITE, 0.75) if mood.snow else mood.leaf
    field = sheet.ramp(mix(ground, horizon, 0.4), ground, mix(ground, mood.near, 0.7), steps=22)
    sheet.ground(
        shapes.rolling(sheet, dice, line + 0.02, 0.012), sheet.strip(field, line, 1.0), sheet.seam(wood, ground)
    )
    blades = [
        sheet.wash(0.6, 1.0, mix(ground, mood.glow, 0.3), mix(ground, mood.near, part), steps=6)
        for part in (0.35, 0.6, 0.85)
    ]
    for step in range(900):
        along = step / 900
        foot = line + 0.07 + along * (1.08 - line)
        tall, x = (0.03 + 0.12 * along) * dice.uniform(0.6, 1.2), dice.random()
        sheet.box(x, foot - tall, max(1, round(0.0022 * along * sheet.width)) / sheet.width, tall, blades[step % 3])
    heads = [varied(c, dice, 14) for c in (mood.accent, mix(mood.accent, WHITE, 0.45), mood.warm)]
    strips = [sheet.wash(0.5, 1.0, mix(c, WHITE, 0.25), c, steps=4) for c in heads]
    seams = [sheet.seam(ground, c) for c in heads]
    for _ in range(0 if mood.snow else dice.randint(110, 220)):
        along = dice.random() ** 1.3
        kind = 0 if dice.random() < 0.7 else dice.randint(1, 2)
        y, size = line + 0.05 + along * (0.94 - line), 0.002 + 0.013 * along * dice.uniform(0.5, 1.1)
        sheet.disc(dice.random(), y, size, strips[kind], seams[kind], 0.75)


def tent(sheet: Canvas, dice: Random, mood: Mood) -> None:
    """A lit tent, hills, and more stars than one can count."""
    x = dice.uniform(0.3, 0.7)
    horizon = sky(sheet, dice, mood, 0.75, (x, 0.86))
    count = {"day": 0, "dusk": 120, "night": 420}[mood.hour]
    shapes.stars(sheet, dice, count, 0.75, sheet.flat(mix(mood.glow, WHITE, 0.6)))
    behind = horizon
    for step in range(3):
        colour = mix(mood.far, mood.near, 0.3 + 0.35 * step)
        base = 0.62 + 0.1 * step
        if step == 0:
            edge = shapes.jagged(sheet, dice, base, 0.16, 0.5)
        else:
            edge = shapes.rolling(sheet, dice, base, 0.04, 0.8)
        if step == 2:
            edge = shapes.conifers(sheet, dice, edge, 0.16, 0.04)
        strip = sheet.strip(shaded(sheet, colour, horizon, 0.15), base - 0.1, base + 0.1)
        sheet.ground(edge, strip, sheet.seam(behind, colour))
        behind = colour
    lit = sheet.ramp(mix(mood.warm, mood.near, 0.25), mix(mood.accent, mood.warm, 0.3), mood.glow, steps=14)
    half, tall, foot, wide = 0.13, 0.2, 0.9, sheet.width
    tops, bottoms = [], []
    for column in range(int(half * 2 * wide)):
        across = abs(column / wide - half) / half
        tops.append((foot - tall * (1 - across**1.25)) * sheet.height)
        bottoms.append((foot + 0.012 * (1 - across)) * sheet.height)
    sheet.shape(
        int((x - half) * wide), tops, sheet.strip(lit, foot - tall, foot), bottoms, sheet.seam(behind, mood.warm)
    )
    door = sheet.flat(mix(mood.warm, mood.near, 0.55))
    slit = [(foot - tall * 0.72 * (1 - abs(c / 9 - 1))) * sheet.height for c in range(19)]
    sheet.shape(int(x * wide) - 9, slit, door, [foot * sheet.height] * 19)
    front = shapes.rolling(sheet, dice, 0.91, 0.02, 1.5)
    grass = mix(mood.near, mood.leaf, 0.25)
    sheet.ground(front, sheet.wash(0.9, 1.0, mix(grass, mood.warm, 0.3), grass, steps=8), sheet.seam(behind, grass))


def _heaven(sheet: Canvas, dice: Random, mood: Mood, sun: tuple[float, float] | None) -> None:
    """What hangs in the sky: sun or moon, stars at night, heaps or streaks of cloud by day, birds."""
    if mood.hour == "night":
        shapes.stars(sheet, dice, 220, 0.6, sheet.flat(mix(mood.glow, WHITE, 0.5)))
    if sun and (mood.hour == "night" or dice.random() < 0.75):
        sun_disc(sheet, dice, mood, *sun)
    if mood.hour == "night":
        return
    body = mix(mood.sky[1], WHITE if mood.hour == "day" else mood.glow, 0.6)
    foot = mix(mood.sky[1], mood.far, 0.5)
    seam = sheet.seam(mood.sky[1], body)
    choice = dice.random()
    if choice < 0.45 and mood.hour == "day":
        for _ in range(dice.randint(2, 4)):
            y, high = dice.uniform(0.16, 0.36), dice.uniform(0.07, 0.16)
            strip = sheet.wash(y - high, y + high * 0.2, body, foot, steps=7)
            shapes.cloud(sheet, dice, dice.uniform(-0.1, 0.85), y, dice.uniform(0.18, 0.4), high, strip, seam)
            if len(sheet.palette) > 170:
                break
    elif choice < 0.85:
        shapes.streaks(sheet, dice, 0.1, 0.42, dice.randint(5, 12), sheet.flat(body), seam)
    if dice.random() < 0.4:
        shapes.birds(sheet, dice, dice.randint(3, 7), sheet.flat(mix(mood.near, mood.sky[0], 0.3)))


def _sail(sheet: Canvas, dice: Random, mood: Mood, x: float, y: float) -> None:
    size = 0.03 + (y - 0.5) * 0.5
    white = sheet.wash(y - size, y, mix(mood.glow, WHITE, 0.4), mix(mood.glow, mood.far, 0.4), steps=4)
    ratio, wide, high = sheet.height / sheet.width, sheet.width, sheet.height
    count = max(2, int(size * 0.42 * ratio * wide))
    for side, tall in ((-1, 0.8), (1, 1.0)):
        tops = [(y - size * tall * (1 - c / count)) * high for c in range(count)]
        tops = tops[::-1] if side < 0 else tops
        left = int(x * wide) + (1 if side > 0 else -count - 1)
        sheet.shape(left, tops, white, [(y - size * 0.06) * high] * count)
    hull = sheet.flat(mix(mood.warm, DARK, 0.4))
    number = int(count * 2.1)
    bows = [(y + size * 0.1 * math.sin((c + 0.5) / number * math.pi) ** 0.4) * high for c in range(number)]
    sheet.shape(int(x * wide) - number // 2, [y * high] * number, hull, bows)
