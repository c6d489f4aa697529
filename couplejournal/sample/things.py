"""Small things in drawn pictures: houses, pots, cups, bowls of fruit, a candle, a loaf, a cat."""

from __future__ import annotations

import math
from random import Random

from couplejournal.sample.canvas import Canvas, Colour, Strip, mix
from couplejournal.sample.light import DARK, WHITE, Mood, varied


def house(
    sheet: Canvas,
    dice: Random,
    x: float,
    foot: float,
    wide: float,
    tall: float,
    wall: Strip,
    roof: Strip,
    eaves: bool = False,
) -> None:
    """A front with a gable, x its left side."""
    sheet.box(x, foot - tall, wide, tall, wall)
    out = wide * (0.1 if eaves else 0.02)
    count = max(3, int((wide + 2 * out) * sheet.width))
    rise = wide * sheet.width / sheet.height * dice.uniform(0.4, 0.75)
    blunt = 1.0 if eaves or dice.random() < 0.6 else dice.uniform(0.4, 0.8)
    top = [(foot - tall - rise * min(blunt, 1 - abs(2 * c / count - 1))) * sheet.height for c in range(count)]
    sheet.shape(int((x - out) * sheet.width), top, roof, [(foot - tall + 0.006) * sheet.height] * count)


def roofs(sheet: Canvas, dice: Random, line: float, tall: float, wide: float, strip: Strip) -> None:
    """A far line of roofs and chimneys standing on `line`."""
    x = -wide
    while x < 1:
        breadth, height = wide * dice.uniform(0.6, 1.5), tall * dice.uniform(0.5, 1.0)
        house(sheet, dice, x, line, breadth, height, strip, strip)
        if dice.random() < 0.6:
            sheet.box(x + breadth * dice.uniform(0.2, 0.7), line - height - 0.07, 0.008, 0.08, strip)
        x += breadth


def _body(
    sheet: Canvas, x: float, top: float, foot: float, above: float, below: float, strip: Strip, curve: float
) -> None:
    """A vessel `above` wide at its rim and `below` at its foot (half widths, parts of the height)."""
    half = max(above, below) * sheet.height
    left, count = int(x * sheet.width - half), int(half * 2) + 1
    tops, bottoms = [], []
    for column in range(count):
        out = abs((column + 0.5) / half - 1)
        limit_top, limit_low = above * sheet.height / half, below * sheet.height / half
        if out <= min(limit_top, limit_low):
            high, low = 0.0, 1.0
        elif limit_top > limit_low:
            high, low = 0.0, 0.95 * (1 - ((out - limit_low) / (limit_top - limit_low)) ** curve)
        else:
            high, low = ((out - limit_top) / (limit_low - limit_top)) ** curve, 1.0
        if out <= limit_low <= limit_top:  # the foot is round, and nearest in the middle
            low -= 0.05 * (out / max(limit_low, 0.01)) ** 2
        tops.append((top + (foot - top) * high) * sheet.height)
        bottoms.append((top + (foot - top) * max(low, high)) * sheet.height)
    sheet.shape(left, tops, strip, bottoms)


def cup(sheet: Canvas, dice: Random, mood: Mood, x: float, foot: float, tall: float, behind: Colour) -> None:
    """A cup with something hot in it."""
    clay = mix(varied(dice.choice((mood.accent, mix(mood.water[0], WHITE, 0.3), mood.warm)), dice), WHITE, 0.3)
    clay = mix(clay, mood.near, {"day": 0.0, "dusk": 0.25, "night": 0.45}[mood.hour])
    strip = sheet.wash(foot - tall, foot, mix(clay, mood.glow, 0.35), clay, mix(clay, DARK, 0.3), steps=8)
    side = dice.choice((-1, 1)) * tall * 0.5 * sheet.height / sheet.width
    sheet.disc(x + side, foot - tall * 0.52, tall * 0.26, strip)
    sheet.disc(x + side, foot - tall * 0.52, tall * 0.16, sheet.flat(behind))
    _body(sheet, x, foot - tall, foot, tall * 0.48, tall * 0.3, strip, 3.2)
    sheet.disc(x, foot - tall, tall * 0.48, sheet.flat(mix(clay, WHITE, 0.35)), None, 0.2)
    sheet.disc(x, foot - tall + 0.003, tall * 0.42, sheet.flat(mix((86, 48, 28), clay, 0.2)), None, 0.17)
    steam = sheet.flat(mix(behind, WHITE, 0.5))
    for line in range(3):
        bend, start = dice.uniform(0, math.tau), x + (line - 1) * tall * 0.2
        for step in range(44):
            sway = 0.006 * math.sin(step / 9 + bend) * (0.4 + step / 40)
            sheet.box(start + sway, foot - tall * 1.12 - step * tall / 40, 2 / sheet.width, tall / 38, steam)


