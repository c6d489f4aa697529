"""Reads from a photo the day it was taken, and which way up its camera was; where that was is never looked at."""

from __future__ import annotations

from datetime import date

_CAMERA, _TAKEN, _SCANNED = 0x8769, 0x9003, 0x9004  # EXIF: the camera's part of the list; when it was taken, or scanned
_TURN = 0x0112  # which way up; a short
_SHORT = 3
_MOST = 512  # entries of one list; a camera writes fifty
_TEXT = 2  # EXIF's number for letters


def taken(content: bytes, kind: str) -> date | None:
    """The day in a JPEG, PNG or WebP; None when it says none, or nothing sensible."""
    return from_exif({"jpeg": _jpeg, "png": _png, "webp": _webp}[kind](content))


def turn(content: bytes, kind: str) -> int:
    """Which way up a PNG or WEBP says it was taken, 1 to 8 as EXIF counts, 1 for nothing. Qt reads that of a JPEG."""
    told = _Told({"png": _png, "webp": _webp}[kind](content))
    place = told.first.get(_TURN)
    found = told.number(place + 8, 2) if place is not None and told.number(place + 2, 2) == _SHORT else 1
    return found if 1 <= found <= 8 else 1


def from_exif(block: bytes) -> date | None:
    """The day in a block of EXIF, which is laid out like a TIFF."""
    told = _Told(block)
    camera = told.entries(told.number(told.first[_CAMERA] + 8, 4)) if _CAMERA in told.first else {}
    for tag in (_TAKEN, _SCANNED):
        place = camera.get(tag)
        if place is not None and told.number(place + 2, 2) == _TEXT:
            start = told.number(place + 8, 4)
            day = _day(block[start : start + 10])
            if day:
                return day
    return None


class _Told:
    """The lists in a block of EXIF; empty ones when it is none."""

    def __init__(self, block: bytes) -> None:
        self._block = block
        self._little = block[:4] == b"II*\0"
        self.first = self.entries(self.number(4, 4)) if self._little or block[:4] == b"MM\0*" else {}

    def number(self, at: int, length: int) -> int:
        return int.from_bytes(self._block[at : at + length], "little" if self._little else "big")

    def entries(self, at: int) -> dict[int, int]:
        """Where the entry of each tag stands."""
        count = min(self.number(at, 2), _MOST) if 8 <= at < len(self._block) else 0
        return {self.number(place, 2): place for place in range(at + 2, at + 2 + 12 * count, 12)}


def cut_short(content: bytes) -> bool:
    """Whether a JPEG ends before its picture does: everything after that is grey."""
    start = _picture(content)
    return start < 0 or content.rfind(b"\xff\xd9", start) < 0  # from behind, as it is nearly always the last


def _day(text: bytes) -> date | None:
    """2026:05:03, as cameras write it."""
    try:
        year, month, day = (int(part) for part in text.replace(b"-", b":").split(b":"))
        return date(year, month, day) if year >= 1850 else None
    except ValueError:
        return None


def _jpeg(content: bytes) -> bytes:
    at = 2
    while content[at : at + 1] == b"\xff" and content[at + 1 : at + 2] not in (b"\xda", b"\xd9", b""):
        end = at + 2 + max(2, int.from_bytes(content[at + 2 : at + 4]))
        if content[at + 1] == 0xE1 and content[at + 4 : at + 10] == b"Exif\0\0":
            return content[at + 10 : end]
        at = end
    return b""


def _picture(content: bytes) -> int:
    """Where a JPEG's picture itself begins; -1 when it does not."""
    at = 2
    while content[at : at + 1] == b"\xff":
        if content[at + 1 : at + 2] == b"\xda":
            return at
        if content[at + 1 : at + 2] == b"\xff":  # a letter that fills a gap
            at += 1
            continue
        at += 2 + max(2, int.from_bytes(content[at + 2 : at + 4]))
    return -1


def _png(content: bytes) -> bytes:
    at = 8
    while at + 8 <= len(content) and content[at + 4 : at + 8] not in (b"IEND", b"\0\0\0\0"):
        length = int.from_bytes(content[at : at + 4])
        if content[at + 4 : at + 8] == b"eXIf":
            return content[at + 8 : at + 8 + length]
        at += 12 + length
    return b""


def _webp(content: bytes) -> bytes:
    at = 12
    while at + 8 <= len(content):
        length = int.from_bytes(content[at + 4 : at + 8], "little")
        if content[at : at + 4] == b"EXIF":
            return content[at + 8 : at + 8 + length].removeprefix(b"Exif\0\0")
        at += 8 + length + length % 2
    return b""
