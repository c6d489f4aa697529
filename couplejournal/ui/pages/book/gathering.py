"""Fetches what goes into a book: in a thread of its own, through a second door, so that the window never waits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING

from couplejournal.book.belonging import belonging
from couplejournal.book.book import Book
from couplejournal.book.compose import Choice, compose
from couplejournal.book.keepsakes import laid_out
from couplejournal.errors import BookFailed, CannotWrite
from couplejournal.journal import vault
from couplejournal.journal.journal import Journal
from couplejournal.journal.photos import PhotoStore
from couplejournal.practices.catalogue import Catalogue

if TYPE_CHECKING:
    from couplejournal.book.typeset import Printed


@dataclass(frozen=True)
class Wish:
    """A book that is wished for, in plain values that may go into any thread."""

    folder: Path
    key: bytes
    catalogue: Catalogue
    choice: Choice
    today: date


@dataclass(frozen=True, slots=True)
class Count:
    """How much there is, of both together and never of one of them."""

    days: int
    pieces: int
    photos: int
    title_page: bytes  # a picture of it (PNG); empty when it could not be set


def gather(wish: Wish) -> tuple[Book, PhotoStore]:
    """The book that is wished for, and where its photos lie (raises BookEmpty, and what opening a journal raises)."""
    with _door(wish.folder, wish.key) as journal:
        choice = wish.choice
        entries = laid_out(journal, journal.entries(choice.start, choice.end))
        book = compose(
            entries,
            journal.partners(),
            wish.catalogue,
            choice,
            today=wish.today,
            belongs=belonging(journal, wish.catalogue, entries),
        )
        while entries:
            entries.pop()  # one by one: ten years let go at once were seen to hold the window for 80 ms
        return book, journal.photos


def count(wish: Wish, *, progress: Callable[..., None], cancelled: Callable[[], bool]) -> Count:
    """How much such a book would hold, and its title page (raises as `gather`)."""
    book, photos = gather(wish)
    days = [day for chapter in book.chapters for day in chapter.days]
    pieces = [piece for day in days for piece in day.pieces]
    pictures = sum(len(piece.pictures) for piece in pieces)
    return Count(len(days), len(pieces), pictures, _title_page(book, photos, cancelled))


def _title_page(book: Book, photos: PhotoStore, cancelled: Callable[[], bool]) -> bytes:
    """The third page: the first leaf of a book carries its title alone. One day is enough to set it."""
    from couplejournal.book import typeset

    first = book.chapters[0]
    short = replace(book, chapters=(replace(first, days=first.days[:1], cover=None),))
    with suppress(BookFailed, CannotWrite), closing(typeset.pages(short, photos, cancelled=cancelled)) as pages:
        return next(islice(pages, 2, 3), b"")
    return b""


def picture_pages(
    wish: Wish,
    ppi: float,
    pages: SimpleQueue[bytes],
    *,
    progress: Callable[..., None],
    cancelled: Callable[[], bool],
) -> tuple[str, ...]:
    """Put the book's pages into `pages`, as PNG and in order; `progress` tells after each that there is one more.

    Returns the scripts of which boxes stand on the pages, as no font has their letters.
    """
    from couplejournal.book import typeset

    missing: list[str] = []
    book, photos = gather(wish)
    for page in typeset.pages(book, photos, ppi=ppi, missing=missing.extend, cancelled=cancelled):
        pages.put(page)
        progress(0.0)
    return tuple(missing)


def save_pdf(wish: Wish, target: Path, *, progress: Callable[..., None], cancelled: Callable[[], bool]) -> Printed:
    """Write the book to `target`; returns how many pages it has. The words `progress` carries are the stage."""
    from couplejournal.book import typeset
    from couplejournal.journal.files import check_outside

    check_outside(target, wish.folder)
    book, photos = gather(wish)
    return typeset.typeset(
        book, photos, target, progress=lambda way: progress(float(way), way.stage), cancelled=cancelled
    )


def save_text(
    folder: Path,
    key: bytes,
    catalogue: Catalogue,
    target: Path,
    *,
    progress: Callable[..., None],
    cancelled: Callable[[], bool],
) -> int:
    """Write all words as Markdown into the new folder `target`; returns the number of notes."""
    from couplejournal.book import plain

    with _door(folder, key) as journal:
        return plain.markdown(journal, catalogue, target, cancelled=cancelled)


def save_everything(folder: Path, key: bytes, catalogue: Catalogue, target: Path) -> int:
    """Write everything into one file for programs; returns the number of entries."""
    from couplejournal.book import plain

    with _door(folder, key) as journal:
        return plain.to_json(journal, catalogue, target)


@contextmanager
def _door(folder: Path, key: bytes) -> Iterator[Journal]:
    """The journal, opened for this thread."""
    journal = vault.open(folder, key)
    try:
        yield journal
    finally:
        journal.close()
