"""Pictures drawn by program: a street, a window, a kitchen table, a balcony, a village in the snow."""

from __future__ import annotations

import math
from random import Random

from couplejournal.sample import shapes, things
from couplejournal.sample.canvas import Canvas, mix
from couplejournal.sample.light import DARK, WHITE, Mood, room, shaded, sky, varied


def street(sheet: Canvas, dice: Random, mood: Mood) -> None:
    """Tall narrow houses, lit windows, and all of it again on the wet stones."""
    line = dice.uniform(0.74, 0.84)
    horizon = sky(sheet, dice, mood, line, (dice.uniform(0.2, 0.8), line - 0.3))
    if mood.hour == "night":
        shapes.stars(sheet, dice, 120, 0.5, sheet.flat(mix(mood.glow, WHITE, 0.5)))
    far = mix(mood.far, horizon, 0.3)
    things.roofs(sheet, dice, line, 0.3, 0.05, sheet.strip(shaded(sheet, far, horizon, 0.3), line - 0.3, line))
    dark = {"day": 0.15, "dusk": 0.4, "night": 0.68}[mood.hour]
    plaster = (mood.warm, mix(mood.accent, mood.warm, 0.5), mix(mood.warm, WHITE, 0.45), mood.far, mood.leaf)
    walls = [mix(varied(mix(c, WHITE, 0.15), dice), mood.near, dark) for c in plaster]
    strips = [sheet.strip(shaded(sheet, c, mood.near, 0.25, 6), line - 0.5, line) for c in walls]
    roof = sheet.flat(mix(mix(mood.warm, DARK, 0.45), mood.near, dark * 0.7))
    lamp = mix(mood.glow, WHITE, 0.4) if mood.hour == "day" else mood.accent
    lit = sheet.wash(0, 1, mix(mood.glow, lamp, 0.4), lamp, steps=4)
    unlit = sheet.flat(mix(mood.sky[0], DARK, 0.35))
    share = {"day": 0.05, "dusk": 0.4, "night": 0.5}[mood.hour]
    x, last = -dice.uniform(0, 0.08), -1
    broad = 1.8 if sheet.height > sheet.width else 1.0
    while x < 1:
        wide, tall = dice.uniform(0.09, 0.17) * broad, dice.uniform(0.36, 0.54)
        kind = dice.choice([k for k in range(len(strips)) if k != last])
        last = kind
        things.house(sheet, dice, x, line, wide, tall, strips[kind], roof)
        columns, rows = max(2, round(wide / (0.042 * broad))), round(tall / 0.12)
        pane, rise = wide / (columns * 1.75), tall / (rows * 1.7)
        for row in range(rows):
            for column in range(columns):
                at = x + wide * (column + 0.5) / columns - pane / 2
                light = lit if dice.random() < share else unlit
                sheet.box(at, line - tall + tall * (row + 0.22) / rows, pane, rise, light)
        x += wide
    shapes.mirror(sheet, dice, line, mix(mood.near, DARK, 0.2), mix(mood.far, mood.near, 0.4))


