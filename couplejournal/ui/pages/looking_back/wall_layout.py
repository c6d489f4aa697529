"""Where each photo of a wall stands: squares in lines, a heading above each month. Sums only, nothing is painted."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect

FEWEST = 2  # squares in a line, however narrow the window


class Measure(NamedTuple):
    """All in px."""

    width: int  # of the wall
    least: int  # the side of a square is never less, unless FEWEST would not fit
    gap: int  # between two squares
    heading: int  # the height of a heading
    between: int  # above a heading, but the first
    mirrored: bool = False  # the first stands at the right


class WallLayout:
    """`groups` says how many photos stand under each heading; photos are numbered through from 0."""

    def __init__(self, groups: Sequence[int], measure: Measure) -> None:
        self._measure = measure
        width, gap = measure.width, measure.gap
        self.columns = max(FEWEST, (width + gap) // (measure.least + gap))
        self.side = max(1, (width - gap * (self.columns - 1)) // self.columns)
        self._firsts: list[int] = []  # of each group, the number of its first photo
        self._tops: list[int] = []  # of each group, where its heading begins
        self.count, top = 0, 0
        for size in groups:
            top += measure.between if self._tops else 0
            self._firsts.append(self.count)
            self._tops.append(top)
            self.count += size
            lines = -(-size // self.columns)
            top += measure.heading + lines * (self.side + gap) - gap
        self.height = top

    def group(self, photo: int) -> int:
        """The group this photo belongs to."""
        return bisect_right(self._firsts, photo) - 1

    def rect(self, photo: int) -> QRect:
        """Where a photo stands."""
        group = self.group(photo)
        line, column = divmod(photo - self._firsts[group], self.columns)
        step = self.side + self._measure.gap
        x = column * step
        if self._measure.mirrored:
            x = self._measure.width - x - self.side
        return QRect(x, self._tops[group] + self._measure.heading + line * step, self.side, self.side)

    def heading(self, group: int) -> QRect:
        """Where the words above a group stand."""
        return QRect(0, self._tops[group], self._measure.width, self._measure.heading)

    def groups_within(self, top: int, bottom: int) -> range:
        """The groups of which something may stand between these two heights."""
        return range(max(0, bisect_right(self._tops, top) - 1), bisect_right(self._tops, bottom))

    def within(self, top: int, bottom: int) -> range:
        """The photos that stand between these two heights, even if only in part."""
        if not self.count or bottom < 0 or top > self.height:
            return range(0)
        return range(self._first_below(top), self._first_below(bottom + self.side + self._measure.gap))

    def _first_below(self, height: int) -> int:
        """The first photo of the first line whose lower edge is not above this height."""
        group = max(0, bisect_right(self._tops, height) - 1)
        line = -(-(height - self._tops[group] - self._measure.heading - self.side) // (self.side + self._measure.gap))
        end = self._firsts[group + 1] if group + 1 < len(self._firsts) else self.count
        return min(end, self._firsts[group] + max(0, line) * self.columns)

    def at(self, point: QPoint) -> int:
        """The photo at this point; -1 for none."""
        return next((n for n in self.within(point.y(), point.y()) if self.rect(n).contains(point)), -1)

    def nearest(self, point: QPoint) -> int:
        """The photo next to this point; -1 where there is none at all."""
        if not self.count:
            return -1
        first = min(self._first_below(min(max(0, point.y()), self.height)), self.count - 1)
        near = range(max(0, first - self.columns), min(first + self.columns, self.count))
        return min(near, key=lambda n: self._far(n, point))

    def _far(self, photo: int, point: QPoint) -> tuple[int, int]:
        middle = self.rect(photo).center()
        return abs(middle.y() - point.y()), abs(middle.x() - point.x())

    def above(self, photo: int) -> int:
        """The photo in the line above; the same one in the first line."""
        return self._beside(photo, self.rect(photo).top() - 1, -1)

    def below(self, photo: int) -> int:
        """The photo in the line below; the same one in the last line."""
        return self._beside(photo, self.rect(photo).bottom() + 1, 1)

    def _beside(self, photo: int, height: int, step: int) -> int:
        here = self.rect(photo)
        other = photo
        while 0 <= other + step < self.count and self.rect(other).y() == here.y():
            other += step
        line = self.rect(other).y()
        if line == here.y():
            return photo
        near = [n for n in range(other - self.columns, other + self.columns + 1) if 0 <= n < self.count]
        return min((n for n in near if self.rect(n).y() == line), key=lambda n: abs(self.rect(n).x() - here.x()))