def bowl(sheet: Canvas, dice: Random, mood: Mood, x: float, foot: float, half: float, behind: Colour) -> None:
    """A bowl with fruit heaped in it."""
    dim = {"day": 0.0, "dusk": 0.25, "night": 0.45}[mood.hour]
    colours = mood.warm, mood.leaf, mood.accent, (201, 62, 48), (238, 186, 70)
    kinds = [mix(varied(colour, dice), mood.near, dim) for colour in colours]
    skins = [sheet.wash(foot - 0.26, foot - 0.08, mix(c, mood.glow, 0.4), c, mix(c, DARK, 0.3), steps=7) for c in kinds]
    seams = [sheet.seam(behind, c) for c in kinds]
    stalk = sheet.flat((84, 58, 38))
    shine = sheet.flat(mix(mood.glow, WHITE, 0.5))
    rim = foot - half * 0.66
    places = [(-0.5, 0.02), (0.5, 0.02), (0.02, 0.03), (-0.25, 0.1), (0.28, 0.1), (0.03, 0.17)]
    for across, rise in places[: dice.randint(4, 6)]:
        kind = dice.randrange(len(skins))
        cx, cy = x + across * half * sheet.height / sheet.width, rim - rise * half * 3.2
        r = half * dice.uniform(0.3, 0.38)
        sheet.disc(cx, cy, r, skins[kind], seams[kind])
        sheet.disc(cx - r * 0.25, cy - r * 0.42, r * 0.13, shine)
        sheet.box(cx, cy - r * 1.12, 3 / sheet.width, r * 0.22, stalk)
    clay = mix(mix(mood.water[0], WHITE, 0.35), mood.near, dim)
    strip = sheet.wash(rim, foot, mix(clay, mood.glow, 0.3), clay, mix(clay, DARK, 0.35), steps=9)
    _body(sheet, x, rim, foot, half, half * 0.42, strip, 1.8)
    band = sheet.flat(mix(clay, WHITE, 0.4))
    sheet.box(x - half * sheet.height / sheet.width, rim, 2 * half * sheet.height / sheet.width, 0.008, band)


def _stalk(sheet: Canvas, x: float, y: float, lean: float, rise: float, bend: float, strip: Strip) -> None:
    """A thin bent line from (x, y), ending `lean` aside and `rise` down (above, when negative), parts of the height."""
    ratio, steps = sheet.height / sheet.width, 48
    thick = max(2 / sheet.width, 0.0022 * ratio)
    at = x
    for step in range(steps):
        ahead = x + lean * ((step + 1) / steps) ** bend * ratio
        top = y + rise * (step + 1) / steps
        sheet.box(min(at, ahead), top, abs(ahead - at) + thick, abs(rise) / steps + 1 / sheet.height, strip)
        at = ahead


