"""Scrolling a wall of 5,000 photos from end to end and jumping about in it, against a bare widget of empty squares."""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from typing import NamedTuple
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QScrollBar, QWidget

from couplejournal import paths
from couplejournal.journal import backup, keys
from couplejournal.practices import catalogue
from couplejournal.settings import Settings
from couplejournal.ui.kit.theme import Look
from couplejournal.ui.main_window import MainWindow
from couplejournal.ui.pages.looking_back.page import LookingBackPage
from couplejournal.ui.pages.entry.photo_viewer import PhotoViewer
from couplejournal.ui.pages.looking_back.photo_wall import PhotoWall
from couplejournal.ui.pages.entry.whole_pictures import whole
from tests.bench.many_photos import WHOLE
from tests.bench.table import Row, middle, milliseconds, percentile

FRAME = 16  # milliseconds
FRAMES = 600  # from the newest to the oldest
JUMPS = 60
MANY = 4000  # so many photos at least have to be there
SETTLE = 7000  # milliseconds after which the pages' modules have been read and nothing else goes on


def measure(journal: Path, scratch: Path, look: Look) -> list[Row]:
    """Opening, scrolling, jumping; whole photos one after the other; and the memory of it all."""
    window = MainWindow(
        journal,
        scratch / "settings.json",
        Settings(),
        look,
        catalogue.read(paths.resources()),
        lambda: datetime.now(UTC).astimezone(),
    )
    backup.make(journal, keys.read(journal).unlock(None), datetime.now(UTC).date())  # or the day's copy would be made
    window.open()
    window.show()
    house = window.house
    assert house is not None
    house.go("looking_back", view="calendar")
    _run(SETTLE)
    opening = _holds(lambda: house.go("looking_back", view="photos"), 1, 1500)
    wall, page = window.findChild(PhotoWall), window.findChild(LookingBackPage)
    assert wall is not None and page is not None and len(wall.rows.photos) > MANY
    bar = page.verticalScrollBar()
    ours, jumps = _through(bar), _jumping(bar)
    memory = _memory()
    bar.setValue(0)
    rows = _looking(wall)
    most = _memory()
    high = wall.view.height()
    window.close()
    bare = _Bare(high)
    bare.show()
    _run(300)
    floor, floor_jumps = _through(bare.verticalScrollBar()), _jumping(bare.verticalScrollBar())
    bare.close()
    aim = "< 16 ms"
    return [
        Row("opening a wall of 5,000 photos: longest hold", f"{opening.longest:.1f} ms", "", "", "< 50 ms"),
        _row("scrolling it from end to end: longest hold", ours.longest, floor.longest, aim),
        _row("of that: our own thread at work", ours.own, floor.own, aim),
        _row("of that: 95th percentile of a frame", percentile(ours.frames, 0.95), percentile(floor.frames, 0.95), ""),
        _row("jumping about in it: longest hold", jumps.longest, floor_jumps.longest, aim),
        _row("of that: our own thread at work", jumps.own, floor_jumps.own, aim),
        *rows,
        Row("memory (PSS) after the wall, after the photos", f"{memory:.0f}, {most:.0f} MB", "", "", "< 400 MB"),
    ]


def _looking(wall: PhotoWall) -> list[Row]:
    """Whole photos of 12 megapixels: from the key to a picture, and to the sharp one, against decoding it alone."""
    shown, sharp = [], []
    viewer = _viewer(wall)
    for _ in range(WHOLE - 2):
        start = time.perf_counter()
        QTest.keyClick(viewer.stage, Qt.Key.Key_Right)
        QApplication.processEvents()
        shown.append((time.perf_counter() - start) * 1000)
        photo = wall.rows.photos[viewer._at].id
        while viewer.pictures.picture(photo) is None and not viewer.pictures.is_lost(photo):
            QApplication.processEvents()
            time.sleep(0.0005)
        sharp.append((time.perf_counter() - start) * 1000)
        _run(50)  # faster than anybody looks
    photo = viewer._photo
    assert photo is not None
    size = viewer._fitting(photo)
    alone = middle(milliseconds(lambda: whole(wall._room.journal.photos, photo.file, size), 5))
    QTest.keyClick(viewer.stage, Qt.Key.Key_Escape)
    return [
        _row("next photo on the whole screen: key to picture", middle(shown), alone, "< 50 ms", "decoding alone"),
        _row("… key to the sharp one", middle(sharp), alone, "", "decoding alone"),
    ]


