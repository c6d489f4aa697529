"""The outlines that drawn pictures are made of: rolling hills, sharp mountains, rows of trees, clouds, birds."""

from __future__ import annotations

import math
from itertools import pairwise
from random import Random

from couplejournal.sample.canvas import Canvas, Colour, Seam, Strip

Edge = list[float]  # one height (0 top, 1 bottom) a column of pixels


def level(sheet: Canvas, height: float) -> Edge:
    """A straight edge."""
    return [height] * sheet.width


def rolling(sheet: Canvas, dice: Random, height: float, swing: float, waves: float = 1.2) -> Edge:
    """A soft line of hills around `height`, `swing` high and low, with about `waves` hills across the sheet."""
    parts = [
        (swing * weight, waves * pace * dice.uniform(0.8, 1.25) * math.tau, dice.uniform(0, math.tau))
        for weight, pace in ((0.6, 1.0), (0.28, 2.3), (0.1, 5.1), (0.02, 17.0))
    ]
    wide = sheet.width
    return [height + sum(a * math.sin(f * x / wide + p) for a, f, p in parts) for x in range(wide)]


def jagged(sheet: Canvas, dice: Random, height: float, swing: float, rough: float = 0.52, fine: int = 7) -> Edge:
    """A mountain ridge: a line that is broken in the middle again and again, each time by less."""
    points = [height + dice.uniform(-swing, swing) * 0.5 for _ in range(4)]
    for _ in range(fine):
        swing *= rough
        between = [(a + b) / 2 + dice.uniform(-swing, swing) for a, b in pairwise(points)]
        points = [p for pair in zip(points, between, strict=False) for p in pair] + [points[-1]]
    last, wide = len(points) - 1, sheet.width
    edge = []
    for x in range(wide):
        at = x / wide * last
        left = int(at)
        edge.append(points[left] + (points[left + 1] - points[left]) * (at - left))
    return edge


def conifers(sheet: Canvas, dice: Random, ground: Edge, tall: float, apart: float, slim: float = 0.22) -> Edge:
    """The ground's edge with a row of firs, `tall` (part of the height), `apart` (part of the width), `slim` by far."""
    edge, wide = list(ground), sheet.width
    x = dice.uniform(-apart, apart)
    while x < 1 + apart:
        size = tall * dice.uniform(0.45, 1.15)
        half = size * slim * dice.uniform(0.8, 1.25) * sheet.height / wide
        middle = min(max(int(x * wide), 0), wide - 1)
        foot, teeth = ground[middle] + 0.01, dice.randint(9, 15)
        for column in range(max(0, int((x - half) * wide)), min(wide, int((x + half) * wide) + 1)):
            out = abs(column / wide - x) / half
            ragged = ((out * teeth) % 1.0) * 0.55 / teeth
            edge[column] = min(edge[column], foot - size * max(0.0, 1 - out**0.85 + ragged - 0.04))
        x += apart * dice.uniform(0.35, 1.5)
    return edge


def crowns(sheet: Canvas, dice: Random, ground: Edge, tall: float, apart: float) -> Edge:
    """The ground's edge with a row of round leafy trees and hedges on it."""
    edge, wide, ratio = list(ground), sheet.width, sheet.height / sheet.width
    x = dice.uniform(-apart, apart)
    while x < 1 + apart:
        size = tall * dice.uniform(0.5, 1.1)
        foot = ground[min(max(int(x * wide), 0), wide - 1)]
        for _ in range(5):
            r, out = size * dice.uniform(0.25, 0.5), dice.uniform(-1.0, 1.0)
            cx, cy = x + out * size * ratio, foot - size * max(0.0, 0.55 - abs(out) * 0.55)
            for column in range(max(0, int((cx - r * ratio) * wide)), min(wide, int((cx + r * ratio) * wide) + 1)):
                across = (column / wide - cx) / (r * ratio)
                edge[column] = min(edge[column], cy - r * max(0.0, 1 - across * across) ** 0.5)
        x += apart * dice.uniform(0.4, 1.6)
    return edge


def cloud(sheet: Canvas, dice: Random, x: float, y: float, wide: float, high: float, strip: Strip, seam: Seam) -> None:
    """A heaped cloud with a nearly flat foot."""
    count = max(4, int(wide * sheet.width))
    puffs = []
    for _ in range(dice.randint(8, 13)):
        middle = dice.uniform(0.1, 0.9)
        puffs.append((middle, min(dice.uniform(0.08, 0.24), middle, 1 - middle), dice.uniform(0.45, 1.0)))
    tops, bottoms = [], []
    for column in range(count):
        u, top = column / count, 0.0
        for middle, half, tall in puffs:
            across = (u - middle) / half
            if -1 < across < 1:
                lid = (4 * middle * (1 - middle)) ** 0.7
                top = max(top, tall * lid * (1 - across * across) ** 0.5)
        tops.append((y - high * top) * sheet.height)
        bottoms.append((y + high * 0.1 * math.sin(u * math.pi) * (top > 0)) * sheet.height)
    sheet.shape(int(x * sheet.width), tops, strip, bottoms, seam)


