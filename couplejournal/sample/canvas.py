"""A sheet of paper for drawn pictures: upright strips of colour, soft edges, a little grain, and out comes a PNG."""

from __future__ import annotations

import math
import struct
import zlib
from collections.abc import Sequence
from functools import lru_cache
from operator import add
from random import Random
from typing import NamedTuple

Colour = tuple[int, int, int]  # red, green, blue, 0-255

# Ordered dithering: with these thresholds a ramp of twenty colours looks like a smooth one.
_DITHER = tuple(
    tuple((v + 0.5) / 16 for v in row) for row in ((0, 8, 2, 10), (12, 4, 14, 6), (3, 11, 1, 9), (15, 7, 13, 5))
)
_PNG = b"\x89PNG\r\n\x1a\n"


class Ramp(NamedTuple):
    """A run of neighbouring colours in the picture's palette, from the first (0.0) to the last (1.0)."""

    first: int
    steps: int


class Seam(NamedTuple):
    """Three colours between what lies behind and what lies in front, for a soft edge."""

    first: int


Strip = tuple[bytes, ...]  # four upright lines of pixels, one for each column of the dither


def hexed(value: str) -> Colour:
    """The colour written as "#rrggbb"."""
    return int(value[1:3], 16), int(value[3:5], 16), int(value[5:7], 16)


def mix(a: Colour, b: Colour, part: float) -> Colour:
    """The colour `part` (0-1) of the way from a to b."""
    return (
        round(a[0] + (b[0] - a[0]) * part),
        round(a[1] + (b[1] - a[1]) * part),
        round(a[2] + (b[2] - a[2]) * part),
    )


