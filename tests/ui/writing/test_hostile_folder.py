"""A folder with everything in it that may lie among photos: each file gets its photo or its sentence, nothing is lost.

With `pytest -s` the first test prints the table: file, what the person saw.
"""

from __future__ import annotations

import io
import os
import shutil
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from couplejournal.errors import PhotoRefused
from couplejournal.journal.check import report
from couplejournal.journal.journal import Journal
from couplejournal.practices.practice import Practice
from couplejournal.ui.inkwell import Inkwell
from couplejournal.ui.saying import sentence
from couplejournal.ui.writing.importing import Outcome, take_all
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.photographs import Photographs
from couplejournal.ui.writing.picture import content_of
from tests import camera
from tests.ui.hands import Hands
from tests.ui.writing.conftest import DAY, clock

NOBODY = 65534
KEPT = ""
pytestmark = [
    pytest.mark.qt_log_ignore("JPEG datastream", "Corrupt JPEG", "Premature end", "Rejecting image", extend=True),
    pytest.mark.skipif(os.name == "nt", reason="no such files there"),
]


def made(image: Image.Image, kind: str, **how: object) -> bytes:
    store = io.BytesIO()
    image.save(store, kind, **how)
    return store.getvalue()


def different(number: int) -> bytes:
    """A photo that no other number has."""
    return made(Image.new("RGB", (60, 40), (number * 5 % 256, number, 90)), "JPEG")


