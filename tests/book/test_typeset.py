"""Whole books through the real child process: what is written, what never is, and how it ends early."""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
import sys
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from couplejournal.book import press
from couplejournal.book.book import Book
from couplejournal.book.typeset import Progress, pages, typeset
from couplejournal.errors import BookFailed, Cancelled, CannotWrite
from couplejournal.journal.photos import PhotoStore
from couplejournal.practices.catalogue import Catalogue
from tests.book.conftest import CHILD, MakeEntry, coded, composed, kept, picture
from tests.book.test_pictures import PLACE, flipped, telling

DAY = date(2026, 11, 22)
NOBODY = ["/nowhere/typesetter"]


@pytest.fixture
def book(entry: MakeEntry, practices: Catalogue) -> Book:
    return composed([entry("evening_talk", DAY, ("question", 0, "Why?"), ("keep_line", 1, "So."))], practices)


@pytest.fixture
def long_book(entry: MakeEntry, practices: Catalogue) -> Book:
    said = ("did", 1, "You waited for me in the rain until the last tram had gone. " * 3)
    return composed([entry("gratitude", DAY - timedelta(day), said) for day in range(400)], practices)


def left_behind(folder: Path) -> list[str]:
    """What a book leaves beside its target and in this run's own place for private folders."""
    benches = Path(os.environ["XDG_RUNTIME_DIR"]).glob("couplejournal-book-*")
    return [str(path) for path in [*folder.iterdir(), *benches] if path.name != "media"]


def fonts(pdf: Path) -> set[str]:
    return {name.decode() for name in re.findall(rb"/BaseFont\s*/[A-Z]{6}\+([\w-]+)", pdf.read_bytes())}


def test_a_book_is_one_file_for_its_owner_s_eyes(book: Book, store: PhotoStore, tmp_path: Path) -> None:
    target = tmp_path / "our book.pdf"
    assert typeset(book, store, target, command=CHILD) == 8
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert left_behind(tmp_path) == [str(target)]


def test_the_file_is_archival_tagged_and_set_in_our_own_fonts(book: Book, store: PhotoStore, tmp_path: Path) -> None:
    typeset(book, store, tmp_path / "b.pdf", command=CHILD)
    content = (tmp_path / "b.pdf").read_bytes()
    assert re.search(rb"pdfaid:part>2<.*pdfaid:conformance>A<.*pdfuaid:part>1<", content, re.DOTALL)
    assert fonts(tmp_path / "b.pdf") != set()
    assert all(name.startswith(("SourceSerifPro", "SourceSansPro")) for name in fonts(tmp_path / "b.pdf"))
    assert content.count(b"/CIDFontType2") == len(fonts(tmp_path / "b.pdf"))  # TrueType, all of them, as in the bundle
    assert b"/CIDFontType0" not in content


def test_photos_go_in_as_they_are_and_without_the_place_they_were_taken(
    entry: MakeEntry, practices: Catalogue, store: PhotoStore, tmp_path: Path
) -> None:
    jpeg = coded(picture(320, 200))
    photos = (
        kept(store, telling(jpeg), "The lake"),
        kept(store, coded(picture(), "PNG")),
        kept(store, coded(picture(), "WEBP")),
    )
    seen: list[Progress] = []
    typeset(
        composed([entry("memory", DAY, photos=photos)], practices),
        store, tmp_path / "b.pdf", progress=seen.append, command=CHILD,
    )  # fmt: skip
    content = (tmp_path / "b.pdf").read_bytes()
    assert PLACE not in content
    scan = jpeg[jpeg.index(b"\xff\xda") :]
    assert scan in content
    assert content.count(b"/Subtype/Image") + content.count(b"/Subtype /Image") >= 3
    assert [(one.stage, one.done, one.of) for one in seen] == [
        ("photos", 0, 3), ("photos", 1, 3), ("photos", 2, 3), ("setting", 0, 0), ("checking", 0, 0),
    ]  # fmt: skip
    assert sorted(seen) == seen
    assert seen[-1] == 1


def test_a_photo_that_cannot_be_read_leaves_its_words_in_the_book(
    entry: MakeEntry, practices: Catalogue, store: PhotoStore, tmp_path: Path
) -> None:
    webp = coded(picture(64, 64), "WEBP", 100)
    hollow = webp[:40] + bytes(len(webp) - 40)  # its frame says what it should; only a decoder finds it empty
    broken = [b"no photo", flipped(coded(picture(), "PNG")), hollow]
    photos = tuple(kept(store, content, f"Words of {place}") for place, content in enumerate(broken))
    lost = kept(store, coded(picture()), "Words of 3")
    next((tmp_path / "media").glob(f"*/{lost.file}*")).unlink()
    good = kept(store, coded(picture()), "Words of 4")
    there = composed([entry("memory", DAY, photos=(*photos, lost, good))], practices)
    assert typeset(there, store, tmp_path / "b.pdf", command=CHILD) >= 7
    assert (tmp_path / "b.pdf").read_bytes().count(b"/Subtype/Image") == 1
    assert len(list(pages(there, store, ppi=20, command=CHILD))) >= 7


