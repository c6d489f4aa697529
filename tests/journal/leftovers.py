"""Reads a plain SQLite file page by page: every byte that belongs to no row of today, and is not wiped."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator
from pathlib import Path

from .rescue import PAGE, RESERVE

_END = PAGE - RESERVE
_LEAVES, _BRANCHES = (10, 13), (2, 5)


def leftovers(plain: bytes, scratch: Path) -> dict[str, bytes]:
    """By table or index (or "free pages"): what is left between what is kept; nothing where all is wiped."""
    scratch.write_bytes(plain)
    database = sqlite3.connect(scratch)
    try:
        roots = database.execute("SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 0").fetchall()
    finally:
        database.close()
        scratch.unlink()
    found = {"free pages": b"".join(_free(plain))}
    for name, root in [("the schema", 1), *roots]:
        found[name] = b"".join(gap for number in _tree(plain, root) for gap in _gaps(plain, number))
    return {name: left.replace(b"\0", b"") for name, left in found.items() if left.strip(b"\0")}


def _page(plain: bytes, number: int) -> tuple[bytes, int]:
    """A page, and where in it its head begins."""
    return plain[(number - 1) * PAGE : (number - 1) * PAGE + _END], 100 if number == 1 else 0


def _tree(plain: bytes, number: int) -> Iterator[int]:
    page, head = _page(plain, number)
    yield number
    assert page[head] in _LEAVES + _BRANCHES
    if page[head] in _BRANCHES:
        (cells,) = struct.unpack_from(">H", page, head + 3)
        places = struct.unpack_from(f">{cells}H", page, head + 12)
        last = struct.unpack_from(">I", page, head + 8)
        for child in (*(struct.unpack_from(">I", page, at)[0] for at in places), *last):
            yield from _tree(plain, child)


def _gaps(plain: bytes, number: int) -> Iterator[bytes]:
    page, head = _page(plain, number)
    free, cells, content = struct.unpack_from(">HHH", page, head + 1)
    yield page[head + (12 if page[head] in _BRANCHES else 8) + 2 * cells : content]
    while free:
        after, size = struct.unpack_from(">HH", page, free)
        yield page[free + 4 : free + size]
        free = after


def _free(plain: bytes) -> Iterator[bytes]:
    (trunk,) = struct.unpack_from(">I", plain, 32)
    while trunk:
        page, _ = _page(plain, trunk)
        trunk, leaves = struct.unpack_from(">II", page)
        yield page[8 + 4 * leaves :]
        for leaf in struct.unpack_from(f">{leaves}I", page, 8):
            yield _page(plain, leaf)[0]