def streaks(sheet: Canvas, dice: Random, top: float, bottom: float, count: int, strip: Strip, seam: Seam) -> None:
    """Long thin clouds, lens-shaped, closer together towards the bottom."""
    for step in range(count):
        y = top + (bottom - top) * ((step + dice.random()) / count) ** 0.8
        wide, thick, x = dice.uniform(0.1, 0.5), dice.uniform(0.003, 0.011), dice.uniform(-0.2, 1.0)
        number = max(2, int(wide * sheet.width))
        lean = [math.sin((column + 0.5) / number * math.pi) ** 0.7 * thick for column in range(number)]
        wave = [0.004 * math.sin(column / number * 9 + step) for column in range(number)]
        sheet.shape(
            int(x * sheet.width),
            [(y + w - t) * sheet.height for w, t in zip(wave, lean, strict=True)],
            strip,
            [(y + w + t * 0.6) * sheet.height for w, t in zip(wave, lean, strict=True)],
            seam,
        )


def birds(sheet: Canvas, dice: Random, count: int, strip: Strip) -> None:
    """A few birds far away, each two small bows."""
    x, y = dice.uniform(0.2, 0.7), dice.uniform(0.12, 0.3)
    for _ in range(count):
        cx, cy, size = x + dice.gauss(0, 0.06), y + dice.gauss(0, 0.03), dice.uniform(0.008, 0.016)
        size *= min(1.0, sheet.width / sheet.height)
        number = max(3, int(size * 2 * sheet.width))
        bow = [abs(math.sin((column / number - 0.5) * math.tau)) * size * 0.5 for column in range(number)]
        thick = max(1.0, sheet.height * 0.0028)
        tops = [(cy - b) * sheet.height for b in bow]
        sheet.shape(int((cx - size) * sheet.width), tops, strip, [t + thick for t in tops])


def stars(sheet: Canvas, dice: Random, count: int, bottom: float, strip: Strip) -> None:
    """Small lights between the top and `bottom`, most of them faint and small."""
    for _ in range(count):
        x, y, size = dice.random(), dice.random() ** 1.3 * bottom, 0.0012 * dice.choice((1, 1, 1, 1.6, 2.4))
        if size * sheet.height < 1.4:
            sheet.box(x, y, 1 / sheet.width, 1 / sheet.height, strip)
        else:
            sheet.disc(x, y, size, strip)


def glitter(sheet: Canvas, dice: Random, x: float, top: float, bottom: float, spread: float, strip: Strip) -> None:
    """The path of light on water: short flat dashes, wider apart and wider spread towards the bottom."""
    rows = 70
    for step in range(rows):
        along = (step / rows) ** 1.6
        y = top + (bottom - top) * along
        for _ in range(2 + int(4 * along)):
            wide = dice.uniform(0.006, 0.03) * (0.35 + along * 1.6)
            at = x + dice.gauss(0, spread * (0.12 + along))
            thick = 0.001 + 0.003 * along * dice.random()
            number = max(1, int(wide * sheet.width))
            half = [math.sin((column + 0.5) / number * math.pi) * thick * sheet.height for column in range(number)]
            sheet.shape(
                int((at - wide / 2) * sheet.width),
                [y * sheet.height - h for h in half],
                strip,
                [y * sheet.height + h + 0.6 for h in half],
            )


def flakes(sheet: Canvas, dice: Random, count: int) -> None:
    """Snow in the air."""
    strip = sheet.flat((247, 248, 250))
    for _ in range(count):
        sheet.disc(dice.random(), dice.random(), dice.choice((0.002, 0.003, 0.003, 0.005, 0.008)), strip)


def mirror(sheet: Canvas, dice: Random, line: float, tint: Colour, ripple: Colour) -> None:
    """Turn what stands above the line into its reflection below, tinted and slightly shaken."""
    high, wide, pixels = sheet.height, sheet.width, sheet.pixels
    at = int(line * high)
    depth = high - at
    table = sheet.twins(tint, 0.32, leave=4)
    for x in range(wide):
        shift = int(0.0016 * math.sin(x / wide * 60) * high)
        column = pixels[x * high + max(0, at - depth + shift) : x * high + at][::-1].translate(table)[:depth]
        pixels[x * high + at : (x + 1) * high] = column + column[-1:] * (depth - len(column))
    strip = sheet.flat(ripple)
    for _ in range(26):
        y = line + 0.004 + dice.random() ** 2 * (0.96 - line)
        sheet.box(dice.uniform(-0.1, 1), y, dice.uniform(0.05, 0.3), 1 / high, strip)
