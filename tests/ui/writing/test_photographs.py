"""Photos of an entry in a real window: their order, the cover, the day they were taken, and the way back from each."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from couplejournal.journal import keys, vault
from couplejournal.journal.check import report
from couplejournal.ui.writing.photographs import Photographs
from tests import camera
from tests.ui.hands import Hands
from tests.ui.writing.test_hostile_folder import different

# Takes many photos in; each number is written only after the window was told that so many are safe.
TAKER = """
import itertools, os, sys
from datetime import date
from pathlib import Path
from couplejournal.journal import keys, vault
from couplejournal.ui.inkwell import Inkwell
from couplejournal.ui.writing.importing import take_all
from tests.ui.writing.test_hostile_folder import different
folder, camera = Path(sys.argv[1]), Path(sys.argv[2])
dek = keys.read(folder).unlock(None)
journal = vault.open(folder, dek)
entry = journal.begin("memory", date(2026, 11, 22)).id
well = Inkwell(lambda: vault.open(folder, dek))
give = lambda work, refused: well.do(lambda journal: work(journal, entry), refused)
safe = itertools.count(1)
say = lambda *_how: os.write(1, b"%d %d\\n" % (entry, next(safe)))
take_all(sorted(camera.iterdir()), journal.photos, give, progress=say, cancelled=lambda: False)
sys.stdin.read()
"""


@pytest.fixture
def strip(hands: Hands, tmp_path: Path, qtbot: QtBot) -> Photographs:
    """A memory with three photos in it, taken on 3, 3 and 5 May 2026."""
    for number, day in enumerate(("2026:05:03", "2026:05:03", "2026:05:05")):
        content = camera.photo(size=(60 + number, 40), taken=f"{day} 10:00:00")
        (tmp_path / f"{number}.jpg").write_bytes(content)
    hands.go("practice", practice="memory")
    made = hands.window.findChild(Photographs)
    assert made is not None
    made.take_files([tmp_path / f"{number}.jpg" for number in range(3)])
    house = hands.window.house
    assert house is not None
    qtbot.waitUntil(lambda: not house.busy())
    qtbot.waitUntil(lambda: hands.sees("photos-0-photo-3"))
    return made


def order(hands: Hands) -> list[int]:
    [entry] = hands.journal.entries()
    return [photo.id for photo in entry.photos]


def test_a_new_order_is_kept_and_can_be_undone(hands: Hands, strip: Photographs) -> None:
    hands.press("photos-0-photo-3")
    QTest.keyClick(hands.find("photos-0-photo-3"), Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert order(hands) == [1, 3, 2]
    assert hands.find("photos-0-photo-3").accessibleName() == "Photo 2 of 3"
    assert hands.find("photos-0-photo-3").hasFocus()
    hands.press("photos-0-earlier")
    assert order(hands) == [3, 1, 2]
    hands.press("message-bar-action-1")
    assert order(hands) == [1, 3, 2]


def test_the_cover_is_kept_and_can_be_undone(hands: Hands, strip: Photographs) -> None:
    def cover() -> int | None:
        [entry] = hands.journal.entries()
        return next((photo.id for photo in entry.photos if photo.cover), None)

    hands.press("photos-0-photo-2")
    hands.press("photos-0-cover")
    assert cover() == 2
    assert hands.find("photos-0-photo-2").accessibleName() == "Photo 2 of 3. Cover"
    hands.press("photos-0-photo-1")
    hands.press("photos-0-cover")
    assert cover() == 1
    hands.press("message-bar-action-1")
    assert cover() == 2
    hands.press("photos-0-photo-2")
    hands.press("photos-0-cover")
    assert cover() is None
    hands.press("message-bar-action-1")
    assert cover() == 2


def test_a_photo_put_away_and_brought_back_stands_where_it_stood(hands: Hands, strip: Photographs) -> None:
    QTest.keyClick(hands.find("photos-0-photo-2"), Qt.Key.Key_Delete)
    assert order(hands) == [1, 3]
    hands.press("message-bar-action-1")
    assert order(hands) == [1, 2, 3]


def test_the_days_of_the_photos_are_offered_and_never_taken_over_by_themselves(
    hands: Hands, strip: Photographs
) -> None:
    assert [photo.taken for photo in hands.journal.entries()[0].photos] == [
        date(2026, 5, 3),
        date(2026, 5, 3),
        date(2026, 5, 5),
    ]
    assert "Taken from 3 May 2026 to 5 May 2026" in hands.words()
    assert not hands.journal.entries()[0].said("when")
    QTest.keyClick(hands.find("photos-0-photo-3"), Qt.Key.Key_Delete)
    assert "Taken on 3 May 2026" in hands.words()
    hands.press("photos-0-use-day")
    assert hands.find("when-0").property("plainText") == "3 May 2026"
    assert not hands.sees("photos-0-use-day")
    assert strip._pen.flush()
    assert hands.journal.entries()[0].said("when") == "3 May 2026"


def test_words_of_ones_own_are_never_overwritten(hands: Hands, strip: Photographs) -> None:
    assert hands.sees("photos-0-use-day")
    hands.type("when-0", "spring, some year")
    hands.settle()
    assert not hands.sees("photos-0-use-day")
    assert hands.find("when-0").property("plainText") == "spring, some year"


@pytest.mark.skipif(os.name == "nt", reason="there is no such end there")
def test_a_sudden_end_while_many_come_in_loses_none_that_was_shown(folder: Path, tmp_path: Path) -> None:
    photos = tmp_path / "camera"
    photos.mkdir()
    for number in range(200):
        (photos / f"{number:03}.jpg").write_bytes(different(number))
    originals = {file.read_bytes() for file in photos.iterdir()}
    root = str(Path(__file__).parents[3])
    acknowledged: dict[int, int] = {}
    for lines in (1, 6, 17, 31):
        command = [sys.executable, "-c", TAKER, str(folder), str(photos)]
        child = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ | {"PYTHONPATH": root}
        )
        assert child.stdout
        said = [child.stdout.readline() for _ in range(lines)]
        child.send_signal(signal.SIGKILL)
        said += [line for line in child.stdout.read().splitlines(keepends=True) if line.endswith(b"\n")]
        child.stdout.close()
        assert child.stdin
        child.stdin.close()
        child.wait()
        for line in said:
            entry, count = map(int, line.split())
            acknowledged[entry] = max(count, acknowledged.get(entry, 0))
        journal = vault.open(folder, keys.read(folder).unlock(None))
        for entry, count in acknowledged.items():
            kept = journal.entry(entry)
            assert kept and len(kept.photos) >= count
            assert {journal.photos.read(photo.file) for photo in kept.photos} <= originals
        found = report(journal)
        assert found.ok, found.lines  # no row without its file
        journal.close()
    assert len(acknowledged) == 4