def _viewer(wall: PhotoWall) -> PhotoViewer:
    wall.view.setFocus()
    QTest.keyClick(wall.view, Qt.Key.Key_Home)
    QTest.keyClick(wall.view, Qt.Key.Key_Return)
    _run(1000)
    viewer = wall.window().findChild(PhotoViewer)
    assert isinstance(viewer, PhotoViewer)
    return viewer


def _row(what: str, ours: float, floor: float, aim: str, anchor: str = "empty squares") -> Row:
    return Row(what, f"{ours:.1f} ms", f"{anchor} {floor:.1f} ms", f"{ours / floor:.1f}", aim)


class Holds(NamedTuple):
    """How long the window's thread was not free, in ms."""

    longest: float  # of everything that went on
    own: float  # the longest that our own thread was at work in it, without waiting for other programs
    frames: list[float]  # each time that something was done


class _Bare(QScrollArea):
    """The least that can be scrolled: as high as the wall, squares in one colour."""

    def __init__(self, high: int) -> None:
        super().__init__()
        self.resize(1180, 860)
        squares = _Squares()
        squares.setFixedSize(1100, high)
        self.setWidget(squares)


class _Squares(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        shown, ink = event.rect(), QColor("#e5dccd")
        with QPainter(self) as p:
            for line in range(shown.top() // 181, shown.bottom() // 181 + 1):
                for column in range(6):
                    p.fillRect(QRect(column * 181, line * 181, 173, 173), ink)


def _through(bar: QScrollBar) -> Holds:
    """Scroll from the beginning to the end, a step each frame."""
    bar.setValue(0)
    steps = iter(range(1, FRAMES + 1))
    return _holds(lambda: bar.setValue(bar.maximum() * next(steps) // FRAMES), FRAMES, 500)


def _jumping(bar: QScrollBar) -> Holds:
    """Jump far, every tenth of a second."""
    places = iter([(place * 37 % JUMPS) / JUMPS for place in range(JUMPS)])
    return _holds(lambda: bar.setValue(round(bar.maximum() * next(places))), JUMPS, 500, every=100)


def _holds(act: Callable[[], object], times: int, after: int, every: int = FRAME) -> Holds:
    """Do `act` so many times, every so many milliseconds, and look on for `after` milliseconds more."""
    longest, own, frames = 0.0, 0.0, []
    start = time.perf_counter()
    while (now := time.perf_counter()) < start + (times * every + after) / 1000:
        worked = time.thread_time()
        acted = len(frames) < times and now >= start + len(frames) * every / 1000
        if acted:
            act()
        QApplication.processEvents()
        held = (time.perf_counter() - now) * 1000
        longest, own = max(longest, held), max(own, (time.thread_time() - worked) * 1000)
        if acted:
            frames.append(held)
        time.sleep(0.0005)  # free for whatever comes
    return Holds(longest, own, frames)


def _run(milliseconds: int) -> None:
    _holds(lambda: None, 0, milliseconds)


def _memory() -> float:
    """MB of our own, as the system counts it; the most it ever was where it does not tell."""
    rollup = Path("/proc/self/smaps_rollup")
    if rollup.exists():
        return sum(int(line.split()[1]) for line in rollup.read_text().splitlines() if line.startswith("Pss:")) / 1000
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1e6 if sys.platform == "darwin" else 1e3)
