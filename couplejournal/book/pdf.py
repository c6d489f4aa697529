"""Opens a finished book once more and counts its pages, so that nobody is told of a book that is not there."""

from __future__ import annotations

import re
from pathlib import Path

_END = 2048  # bytes at a file's end that hold its trailer
_ENTRY = 20  # bytes a line in the table of objects
_OBJECT = 4096  # bytes of an object that are looked at: the keys we need stand first


def count(file: Path) -> int:
    """The number of pages of a PDF as our typesetter writes it (raises ValueError when it is not whole)."""
    with open(file, "rb") as pdf:
        if not pdf.read(8).startswith(b"%PDF-"):
            raise ValueError("no PDF")
        pdf.seek(max(0, pdf.seek(0, 2) - _END))
        end = pdf.read()
        table = _number(rb"startxref\s+(\d+)\s+%%EOF\s*$", end)

        def found(number: int) -> bytes:
            """The object of this number: its place stands in the table, a line of fixed length each."""
            pdf.seek(table)
            first = re.match(rb"xref\s+0 \d+\s*?\n", pdf.read(64))
            if not first:
                raise ValueError("no table")
            pdf.seek(table + first.end() + number * _ENTRY)
            pdf.seek(int(pdf.read(10)))
            return pdf.read(_OBJECT)

        catalogue = found(_number(rb"trailer\s*<<.*?/Root (\d+) 0 R", end))
        return _number(rb"/Type\s*/Pages\s*/Count (\d+)", found(_number(rb"/Pages (\d+) 0 R", catalogue)))


def _number(pattern: bytes, text: bytes) -> int:
    match = re.search(pattern, text, re.DOTALL)
    if not match:
        raise ValueError("cut off")
    return int(match[1])
