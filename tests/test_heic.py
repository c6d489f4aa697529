"""HEIC is read in a process that knows nothing; what is no photo of a telephone never gets there."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from couplejournal import heic
from couplejournal.errors import HeicUnreadable, PhotoRefused
from couplejournal.heic import as_jpeg, is_heic
from couplejournal.ui.writing import capture, picture
from tests import camera

# What the child may still do once the doors are shut, told by its own answer.
TRYING = """
import os, sys
from couplejournal import heic_child
heic_child._shut_the_doors()
for attempt in (lambda: open("/dev/null"), lambda: __import__("socket").socket(), lambda: os.open(sys.argv[1], 65)):
    try:
        attempt()
        print("open")
    except OSError:
        print("shut")
"""


def test_a_telephones_photo_comes_out_upright_and_tells_its_day() -> None:
    made = as_jpeg(camera.HEIC)
    assert (made.width, made.height) == (240, 160)
    image = QImage.fromData(made.jpeg)
    assert image.size().toTuple() == (240, 160)
    corners = [QColor(image.pixel(*at)) for at in ((5, 5), (235, 5), (5, 155))]
    assert [(c.red() > 200, c.green() > 200, c.blue() > 200) for c in corners] == [
        (True, False, False),
        (False, True, False),
        (False, False, True),
    ]
    assert str(capture.from_exif(made.exif)) == "2026-05-03"


def test_it_comes_as_small_as_it_is_wanted() -> None:
    made = as_jpeg(camera.HEIC, longest=60)
    assert QImage.fromData(made.jpeg).size().toTuple() == (60, 40)
    assert (made.width, made.height) == (240, 160)
    assert picture.upright(camera.HEIC, 60).size().toTuple() == (60, 40)


def test_it_is_known_by_what_is_in_it() -> None:
    assert is_heic(camera.HEIC)
    for other in (b"", b"\0\0\0\x18ftypmp42" + bytes(100), b"\0\0\0\x1cftypmif1\0\0\0\0mif1avif", camera.photo()):
        assert not is_heic(other)


@pytest.mark.parametrize("place", range(16, 900, 37))
def test_one_that_is_damaged_is_refused_and_nothing_else_happens(place: int) -> None:
    for damaged in (camera.HEIC[:place], camera.HEIC[:place] + b"\xff" * 9 + camera.HEIC[place + 9 :]):
        try:
            assert as_jpeg(damaged, "lake").jpeg.startswith(b"\xff\xd8\xff")  # not every part matters
        except PhotoRefused as trouble:
            assert "lake" in str(trouble)


@pytest.mark.parametrize("kind", [b"unci", b"mski", b"iovl", b"av01", b"j2k1"])
def test_what_no_telephone_writes_never_reaches_the_reader(kind: bytes, tmp_path: Path) -> None:
    reached = tmp_path / "reached"
    command = (sys.executable, "-c", f"open({str(reached)!r}, 'w')")
    with pytest.raises(PhotoRefused):
        as_jpeg(camera.HEIC.replace(b"hvc1", kind, 1), command=command)
    assert not reached.exists()
    with pytest.raises(PhotoRefused):  # as this reader answers nothing
        as_jpeg(camera.HEIC, command=command)
    assert reached.exists()


@pytest.mark.parametrize("answer", ["", "x" * 100, "\\0\\0\\0\\1" * 3, "\\0\\0\\0\\1\\0\\0\\0\\1\\xff\\xff\\xff\\xff"])
def test_a_reader_that_answers_nonsense_is_not_believed(answer: str) -> None:
    program = f"import sys; sys.stdin.buffer.read(); sys.stdout.buffer.write(b'{answer}')"
    with pytest.raises(PhotoRefused):
        as_jpeg(camera.HEIC, command=(sys.executable, "-c", program))


def test_a_reader_that_falls_over_costs_one_photo() -> None:
    with pytest.raises(PhotoRefused):
        as_jpeg(camera.HEIC, command=(sys.executable, "-c", "import os; os.abort()"))


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits there")
def test_the_reader_can_open_nothing(tmp_path: Path) -> None:
    import subprocess

    said = subprocess.run([sys.executable, "-c", TRYING, str(tmp_path / "new")], capture_output=True, text=True)
    assert said.stdout.split() == ["shut"] * 3


def test_where_there_is_no_reader_a_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heic, "find_spec", lambda _name: None)
    with pytest.raises(HeicUnreadable, match=r"IMG\.heic is a HEIC photo.*save it as JPEG first"):
        picture.read(camera.HEIC, "IMG.heic")
    assert picture.upright(camera.HEIC, 100).isNull()
