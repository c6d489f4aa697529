"""Makes photos ready for print: upright, and without the place, time and camera that a file may carry with it."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from couplejournal.errors import PhotoRefused
from couplejournal.heic import as_jpeg, is_heic

# What a picture needs in order to look right, and nothing else; everything not named here is left out.
_PNG_KEPT = frozenset(
    (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"bKGD")
)
_WEBP_KEPT = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ICCP"))
_WEBP_TOLD = 0x0E  # VP8X flags that announce Exif, XMP and animation
_WEBP_MOVES, _WEBP_EXIF, _WEBP_CLEAR = 0x02, 0x08, 0x10  # … animation alone, Exif alone, and see-through places
_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # JPEG segments that give width and height
_NEXT_MARK = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")  # in a JPEG's scan: 00 and D0 to D7 belong to the picture itself
# EXIF orientation → how the stored pixels are turned and mirrored; w and h are those of the stored pixels.
_TURNS = {
    1: "1 0 0 1 0 0",
    2: "-1 0 0 1 {w} 0",
    3: "-1 0 0 -1 {w} {h}",
    4: "1 0 0 -1 0 {h}",
    5: "0 1 1 0 0 0",
    6: "0 1 -1 0 {h} 0",
    7: "0 -1 -1 0 {h} {w}",
    8: "0 -1 1 0 0 {w}",
}


@dataclass(frozen=True, slots=True)
class Bare:
    """A photo with nothing in it but its pixels; width and height as stored, before turning."""

    content: bytes
    format: str  # jpeg, png, webp: also the ending of its file's name
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Print:
    """A photo ready in the typesetter's folder; width and height as it stands upright."""

    file: str
    width: int
    height: int


def bare(content: bytes, name: str = "") -> Bare:
    """The photo without metadata; its pixels and its colour profile are untouched, byte for byte.

    A HEIC photo, which few programs read, becomes an upright JPEG; of moving pictures the first is taken.
    Raises PhotoRefused when it is none of these, is damaged, or is a HEIC that this copy of the program cannot read.
    """
    if is_heic(content):
        content = as_jpeg(content, name).jpeg
    try:
        if content.startswith(b"\xff\xd8\xff"):
            parts = list(_jpeg(content))
            height, width = next((_big(p, 5, 2), _big(p, 7, 2)) for p in parts if p[1] in _SIZES)
            picture = Bare(b"\xff\xd8" + b"".join(parts), "jpeg", width, height)
        elif content.startswith(b"\x89PNG\r\n\x1a\n"):
            parts = list(_png(content))
            picture = Bare(content[:8] + b"".join(parts), "png", _big(parts[0], 8, 4), _big(parts[0], 12, 4))
        elif content[:4] == b"RIFF" and content[8:12] == b"WEBP":
            parts = list(_webp(_first_frame(content)))
            next(p for p in parts if p[:4] in (b"VP8 ", b"VP8L"))
            body = b"WEBP" + b"".join(parts)
            picture = Bare(b"RIFF" + len(body).to_bytes(4, "little") + body, "webp", *_webp_size(parts[0]))
        else:
            raise PhotoRefused(name=name, reason="it is no JPEG, PNG or WebP")
    except (IndexError, StopIteration, ValueError) as error:
        raise PhotoRefused(name=name, reason="it is damaged") from error
    if not picture.width or not picture.height:
        raise PhotoRefused(name=name, reason="it is damaged")
    return picture


def upright(file: str, width: int, height: int, turn: int) -> tuple[bytes, int, int]:
    """An SVG that shows a file beside it upright, with the width and height it then has.

    The typesetter copies a linked JPEG as it is; shown directly it would hold every photo's pixels in memory.
    """
    w, h = (width, height) if turn < 5 else (height, width)
    matrix = _TURNS.get(turn, _TURNS[1]).format(w=width, h=height)
    spaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    picture = f'<image transform="matrix({matrix})" width="{width}" height="{height}" xlink:href="{file}"/>'
    return f'<svg {spaces} width="{w}" height="{h}" viewBox="0 0 {w} {h}">{picture}</svg>'.encode(), w, h