def potted(sheet: Canvas, dice: Random, mood: Mood, x: float, foot: float, tall: float, behind: Colour) -> None:
    """A pot with a plant in it: leaves, and sometimes fruit or flowers."""
    dim = {"day": 0.0, "dusk": 0.3, "night": 0.5}[mood.hour]
    green = mix(varied(mood.leaf, dice, 16), mood.near, dim)
    leaves = [
        sheet.wash(foot - tall, foot, mix(green, mood.glow, 0.25), mix(green, DARK, deep), steps=4)
        for deep in (0.1, 0.35)
    ]
    stem = sheet.flat(mix(green, DARK, 0.3))
    ratio, pot = sheet.height / sheet.width, tall * 0.32
    berry = mix(varied(mood.accent if dice.random() < 0.5 else (205, 66, 48), dice), mood.near, dim * 0.7)
    fruit = sheet.wash(foot - tall, foot - pot, mix(berry, WHITE, 0.2), berry, steps=3)
    bears, pointed = dice.random() < 0.6, dice.random() < 0.4
    for shoot in range(dice.randint(4, 7)):
        lean, height = dice.uniform(-0.3, 0.3) * tall, (tall - pot) * dice.uniform(0.55, 1.0)
        _stalk(sheet, x, foot - pot, lean, -height, 1.6, stem)
        for step in range(18):
            part = step / 18
            at, y = x + lean * part**1.6 * ratio, foot - pot - height * part
            if step % 3 == shoot % 3 and step > 3:
                side = 1 if step % 2 else -1
                size = tall * dice.uniform(0.045, 0.085) * (1.2 - part * 0.5)
                sheet.disc(at + side * size * ratio, y, size, leaves[step % 2], None, 0.42 if pointed else 0.7)
                if bears and dice.random() < 0.3:
                    sheet.disc(at - side * size * 0.7 * ratio, y + size * 0.5, tall * 0.03, fruit)
    clay = mix(varied(mood.warm, dice, 20), mood.near, dim)
    strip = sheet.wash(foot - pot, foot, mix(clay, mood.glow, 0.25), mix(clay, DARK, 0.35), steps=6)
    _body(sheet, x, foot - pot, foot, pot * 0.52, pot * 0.36, strip, 1.0)
    brim = sheet.flat(mix(clay, WHITE, 0.15))
    sheet.box(x - pot * 0.57 * ratio, foot - pot * 1.03, pot * 1.14 * ratio, pot * 0.18, brim)


def vase(sheet: Canvas, dice: Random, mood: Mood, x: float, foot: float, tall: float, behind: Colour) -> None:
    """A jug with a handful of flowers."""
    ratio = sheet.height / sheet.width
    stem = sheet.flat(mix(mood.leaf, DARK, 0.25))
    leaf = sheet.wash(foot - tall * 2, foot - tall, mood.leaf, mix(mood.leaf, DARK, 0.3), steps=4)
    tones = [varied(c, dice, 16) for c in (mood.accent, mix(mood.accent, WHITE, 0.5), mood.warm)]
    petals = [sheet.wash(foot - tall * 2.2, foot - tall, mix(c, WHITE, 0.3), c, steps=4) for c in tones]
    heart = sheet.flat((226, 176, 62))
    for _ in range(dice.randint(6, 9)):
        lean, rise = dice.uniform(-0.55, 0.55) * tall, tall * dice.uniform(0.6, 1.15)
        _stalk(sheet, x, foot - tall, lean, -rise, 1.4, stem)
        for part in (0.35, 0.6):
            sheet.disc(x + (lean * part**1.4 + 0.02) * ratio, foot - tall - rise * part, 0.022, leaf, None, 0.45)
        cx, cy, tone = x + lean * ratio, foot - tall - rise, dice.randrange(3)
        size = dice.uniform(0.018, 0.028)
        for turn in range(6):
            angle = turn / 6 * math.tau
            sheet.disc(cx + math.cos(angle) * size * ratio, cy + math.sin(angle) * size, size * 0.72, petals[tone])
        sheet.disc(cx, cy, size * 0.55, heart)
    clay = mix(mix(mood.water[1], WHITE, 0.4), mood.far, 0.2)
    strip = sheet.wash(foot - tall, foot, mix(clay, WHITE, 0.4), clay, mix(clay, DARK, 0.3), steps=8)
    _body(sheet, x, foot - tall, foot, tall * 0.26, tall * 0.36, strip, 0.6)


