"""Copies of the whole journal, each one opened and compared before it counts."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from couplejournal import errors
from couplejournal.journal import files, keys, photos
from couplejournal.journal.engine import JournalDatabase, translated
from couplejournal.journal.folder import BACKUPS, DATABASE, MEDIA, Stamp, damaged, stamps
from couplejournal.journal.folder import newest as newest
from couplejournal.journal.rotation import to_drop

Progress = Callable[[float], None]  # is given the share that is done, 0 to 1
_UNFINISHED = files.UNFINISHED + "backup-"
_ROOM = 16 * 1024 * 1024  # bytes to leave free, so that words can still be kept while a backup is made
_HOUR = 3600  # seconds
_SHRUNK = 0.9  # below this share of the entries of the backup before, nothing is thrown away
_TABLES = ("entry", "answer", "photo", "thumbnail", "consent", "link", "words", "wish", "phrase")


def due(folder: Path, today: date) -> bool:
    """Whether the journal in `folder` can have a backup and has none of today (raises as `stamps`)."""
    if not os.access(folder / DATABASE, os.R_OK) or not os.access(folder, os.W_OK):
        return False
    return all(stamp.day != today or stamp.suffix for stamp in stamps(folder / BACKUPS))


def make(
    folder: Path,
    dek: bytes,
    today: date,
    target: Path | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Path:
    """Copy the journal beside itself, or into the folder `target` on another disk; returns the finished backup.

    Safe while the journal is written in, in a thread of its own. Raises NoRoom, BackupFailed, JournalReadOnly,
    CannotWrite, Cancelled, and what opening a journal raises. A photo that cannot be read is not in it, and `check`
    tells of it.
    """

    def tell(share: float) -> None:
        if cancelled():
            raise errors.Cancelled()
        if progress:
            progress(share)

    if not os.access(folder / DATABASE, os.F_OK):  # before anything is made where a journal may only be away
        raise errors.JournalUnreachable(folder=folder)
    if target:
        files.check_outside(target, folder)
    place = target or folder / BACKUPS
    before = _ordinary(place)
    made, whole = _copied(folder, dek, place, today, "", target is not None, tell)
    if not whole:
        return made  # an older one may hold the last copy of a photo
    if not before or _entries(folder, dek, made) >= _SHRUNK * _entries(folder, dek, place / str(before[-1])):
        for stamp in to_drop(stamps(place)):
            take_away(place / str(stamp))
    return made


def before_migration(folder: Path, dek: bytes, today: date, schema: int) -> Path:
    """A copy that is never rotated away, made before a newer program changes the file. Raises as `make`."""
    return _copied(folder, dek, folder / BACKUPS, today, f"-schema-{schema}", False, lambda share: None)[0]


def _copied(
    folder: Path, dek: bytes, place: Path, today: date, suffix: str, elsewhere: bool, progress: Progress
) -> tuple[Path, bool]:
    """The finished backup, and whether it holds every photo."""
    files.make_folder(place)
    _clear(place)
    with files.looked_into(folder):
        need = (folder / DATABASE).stat().st_size + _ROOM
    if shutil.disk_usage(place).free < need:
        raise errors.NoRoom(folder=place)
    number = max((stamp.number for stamp in stamps(place)), default=0) + 1
    unfinished = place / f"{_UNFINISHED}{number}-{os.getpid()}"
    try:
        files.make_folder(unfinished)
        counts = _vacuum(folder, dek, unfinished / DATABASE)
        progress(0.4)
        names = _verified(folder, dek, unfinished, counts)
        progress(0.6)
        keyfile = keys.read(folder).content(dek)
        for name in (keys.NAME, keys.COPY):
            files.write(unfinished / name, keyfile)
        whole = _media(folder, place if elsewhere else unfinished, names, elsewhere, progress)
        finished = place / str(Stamp(number, today, suffix))
        with files.translated(finished):
            files.sync_folder(unfinished)
            unfinished.rename(finished)
            files.sync_folder(place)
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise
    progress(1.0)
    return finished, whole


def _vacuum(folder: Path, dek: bytes, copy: Path) -> list[tuple[int, int]]:
    """Write the copy; returns the least and most rows each table may have in it, as people may be writing."""
    files.write(copy, b"")  # ours to read before anything is in it
    with translated(folder / DATABASE):
        source = _open(folder, dek, folder / DATABASE, readonly=not os.access(folder, os.W_OK))
        try:
            counts = _counts(source)
            with _room_for(copy), translated(folder / DATABASE):
                source.execute_sql("VACUUM INTO ?", (str(copy),))
            after = _counts(source)
        finally:
            source.close()
    with files.translated(copy):
        files.sync_file(copy)
    return [(min(pair), max(pair)) for pair in zip(counts, after, strict=True)]


@contextmanager
def _room_for(copy: Path) -> Iterator[None]:
    """It is the copy that finds no room, on whatever disk it is, and not somebody's words."""
    try:
        yield
    except errors.DiskFull as error:
        raise errors.NoRoom(folder=copy.parent.parent) from error


