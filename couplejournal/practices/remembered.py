"""The practices as they were read last time: while no file has changed, a start need not read them all anew."""

from __future__ import annotations

import hashlib
import json
import os
import zlib
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import Any

from couplejournal import __version__
from couplejournal.practices.practice import Field, Option, Practice, Step

_STEPS, _FIELDS, _OPTIONS = (
    Practice._fields.index("steps"),
    Step._fields.index("fields"),
    Field._fields.index("options"),
)


def told_by(files: Collection[Path], others: Collection[object]) -> str:
    """What the practices follow from, in 64 letters: these files by name, size and time, our own words and `others`."""
    own = Path(__file__).parent.glob("*.py")  # a bundle has none, and a version that is never changed in its place
    seen = [(str(file), looked.st_size, looked.st_mtime_ns) for file in (*files, *own) if (looked := _looked_at(file))]
    shape = (__version__, Practice._fields, Step._fields, Field._fields)
    return hashlib.sha256(repr((shape, sorted(seen), others)).encode()).hexdigest()


def recall(file: Path, told: str) -> tuple[Practice, ...] | None:
    """The practices that were kept in `file` when they followed from the same; None when it holds nothing of use."""
    try:
        head, _, body = file.read_bytes().partition(b"\n")
        if head.decode() != f"{told} {zlib.crc32(body)}":
            return None
        return tuple(_practice(row) for row in json.loads(body))
    except (OSError, ValueError, TypeError, IndexError):
        return None


def keep(file: Path, told: str, practices: Collection[Practice]) -> None:
    """Keep them for the next start, wholly or not at all. Where that cannot be, they are read anew then."""
    import tempfile  # once a version

    body = json.dumps(practices, separators=(",", ":")).encode()
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=file.name)
        try:
            with open(handle, "wb") as out:
                out.write(f"{told} {zlib.crc32(body)}\n".encode() + body)
            os.replace(name, file)
        except OSError:
            os.unlink(name)
            raise


def _looked_at(file: Path) -> os.stat_result | None:
    try:
        return file.stat()
    except OSError:
        return None


def _practice(row: list[Any]) -> Practice:
    row[_STEPS] = [_step(one) for one in row[_STEPS]]
    return Practice._make(_firm(row))


def _step(row: list[Any]) -> Step:
    row[_FIELDS] = [_field(one) for one in row[_FIELDS]]
    return Step._make(_firm(row))


def _field(row: list[Any]) -> Field:
    row[_OPTIONS] = [Option._make(one) for one in row[_OPTIONS]]
    return Field._make(_firm(row))


def _firm(row: list[Any]) -> list[Any]:
    return [tuple(value) if type(value) is list else value for value in row]
