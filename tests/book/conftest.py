"""What the tests of the book share: two people, their practices, entries of their own, a real store of photos."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from couplejournal import paths
from couplejournal.book.book import Book
from couplejournal.book.compose import Choice, compose
from couplejournal.journal.photos import PhotoStore
from couplejournal.journal.records import DONE, Answer, Entry, Partner, Photo
from couplejournal.practices import catalogue
from couplejournal.practices.catalogue import Catalogue

PARTNERS = (Partner(1, "Mara", "ocean", "circle"), Partner(2, "Jonas", "clay", "square"))
TODAY = date(2026, 12, 31)
MOMENT = datetime(2026, 11, 22, 20, 15, tzinfo=UTC)
YESTERDAY = datetime(2026, 12, 30, 20, 15, tzinfo=UTC)  # when they agreed to what stands in the book
# The hidden `typeset` command belongs to the whole program; the book's own module is the same child without it.
CHILD = (sys.executable, "-P", "-m", "couplejournal.book.typeset")

Said = tuple[str, int, str]
MakeEntry = Callable[..., Entry]


@pytest.fixture(scope="session")
def practices() -> Catalogue:
    return catalogue.read(paths.resources())


@pytest.fixture
def entry() -> MakeEntry:
    """Make an entry: entry("memory", day, ("title", 0, "Lake"), photos=…)."""
    numbers = itertools.count(1)

    def make(
        practice: str,
        day: date,
        *said: Said,
        photos: tuple[Photo, ...] = (),
        agreed: tuple[int, ...] = (),
        drawer: bool = False,
        sealed: tuple[str, ...] = (),
    ) -> Entry:
        number = next(numbers)
        answers = tuple(
            Answer(field, voice, "" if field in sealed else value, MOMENT, field in sealed)
            for field, voice, value in said
        )
        consents = frozenset((voice, "book") for voice in agreed)
        return Entry(
            number,
            f"uid{number}",
            practice,
            day,
            DONE,
            "",
            MOMENT,
            MOMENT,
            "+01:00",
            None,
            drawer,
            answers,
            photos,
            consents,
            booked=tuple((voice, YESTERDAY) for voice in agreed),
        )

    return make


@pytest.fixture
def store(tmp_path: Path) -> PhotoStore:
    return PhotoStore(tmp_path / "media", bytes(range(32)))


def composed(entries: list[Entry], practices: Catalogue, **choice: object) -> Book:
    everything: dict[str, object] = {"start": date.min, "end": date.max}
    return compose(entries, PARTNERS, practices, Choice(**(everything | choice)), today=TODAY)  # type: ignore[arg-type]


def picture(width: int = 120, height: int = 80) -> QImage:
    """A picture whose four corners tell how it stands: red, green, blue, and the rest white."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.fillRect(0, 0, width // 3, height // 3, QColor("red"))
    painter.fillRect(width - width // 3, 0, width // 3, height // 3, QColor("lime"))
    painter.fillRect(0, height - height // 3, width // 3, height // 3, QColor("blue"))
    painter.end()
    return image


def coded(image: QImage, format: str = "JPEG", quality: int = 95) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, format, quality)
    return bytes(buffer.data().data())


def kept(
    store: PhotoStore, content: bytes, caption: str = "", turn: int = 1, size: tuple[int, int] = (120, 80)
) -> Photo:
    """A photo in the store, with the record that an entry carries."""
    file, sha256 = store.write(content)
    return Photo(1, 1, 1, caption, file, sha256, "jpeg", *size, turn)
