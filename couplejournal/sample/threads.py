"""The stories that run through a year: a move, an exam, a sourdough; each with its months and its own words."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

_A_YEAR = 4  # stories beside those that come back every year


class Threads:
    """Which stories are being lived when. Stages of a story are the tables of threads.toml."""

    def __init__(self, threads: list[dict[str, Any]], first: date, dice: Random) -> None:
        self._first, self._dice = first, dice
        self._yearly = [one for one in threads if one.get("yearly")]
        self._others = [one for one in threads if not one.get("yearly")]
        self._left: list[dict[str, Any]] = []
        self._years: list[list[dict[str, Any]]] = []

    def stages(self, day: date) -> list[dict[str, Any]]:
        """The stages that are being lived on this day."""
        year = (day - self._first).days // 365
        while len(self._years) <= year:
            self._years.append(self._yearly + [self._next() for _ in range(_A_YEAR)])
        return [stage for one in self._years[year] for stage in one["stage"] if day.month in stage["months"]]

    def _next(self) -> dict[str, Any]:
        if not self._left:
            self._left = list(self._others)
            self._dice.shuffle(self._left)
        return self._left.pop()
