"""The rows that `make bench` prints: what was measured, ours, the anchor of the same run, their ratio, the aim."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    what: str
    ours: str
    anchor: str
    ratio: str
    aim: str


def milliseconds(action: Callable[[], object], times: int = 9) -> list[float]:
    """How long `action` took, each of `times` times, in milliseconds."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        action()
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def middle(values: Sequence[float]) -> float:
    return statistics.median(values)


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` (0 to 1) of the values lie."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def show(rows: Sequence[Row]) -> None:
    """Print the rows as one aligned table."""
    lines = [("measured", "ours", "anchor", "ratio", "aim")]
    lines += [(row.what, row.ours, row.anchor, row.ratio, row.aim) for row in rows]
    widths = [max(len(line[column]) for line in lines) for column in range(5)]
    for line in lines:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip(), flush=True)
