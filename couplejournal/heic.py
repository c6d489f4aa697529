"""HEIC, the photos of many telephones: read by a process of its own that knows nothing of the journal."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from couplejournal.errors import HeicUnreadable, PhotoRefused

LONGEST = 60  # seconds that reading one photo may take
_BRANDS = frozenset((b"heic", b"heix", b"heim", b"heis", b"mif1"))
_OTHERS = frozenset((b"avif", b"avis"))  # films and pictures of another family that say mif1 too
# What a telephone puts into such a file. Its reader knows many more kinds; that is where its mistakes were found.
_ITEMS = frozenset((b"hvc1", b"grid", b"iden", b"tmap", b"Exif", b"mime", b"uri "))
_MOST_ITEMS = 4096  # a photo of 48 megapixels has a hundred
_QUIETLY = 0x00004000 | 0x08000000 if sys.platform == "win32" else 0  # below normal priority, no console window


class Heic(NamedTuple):
    """A HEIC photo as an upright JPEG that tells nothing but its colours."""

    jpeg: bytes
    width: int  # pixels of the photo itself, upright
    height: int
    exif: bytes  # what the file told about itself: a TIFF block, or nothing


def is_heic(content: bytes) -> bool:
    """Whether these bytes begin as a HEIC photo does, whatever the file is called."""
    if content[4:8] != b"ftyp":
        return False
    brands = {content[8:12], *(content[at : at + 4] for at in range(16, min(int.from_bytes(content[:4]), 256), 4))}
    return bool(brands & _BRANDS) and not brands & _OTHERS


def readable() -> bool:
    """Whether this copy of the program can read HEIC: not every system has the reader."""
    return find_spec("pi_heif") is not None


def as_jpeg(content: bytes, name: str = "", *, longest: int = 0, command: Sequence[str] | None = None) -> Heic:
    """The photo upright, as a JPEG of at most `longest` pixels a side (0: all of them). Blocks; safe in any thread.

    `command`: another reader than our own. Raises HeicUnreadable where there is no reader, PhotoRefused.
    """
    if command is None and not readable():
        raise HeicUnreadable(name=name)
    try:
        if not _items(content) <= _ITEMS:
            raise PhotoRefused(name=name, reason="it is a kind of HEIC that is not known")
        done = subprocess.run(
            [*(command or _command()), str(longest)],
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            timeout=LONGEST,
            creationflags=_QUIETLY,
            check=True,
        ).stdout
        width, height, told = (int.from_bytes(done[at : at + 4]) for at in (0, 4, 8))
        exif, jpeg = done[12 : 12 + told], done[12 + told :]
        if not width or not height or not jpeg.startswith(b"\xff\xd8\xff"):
            raise ValueError
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        raise PhotoRefused(name=name, reason="the file is damaged or not complete") from error
    return Heic(jpeg, width, height, exif)


def _items(content: bytes) -> set[bytes]:
    """The kinds of things in the file (raises ValueError when it is not whole)."""
    meta = _box(content, 0, len(content), b"meta")
    start, end = _box(content, meta[0] + 4, meta[1], b"iinf")
    wide = 4 if content[start] else 2
    count = int.from_bytes(content[start + 4 : start + 4 + wide])
    if not 0 < count <= _MOST_ITEMS:
        raise ValueError("too many things")
    at, found = start + 4 + wide, set()
    for _ in range(count):
        inside, after = _box(content, at, end, b"infe")
        number = {2: 2, 3: 4}.get(content[inside])  # how many bytes an item's number has; older files are no photos
        if number is None:
            raise ValueError("an unknown kind of list")
        kind = content[inside + 4 + number + 2 : inside + 4 + number + 6]
        found.add(kind)
        at = after
    return found


def _box(content: bytes, at: int, end: int, wanted: bytes) -> tuple[int, int]:
    """Where the inside of the next box of this kind begins and ends (raises ValueError when there is none)."""
    while at + 8 <= end:
        size, kind, head = int.from_bytes(content[at : at + 4]), content[at + 4 : at + 8], 8
        if size == 1:
            size, head = int.from_bytes(content[at + 8 : at + 16]), 16
        if size < head or at + size > end:
            raise ValueError("cut off")
        if kind == wanted:
            return at + head, at + size
        at += size
    raise ValueError("not there")


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "heic"]
    return [sys.executable, "-P", "-m", "couplejournal", "heic"]


def _environment() -> dict[str, str]:
    """Ours, with the place of our own package: a checkout is not installed."""
    place = str(Path(__file__).resolve().parents[1])
    others = os.environ.get("PYTHONPATH")
    return os.environ | {"PYTHONPATH": os.pathsep.join((place, others)) if others else place}
