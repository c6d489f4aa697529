"""Photos for print: nothing told about them but how they look, and all of them upright."""

from __future__ import annotations

import io
import zlib
from pathlib import Path

import pytest
import typst
from PIL import Image, ImageOps
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QColorSpace, QImage, QImageReader, QTransform

from couplejournal.book.pictures import bare, upright, with_turn
from couplejournal.errors import PhotoRefused
from tests import camera
from tests.book.conftest import coded, picture

PLACE = b"GPS 52.5200 N 13.4050 E"


def segment(kind: int, content: bytes) -> bytes:
    return bytes((0xFF, kind)) + (len(content) + 2).to_bytes(2, "big") + content


def telling(jpeg: bytes) -> bytes:
    """A JPEG as a telephone writes it: Exif, XMP, a remark, a second picture behind the first."""
    told = segment(0xE1, b"Exif\0\0" + PLACE) + segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + PLACE)
    told += segment(0xE2, b"MPF\0" + PLACE) + segment(0xED, b"Photoshop 3.0\0" + PLACE) + segment(0xFE, PLACE)
    return jpeg[:2] + told + jpeg[2:] + b"\xff\xd8" + PLACE


def chunk(kind: bytes, content: bytes) -> bytes:
    return len(content).to_bytes(4, "big") + kind + content + zlib.crc32(kind + content).to_bytes(4, "big")


def same_pixels(one: bytes, other: bytes) -> bool:
    return QImage.fromData(one) == QImage.fromData(other) != QImage()


def test_a_jpeg_tells_nothing_and_keeps_every_pixel() -> None:
    plain = coded(picture())
    photo = bare(telling(plain))
    assert PLACE not in photo.content
    assert (photo.format, photo.width, photo.height) == ("jpeg", 120, 80)
    assert same_pixels(photo.content, plain)


def test_a_jpeg_keeps_its_colours() -> None:
    image = picture()
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3))
    photo = bare(telling(coded(image)))
    assert QImage.fromData(photo.content).colorSpace() == image.colorSpace()
    grey = bare(coded(picture().convertToFormat(QImage.Format.Format_Grayscale8)))
    assert QImage.fromData(grey.content).isGrayscale()


def test_a_remark_between_the_scans_of_a_jpeg_is_left_out() -> None:
    plain = coded(picture())
    photo = bare(plain[:-2] + segment(0xFE, PLACE) + plain[-2:])
    assert PLACE not in photo.content
    assert same_pixels(photo.content, plain)


