"""What there was, with ten years behind it: each view against the bare query it cannot do without, and the page."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from couplejournal import paths
from couplejournal.practices import catalogue
from couplejournal.practices.wishes import LOOKS_BACK, YES
from couplejournal.settings import Settings
from couplejournal.ui.kit.theme import Look
from couplejournal.ui.main_window import MainWindow
from couplejournal.ui.pages.there.counts import Counts
from tests.bench.table import Row, middle, milliseconds

TURNS = 9
AIM = "< 50 ms"


def measure(journal: Path, scratch: Path, look: Look) -> list[Row]:
    """One row a view, one for the whole page until it is painted, one for its first part."""
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
    QApplication.processEvents()
    assert window.house is not None
    house, door = window.house, window.house.room.journal
    counts = Counts(house.room)
    year = counts.years()[1]  # the last one that is whole
    start, end = date(year, 1, 1), date(year, 12, 31)
    counts.rooms(), counts.words(year)  # reads the decks
    rows = []
    for what, view, query in (
        ("the years there are", counts.years, lambda: door.kept("tags", drawer=False)),
        ("evenings of a year", lambda: counts.months(year), lambda: door.marks(start, end)),
        (
            "words of a year",
            lambda: counts.words(year),
            lambda: door.said({"gratitude"}, {"character"}, start=start, end=end),
        ),
        ("firsts of a year", lambda: counts.firsts(year), lambda: door.entries(start, end, practices={"memory"})),
        ("a year in lines", lambda: counts.lines(year), lambda: door.entries(start, end, practices={"evening_talk"})),
        ("topics of ten years", counts.rooms, lambda: door.said({"evening_talk"}, {"card"})),
        ("behind a word", lambda: counts.behind(year, "word:kind"), lambda: door.entries(start, end, limit=50)),
    ):
        rows.append(_row(f"{what}, 10 years", middle(milliseconds(view, TURNS)), middle(milliseconds(query, TURNS))))
    for voice in (1, 2):
        door.wish(voice, LOOKS_BACK, YES)
    whole, first = [], []
    for _ in range(TURNS):
        house.go("tonight")
        QApplication.processEvents()
        began = time.perf_counter()
        house.go("there_was", year=year)
        first.append((time.perf_counter() - began) * 1000)
        for _ in range(4):
            QApplication.processEvents()
        whole.append((time.perf_counter() - began) * 1000)
    floor = middle(milliseconds(lambda: door.entries(start, end, limit=50), TURNS))
    rows.append(_row("what there was, its first part", middle(first), floor))
    rows.append(_row("what there was, painted", middle(whole), floor, ""))
    for voice in (1, 2):
        door.wish(voice, LOOKS_BACK, "")
    window.close()
    return rows


def _row(what: str, ours: float, floor: float, aim: str = AIM) -> Row:
    return Row(what, f"{ours:.1f} ms", f"query {floor:.1f} ms", f"{ours / floor:.1f}", aim)