class Canvas:
    """A picture in the making. Pixels stand column after column: a hill, a cloud, a cup are then runs of one line each.

    Places are given as parts of the width and height (0-1), so the same drawing serves as photo and as thumbnail.
    """

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.pixels = bytearray(width * height)
        self.palette: list[Colour] = []
        self._strips: dict[tuple[Ramp, float, float], Strip] = {}
        self._ramps: dict[tuple[tuple[Colour, ...], int], Ramp] = {}

    # Colours ---------------------------------------------------------------------------------------------------------

    def ramp(self, *stops: Colour, steps: int = 16) -> Ramp:
        """Put a gradient through these colours into the palette (one entry more than asked, as room for the grain).

        A full palette (256 colours) lends the entry nearest to the middle of the gradient instead.
        """
        known = self._ramps.get((stops, steps))
        if known:
            return known
        if len(self.palette) + steps + 1 > 256:
            middle = stops[len(stops) // 2]
            return Ramp(min(range(len(self.palette)), key=lambda n: _apart(self.palette[n], middle)), 1)
        first, last = len(self.palette), len(stops) - 1
        for step in range(steps):
            along = step / max(1, steps - 1) * last
            part = min(int(along), max(0, last - 1))
            self.palette.append(mix(stops[part], stops[min(part + 1, last)], along - part))
        self.palette.append(self.palette[-1])
        self._ramps[stops, steps] = Ramp(first, steps)
        return self._ramps[stops, steps]

    def seam(self, behind: Colour, front: Colour) -> Seam:
        """Put the three colours between two others into the palette."""
        between = (mix(behind, front, part) for part in (0.25, 0.5, 0.75))
        return Seam(self.ramp(*between, steps=3).first)

    def strip(self, ramp: Ramp, top: float = 0.0, bottom: float = 1.0) -> Strip:
        """Upright lines over the whole height whose colour runs through the ramp from `top` to `bottom` (0-1)."""
        known = self._strips.get((ramp, top, bottom))
        if known:
            return known
        first, room, high = ramp.first, ramp.steps - 1, self.height
        if not room:
            return (bytes((first,)) * high,) * 4
        start = int(top * high)
        span = max(1, int(bottom * high) - start)
        skip = max(0, -start)  # rows of the gradient above the sheet
        rise = [first + room * (row + 0.5) / span for row in range(skip, min(span, high - start))]
        before, after = bytes((first,)) * max(0, start), bytes((first + room,)) * high
        lines = []
        for column in range(4):
            limits = [_DITHER[(row + max(0, start)) & 3][column] for row in range(4)]
            limits *= len(rise) // 4 + 1
            lines.append((before + bytes(map(int, map(add, rise, limits))) + after)[:high])
        self._strips[ramp, top, bottom] = tuple(lines)
        return self._strips[ramp, top, bottom]

    def flat(self, colour: Colour) -> Strip:
        """Upright lines of one colour."""
        return self.strip(self.ramp(colour, steps=1))

    def wash(self, top: float, bottom: float, *stops: Colour, steps: int) -> Strip:
        """Upright lines whose colour runs through these from `top` to `bottom`."""
        return self.strip(self.ramp(*stops, steps=steps), top, bottom)

    def twins(self, tint: Colour, part: float, leave: int) -> bytes:
        """A table from every colour in use to a tinted one; few new colours serve many, `leave` places stay free."""
        used, table, new = list(self.palette), bytearray(range(256)), list[tuple[int, Colour]]()
        for index, colour in enumerate(used):
            wanted = mix(colour, tint, part)
            near = min(new, key=lambda one: _apart(one[1], wanted), default=None)
            room = len(self.palette) < 254 - leave
            if near is None or (room and _apart(near[1], wanted) > 90):
                jump = _apart(self.palette[-1], wanted) > 500  # grain lifts by one: keep strangers apart
                near = self.ramp(wanted, steps=1)[0] if jump else len(self.palette), wanted
                if not jump:
                    self.palette.append(wanted)
                new.append(near)
            table[index] = near[0]
        self.palette.append(self.palette[-1])
        return bytes(table)

    # Shapes ----------------------------------------------------------------------------------------------------------

    def fill(self, strip: Strip) -> None:
        """Cover the whole sheet."""
        groups, rest = divmod(self.width, 4)
        self.pixels[:] = b"".join(strip) * groups + b"".join(strip[:rest])

    def shape(
        self,
        left: int,
        tops: Sequence[float],
        strip: Strip,
        bottoms: Sequence[float] | None = None,
        seam: Seam | None = None,
    ) -> None:
        """Paint columns from pixel `left` on, each from its top down to its bottom (or the sheet's), in pixels."""
        high, wide, pixels = self.height, self.width, self.pixels
        for step, top in enumerate(tops):
            x = left + step
            if not 0 <= x < wide:
                continue
            low = high if bottoms is None else min(high, int(bottoms[step]))
            y = int(top) if top > 0 else 0
            if y >= low:
                continue
            at = x * high
            if seam is not None and top > 0:
                part = int((1 - (top - y)) * 4)
                if part < 4:
                    if part > 0:
                        pixels[at + y] = seam.first + part - 1
                    y += 1
            pixels[at + y : at + low] = strip[x & 3][y:low]
            if seam is not None and bottoms is not None and low < high:
                part = int((bottoms[step] - low) * 4)
                if part > 0:
                    pixels[at + low] = seam.first + min(part, 3) - 1

    def ground(self, edge: Sequence[float], strip: Strip, seam: Seam | None = None) -> None:
        """Paint everything below an edge given as one height (0-1) a column."""
        high = self.height
        self.shape(0, [value * high for value in edge], strip, None, seam)

    def box(self, x: float, y: float, wide: float, high: float, strip: Strip) -> None:
        """Paint an upright rectangle."""
        left, count = int(x * self.width), max(1, round(wide * self.width))
        self.shape(left, [y * self.height] * count, strip, [(y + high) * self.height] * count)

    def disc(
        self, x: float, y: float, radius: float, strip: Strip, seam: Seam | None = None, flat: float = 1.0
    ) -> None:
        """Paint a disc; radius is a part of the height, `flat` below 1 makes it a lying ellipse."""
        r = radius * self.height
        left, right = int(x * self.width - r), int(x * self.width + r) + 1
        middle, tops, bottoms = y * self.height, [], []
        for column in range(left, right):
            across = (column + 0.5 - x * self.width) / max(r, 0.5)
            half = (max(0.0, 1 - across * across) ** 0.5) * r * flat
            tops.append(middle - half)
            bottoms.append(middle + half)
        self.shape(left, tops, strip, bottoms, seam)

    def glow(self, x: float, y: float, radius: float, base: Ramp, levels: int, strength: float = 1.0) -> None:
        """Lighten a round place softly: colours of `base` climb up to `levels` ramps of the same length above it."""
        step = base.steps + 1
        up = bytes(v + step if base.first <= v < base.first + step * levels else v for v in range(256))
        cx, cy, r = x * self.width, y * self.height, radius * self.height
        high, pixels = self.height, self.pixels
        rings: list[list[list[float]]] = [[[] for _ in range(4)] for _ in range(4)]
        for level in range(levels):
            for column in range(4):
                for row in range(4):
                    part = (level + 1 - _DITHER[row][column]) / (levels * strength)
                    if 0 < part < 1:  # light falls off as a bell does: gently at the middle and at the rim
                        rings[column][row].append(r * (math.log(1 / part) / 3.6) ** 0.6)
        for column in range(max(0, int(cx - r)), min(self.width, int(cx + r) + 1)):
            across, at = (column - cx) ** 2, column * high
            for row, reach in enumerate(rings[column & 3]):
                for ring in reach:
                    rest = ring * ring - across
                    if rest <= 0:
                        continue
                    half = rest**0.5
                    start, end = max(0, int(cy - half)), min(high, int(cy + half))
                    start += (row - start) % 4
                    if start < end:
                        pixels[at + start : at + end : 4] = pixels[at + start : at + end : 4].translate(up)

    # Out -------------------------------------------------------------------------------------------------------------

    def grain(self, seed: int) -> None:
        """Lift one pixel in sixteen by one shade, as film does."""
        count = len(self.pixels)
        shift = seed * 7919 % count * 8
        noise = _noise(count)
        noise = noise >> shift | (noise & ((1 << shift) - 1)) << (count * 8 - shift)
        self.pixels[:] = (int.from_bytes(self.pixels, "little") + noise).to_bytes(count, "little")

    def png(self) -> bytes:
        """The picture as a PNG file with a palette."""
        high, rows = self.height, bytearray()
        for y in range(high):
            rows.append(0)
            rows += self.pixels[y::high]
        colours = b"".join(bytes(colour) for colour in self.palette)
        head = struct.pack(">IIBBBBB", self.width, high, 8, 3, 0, 0, 0)
        return _PNG + b"".join(
            _chunk(name, body)
            for name, body in ((b"IHDR", head), (b"PLTE", colours), (b"IDAT", zlib.compress(rows, 4)), (b"IEND", b""))
        )


@lru_cache(maxsize=4)
def _noise(count: int) -> int:
    """A number of `count` bytes, one in sixteen of them 1, the others 0."""
    dice, ones = Random(count), int.from_bytes(b"\x01" * count, "little")
    for _ in range(4):
        ones &= dice.getrandbits(count * 8)
    return ones


def _apart(a: Colour, b: Colour) -> int:
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