def window(sheet: Canvas, dice: Random, mood: Mood) -> None:
    """Looking out: a frame, weather, a sill with a cup and something green on it."""
    horizon = sky(sheet, dice, mood, 0.8, (dice.uniform(0.35, 0.65), dice.uniform(0.25, 0.5)))
    if mood.hour == "night":
        shapes.stars(sheet, dice, 90, 0.5, sheet.flat(mix(mood.glow, WHITE, 0.5)))
    behind = horizon
    for step in range(3):
        colour, base = mix(mix(mood.far, horizon, 0.2), mood.near, step * 0.42), 0.56 + step * 0.07
        edge = shapes.rolling(sheet, dice, base, 0.05, 1.4)
        edge = shapes.crowns(sheet, dice, edge, 0.1, 0.06) if step else edge
        strip = sheet.strip(shaded(sheet, colour, horizon, 0.3), base - 0.1, base + 0.1)
        sheet.ground(edge, strip, sheet.seam(behind, colour))
        behind = colour
    if mood.snow:
        shapes.flakes(sheet, dice, 90)
    elif dice.random() < 0.4:
        drop = sheet.flat(mix(horizon, WHITE, 0.45))
        for _ in range(170):
            sheet.box(dice.random(), dice.random(), 1 / sheet.width, dice.uniform(0.008, 0.04), drop)
    wall = mix(mix(mood.warm, WHITE, 0.3), mood.near, {"day": 0.35, "dusk": 0.6, "night": 0.78}[mood.hour])
    shade = sheet.strip(shaded(sheet, wall, DARK, 0.35, 12), 0, 1)
    wood = mix(mix(mood.glow, WHITE, 0.3), wall, {"day": 0.15, "dusk": 0.4, "night": 0.6}[mood.hour])
    frame = sheet.strip(shaded(sheet, wood, wall, 0.35, 6), 0, 1)
    tall = sheet.height > sheet.width
    side, top, sill = (0.1 if tall else 0.17), 0.07, dice.uniform(0.76, 0.82)
    post, rail = 0.014 * (1.5 if tall else 1), 0.02
    for x in (0.0, 1 - side):
        sheet.box(x, 0, side, 1, shade)
    sheet.box(0, 0, 1, top, shade)
    sheet.box(0, sill, 1, 1 - sill, shade)
    for x in (side - post, 1 - side, 0.5 - post / 2):
        sheet.box(x, top - rail, post, sill - top + rail, frame)
    for y in (top - rail, top + (sill - top) * 0.34):
        sheet.box(side - post, y, 1 - 2 * side + 2 * post, rail, frame)
    board = sheet.strip(shaded(sheet, mix(wood, WHITE, 0.1), wall, 0.5, 6), sill, sill + 0.05)
    sheet.box(side - 0.05, sill, 1.1 - 2 * side, 0.045, board)
    foot = sill + 0.012
    left, right = dice.uniform(0.27, 0.4), dice.uniform(0.6, 0.73)
    if dice.random() < 0.5:
        left, right = right, left
    things.potted(sheet, dice, mood, left, foot, dice.uniform(0.24, 0.34), wall)
    if dice.random() < 0.35:
        things.cat(sheet, right, foot, 0.24, sheet.flat(mix(mood.near, DARK, 0.65)))
    else:
        things.cup(sheet, dice, mood, right, foot, 0.1, mix(behind, wall, 0.5))


def table(sheet: Canvas, dice: Random, mood: Mood) -> None:
    """A kitchen still life: a bowl, a cup, flowers or a candle, bread."""
    candle = mood.hour != "day"
    line = dice.uniform(0.62, 0.7)
    spots = [0.2, 0.46, 0.76]
    dice.shuffle(spots)
    foot = line + dice.uniform(0.12, 0.18)
    lamp = (spots[2], foot - 0.3) if candle else (dice.uniform(0.2, 0.8), dice.uniform(0.2, 0.45))
    wall = room(sheet, dice, mood, lamp)
    wood = mix(mix(mood.warm, (214, 178, 134), 0.55), mood.near, {"day": 0.08, "dusk": 0.4, "night": 0.6}[mood.hour])
    grain = sheet.ramp(mix(wood, DARK, 0.25), wood, mix(wood, mood.glow, 0.3), steps=16)
    sheet.ground(shapes.level(sheet, line), sheet.strip(grain, line, 1.0))
    vein = sheet.wash(line, 1, mix(wood, DARK, 0.2), mix(wood, DARK, 0.1), steps=4)
    for _ in range(26):
        y = line + 0.01 + dice.random() ** 1.5 * (0.98 - line)
        sheet.box(dice.uniform(-0.2, 1), y, dice.uniform(0.1, 0.6), 0.0015, vein)
    shadow = sheet.flat(mix(wood, DARK, 0.35))
    for spot, wide in zip(spots, (0.15, 0.09, 0.1), strict=True):
        sheet.disc(spot + 0.02, foot + 0.004, wide, shadow, None, 0.16)
    things.bowl(sheet, dice, mood, spots[0], foot, 0.17, wall)
    things.cup(sheet, dice, mood, spots[1], foot + 0.02, 0.13, wood)
    if candle:
        things.candle(sheet, mood, spots[2], foot + 0.01, 0.24)
    elif dice.random() < 0.65:
        things.vase(sheet, dice, mood, spots[2], foot, 0.2, wall)
    else:
        things.loaf(sheet, dice, mood, spots[2], foot + 0.03, 0.13, wall)