def trap() -> bytes:
    """A PNG whose header promises 60,000 × 60,000 pixels, of which there are none."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(9))) + chunk(b"IEND", b"")


def fill(folder: Path) -> dict[str, str]:
    """Make the folder; what is to be seen of each file: "" for a photo, else a part of its sentence."""
    folder.mkdir()
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("red", "green", "blue")]
    noise = Image.effect_noise((400, 300), 90).convert("RGB")
    files: dict[str, tuple[bytes, str]] = {
        "0 first.jpg": (different(1), KEPT),
        "1 x 1.png": (made(Image.new("RGB", (1, 1), "red"), "PNG"), KEPT),
        "108 megapixels.jpg": (made(Image.new("L", (12_000, 9_000), 77), "JPEG"), KEPT),
        "16 bits.png": (made(Image.new("I;16", (80, 60), 30_000), "PNG"), KEPT),
        "60,000 x 60,000.png": (trap(), "its size cannot be right"),
        "animated.gif": (made(frames[0], "GIF", save_all=True, append_images=frames[1:]), "moving pictures (GIF)"),
        "animated.png": (made(frames[1], "PNG", save_all=True, append_images=frames[1:]), KEPT),
        "animated.webp": (made(frames[2], "WEBP", save_all=True, append_images=frames[:1]), KEPT),
        "avif.jpg": (b"\0\0\0\x1cftypavif\0\0\0\0mif1avif" + bytes(40), "only JPEG, PNG, WebP and HEIC"),
        "bitmap.bmp": (made(frames[0], "BMP"), "BMP, TIFF and raw"),
        "cmyk.jpg": (made(Image.new("CMYK", (80, 60), (0, 255, 255, 0)), "JPEG"), KEPT),
        "film.jpg": (b"\0\0\0\x18ftypmp42" + bytes(100), "it is a film"),
        "letter.jpg": (b"Dear Sam,\n", "only JPEG, PNG, WebP and HEIC"),
        "nothing.jpg": (b"", "it is empty"),
        "same again.jpg": (different(1), "here already"),
        "scan.tiff": (made(frames[0], "TIFF"), "BMP, TIFF and raw"),
        "telephone.heic": (camera.HEIC, KEPT),
        "telephone cut.heic": (camera.HEIC[:900], "damaged or not complete"),
        "truncated.jpg": (
            made(noise, "JPEG", quality=95)[:40_000],
            "not complete, so a part of the picture is missing",
        ),
        "truncated.png": (made(noise, "PNG")[:40_000], "damaged or not complete"),
        "two\nlines 🍞.jpg": (different(2), KEPT),
        "two\nlines 🌊.jpg": (b"Dear Sam,\n", "two lines 🌊.jpg could not be read"),
        "הים.jpg": (different(3), KEPT),
        "הים ‮gpj.מחר.jpg": (b"Dear Sam,\n", "\u2068הים gpj.מחר.jpg\u2069 could not be read"),
    }
    for name, (content, _seen) in files.items():
        (folder / name).write_bytes(content)
    with open(folder / "1 GB.jpg", "wb") as sparse:
        sparse.truncate(1 << 30)
    (folder / "link.jpg").symlink_to("0 first.jpg")
    (folder / "link to nowhere.jpg").symlink_to("nowhere.jpg")
    (folder / "link to itself.jpg").symlink_to("link to itself.jpg")
    (folder / "link to zeros.jpg").symlink_to("/dev/zero")
    (folder / "link up").symlink_to("..")
    os.mkfifo(folder / "pipe.jpg")
    (folder / "folder.jpg").mkdir()
    (folder / "folder.jpg" / "inside.jpg").write_bytes(different(4))
    (folder / "Thumbs.db").write_bytes(b"none of ours")
    (folder / ".hidden.jpg").write_bytes(b"none of ours")
    return {name: seen for name, (_content, seen) in files.items()} | {
        "1 GB.jpg": "it is larger than 60 MB",
        "link.jpg": "here already",
        "link to nowhere.jpg": "it is not there any more",
        "link to itself.jpg": "it is not a file",
        "link to zeros.jpg": "it is not a file",
        "pipe.jpg": "it is not a file",
        "inside.jpg": KEPT,
    }


@pytest.fixture
def take(journal: Journal, inkwell: Inkwell, memory: Practice) -> Callable[..., Outcome]:
    pen = Pen(journal, inkwell, memory, DAY, clock)

    def run(
        sources: list[Path],
        progress: Callable[..., None] = lambda *_how: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Outcome:
        return take_all(sources, journal.photos, pen.do, progress=progress, cancelled=cancelled)

    return run


def test_each_file_gets_its_photo_or_its_sentence(
    take: Callable[..., Outcome], journal: Journal, tmp_path: Path, qapp: QApplication
) -> None:
    wanted = fill(tmp_path / "photos")
    told: dict[str, str] = {}
    for file in sorted((tmp_path / "photos").iterdir()):
        if file.name in wanted:
            outcome = take([file])
            told[file.name] = " ".join(sentence(trouble) for trouble in outcome.troubles)
            assert outcome.kept == (told[file.name] == KEPT or "was kept" in told[file.name]), file.name
    told["inside.jpg"] = " ".join(map(sentence, take([tmp_path / "photos" / "folder.jpg"]).troubles))
    for name, words in told.items():
        print(f"{name!r:28} {words or '(the photo)'}")
    assert told.keys() == wanted.keys()
    for name, seen in wanted.items():
        assert (seen in told[name]) if seen else told[name] == KEPT, name
    assert all("\n" not in words for words in told.values())
    assert report(journal).ok, report(journal).lines


def test_the_whole_folder_at_once_and_the_window_goes_on(hands: Hands, tmp_path: Path, qtbot: QtBot) -> None:
    wanted = fill(tmp_path / "photos")
    hands.go("practice", practice="memory")
    strip = hands.window.findChild(Photographs)
    assert strip is not None
    strip.take_files([tmp_path / "photos"])
    hands.type("title-0", "The lake")
    assert hands.sees("photos-0-cancel")
    assert hands.window.house is not None and hands.window.house.busy()
    qtbot.waitUntil(lambda: not hands.window.house.busy(), timeout=60_000)
    hands.settle()
    said = hands.words()
    assert "1 other files in there are no photos" in said  # the file for English makes one file of it
    hands.press("message-bar-action-1")
    assert "it is larger than 60 MB" in hands.words()
    strip._show()
    assert not hands.sees("photos-0-cancel")
    assert strip._pen.flush()
    [entry] = hands.journal.entries()
    assert entry.said("title") == "The lake"
    kept = sum(seen == KEPT or "is missing" in seen for seen in wanted.values())
    assert len(entry.photos) == kept
    originals = {
        file.read_bytes()
        for file in (tmp_path / "photos").rglob("*.*")
        if file.is_file() and file.stat().st_size < 1 << 29
    }
    assert {hands.journal.photos.read(photo.file) for photo in entry.photos} <= originals
    assert report(hands.journal).ok


def test_a_drive_pulled_out_midway_loses_nothing_that_was_taken(
    take: Callable[..., Outcome], journal: Journal, tmp_path: Path, qapp: QApplication
) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    for number in range(40):
        (drive / f"{number:02}.jpg").write_bytes(different(number))
    before = {file.read_bytes() for file in drive.iterdir()}
    calls: list[float] = []

    def pull_out(part: float, _words: str) -> None:
        calls.append(part)
        if len(calls) == 5:
            shutil.rmtree(drive)

    outcome = take([drive], pull_out)
    assert 5 <= outcome.kept < 40
    assert outcome.kept + len(outcome.troubles) == 40
    assert {sentence(trouble).split(": ")[1] for trouble in outcome.troubles} == {"it is not there any more."}
    [entry] = journal.entries()
    assert len(entry.photos) == outcome.kept
    assert {journal.photos.read(photo.file) for photo in entry.photos} <= before
    assert report(journal).ok


def test_cancel_keeps_what_is_done_and_nothing_half(
    take: Callable[..., Outcome], journal: Journal, tmp_path: Path, qapp: QApplication
) -> None:
    files = []
    for number in range(40):
        files.append(tmp_path / f"{number:02}.jpg")
        files[-1].write_bytes(different(number))
    calls: list[float] = []
    outcome = take(files, lambda part, _words: calls.append(part), lambda: len(calls) >= 7)
    assert outcome.stopped
    assert outcome.kept == 7
    [entry] = journal.entries()
    assert [journal.photos.read(photo.file) for photo in entry.photos] == [file.read_bytes() for file in files[:7]]
    assert len(list(journal.photos.all())) == 7  # no file of a photo that nobody sees


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="rights are kept elsewhere there")
def test_a_file_that_may_not_be_read_says_so(tmp_path: Path, qapp: QApplication) -> None:
    if os.geteuid():
        pytest.skip("only root can become somebody who may not")
    secret = tmp_path / "secret.jpg"
    secret.write_bytes(different(1))
    secret.chmod(0o600)
    os.seteuid(NOBODY)
    try:
        with pytest.raises(PhotoRefused, match="this account may not read it"):
            content_of(secret)
    finally:
        os.seteuid(0)
