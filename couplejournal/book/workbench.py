"""A private folder for the photos of a book while it is being set: in memory where possible, always cleared away."""

from __future__ import annotations

import os
import secrets
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

_NAME = "couplejournal-book-"
_BESIDE = ".couplejournal-"
_OLD = 3600  # seconds after which nobody can still be writing it
_SIGN = "in use"  # a file that its owner holds locked: the lock ends with its process, however that ends
_ROOM = 2  # times what is needed; a memory-backed folder is shared with everything else that runs
_TRIES = 20  # one is enough where nobody else writes
_YOUNG = 60  # seconds in which a folder without a sign may be just about to get one


@contextmanager
def workbench(need: int) -> Iterator[Path]:
    """A new folder that only we may enter, with room for `need` bytes; gone afterwards, whatever happens.

    What processes that were killed left behind is cleared first. Raises OSError when no folder can be made.
    """
    sweep()
    folder = Path(tempfile.mkdtemp(prefix=_NAME, dir=_place(need)))
    try:
        with open(folder / _SIGN, "wb") as sign:
            _lock(sign)
            yield folder
    finally:
        clear(folder)


def beside(target: Path, ending: str = "") -> Path:
    """A name beside `target` for what is not whole yet; what a killed process left there long ago is taken away."""
    with suppress(OSError):
        for left in target.parent.glob(_BESIDE + "*"):
            if time.time() - left.lstat().st_mtime > _OLD:
                shutil.rmtree(left) if left.is_dir() else left.unlink()
    return target.with_name(f"{_BESIDE}{secrets.token_hex(8)}{ending}")


def clear(folder: Path) -> None:
    """Remove a folder of ours and the photos in it, even while a typesetter still puts its things there."""
    for _ in range(_TRIES):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return


def sweep() -> None:
    """Remove the folders of processes that no longer live."""
    for place in {*_in_memory(), Path(tempfile.gettempdir())}:
        with suppress(OSError):
            for folder in place.glob(_NAME + "*"):
                if _abandoned(folder):
                    clear(folder)


def _in_memory() -> list[Path]:
    """Folders that are kept in memory, the one that is the user's alone first."""
    places = (os.environ.get("XDG_RUNTIME_DIR", ""), "/dev/shm")
    return [Path(place) for place in places if place and os.access(place, os.W_OK | os.X_OK)]


def _place(need: int) -> Path:
    for place in _in_memory():
        with suppress(OSError):
            if shutil.disk_usage(place).free >= need * _ROOM:
                return place
    return Path(tempfile.gettempdir())


def _abandoned(folder: Path) -> bool:
    """Whether nobody holds this folder any more; never true of what belongs to another person."""
    try:
        kind = folder.lstat()
        if folder.is_symlink() or (hasattr(os, "getuid") and kind.st_uid != os.getuid()):
            return False
        with open(folder / _SIGN, "rb+") as sign:
            return _lock(sign)
    except FileNotFoundError:
        return time.time() - kind.st_mtime > _YOUNG
    except OSError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _lock(sign: BinaryIO) -> bool:
        try:
            msvcrt.locking(sign.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(sign: BinaryIO) -> bool:
        """Lock a file for as long as it is open; False when another process (or another part of this one) has it."""
        try:
            fcntl.flock(sign, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
