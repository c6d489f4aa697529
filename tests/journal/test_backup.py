"""A backup is one that was opened; old ones go by count, and never the wrong ones."""

from __future__ import annotations

import os
import random
import shutil
import tempfile
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from threading import Thread

import pytest

from couplejournal import errors
from couplejournal.journal import backup, keys, vault
from couplejournal.journal.folder import Stamp, stamps
from couplejournal.journal.journal import Journal
from couplejournal.journal.photos import PhotoStore, path
from couplejournal.journal.rotation import to_drop

EVENING = date(2026, 11, 22)


@pytest.fixture
def filled(journal: Journal) -> Journal:
    """Ten entries and two photos."""
    with journal.together():
        for number in range(10):
            journal.say(journal.begin("gratitude", EVENING).id, "did", f"soup {number}", 1)
    for content in (b"first photo", b"second photo"):
        journal.add_photo(1, content, b"small", format="png", width=1, height=1, turn=1)
    return journal


def test_a_backup_is_a_journal_of_its_own(filled: Journal, folder: Path) -> None:
    made = backup.make(folder, filled.key, EVENING)
    assert made == folder / "backups" / "2026-11-22-0001" == backup.newest(folder)
    filled.purge(2)
    copy = vault.open(made, keys.read(made).unlock(None))
    assert [entry.said("did") for entry in copy.entries()] == [f"soup {number}" for number in range(10)]
    assert [copy.photos.read(photo.file) for photo in copy.entries()[0].photos] == [b"first photo", b"second photo"]
    assert copy.partners() == filled.partners()
    copy.close()


def test_photos_in_it_take_no_room_twice(filled: Journal, folder: Path) -> None:
    made = backup.make(folder, filled.key, EVENING)
    photo = filled.entries()[0].photos[0]
    assert path(made / "media", photo.file).samefile(path(folder / "media", photo.file))
    filled.purge(1)
    with pytest.raises(errors.PhotoLost):
        filled.photos.read(photo.file)
    assert PhotoStore(made / "media", keys.subkey(filled.key, "media")).read(photo.file) == b"first photo"


