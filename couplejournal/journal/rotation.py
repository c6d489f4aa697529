"""Which old backups are kept: counted, never by their age, since a clock can jump."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from couplejournal.journal.folder import Stamp

_LAST = 5
_PERIODS: tuple[tuple[Callable[[Stamp], Hashable], int | None], ...] = (
    (lambda stamp: stamp.day, 12),
    (lambda stamp: stamp.day.isocalendar()[:2], 10),
    (lambda stamp: (stamp.day.year, stamp.day.month), 9),
    (lambda stamp: stamp.day.year, None),
)


def to_drop(stamps: Sequence[Stamp]) -> list[Stamp]:
    """All but the last 5, the newest of each of 12 days, 10 weeks, 9 months and of every year, and schema copies."""
    ordinary = sorted((stamp for stamp in stamps if not stamp.suffix), reverse=True)
    kept = set(ordinary[:_LAST])
    for period, count in _PERIODS:
        newest: dict[Hashable, Stamp] = {}
        for stamp in ordinary:
            newest.setdefault(period(stamp), stamp)
        kept.update(list(newest.values())[:count])
    return [stamp for stamp in reversed(ordinary) if stamp not in kept]
