"""python -m tests.bench.year: a simulated year of twelve pairs of each kind, and what the rule came to."""

from __future__ import annotations

import statistics
import sys

from couplejournal import paths
from couplejournal.practices import decks
from tests.practices.simulation import PROFILES, Figures, figures, year

PAIRS = 12


def main() -> int:
    """Print one row a kind of pair: means of a year; the shortest gap and the repeats of all."""
    cards = decks.cards(paths.resources())
    print(f"{len(cards)} cards, {PAIRS} pairs of each kind, 365 days. Evenings a year:")
    head = f"{'':56}" + "".join(f"{name:>9}" for name in Figures._fields)
    print(head)
    for profile in PROFILES:
        counts = [figures(year(cards, profile, pair)) for pair in range(PAIRS)]
        cells = []
        for name in Figures._fields:
            found = [getattr(one, name) for one in counts]
            number = {"repeats": sum, "gaps": min}.get(name, statistics.mean)(found)
            cells.append(f"{number:9.0f}" if name in ("repeats", "gaps") else f"{number:9.1f}")
        print(f"{profile.name:56}{''.join(cells)}", flush=True)
    print("repeats: of all pairs together. gaps: the shortest distance of two evenings of one topic (5: four between).")
    print("mood, gap, wait: evenings on which this was the last thing given up to find a card.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