def with_turn(photo: Bare, turn: int) -> bytes:
    """The photo's file with nothing told about it but how it stands upright."""
    if turn not in range(2, 9):
        return photo.content
    # An Exif of one entry: tag 0x0112, a short, the orientation.
    told = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01" + bytes((0, turn)) + b"\0" * 6
    content = photo.content
    if photo.format == "jpeg":
        told = b"Exif\0\0" + told
        return content[:2] + b"\xff\xe1" + (len(told) + 2).to_bytes(2, "big") + told + content[2:]
    if photo.format == "png":
        chunk = b"eXIf" + told
        return content[:33] + len(told).to_bytes(4, "big") + chunk + zlib.crc32(chunk).to_bytes(4, "big") + content[33:]
    if content[12:16] != b"VP8X":  # a plain WebP has no place for it, and never had
        return content
    body = content[8:20] + bytes((content[20] | _WEBP_EXIF,)) + content[21:]
    body += b"EXIF" + len(told).to_bytes(4, "little") + told
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def _big(part: bytes, at: int, length: int) -> int:
    if len(part) < at + length:
        raise ValueError("too short")
    return int.from_bytes(part[at : at + length], "big")


def _jpeg(content: bytes) -> Iterator[bytes]:
    """The segments that stay, up to the end of the picture: what hides behind it is left out too."""
    at = 2
    while True:
        while content[at] == 0xFF and content[at + 1] == 0xFF:
            at += 1
        if content[at] != 0xFF:
            raise ValueError("no segment")
        kind = content[at + 1]
        if kind == 0xD9:
            yield b"\xff\xd9"
            return
        end = at + 2 + _big(content, at + 2, 2)
        if end > len(content) or end < at + 4:
            raise ValueError("cut off")
        part = content[at:end]
        if kind == 0xE0 and part[4:9] == b"JFIF\0":
            yield b"\xff\xe0\x00\x10" + part[4:16].ljust(12, b"\0") + b"\0\0"  # without its thumbnail
        elif (kind == 0xE2 and part[4:16] == b"ICC_PROFILE\0") or kind == 0xEE or not 0xE0 <= kind <= 0xFE:
            yield part
        at = end
        if kind == 0xDA:
            found = _NEXT_MARK.search(content, at)
            end = found.start() if found else len(content)
            yield content[at:end]
            at = end
            if not found:  # cut off within the picture: what is there can still be seen
                yield b"\xff\xd9"
                return


def _png(content: bytes) -> Iterator[bytes]:
    """The chunks that stay; every chunk's checksum is verified, because a damaged one would stop the whole book."""
    at = 8
    while True:
        end = at + 12 + _big(content, at, 4)
        part = content[at:end]
        kind = part[4:8]
        if len(part) != end - at or zlib.crc32(part[4:-4]) != _big(part, len(part) - 4, 4):
            raise ValueError("cut off or changed")
        if at == 8 and kind != b"IHDR":
            raise ValueError("no header")
        if kind in _PNG_KEPT:
            yield part
        if kind == b"IEND":
            return
        at = end


def _webp(content: bytes) -> Iterator[bytes]:
    """The chunks that stay, as far as the file says it goes."""
    at, last = 12, 8 + int.from_bytes(content[4:8], "little")
    if last > len(content) or at >= last:
        raise ValueError("cut off")
    while at < last:
        length = int.from_bytes(content[at + 4 : at + 8], "little")
        part = content[at : at + 8 + length].ljust(8 + length + length % 2, b"\0")
        if at + 8 + length > last:
            raise ValueError("cut off")
        if part[:4] == b"VP8X":
            yield part[:8] + bytes((part[8] & ~_WEBP_TOLD & 0xFF,)) + part[9:]
        elif part[:4] in _WEBP_KEPT:
            yield part
        at += 8 + length + length % 2


def _first_frame(content: bytes) -> bytes:
    """A moving WebP as the still one that its first frame is; any other as it stands."""
    if content[12:16] != b"VP8X" or not content[20] & _WEBP_MOVES:
        return content
    at = content.index(b"ANMF", 30)
    length = int.from_bytes(content[at + 4 : at + 8], "little")
    frame = content[at + 8 : at + 8 + length]
    if len(frame) < length or length < 24:
        raise ValueError("cut off")
    # A frame names its place and size first, then holds what a still picture holds.
    head = b"VP8X" + (10).to_bytes(4, "little") + bytes((content[20] & _WEBP_CLEAR, 0, 0, 0)) + frame[6:12]
    body = b"WEBP" + head + frame[16:]
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def _webp_size(first: bytes) -> tuple[int, int]:
    """Width and height, which each of WebP's three beginnings keeps in another place."""
    if first[:4] == b"VP8X":
        return 1 + int.from_bytes(first[12:15], "little"), 1 + int.from_bytes(first[15:18], "little")
    if first[:4] == b"VP8L":
        bits = int.from_bytes(first[9:13], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if first[:4] == b"VP8 " and first[11:14] == b"\x9d\x01\x2a":
        return int.from_bytes(first[14:16], "little") & 0x3FFF, int.from_bytes(first[16:18], "little") & 0x3FFF
    raise ValueError("no picture")
