"""Brings many photos into the journal at once: two are decoded at a time, and each is kept in the order it came in."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import nullcontext, suppress
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from couplejournal.errors import CoupleJournalError, PhotoIncomplete, PhotoRefused, PhotoTwice
from couplejournal.journal.journal import Journal
from couplejournal.journal.photos import PhotoStore
from couplejournal.ui.writing import picture, refusals
from couplejournal.ui.writing.picture import Picture

Source = Path | QImage
Give = Callable[[Callable[[Journal, int], None], Callable[[Exception], object]], None]

DECODING = 2  # photos at a time: one a core of a small laptop
AHEAD = 8  # photos on their way at a time: while two are decoded, others wait for the disk
LARGE = 16 * 1024 * 1024  # bytes of a file from which on one at a time is in memory
GLANCE = 0.1  # seconds between two looks at whether anybody still waits for the photos
# What a file in a folder is called that was meant as a photo, the last of them in vain; of others nobody wants to hear.
PHOTOS = (".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".heic", ".heif", ".hif")
ENDINGS = frozenset((*PHOTOS, ".gif", ".bmp", ".tif", ".tiff", ".avif"))

_large = threading.Lock()


@dataclass(slots=True)
class Outcome:
    """How an import ended."""

    kept: int = 0
    troubles: list[CoupleJournalError] = field(default_factory=list)  # of those that were not kept, or not whole
    others: int = 0  # files in the folders that are no photos
    stopped: bool = False  # before the last photo


@dataclass(frozen=True, slots=True)
class _Ready:
    """A photo whose file is safe; only its row is missing."""

    name: str
    file: tuple[str, str]
    photo: Picture


def take_all(
    sources: Sequence[Source],
    store: PhotoStore,
    give: Give,
    *,
    progress: Callable[..., None],
    cancelled: Callable[[], bool],
) -> Outcome:
    """Read each, keep it, and wait until it is kept; what is in a folder is taken in the order of its names.

    `give` runs work on the entry in the thread that writes. Runs in a thread of its own.
    """
    outcome = Outcome()
    wanted = _found(sources, outcome, cancelled)
    decoding = threading.Semaphore(DECODING)
    waiting: deque[Future[_Ready | None]] = deque()
    with ThreadPoolExecutor(AHEAD, "photos") as pool:
        try:
            for number in range(len(wanted)):
                while len(waiting) < AHEAD and number + len(waiting) < len(wanted):
                    waiting.append(pool.submit(_prepare, wanted[number + len(waiting)], store, decoding, cancelled))
                if cancelled() or not _settle(waiting.popleft(), store, give, outcome, cancelled):
                    outcome.stopped = True
                    break
                told = QCoreApplication.translate("Taking", "Photo {number} of {all}")
                progress((number + 1) / len(wanted), told.format(number=number + 1, all=len(wanted)))
        finally:
            for left in waiting:
                left.cancel()
    for left in waiting:
        with suppress(Exception):
            _remove(store, left.result(0))
    return outcome


def _found(sources: Sequence[Source], outcome: Outcome, cancelled: Callable[[], bool]) -> list[Source]:
    found: list[Source] = []
    for source in sources:
        if isinstance(source, QImage) or not source.is_dir():
            found.append(source)
            continue
        before = len(found)
        for file in _walked(source, outcome, cancelled):
            if file.suffix.lower() in ENDINGS:
                found.append(file)
            else:
                outcome.others += 1
        if len(found) == before:
            outcome.troubles.append(refusals.refused(refusals.shown(source.name), refusals.NO_PHOTO))
    return found


def _walked(folder: Path, outcome: Outcome, cancelled: Callable[[], bool]) -> Iterator[Path]:
    """Every file in a folder and the folders in it, but what is hidden; links to other folders are not followed."""

    def unread(trouble: OSError) -> None:
        name = refusals.shown(Path(trouble.filename or folder).name)
        outcome.troubles.append(refusals.refused(name, refusals.why(trouble)))

    for place, inside, files in os.walk(folder, onerror=unread):
        if cancelled():
            return
        inside[:] = sorted(name for name in inside if not name.startswith("."))
        yield from (Path(place, name) for name in sorted(files) if not name.startswith("."))


def _prepare(
    source: Source, store: PhotoStore, decoding: threading.Semaphore, cancelled: Callable[[], bool]
) -> _Ready | None:
    """Read, decode, encrypt and keep one photo's file; None when nobody wants it any more."""
    if cancelled():
        return None
    with _large if _size(source) > LARGE else nullcontext():
        if isinstance(source, QImage):
            name = QCoreApplication.translate("Photographs", "The pasted picture")
            content = picture.from_image(source)
        else:
            name, content = refusals.shown(source.name), picture.content_of(source)
        with decoding:
            photo = picture.read(content, name)
        return _Ready(name, store.write(content), photo)


def _size(source: Source) -> int:
    """Bytes of a file; 0 of anything else."""
    try:
        return 0 if isinstance(source, QImage) else source.stat().st_size
    except OSError:  # which is told when it is read
        return 0


def _settle(
    ready: Future[_Ready | None],
    store: PhotoStore,
    give: Give,
    outcome: Outcome,
    cancelled: Callable[[], bool],
) -> bool:
    """Wait for one photo and keep its row; False when no more can be kept, or nobody waits any more."""
    try:
        one = ready.result()
        if one is None:
            return False
        if not _hung(one, store, give, cancelled):
            return False
        outcome.kept += 1
        if not one.photo.whole:
            outcome.troubles.append(PhotoIncomplete(name=one.name))
    except (PhotoRefused, PhotoTwice) as trouble:  # the others may be better
        outcome.troubles.append(trouble)
    except CoupleJournalError as trouble:  # the journal takes none just now
        outcome.troubles.append(trouble)
        return False
    return True


def _hung(one: _Ready, store: PhotoStore, give: Give, cancelled: Callable[[], bool]) -> bool:
    """Have the row kept in the thread that writes; False when nobody waits any more, and then there is none.

    Raises what keeps it from being kept. Never is there a row without its file.
    """
    lock, done = threading.Lock(), threading.Event()
    troubles: list[Exception] = []
    given_up = False

    def keep(journal: Journal, entry: int) -> None:
        with lock:
            if given_up:
                return
            if journal.has_photo(entry, one.file[1]):
                raise PhotoTwice(name=one.name)
            photo = one.photo
            journal.hang_photo(
                entry,
                one.file,
                photo.thumbnail,
                format=photo.format,
                width=photo.width,
                height=photo.height,
                turn=photo.turn,
                taken=photo.taken,
            )
            done.set()

    def refuse(trouble: Exception) -> None:
        troubles.append(trouble)
        done.set()

    give(keep, refuse)
    while not done.wait(GLANCE):
        if cancelled():
            with lock:
                given_up = not done.is_set()
            break
    if given_up or troubles:
        _remove(store, one)
    if troubles:
        raise troubles[0]
    return not given_up


def _remove(store: PhotoStore, one: _Ready | None) -> None:
    """Take away a file that gets no row; one that stays is swept another time."""
    if one is not None:
        with suppress(CoupleJournalError):
            store.remove(one.file[0])