def _verified(folder: Path, dek: bytes, unfinished: Path, counts: list[tuple[int, int]]) -> list[str]:
    """Open the copy and compare it; returns the names of its photos."""
    with translated(unfinished / DATABASE):
        copy = _open(folder, dek, unfinished / DATABASE, readonly=True)
        try:
            sound = copy.rows("PRAGMA integrity_check") == [("ok",)]
            alike = all(least <= n <= most for n, (least, most) in zip(_counts(copy), counts, strict=True))
            if not (sound and alike):
                raise errors.BackupFailed(folder=unfinished.parent)
            return [row[0] for row in copy.rows("SELECT file FROM photo")]
        finally:
            copy.close()


def _media(folder: Path, into: Path, names: list[str], elsewhere: bool, progress: Progress) -> bool:
    """Bring the photos along: another name for the same file beside the journal, a true copy on another disk.

    Returns whether all of them are there.
    """
    touched, whole = set(), True
    for done, name in enumerate(names):
        path, copy = photos.path(folder / MEDIA, name), photos.path(into / MEDIA, name)
        if not copy.exists():
            if os.access(path, os.R_OK) and path.is_file() and _brought(path, copy, elsewhere):
                touched.add(copy.parent)
            else:
                whole = False
        progress(0.6 + 0.4 * done / len(names))
    for part in touched:
        files.sync_folder(part)
    return whole


def _brought(path: Path, copy: Path, elsewhere: bool) -> bool:
    """Link or copy a photo; False when the photo itself cannot be read."""
    files.make_folder(copy.parent)
    if not elsewhere and _linked(path, copy):
        return True
    try:
        content = path.read_bytes()
    except OSError:
        return False
    files.write(copy, content)
    with files.translated(copy):
        if copy.read_bytes() != content:
            raise errors.BackupFailed(folder=copy.parent)
    return True


def _linked(path: Path, copy: Path) -> bool:
    try:
        os.link(path, copy)
    except OSError:  # some disks know no second names; a full one will say so when the copy is written
        return False
    return True


def _open(folder: Path, dek: bytes, file: Path, *, readonly: bool) -> JournalDatabase:
    if file.stat().st_size == 0:
        raise damaged(file)
    database = JournalDatabase(file, keys.subkey(dek, "db"), keys.read(folder).salt(dek), readonly=readonly)
    database.connect()
    return database


def _counts(database: JournalDatabase) -> list[int]:
    """How many rows each table has; before a migration the newer ones are not there yet."""
    return [database.value(f"SELECT count(*) FROM {table}") if database.knows(table) else 0 for table in _TABLES]


def _entries(folder: Path, dek: bytes, backup: Path) -> float:
    """How many entries a backup holds; without end when it cannot be read, so that nothing is thrown away for it."""
    try:
        with translated(backup / DATABASE):
            copy = _open(folder, dek, backup / DATABASE, readonly=True)
            try:
                return float(copy.value("SELECT count(*) FROM entry"))
            finally:
                copy.close()
    except (errors.CoupleJournalError, OSError):
        return float("inf")


def _ordinary(place: Path) -> list[Stamp]:
    return [stamp for stamp in stamps(place) if not stamp.suffix]


def take_away(backup: Path) -> None:
    """Take a backup away; its name goes first, so that no half of one is ever taken for a whole."""
    with suppress(OSError):  # what is in use somewhere goes another time
        going = backup.with_name(f"{_UNFINISHED}going-{backup.name}")
        backup.rename(going)
        shutil.rmtree(going)


def _clear(place: Path) -> None:
    """Take away what a backup that was cut short left behind."""
    for path in place.glob(_UNFINISHED + "*"):
        if path.stat().st_mtime < time.time() - _HOUR:
            shutil.rmtree(path, ignore_errors=True)