def test_a_backup_on_another_disk_is_true_copies_and_each_photo_once(
    filled: Journal, folder: Path, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    made = [backup.make(folder, filled.key, EVENING, target=disk) for _ in range(2)]
    assert [copy.name for copy in made] == ["2026-11-22-0001", "2026-11-22-0002"]
    photo = filled.entries()[0].photos[0]
    copied = path(disk / "media", photo.file)
    assert not copied.samefile(path(folder / "media", photo.file))
    assert PhotoStore(disk / "media", keys.subkey(filled.key, "media")).read(photo.file) == b"first photo"
    assert not (made[0] / "media").exists()
    assert backup.newest(folder) is None


def test_photos_that_cannot_be_linked_are_copied(filled: Journal, folder: Path) -> None:
    here = folder.stat().st_dev
    others = (Path("/dev/shm"), Path("/tmp"), Path(__file__).parent)
    other = next((one for one in others if os.access(one, os.W_OK) and one.stat().st_dev != here), None)
    if other is None:
        pytest.skip("there is no second disk here")
    with tempfile.TemporaryDirectory(dir=other) as elsewhere:
        shutil.copytree(folder / "media", elsewhere, dirs_exist_ok=True)
        shutil.rmtree(folder / "media")
        (folder / "media").symlink_to(elsewhere)
        made = backup.make(folder, filled.key, EVENING)
    store = PhotoStore(made / "media", keys.subkey(filled.key, "media"))
    assert [store.read(photo.file) for photo in filled.entries()[0].photos] == [b"first photo", b"second photo"]


def test_a_backup_is_due_once_a_day(filled: Journal, folder: Path, tmp_path: Path) -> None:
    assert backup.due(folder, EVENING)
    backup.make(folder, filled.key, EVENING)
    assert not backup.due(folder, EVENING)
    assert backup.due(folder, EVENING + timedelta(1))
    assert backup.due(folder, EVENING - timedelta(1))  # the clock was put back
    assert not backup.due(tmp_path / "nowhere", EVENING)


def test_it_can_be_made_while_we_write(filled: Journal, folder: Path) -> None:
    made: list[Path] = []
    thread = Thread(target=lambda: made.append(backup.make(folder, filled.key, EVENING)))
    thread.start()
    number = 10
    while thread.is_alive() or number == 10:
        filled.say(filled.begin("gratitude", EVENING).id, "did", f"soup {number}", 1)
        filled.rest()
        number += 1
    thread.join()
    copy = vault.open(made[0], filled.key)
    found = len(copy.entries())
    copy.close()
    assert 10 <= found <= number
    assert len(filled.entries()) == number


def test_progress_grows_to_the_whole(filled: Journal, folder: Path) -> None:
    told: list[float] = []
    backup.make(folder, filled.key, EVENING, progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1


def test_a_damaged_journal_makes_no_backup_and_harms_none(filled: Journal, folder: Path) -> None:
    good = backup.make(folder, filled.key, EVENING)
    filled.close()
    file = folder / "journal.db"
    content = bytearray(file.read_bytes())
    for place in range(4096 * 5, len(content), 4096):
        content[place + 100] ^= 1
    file.write_bytes(content)
    with pytest.raises(errors.JournalDamaged, match="2026-11-22-0001"):
        backup.make(folder, filled.key, EVENING + timedelta(1))
    assert [path.name for path in (folder / "backups").iterdir()] == [good.name]


def test_a_photo_that_is_gone_does_not_stop_the_words(filled: Journal, folder: Path) -> None:
    path(folder / "media", filled.entries()[0].photos[0].file).unlink()
    made = backup.make(folder, filled.key, EVENING)
    copy = vault.open(made, filled.key)
    assert copy.photos.read(copy.entries()[0].photos[1].file) == b"second photo"
    copy.close()


def test_old_ones_go_by_count(filled: Journal, folder: Path) -> None:
    for _ in range(7):
        backup.make(folder, filled.key, EVENING)
    assert [stamp.number for stamp in stamps(folder / "backups")] == [3, 4, 5, 6, 7]


def test_when_much_is_gone_nothing_is_thrown_away(filled: Journal, folder: Path) -> None:
    for _ in range(5):
        backup.make(folder, filled.key, EVENING)
    for entry in filled.entries()[:2]:
        filled.purge(entry.id)
    backup.make(folder, filled.key, EVENING)
    assert len(stamps(folder / "backups")) == 6
    backup.make(folder, filled.key, EVENING)
    assert len(stamps(folder / "backups")) == 5


def test_when_the_last_one_cannot_be_read_nothing_is_thrown_away(filled: Journal, folder: Path) -> None:
    for _ in range(5):
        last = backup.make(folder, filled.key, EVENING)
    (last / "journal.db").write_bytes(b"")
    backup.make(folder, filled.key, EVENING)
    assert len(stamps(folder / "backups")) == 6


def test_leftovers_of_an_interrupted_backup_go_after_an_hour(filled: Journal, folder: Path) -> None:
    left, young = (folder / "backups" / name for name in (".new-backup-1-1", ".new-backup-1-2"))
    for unfinished in (left, young):
        unfinished.mkdir(parents=True)
        (unfinished / "journal.db").write_bytes(b"half")
    os.utime(left, (0, 0))
    backup.make(folder, filled.key, EVENING)
    assert not left.exists()
    assert young.exists()
    assert len(stamps(folder / "backups")) == 1


def test_a_journal_that_may_only_be_read_can_be_copied_elsewhere(filled: Journal, folder: Path, tmp_path: Path) -> None:
    filled.close()
    (folder / "journal.db").chmod(0o400)
    made = backup.make(folder, filled.key, EVENING, target=tmp_path / "disk")
    copy = vault.open(made, filled.key)
    assert len(copy.entries()) == 10
    copy.close()


def daily(days: int, start: date = EVENING) -> list[Stamp]:
    return [Stamp(number + 1, start + timedelta(number)) for number in range(days)]


def kept(made: list[Stamp]) -> list[Stamp]:
    """What is left when each backup of these was followed by a rotation."""
    left: list[Stamp] = []
    for stamp in made:
        left.append(stamp)
        gone = to_drop(left)
        assert stamp not in gone
        left = [one for one in left if one not in gone]
    return left


def test_four_years_of_evenings_leave_days_weeks_months_and_years() -> None:
    left = kept(daily(4 * 365))
    days = [stamp.day for stamp in left]
    last = days[-1]
    assert days[-12:] == [last - timedelta(n) for n in range(11, -1, -1)]
    assert len({day.isocalendar()[:2] for day in days if day > last - timedelta(70)}) >= 10
    assert len({(day.year, day.month) for day in days if day > last - timedelta(274)}) >= 9
    assert {day.year for day in days} == {2026, 2027, 2028, 2029, 2030}
    assert len(left) <= 5 + 12 + 10 + 9 + 5


def test_many_on_one_evening_leave_the_last_five() -> None:
    made = [Stamp(number, EVENING) for number in range(1, 31)]
    assert kept(made) == made[-5:]


def test_a_clock_that_jumped_throws_nothing_of_the_past_away() -> None:
    before = kept(daily(60))
    jumped = [Stamp(61, date(2099, 1, 1)), Stamp(62, EVENING + timedelta(60))]
    left = kept([*before, *jumped])
    assert jumped[-1] in left
    assert len(set(before) & set(left)) >= len(before) - 2


def test_whatever_the_clock_does_the_newest_stay() -> None:
    chance = random.Random(2)
    for _ in range(50):
        made = [Stamp(n, date.fromordinal(chance.randrange(700_000, 760_000))) for n in range(1, 60)]
        left = kept(made)
        assert left[-5:] == made[-5:]
        assert set(Counter(stamp.day.year for stamp in made[-12:])) <= {stamp.day.year for stamp in left}


def test_copies_from_before_a_new_schema_stay_for_ever() -> None:
    old = Stamp(1, EVENING, "-schema-1")
    assert old in kept([old, *[Stamp(number, EVENING) for number in range(2, 40)]])


def test_names_that_are_not_ours_are_left_alone(filled: Journal, folder: Path) -> None:
    (folder / "backups" / "my own copy").mkdir(parents=True)
    (folder / "backups" / "2026-11-22-0009").write_text("a file, not a backup")
    for _ in range(7):
        made = backup.make(folder, filled.key, EVENING)
    assert (folder / "backups" / "my own copy").exists()
    assert backup.newest(folder) == made