def test_a_jpeg_cut_off_within_its_picture_is_still_a_photo() -> None:
    plain = coded(picture(400, 300))
    photo = bare(plain[: len(plain) // 2])
    assert (photo.width, photo.height, photo.content[-2:]) == (400, 300, b"\xff\xd9")


def test_a_png_tells_nothing_and_keeps_every_pixel() -> None:
    plain = coded(picture(), "PNG")
    told = chunk(b"tEXt", b"Comment\0" + PLACE) + chunk(b"eXIf", PLACE) + chunk(b"iTXt", b"XML:com.adobe.xmp" + PLACE)
    photo = bare(plain[:33] + told + plain[33:] + PLACE)
    assert PLACE not in photo.content
    assert (photo.format, photo.width, photo.height) == ("png", 120, 80)
    assert same_pixels(photo.content, plain)


@pytest.mark.parametrize("quality", [80, 100])  # 100 is without loss, in another form of the file
def test_a_webp_tells_nothing_and_keeps_every_pixel(quality: int) -> None:
    plain = coded(picture(), "WEBP", quality)
    beginning = (
        b"VP8X" + (10).to_bytes(4, "little") + b"\x0c\0\0\0" + (119).to_bytes(3, "little") + (79).to_bytes(3, "little")
    )
    told = b"EXIF" + (len(PLACE) + 1).to_bytes(4, "little") + PLACE + b"x"
    body = b"WEBP" + beginning + plain[12:] + told
    for whole in (plain, b"RIFF" + len(body).to_bytes(4, "little") + body):
        photo = bare(whole)
        assert PLACE not in photo.content
        assert (photo.format, photo.width, photo.height) == ("webp", 120, 80)
        assert same_pixels(photo.content, plain)


def flipped(content: bytes) -> bytes:
    at = len(content) // 2
    return content[:at] + bytes((content[at] ^ 0xFF,)) + content[at + 1 :]


@pytest.mark.parametrize("content", [b"", b"no photo", b"\xff\xd8\xff", b"GIF89a" + bytes(40), b"RIFF\4\0\0\0WEBP"])
def test_what_is_no_photo_is_refused_with_its_name(content: bytes) -> None:
    with pytest.raises(PhotoRefused, match="lake"):
        bare(content, "lake")


def test_a_damaged_photo_is_refused() -> None:
    png, webp, jpeg = coded(picture(), "PNG"), coded(picture(), "WEBP"), coded(picture())
    for damaged in (flipped(png), png[:-20], webp[:-20], jpeg[:100]):
        with pytest.raises(PhotoRefused):
            bare(damaged)


def stored(turn: int) -> QImage:
    """The test picture as a camera held that way would store it: turning it by `turn` makes it upright."""
    image = picture().flipped(Qt.Orientation.Horizontal) if turn in (2, 4, 5, 7) else picture()
    degrees = {1: 0, 2: 0, 3: 180, 4: 180, 5: 270, 6: 270, 7: 90, 8: 90}[turn]
    return image.transformed(QTransform().rotate(degrees))


def corners(image: QImage) -> list[str]:
    w, h = image.width(), image.height()
    return [QColor(image.pixel(x, y)).name() for x, y in ((w // 8, h // 8), (w * 7 // 8, h // 8), (w // 8, h * 7 // 8))]


@pytest.mark.parametrize("format", ["png", "jpeg", "webp"])
@pytest.mark.parametrize("turn", range(1, 9))
def test_every_orientation_stands_upright(tmp_path: Path, turn: int, format: str) -> None:
    photo = bare(coded(stored(turn), format.upper(), 100))
    link, width, height = upright(f"photo.{format}", photo.width, photo.height, turn)
    (tmp_path / f"photo.{format}").write_bytes(photo.content)
    (tmp_path / "photo.svg").write_bytes(link)
    page = b'#set page(width: 120pt, height: 80pt, margin: 0pt)\n#image("photo.svg", width: 100%, height: 100%)'
    shown = typst.compile(page, root=str(tmp_path), ignore_system_fonts=True, format="png", ppi=72)
    assert (width, height) == (120, 80)
    for seen, meant in zip(corners(QImage.fromData(shown)), ("#ff0000", "#00ff00", "#0000ff"), strict=True):
        assert near(QColor(seen), QColor(meant))


def near(one: QColor, other: QColor) -> bool:
    return all(abs(a - b) < 30 for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))


@pytest.mark.parametrize("turn", range(1, 9))
def test_a_jpeg_copied_out_of_the_journal_still_says_how_it_stands(tmp_path: Path, turn: int) -> None:
    file = tmp_path / "photo.jpg"
    file.write_bytes(with_turn(bare(telling(coded(stored(turn)))), turn))
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    image = reader.read()
    assert image.rect() == QRect(0, 0, 120, 80)
    assert near(QColor(corners(image)[0]), QColor("red"))
    assert PLACE not in file.read_bytes()


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
@pytest.mark.parametrize("turn", [1, 3, 6, 8])
def test_any_photo_copied_out_of_the_journal_still_says_how_it_stands(kind: str, turn: int) -> None:
    told = camera.photo(kind, turn)
    copied = with_turn(bare(told), turn)
    assert camera.CAMERA.encode() in told and camera.CAMERA.encode() not in copied
    image = ImageOps.exif_transpose(Image.open(io.BytesIO(copied))).convert("RGB")
    assert image.size == (240, 160)
    for seen, meant in zip(((5, 5), (234, 5), (5, 154)), ("red", "lime", "blue"), strict=True):
        assert near(QColor(*image.getpixel(seen)), QColor(meant))
    assert same_pixels(bare(copied).content, bare(told).content)
