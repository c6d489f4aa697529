"""Sets a book as a PDF, or as pictures of its pages, in a child process that can be stopped at any moment."""

from __future__ import annotations

import errno
import json
import os
import sys
import tempfile
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path

from couplejournal.book import pdf
from couplejournal.book.book import Book, Picture
from couplejournal.book.child import child as _child
from couplejournal.book.pictures import Print, bare, upright
from couplejournal.book.press import child_main
from couplejournal.book.sheet import sheet
from couplejournal.book.workbench import beside, workbench
from couplejournal.errors import BookFailed, CannotWrite, PhotoLost, PhotoRefused
from couplejournal.journal.photos import PhotoStore
from couplejournal.journal.photos import path as kept_at

__all__ = ["Printed", "Progress", "child_main", "pages", "typeset"]

SCREEN_PPI = 96.0
_OWN_ROOM = 8 << 20  # bytes for our fonts and our template
_PHOTOS_SHARE = 0.4  # of the whole way, where there are photos; how long the setting takes nobody can know beforehand


class Progress(float):
    """How far the book has come, from 0 to 1, and what is being done: photos (done of so many), setting, checking."""

    stage: str
    done: int
    of: int

    def __new__(cls, way: float, stage: str, done: int = 0, of: int = 0) -> Progress:
        self = super().__new__(cls, way)
        self.stage, self.done, self.of = stage, done, of
        return self


class Printed(int):
    """How many pages a book has, and the scripts ("Korean", "emoji") of which boxes stand in it for want of a font."""

    missing: tuple[str, ...]

    def __new__(cls, pages: int, missing: tuple[str, ...] = ()) -> Printed:
        self = super().__new__(cls, pages)
        self.missing = missing
        return self


def typeset(
    book: Book,
    photos: PhotoStore,
    target: Path,
    *,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    command: Sequence[str] | None = None,
) -> Printed:
    """Set the book as a PDF in `target`, whole or not at all, and return how many pages it has.

    Blocks (for a worker thread). progress is called in this thread, cancelled (often) in any; command: another child
    than our own.
    Raises CannotWrite (before the long work, where it can be known), BookFailed, Cancelled.
    """
    unfinished = _claimed(target)
    missing: list[str] = []
    try:
        job: dict[str, object] = {"target": str(unfinished)}
        with closing(_messages(book, photos, job, missing.extend, progress, cancelled, command)) as messages:
            for _ in messages:
                pass
        try:
            count = pdf.count(unfinished)
        except (OSError, ValueError) as error:
            raise BookFailed(reason="its file is not whole") from error
        _tell(progress, Progress(1, "checking"))
        with _writing(target):
            with open(unfinished, "rb+") as file:
                os.fsync(file.fileno())
            os.replace(unfinished, target)
        return Printed(count, tuple(missing))
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def pages(
    book: Book,
    photos: PhotoStore,
    *,
    ppi: float = SCREEN_PPI,
    missing: Callable[[Iterable[str]], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    command: Sequence[str] | None = None,
) -> Generator[bytes, None, None]:
    """The book's pages as PNG pictures, in order, each as soon as it is ready; close the iterator to stop early.

    missing: is told, after the last page, the scripts of which boxes stand in the book for want of a font.
    Raises BookFailed, Cancelled, CannotWrite (there is no room for the photos).
    """
    return _messages(book, photos, {"target": "", "ppi": ppi}, missing, None, cancelled, command)


def _messages(
    book: Book,
    photos: PhotoStore,
    job: dict[str, object],
    missing: Callable[[Iterable[str]], None] | None,
    progress: Callable[[Progress], None] | None,
    cancelled: Callable[[], bool] | None,
    command: Sequence[str] | None,
) -> Generator[bytes, None, None]:
    """Have a child do the job; gives the pages it sends, and ends when it is done."""
    pictures = {p.file: p for c in book.chapters for d in c.days for piece in d.pieces for p in piece.pictures}
    with _bench(pictures, photos) as root, _child(command, cancelled) as child:
        prints: dict[str, Print] = {}
        for done, picture in enumerate(pictures.values()):
            _tell(progress, Progress(_PHOTOS_SHARE * done / len(pictures), "photos", done, len(pictures)))
            child.check()
            _prepare(picture, photos, root, prints)
        _tell(progress, Progress(_PHOTOS_SHARE if pictures else 0, "setting"))
        words, foreign = sheet(book, prints)
        child.give(json.dumps(job | {"root": str(root), "system_fonts": foreign}), words)
        yield from child.pages()
        if missing:
            missing(child.missing)


@contextmanager
def _bench(pictures: Mapping[str, Picture], photos: PhotoStore) -> Iterator[Path]:
    """The private folder, large enough for these pictures."""
    need = _OWN_ROOM
    for file in pictures:
        with suppress(OSError, PhotoLost):
            need += kept_at(photos.folder, file).stat().st_size
    with ExitStack() as stack:
        with _writing(Path(tempfile.gettempdir())):
            root = stack.enter_context(workbench(need))
        yield root


def _prepare(picture: Picture, photos: PhotoStore, root: Path, prints: dict[str, Print]) -> None:
    """Lay one photo out for the typesetter, bare and upright; one that cannot be read gets no print."""
    try:
        photo = bare(photos.read(picture.file))
    except (PhotoLost, PhotoRefused):
        return
    name = f"{len(prints) + 1:04}"
    link, width, height = upright(f"{name}.{photo.format}", photo.width, photo.height, picture.turn)
    with _writing(root):
        (root / f"{name}.{photo.format}").write_bytes(photo.content)
        (root / f"{name}.svg").write_bytes(link)
    prints[picture.file] = Print(f"{name}.svg", width, height)


def _claimed(target: Path) -> Path:
    """An empty file beside `target`, for its owner's eyes, where the book grows until it is whole."""
    unfinished = beside(target, ".pdf")
    with _writing(target):
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        os.close(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    return unfinished


@contextmanager
def _writing(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CannotWrite(file=file, reason=error.strerror or type(error).__name__) from error


def _tell(progress: Callable[[Progress], None] | None, way: Progress) -> None:
    if progress:
        progress(way)


if __name__ == "__main__":
    sys.exit(child_main())