def candle(sheet: Canvas, mood: Mood, x: float, foot: float, tall: float) -> None:
    """A candle that burns."""
    ratio, wax = sheet.height / sheet.width, mix(mood.glow, mood.warm, 0.2)
    strip = sheet.wash(foot - tall, foot, mood.glow, wax, mix(wax, mood.near, 0.45), steps=9)
    sheet.box(x - 0.024 * ratio, foot - tall, 0.048 * ratio, tall, strip)
    dish = sheet.flat(mix(mood.near, mood.warm, 0.45))
    sheet.disc(x, foot, 0.06, dish, None, 0.22)
    sheet.box(x - 1 / sheet.width, foot - tall - 0.02, 2 / sheet.width, 0.02, dish)
    flame = sheet.wash(foot - tall - 0.08, foot - tall - 0.01, WHITE, mood.glow, mood.accent, steps=6)
    count = max(3, int(0.026 * ratio * sheet.width))
    bow = [math.sin((c + 0.5) / count * math.pi) for c in range(count)]
    sheet.shape(
        int((x - 0.013 * ratio) * sheet.width),
        [(foot - tall - 0.025 - 0.055 * b**2) * sheet.height for b in bow],
        flame,
        [(foot - tall - 0.025 + 0.013 * b) * sheet.height for b in bow],
    )


def loaf(sheet: Canvas, dice: Random, mood: Mood, x: float, foot: float, half: float, behind: Colour) -> None:
    """A round loaf on a board."""
    ratio, crust = sheet.height / sheet.width, varied((190, 126, 66), dice)
    board = sheet.wash(foot - 0.02, foot + 0.02, (176, 132, 88), (146, 104, 66), steps=4)
    sheet.box(x - half * 1.35 * ratio, foot - 0.012, half * 2.7 * ratio, 0.034, board)
    skin = sheet.ramp(mix(crust, (250, 226, 180), 0.5), crust, mix(crust, DARK, 0.4), steps=12)
    count = int(half * 2 * ratio * sheet.width)
    bow = [max(0.0, 1 - (2 * (c + 0.5) / count - 1) ** 2) ** 0.5 for c in range(count)]
    tops = [(foot - 0.012 - half * 0.95 * b) * sheet.height for b in bow]
    strip = sheet.strip(skin, foot - half, foot)
    left, bottoms = int((x - half * ratio) * sheet.width), [(foot - 0.01) * sheet.height] * count
    sheet.shape(left, tops, strip, bottoms, sheet.seam(behind, crust))
    cut = sheet.flat(mix(crust, (252, 232, 196), 0.65))
    for slash in range(3):
        sheet.disc(x + (slash - 1) * half * 0.5 * ratio, foot - half * 0.62, half * 0.2, cut, None, 0.3)


def cat(sheet: Canvas, x: float, foot: float, tall: float, strip: Strip) -> None:
    """The neighbour's cat, seen from behind, looking out."""
    ratio = sheet.height / sheet.width
    count = int(0.5 * tall * ratio * sheet.width)
    back = [math.sin((c + 0.5) / count * math.pi) ** 0.55 for c in range(count)]
    tops = [(foot - tall * 0.66 * b) * sheet.height for b in back]
    sheet.shape(int((x - tall * 0.25 * ratio) * sheet.width), tops, strip, [foot * sheet.height] * count)
    sheet.disc(x, foot - tall * 0.72, tall * 0.17, strip, None, 0.9)
    ear = max(2, int(tall * 0.12 * ratio * sheet.width))
    for side in (-1, 1):
        tip = [(foot - tall * (0.86 + 0.14 * (1 - abs(2 * c / ear - 1)))) * sheet.height for c in range(ear)]
        left = int((x + side * tall * 0.1 * ratio) * sheet.width - ear / 2)
        sheet.shape(left, tip, strip, [(foot - tall * 0.75) * sheet.height] * ear)
    for step in range(30):
        part = step / 30
        at = x + (0.24 + 0.22 * part) * tall * ratio
        sheet.disc(at, foot - tall * (0.04 - 0.05 * math.sin(part * 5)), tall * 0.035, strip)
