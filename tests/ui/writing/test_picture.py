"""What people give as a photo: the way up, the size, and a reason they can act on when it is none."""

from __future__ import annotations

import os
import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from couplejournal.errors import PhotoRefused
from couplejournal.ui.writing.picture import content_of, read, upright
from tests import camera


def jpeg(turn: int = 0) -> bytes:
    """300 × 200, red in the upper left corner, blue elsewhere; `turn` is what its Exif says."""
    image = QImage(300, 200, QImage.Format.Format_RGB888)
    image.fill(Qt.GlobalColor.blue)
    with QPainter(image) as p:
        p.fillRect(QRect(0, 0, 150, 100), Qt.GlobalColor.red)
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "jpeg")
    content = bytes(store.data())
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01" + bytes((0, turn)) + b"\0" * 6
    return content[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + content[2:]


def png(width: int, height: int, pixels: bytes) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(pixels)) + chunk(b"IEND", b"")


# Where the red corner is once the photo stands upright: right? below?
CORNERS = {
    1: (False, False), 2: (True, False), 3: (True, True), 4: (False, True),
    5: (False, False), 6: (True, False), 7: (True, True), 8: (False, True),
}  # fmt: skip


@pytest.mark.parametrize("turn", range(10))
def test_a_photo_stands_upright_however_the_camera_was_held(turn: int) -> None:
    photo = read(jpeg(turn), "photo.jpg")
    known = turn if turn in CORNERS else 1
    assert (photo.turn, photo.width, photo.height) == (known, 300, 200)
    small = QImage.fromData(photo.thumbnail)
    assert (small.width(), small.height()) == ((200, 300) if known > 4 else (300, 200))
    right, below = CORNERS[known]
    at = (small.width() * (3 if right else 1) // 4, small.height() * (3 if below else 1) // 4)
    assert QColor(small.pixel(*at)).red() > 200


@pytest.mark.parametrize("turn", [1, 3, 6, 8])
@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_a_png_or_webp_stands_upright_too(kind: str, turn: int) -> None:
    content = camera.photo(kind, turn)
    photo = read(content, "photo")
    stored = (160, 240) if turn > 4 else (240, 160)
    assert (photo.format, photo.turn, photo.width, photo.height) == (kind.lower(), turn, *stored)
    for image in (QImage.fromData(photo.thumbnail), upright(content, 120)):
        wide, high = image.width(), image.height()
        assert wide * 2 == high * 3
        seen = [QColor(image.pixel(x, y)) for x, y in ((5, 5), (wide - 5, 5), (5, high - 5))]
        assert [max((c.red(), "r"), (c.green(), "g"), (c.blue(), "b"))[1] for c in seen] == ["r", "g", "b"]


@pytest.mark.qt_log_ignore("JPEG datastream contains no image", "Rejecting image", extend=True)
@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "it is empty"),
        (b"Dear Sam", "only JPEG"),
        (b"GIF89a\x01\x00\x01\x00\x80\x00\x00" + bytes(20), "moving pictures"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "only JPEG"),
        (b"\xff\xd8\xff", "size cannot be right"),
        (png(60_000, 60_000, b""), "size cannot be right"),
        (png(100, 100, b"\0" * 50), "damaged or not complete"),
        (png(12_000, 9_000, b""), "too large"),
    ],
    ids=["nothing", "text", "gif", "svg", "only a beginning", "a trap", "cut off", "a giant"],
)
def test_what_cannot_be_kept_gets_its_reason(content: bytes, reason: str) -> None:
    with pytest.raises(PhotoRefused, match="picture of mine") as trouble:
        read(content, "picture of mine")
    assert reason in str(trouble.value)


def test_a_very_narrow_picture_has_a_thumbnail(tmp_path: Path) -> None:
    photo = read(png(1, 4000, b"\0\xff\0\0" * 4000), "ribbon.png")
    assert not QImage.fromData(photo.thumbnail).isNull()


@pytest.mark.skipif(os.name == "nt", reason="no such files there")
def test_what_is_no_ordinary_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo.jpg")
    (tmp_path / "folder.jpg").mkdir()
    (tmp_path / "circle.jpg").symlink_to(tmp_path / "circle.jpg")
    (tmp_path / "endless.jpg").symlink_to("/dev/zero")
    for file in tmp_path.iterdir():
        with pytest.raises(PhotoRefused, match="not a file"):
            content_of(file)
    (tmp_path / "real.jpg").write_bytes(jpeg())
    (tmp_path / "link.jpg").symlink_to(tmp_path / "real.jpg")
    assert content_of(tmp_path / "link.jpg") == jpeg()
