"""Ten years in the window: a month of the calendar, the list, a narrowed one, one entry, and searching as one types."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from couplejournal import paths
from couplejournal.practices import catalogue
from couplejournal.settings import Settings
from couplejournal.ui.kit.theme import Look
from couplejournal.ui.main_window import MainWindow
from couplejournal.ui.pages.looking_back.filters import Filters
from couplejournal.ui.pages.looking_back.narrowing import Narrowed
from couplejournal.ui.pages.looking_back.search import SearchView
from tests.bench.table import Row, middle, milliseconds, percentile

TURNS = 9
SEARCHES = ("together", "grateful", "tea", "rain in the garden", "dumpling")


def measure(journal: Path, scratch: Path, look: Look) -> list[Row]:
    """Each view against the bare query that it cannot do without."""
    window = MainWindow(
        journal,
        scratch / "settings.json",
        Settings(),
        look,
        catalogue.read(paths.resources()),
        lambda: datetime.now(UTC).astimezone(),
    )
    window.open()
    window.show()
    _paint()
    assert window.house is not None
    house, door = window.house, window.house.room.journal
    newest = door.entries(newest=True, limit=200)
    first, last = date(newest[-1].day.year - 5, 3, 1), date(newest[-1].day.year - 5, 3, 31)
    ids = iter([entry.id for entry in newest] * 3)

    def view(place: str, **where: object) -> Callable[[], None]:
        def go() -> None:
            house.go("tonight")
            _paint()
            start = time.perf_counter()
            house.go(place, **where)
            _paint()
            taken.append((time.perf_counter() - start) * 1000)

        return go

    rows = []
    for what, go, query in (
        ("calendar month", view("looking_back", view="calendar", day=first), lambda: door.marks(first, last)),
        ("list", view("looking_back", view="list"), lambda: door.entries(drawer=False, newest=True, limit=50)),
        ("opening an entry", lambda: view("entry", entry=next(ids))(), lambda: door.entry(newest[0].id)),
    ):
        taken: list[float] = []
        go()  # the first visit builds the page
        first_visit = taken.pop()
        for _ in range(TURNS):
            go()
        floor = middle(milliseconds(query, TURNS))
        rows.append(
            Row(
                f"{what}, 10 years",
                f"{middle(taken):.0f} ms (first {first_visit:.0f})",
                f"query {floor:.1f} ms",
                f"{middle(taken) / floor:.1f}",
                "< 50 ms",
            )
        )
    rows += [_narrowing(window), _searching(window)]
    window.close()
    return rows


def _paint() -> None:
    for _ in range(4):
        QApplication.processEvents()


def _narrowing(window: MainWindow) -> Row:
    """A year and a tag are chosen and let go, each until the narrowed list is painted."""
    assert window.house is not None
    house, door = window.house, window.house.room.journal
    house.go("looking_back", view="list")
    _paint()
    filters = next(one for one in window.findChildren(Filters) if one.isVisible())
    offered = filters.ways
    year, tag = offered.years[len(offered.years) // 2], offered.tags[0]
    taken = []
    for narrowed in [Narrowed(year=year), Narrowed(tag=tag, year=year), Narrowed(tag=tag), Narrowed()] * TURNS:
        start = time.perf_counter()
        filters.choose(narrowed)
        _paint()
        taken.append((time.perf_counter() - start) * 1000)
    first, last = date(year, 1, 1), date(year, 12, 31)
    floor = middle(
        milliseconds(lambda: door.entries(first, last, saying=("tags", tag.stored), newest=True, limit=50), TURNS)
    )
    return Row(
        "narrowing the list, 10 years",
        f"{middle(taken):.0f} ms (slowest {max(taken):.0f})",
        f"query {floor:.1f} ms",
        f"{middle(taken) / floor:.1f}",
        "< 50 ms",
    )


def _searching(window: MainWindow) -> Row:
    """For each key: the query of the first 20 hits and showing them."""
    assert window.house is not None
    house, door = window.house, window.house.room.journal
    house.go("looking_back", view="search")
    _paint()
    view = window.findChild(SearchView)
    assert view is not None
    shown, floor = [], []
    for words in SEARCHES:
        for end in range(1, len(words) + 1):
            floor.append(milliseconds(lambda part=words[:end]: door.search(part), 1)[0])
            view.field.set_text(words[:end])
            start = time.perf_counter()
            view.look()
            _paint()
            shown.append((time.perf_counter() - start) * 1000)
    return Row(
        "search, each key, 95th percentile",
        f"{percentile(shown, 0.95):.1f} ms",
        f"query {percentile(floor, 0.95):.1f} ms",
        f"{percentile(shown, 0.95) / percentile(floor, 0.95):.1f}",
        "< 16 ms",
    )