def test_pages_on_the_screen_are_the_pages_of_the_book(
    entry: MakeEntry, practices: Catalogue, store: PhotoStore, tmp_path: Path
) -> None:
    lake = entry(
        "memory", DAY, ("title", 0, "Lake"), photos=(kept(store, coded(picture(1600, 1000)), size=(1600, 1000)),)
    )
    talks = [entry("evening_talk", DAY - timedelta(3 * day), ("question", 0, "Why? " * 30)) for day in range(60)]
    whole = composed([lake, *talks], practices, dedication="For us")
    pictures = [QImage.fromData(page) for page in pages(whole, store, ppi=30, command=CHILD)]
    assert len(pictures) == typeset(whole, store, tmp_path / "b.pdf", command=CHILD)
    assert {(one.width(), one.height()) for one in pictures} == {(201, 283)}
    empty = pictures[1]
    assert [number for number, one in enumerate(pictures, start=1) if one == empty] == [2, 6]


def test_looking_at_the_first_pages_only_ends_the_child(long_book: Book, store: PhotoStore, tmp_path: Path) -> None:
    shown = pages(long_book, store, ppi=20, command=CHILD)
    assert next(shown).startswith(b"\x89PNG")
    shown.close()
    assert no_child_is_left()
    assert left_behind(tmp_path) == []


def no_child_is_left() -> bool:
    with suppress(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
        return False
    return True


@pytest.mark.parametrize("patience", [0, 1, 8])  # looks at Cancel before it is pressed: at once, early, while setting
def test_cancel_ends_the_child_and_leaves_nothing(
    long_book: Book, store: PhotoStore, tmp_path: Path, patience: int
) -> None:
    target = tmp_path / "b.pdf"
    target.write_bytes(b"last year's book")
    looks = iter(range(1000))
    with pytest.raises(Cancelled):
        typeset(long_book, store, target, cancelled=lambda: next(looks) >= patience, command=CHILD)
    assert no_child_is_left()
    assert target.read_bytes() == b"last year's book"
    assert left_behind(tmp_path) == [str(target)]


def test_a_place_that_cannot_be_written_is_told_before_the_long_work(
    book: Book, store: PhotoStore, tmp_path: Path
) -> None:
    (tmp_path / "a folder").mkdir()
    for target in (tmp_path / "no such folder" / "b.pdf", tmp_path / "a folder"):
        with pytest.raises(CannotWrite, match=re.escape(str(target))):
            typeset(book, store, target, command=NOBODY)


@pytest.mark.parametrize("command", [NOBODY, [sys.executable, "-c", "pass"], [sys.executable, "-c", "print('n' * 99)"]])
def test_a_typesetter_that_does_not_work_is_a_sentence(
    book: Book, store: PhotoStore, tmp_path: Path, command: list[str]
) -> None:
    target = tmp_path / "b.pdf"
    target.write_bytes(b"last year's book")
    with pytest.raises(BookFailed, match="could not be set"):
        typeset(book, store, target, command=command)
    assert left_behind(tmp_path) == [str(target)]


def test_a_file_that_is_no_whole_book_is_not_put_in_place(book: Book, store: PhotoStore, tmp_path: Path) -> None:
    says_done = (
        f"import sys; from couplejournal.book import press; press.send(sys.stdout.buffer, {press.DONE!r}, b'[]')"
    )
    with pytest.raises(BookFailed, match="not whole"):
        typeset(book, store, tmp_path / "b.pdf", command=[sys.executable, "-c", says_done])
    assert left_behind(tmp_path) == []


def test_when_the_program_dies_its_child_clears_away_and_ends(long_book: Book, tmp_path: Path) -> None:
    from couplejournal.book.sheet import sheet

    root, target = tmp_path / "root", tmp_path / "unfinished.pdf"
    root.mkdir()
    (root / "0001.jpeg").write_bytes(b"a photo")
    target.touch()
    here = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(CHILD, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=here) as child:
        assert child.stdin is not None
        job = {"root": str(root), "target": str(target), "system_fonts": False}
        press.send(child.stdin, press.JOB, json.dumps(job).encode())
        press.send(child.stdin, press.JOB, sheet(long_book, {})[0].encode())
        child.stdin.close()
        assert child.wait(30) == 0
    assert not root.exists()
    assert not target.exists()