def balcony(sheet: Canvas, dice: Random, mood: Mood) -> None:
    """Pots in a row, a railing, roofs beyond, and in the evening a string of lamps."""
    horizon = sky(sheet, dice, mood, 0.7, (dice.uniform(0.2, 0.8), dice.uniform(0.25, 0.5)))
    colour = mix(mood.far, mood.near, 0.25)
    line = 0.66
    for step in range(2):
        roof = mix(colour, mix(mood.warm, mood.near, 0.4), 0.5 * step)
        strip = sheet.strip(shaded(sheet, roof, horizon, 0.35), line - 0.2, line)
        things.roofs(sheet, dice, line + step * 0.08, 0.16, 0.06, strip)
        sheet.box(0, line + step * 0.08, 1, 0.4, strip)
    floor = mix(mix(mood.warm, WHITE, 0.2), mood.near, {"day": 0.35, "dusk": 0.6, "night": 0.75}[mood.hour])
    iron = sheet.flat(mix(mood.near, DARK, 0.5))
    bars = 34 if sheet.width > sheet.height else 18
    for bar in range(bars):
        sheet.box((bar + 0.5) / bars, 0.58, 0.004, 0.34, iron)
    sheet.box(0, 0.57, 1, 0.016, iron)
    sheet.ground(shapes.level(sheet, 0.9), sheet.strip(shaded(sheet, floor, DARK, 0.3), 0.9, 1.0))
    count = dice.randint(4, 6) if sheet.width > sheet.height else 3
    for step in range(count):
        x = (step + 0.5 + dice.uniform(-0.15, 0.15)) / count
        things.potted(sheet, dice, mood, x, 0.95 + dice.uniform(-0.01, 0.02), dice.uniform(0.26, 0.48), colour)
    if mood.hour != "day":
        bulbs, wire = sheet.flat(mix(mood.glow, WHITE, 0.3)), iron
        seam = sheet.seam(mood.sky[0], mood.glow)
        sag = [(0.1 + 0.08 * abs(math.sin(x / sheet.width * math.tau))) * sheet.height for x in range(sheet.width)]
        sheet.shape(0, sag, wire, [y + max(1.0, 0.003 * sheet.height) for y in sag])
        for bulb in range(12):
            u = (bulb + 0.5) / 12
            sheet.disc(u, sag[int(u * sheet.width)] / sheet.height + 0.016, 0.013, bulbs, seam)


def village(sheet: Canvas, dice: Random, mood: Mood) -> None:
    """A few houses with light in them under a white hill."""
    horizon = sky(sheet, dice, mood, 0.6, (dice.uniform(0.2, 0.8), dice.uniform(0.2, 0.4)))
    if mood.hour == "night":
        shapes.stars(sheet, dice, 200, 0.5, sheet.flat(mix(mood.glow, WHITE, 0.5)))
    cover = mix(WHITE, horizon, 0.3) if mood.snow else mix(mood.leaf, horizon, 0.3)
    cover = mix(cover, mood.sky[1], 0.55 if mood.hour == "night" else 0.12)
    far = mix(mood.far, cover, 0.45)
    edge = shapes.jagged(sheet, dice, 0.44, 0.24, 0.5)
    sheet.ground(edge, sheet.strip(shaded(sheet, far, horizon, 0.5), 0.3, 0.6), sheet.seam(horizon, far))
    wood = mix(mood.near, DARK, 0.1)
    trees = shapes.conifers(sheet, dice, shapes.rolling(sheet, dice, 0.6, 0.04), 0.12, 0.024)
    sheet.ground(trees, sheet.strip(shaded(sheet, wood, cover, 0.5), 0.5, 0.66), sheet.seam(far, wood))
    slope = shapes.rolling(sheet, dice, 0.66, 0.05, 0.8)
    field = sheet.ramp(cover, mix(cover, mood.sky[1], 0.25), mix(cover, mood.sky[0], 0.45), steps=20)
    sheet.ground(slope, sheet.strip(field, 0.6, 1.0), sheet.seam(wood, cover))
    wall = mix(mix(mood.warm, DARK, 0.35), mood.near, 0.35)
    walls = sheet.strip(shaded(sheet, wall, DARK, 0.25, 5), 0.6, 0.85)
    roof = sheet.flat(mix(cover, WHITE, 0.35) if mood.snow else mix(mood.warm, mood.near, 0.3))
    lit = sheet.flat(mood.accent if mood.hour != "day" else mix(mood.sky[0], DARK, 0.2))
    spots = sorted((dice.uniform(0.63, 0.8), dice.uniform(0.08, 0.85)) for _ in range(dice.randint(4, 7)))
    for y, x in spots:
        size = 0.05 + (y - 0.6) * 0.35
        things.house(sheet, dice, x, y + 0.03, size, size * 0.8, walls, roof, eaves=True)
        for pane in range(2):
            sheet.box(x + size * (0.2 + 0.4 * pane), y + 0.03 - size * 0.5, size * 0.18, size * 0.28, lit)
    front = shapes.conifers(sheet, dice, shapes.rolling(sheet, dice, 0.98, 0.04, 0.6), 0.3, 0.16)
    dark = mix(mood.near, DARK, 0.35)
    sheet.ground(front, sheet.strip(shaded(sheet, dark, cover, 0.2, 5), 0.7, 1.0), sheet.seam(cover, dark))
    if mood.snow and dice.random() < 0.7:
        shapes.flakes(sheet, dice, 220)
