"""Files that are either wholly there or not there at all, and that only their owner may read."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from couplejournal import errors

UNFINISHED = ".new-"  # how the name of a file begins until it is complete
_FULL = (errno.ENOSPC, errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC, errno.EFBIG)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn the system's errors about writing `path` into ours.

    Raises NoRoom, JournalReadOnly, CannotWrite.
    """
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise errors.NoRoom(folder=path.parent) from error
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise errors.JournalReadOnly(folder=path.parent) from error
        raise errors.CannotWrite(file=path, reason=error.strerror or type(error).__name__) from error


@contextmanager
def looked_into(folder: Path) -> Iterator[None]:
    """Turn the system's errors about reading in `folder` into ours.

    Raises JournalForbidden, JournalUnreachable.
    """
    try:
        yield
    except PermissionError as error:
        raise errors.JournalForbidden(folder=folder) from error
    except OSError as error:
        raise errors.JournalUnreachable(folder=folder) from error


def check_outside(target: Path, folder: Path) -> None:
    """Raises CannotWrite for a place in the journal's `folder`: nothing is to stand in its way, or over it."""
    if Path(os.path.realpath(target)).is_relative_to(os.path.realpath(folder)):
        raise errors.CannotWrite(file=target, reason="that is inside the journal itself")


def write(path: Path, *content: bytes) -> None:
    """Write a whole file, of one part or several: under another name first, to the disk, then renamed.

    Raises as `translated`.
    """
    temporary = path.with_name(UNFINISHED + secrets.token_hex(8))
    with translated(path):
        try:
            handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
            with open(handle, "wb") as file:
                file.writelines(content)
                file.flush()
                os.fsync(file.fileno())
            os.replace(temporary, path)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
        sync_folder(path.parent)


def make_folder(folder: Path) -> None:
    """Make a folder for its owner's eyes, parents too, and keep its name through a power cut."""
    if folder.is_dir():
        return
    with translated(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Make sure that the names in a folder are on the disk (Windows does this by itself)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_file(path: Path) -> None:
    """Make sure that a file's content is on the disk."""
    with open(path, "rb+") as file:
        os.fsync(file.fileno())
