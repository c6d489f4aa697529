"""Whatever leaves the journal says nothing of where, when and with what a photo was taken, and stands upright."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PIL import Image, ImageOps

from couplejournal.book import plain
from couplejournal.book.compose import Choice, compose
from couplejournal.book.typeset import typeset
from couplejournal.journal import vault
from couplejournal.journal.journal import Journal
from couplejournal.practices.catalogue import Catalogue
from tests import camera
from tests.book.conftest import CHILD, TODAY

DAY = date(2026, 11, 22)
PHOTOS = [
    ("jpeg", camera.photo("JPEG", 1), 240, 160, 1),
    *(("jpeg", camera.photo("JPEG", turn), *((240, 160) if turn == 3 else (160, 240)), turn) for turn in (3, 6, 8)),
    ("png", camera.photo("PNG"), 240, 160, 1),
    ("webp", camera.photo("WEBP"), 240, 160, 1),
    ("heic", camera.HEIC, 240, 160, 1),
]
ORIENTATION = 0x0112
# The camera, the moment, and the seconds of the place as EXIF writes them (52° 31' 12").
TOLD = (camera.CAMERA.encode(), b"2026:05:03", b"18:20:11", b"\0\0\0\x34\0\0\0\x01\0\0\0\x1f\0\0\0\x01")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    made = vault.create(tmp_path / "journal")
    made.set_partner(1, "Mara", "ocean", "circle")
    made.set_partner(2, "Jonas", "clay", "square")
    memory = made.begin("memory", DAY)
    made.say(memory.id, "title", "Lake", 0)
    for kind, content, width, height, turn in PHOTOS:
        made.add_photo(memory.id, content, b"", format=kind, width=width, height=height, turn=turn)
    yield made
    made.close()


def test_the_photos_we_try_it_with_tell_everything() -> None:
    for kind, content, *_ in PHOTOS:
        assert camera.CAMERA.encode() in content, kind
        if kind != "heic":
            exif = Image.open(io.BytesIO(content)).getexif()
            assert exif.get_ifd(0x8825), kind
            assert exif.get_ifd(0x8769)[0x9003] == camera.TAKEN, kind


def test_copied_photos_tell_nothing_but_how_they_stand(journal: Journal, practices: Catalogue, tmp_path: Path) -> None:
    plain.markdown(journal, practices, tmp_path / "ours")
    files = sorted((tmp_path / "ours" / "media").iterdir(), key=lambda file: int(file.stem.rpartition("-")[2]))
    assert [file.suffix for file in files] == [".jpg"] * 4 + [".png", ".webp", ".jpg"]
    for file in files:
        with Image.open(file) as image:
            exif = image.getexif()
            assert set(exif) <= {ORIENTATION}, file
            assert not exif.get_ifd(0x8825), file
            assert not exif.get_ifd(0x8769), file
            assert not {"xmp", "comment", "photoshop"} & set(image.info), file
            upright = ImageOps.exif_transpose(image).convert("RGB")
        assert upright.size == (240, 160), file
        for at, main in (((9, 9), 0), ((230, 9), 1), ((9, 150), 2)):
            colour = upright.getpixel(at)
            assert colour[main] > 200 and sum(colour) < 330, file
        assert not [told for told in TOLD if told in file.read_bytes()], file


def test_the_plain_text_tells_no_place_and_no_camera(journal: Journal, practices: Catalogue, tmp_path: Path) -> None:
    plain.to_json(journal, practices, tmp_path / "ours.json")
    text = (tmp_path / "ours.json").read_text("utf-8")
    assert '"sha256"' in text
    assert not re.search(r"gps|latitude|longitude|camera|exif", text, re.IGNORECASE)


def test_the_books_pictures_tell_nothing_at_all(journal: Journal, practices: Catalogue, tmp_path: Path) -> None:
    choice = Choice(DAY, DAY)
    book = compose(journal.entries(), journal.partners(), practices, choice, today=TODAY)
    typeset(book, journal.photos, tmp_path / "book.pdf", command=CHILD)
    pdf = (tmp_path / "book.pdf").read_bytes()
    parts = [part.removeprefix(b"\r").removeprefix(b"\n") for part in re.findall(rb"stream(.*?)endstream", pdf, re.S)]
    jpegs = [part for part in parts if part.startswith(b"\xff\xd8\xff")]
    assert len(jpegs) == 5  # four of the camera, one of the telephone
    for jpeg in jpegs:
        assert not Image.open(io.BytesIO(jpeg)).getexif()
    for part in [pdf, *(opened(part) for part in parts)]:
        assert not [told for told in (*TOLD, b"Exif\0\0") if told in part]


def opened(part: bytes) -> bytes:
    try:
        return zlib.decompress(part)
    except zlib.error:
        return part


def test_the_first_picture_of_a_moving_one_is_what_goes_out() -> None:
    from couplejournal.book.pictures import bare

    frames = [Image.new("RGB", (120, 80), colour) for colour in ("red", "green", "blue")]
    for kind in ("WEBP", "PNG"):
        store = io.BytesIO()
        frames[0].save(store, kind, save_all=True, append_images=frames[1:], duration=100)
        still = bare(store.getvalue())
        image = Image.open(io.BytesIO(still.content))
        assert (still.width, still.height, getattr(image, "n_frames", 1)) == (120, 80, 1)
        assert image.convert("RGB").getpixel((60, 40))[0] > 240
