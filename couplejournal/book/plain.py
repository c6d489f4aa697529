"""The journal as plain files that need no program of ours: one's own words are never locked in."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from couplejournal.book import leaving, notes
from couplejournal.book.pictures import bare, with_turn
from couplejournal.book.workbench import beside
from couplejournal.errors import Cancelled, CannotWrite, JournalExists, PhotoLost, PhotoRefused
from couplejournal.journal.clock import evening
from couplejournal.journal.drawer import UNTOLD
from couplejournal.journal.files import check_outside
from couplejournal.journal.gifts import PRIVATE
from couplejournal.journal.journal import Journal
from couplejournal.journal.records import BOOKED, Entry, Photo
from couplejournal.practices.catalogue import Catalogue

SCHEMA = 1  # raised whenever a key of the JSON changes its meaning or goes
# Agreements that would show who has closed an envelope, and what they think of opening it.
_ABOUT_SEALS = frozenset(("sealed", "open", "kept", "alone", "given"))
_ENDINGS = {"jpeg": "jpg"}


def markdown(
    journal: Journal,
    catalogue: Catalogue,
    folder: Path,
    *,
    start: date | None = None,
    end: date | None = None,
    language: str = "en",
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Write a new folder: a note a month, and the photos without place and camera; returns the number of notes.

    Everything of these evenings (None: from the first, to the last) is in it, but nothing sealed, nothing of a page
    that each has alone, and no talk from the drawer to whose leaving it the two have not both agreed.
    The folder appears whole or not at all; cancelled is asked before each photo.
    Raises JournalExists (something is there already), CannotWrite, Cancelled.
    """
    with _written(folder):
        if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
            raise JournalExists(folder=folder)
    entries, partners = _entries(journal, catalogue, start, end), journal.partners()
    written = 0
    with _unfinished(folder, journal) as new:
        new.mkdir(mode=0o700)
        for month, told in groupby(entries, key=lambda entry: f"{entry.day:%Y-%m}"):
            these = list(told)
            files = _copy_photos(journal, these, new, cancelled)
            _write(new / f"{month}.md", notes.month(these, partners, catalogue, files, language).encode())
            written += 1
        if folder.exists():
            folder.rmdir()  # it is empty; Windows renames nothing over it
    return written


def to_json(
    journal: Journal, catalogue: Catalogue, file: Path, *, start: date | None = None, end: date | None = None
) -> int:
    """Write everything of these evenings but the photos' pixels; returns the number of entries.

    Nothing sealed, nothing of a page that each has alone. The same journal gives the same bytes. Raises CannotWrite.
    """
    entries = _entries(journal, catalogue, start, end)
    uids = {entry.id: entry.uid for entry in entries}

    def links(entry: Entry) -> list[str]:
        return [uids[other] for other in journal.links(entry.id) if other in uids]

    whole = {
        "format": "couplejournal",
        "schema": SCHEMA,
        "people": [{"voice": p.id, "name": p.name, "colour": p.colour, "shape": p.shape} for p in journal.partners()],
        "entries": [_plain(entry, catalogue, links(entry)) for entry in entries],
    }
    with _unfinished(file, journal) as new:
        _write(new, json.dumps(whole, ensure_ascii=False, indent=1).encode() + b"\n")
    return len(entries)


def _entries(journal: Journal, catalogue: Catalogue, start: date | None, end: date | None) -> list[Entry]:
    """What may be told of; of an envelope that is still closed not even that it is there, and of a talk from the drawer
    only when each of the two agreed to that, days later.
    """
    today = evening(journal.moment().astimezone())

    def may(entry: Entry) -> bool:
        practice = catalogue.practice(entry.practice)
        return leaving.entry_may(entry, practice) and leaving.between_may(entry, practice, today)

    return [entry for entry in journal.entries(start, end) if may(entry)]


def _plain(entry: Entry, catalogue: Catalogue, links: list[str]) -> dict[str, Any]:
    practice = catalogue.practice(entry.practice)
    closed = any(answer.sealed for answer in entry.answers)
    told = [one for one in entry.answers if leaving.answer_may(one, practice.field(one.field) if practice else None)]
    return {
        "uid": entry.uid,
        "practice": entry.practice,
        "title": practice.title if practice else "",
        "day": entry.day.isoformat(),
        "state": entry.state,
        "place": "" if closed else entry.place,
        "drawer": entry.drawer,
        "created": entry.created.isoformat(),
        # The entry's own moment would tell of sealed words, and that the other has read these.
        "updated": max((one.updated for one in told), default=entry.created).isoformat(),
        "zone": entry.zone,
        "due": entry.due.isoformat() if entry.due else None,
        "answers": [
            {"field": one.field, "voice": one.voice, "value": one.value, "updated": one.updated.isoformat()}
            for one in sorted(told, key=lambda one: (one.field, one.voice))
        ],
        "photos": [
            {"caption": p.caption, "sha256": p.sha256, "format": p.format, "width": p.width, "height": p.height}
            for p in _ordered(entry)
        ],
        "agreements": [
            {"voice": voice, "what": what}
            for voice, what in sorted(entry.consents)
            if _agreement_may(entry, what) and not (closed and what in _ABOUT_SEALS)
        ],
        "links": sorted(links),
    }


def _agreement_may(entry: Entry, what: str) -> bool:
    """Whether others may read of it: a yes to the book only when it is both of theirs, or it would tell of a no."""
    return what not in PRIVATE | UNTOLD and (what != BOOKED or entry.both(BOOKED))


def _ordered(entry: Entry) -> list[Photo]:
    return sorted(entry.photos, key=lambda one: (one.position, one.id))


def _copy_photos(journal: Journal, entries: list[Entry], folder: Path, cancelled: Callable[[], bool]) -> dict[int, str]:
    """Copy the photos of these entries into media/; the paths of those that could be read, by the photo's id."""
    files: dict[int, str] = {}
    for entry in entries:
        for place, photo in enumerate(_ordered(entry), start=1):
            if cancelled():
                raise Cancelled()
            try:
                picture = bare(journal.photos.read(photo.file))
            except (PhotoLost, PhotoRefused):
                continue
            ending = _ENDINGS.get(picture.format, picture.format)
            files[photo.id] = f"media/{entry.day}-{entry.id}-{place}.{ending}"
            (folder / "media").mkdir(mode=0o700, exist_ok=True)
            _write(folder / files[photo.id], with_turn(picture, photo.turn))
    return files


def _write(file: Path, content: bytes) -> None:
    with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600), "wb") as new:
        new.write(content)
        new.flush()
        os.fsync(new.fileno())


@contextmanager
def _unfinished(target: Path, journal: Journal) -> Iterator[Path]:
    """A name beside `target` to write under; renamed to it when all went well, gone when not."""
    check_outside(target, journal.folder)
    new = beside(target)
    try:
        with _written(target):
            yield new
            os.replace(new, target)
    finally:
        shutil.rmtree(new, ignore_errors=True)
        with suppress(OSError):
            new.unlink(missing_ok=True)


@contextmanager
def _written(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CannotWrite(file=target, reason=error.strerror or type(error).__name__) from error
