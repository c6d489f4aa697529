"""What was acknowledged is there after a sudden end; a full disk loses nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from couplejournal import errors
from couplejournal.journal import backup, keys, vault
from couplejournal.journal.check import report
from couplejournal.journal.photos import path

EVENING = date(2026, 11, 22)
# Each line is written only after the journal has taken what it tells of.
WRITER = """
import os, sys
from datetime import date
from pathlib import Path
from couplejournal.journal import keys, vault
folder = Path(sys.argv[1])
journal = vault.open(folder, keys.read(folder).unlock(None))
number = len(journal.entries())
while True:
    entry = journal.begin("gratitude", date(2026, 11, 22))
    journal.say(entry.id, "did", f"soup {number} " * (1 + number % 50), 1)
    journal.say(entry.id, "did", f"soup {number} and bread " * (1 + number % 50), 1)
    os.write(1, f"said {entry.id} {number}\\n".encode())
    photo = journal.add_photo(entry.id, b"photo %d" % number, b"small", format="png", width=1, height=1, turn=1)
    os.write(1, f"photo {entry.id} {photo.file}\\n".encode())
    if number % 7 == 0:
        journal.rest()
    number += 1
"""
BACKER = """
import os, sys
from datetime import date
from pathlib import Path
from couplejournal.journal import backup, keys
folder = Path(sys.argv[1])
dek = keys.read(folder).unlock(None)
while True:
    os.write(1, b"again\\n")
    backup.make(folder, dek, date(2026, 11, 22))
"""


def killed(program: str, folder: Path, lines: int) -> list[list[str]]:
    """Run the program until it has said so many lines, kill it in the midst of its work; all that it said."""
    child = subprocess.Popen([sys.executable, "-c", program, str(folder)], stdout=subprocess.PIPE)
    assert child.stdout
    said = [child.stdout.readline() for _ in range(lines)]
    child.kill()
    said += child.stdout.read().splitlines(keepends=True)
    child.stdout.close()
    child.wait()
    return [line.decode().split() for line in said if line.endswith(b"\n")]


def test_what_was_acknowledged_survives_a_sudden_end(folder: Path) -> None:
    vault.create(folder).close()
    acknowledged: list[list[str]] = []
    for lines in (1, 8, 25, 43):
        acknowledged += killed(WRITER, folder, lines)
        journal = vault.open(folder, keys.read(folder).unlock(None))
        entries = {str(entry.id): entry for entry in journal.entries()}
        for kind, entry, what in acknowledged:
            if kind == "said":
                assert entries[entry].said("did") == f"soup {what} and bread " * (1 + int(what) % 50)
            else:
                assert [photo.file for photo in entries[entry].photos] == [what]
                assert journal.photos.read(what).startswith(b"photo ")
        found = report(journal)
        assert found.ok, found.lines
        journal.close()
    assert len(acknowledged) >= 77


def test_a_backup_that_was_cut_short_is_never_taken_for_one(folder: Path) -> None:
    journal = vault.create(folder)
    with journal.together():
        for number in range(300):
            journal.say(journal.begin("gratitude", EVENING).id, "did", f"soup {number} " * 40, 1)
    journal.close()
    for lines in (1, 2, 3, 4):
        killed(BACKER, folder, lines)
    for copy in (folder / "backups").iterdir():
        if not copy.name.startswith(".new-"):
            opened = vault.open(copy, keys.read(copy).unlock(None))
            assert len(opened.entries()) == 300
            opened.close()
    assert backup.newest(folder)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)]
    may = shutil.which("mount") and hasattr(os, "geteuid") and os.geteuid() == 0
    if not may or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only who may mount a disk can fill one")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_full_disk_loses_nothing_and_goes_on_when_there_is_room(small_disk: Path) -> None:
    journal = vault.create(small_disk / "journal")
    kept: list[str] = []

    def fill() -> None:
        while True:
            text = f"soup {len(kept)} " * 300
            journal.say(journal.begin("gratitude", EVENING).id, "did", text, 1)
            kept.append(text)

    def said() -> list[str]:
        return [entry.said("did") for entry in journal.entries() if entry.answers]

    with pytest.raises(errors.DiskFull):
        fill()
    assert said() == kept
    with pytest.raises(errors.DiskFull), journal.together():
        fill()
    del kept[len(said()) :]  # what was said together was not acknowledged
    with pytest.raises(errors.DiskFull), journal.together():
        with pytest.raises(errors.DiskFull):
            fill()
        with suppress(errors.DiskFull):
            journal.begin("gratitude", EVENING)
    del kept[len(said()) :]
    assert said() == kept
    for photo in (bytes(3_000_000), bytes(500_000)):
        entry = journal.entries()[0]
        with pytest.raises(errors.DiskFull):
            journal.add_photo(entry.id, photo, b"", format="png", width=1, height=1, turn=1)
    assert not [left for left in journal.photos.all()]
    with pytest.raises(errors.DiskFull):
        backup.make(journal.folder, journal.key, EVENING)
    assert backup.newest(journal.folder) is None
    journal.close()
    journal = vault.open(journal.folder, journal.key)
    assert said() == kept
    subprocess.run(["mount", "-o", "remount,size=40m", str(small_disk)], check=True)
    journal.say(journal.begin("gratitude", EVENING).id, "did", "after", 1)
    assert said() == [*kept, "after"]
    assert report(journal).ok
    journal.close()


def test_no_journal_is_made_where_there_is_no_room(small_disk: Path) -> None:
    (small_disk / "big").write_bytes(bytes(1_990_000))
    with pytest.raises(errors.DiskFull):
        vault.create(small_disk / "journal")
    (small_disk / "big").unlink()
    vault.create(small_disk / "journal").close()


def test_a_photo_is_on_the_disk_before_its_row(folder: Path) -> None:
    journal = vault.create(folder)
    entry = journal.begin("memory", EVENING)
    there: list[bool] = []

    def look(_: object) -> None:
        kept = journal.entry(entry.id)
        assert kept
        there.extend(path(folder / "media", photo.file).exists() for photo in kept.photos)

    journal.tell = look
    journal.add_photo(entry.id, b"photo", b"", format="png", width=1, height=1, turn=1)
    assert there == [True]
    journal.close()
