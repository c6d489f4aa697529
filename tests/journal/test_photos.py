"""Photos stay as they were given, and a changed file is never shown."""

from __future__ import annotations

import hashlib
import os
from datetime import date
from pathlib import Path
from threading import Thread

import pytest

from couplejournal.errors import JournalReadOnly, PhotoLost
from couplejournal.journal.check import report
from couplejournal.journal.journal import Journal
from couplejournal.journal.photos import PhotoStore, path
from couplejournal.journal.records import Change, Photo

from .conftest import Again, with_few_rights

EVENING = date(2026, 11, 22)
CONTENT = b"\xff\xd8\xff photo with EXIF " + bytes(range(256)) * 40


def add(journal: Journal, entry: int, caption: str = "") -> Photo:
    return journal.add_photo(entry, CONTENT, b"small", format="jpeg", width=4000, height=3000, turn=6, caption=caption)


def test_a_photo_is_kept_to_the_last_byte(journal: Journal, again: Again) -> None:
    entry = journal.begin("memory", EVENING)
    photo = add(journal, entry.id, "At the lake")
    later = again()
    kept = later.entry(entry.id)
    assert kept and kept.photos == (photo,)
    assert (photo.format, photo.width, photo.height, photo.turn, photo.caption) == (
        "jpeg",
        4000,
        3000,
        6,
        "At the lake",
    )
    assert photo.sha256 == hashlib.sha256(CONTENT).hexdigest()
    assert later.photos.read(photo.file) == CONTENT
    assert later.thumbnail(photo.id) == b"small"


def test_photos_stand_in_the_order_they_came(journal: Journal) -> None:
    entry = journal.begin("memory", EVENING)
    made = [add(journal, entry.id) for _ in range(3)]
    kept = journal.entry(entry.id)
    assert kept and list(kept.photos) == made
    assert [photo.position for photo in made] == [1, 2, 3]


def test_a_caption_is_written_under_it_and_told(journal: Journal) -> None:
    entry = journal.begin("memory", EVENING)
    photo = add(journal, entry.id)
    told: list[Change] = []
    journal.tell = told.append
    journal.caption(photo.id, "Us, wet")
    kept = journal.entry(entry.id)
    assert kept and kept.photos[0].caption == "Us, wet"
    assert told == [Change(entry.id, "memory", EVENING)]


def test_photos_stand_in_the_order_they_were_put_in(journal: Journal, again: Again) -> None:
    entry = journal.begin("memory", EVENING)
    first, second, third, fourth = (add(journal, entry.id).id for _ in range(4))
    told: list[Change] = []
    journal.tell = told.append
    journal.remove_photo(second)
    journal.arrange(entry.id, [third, first])
    assert told[-1] == Change(entry.id, "memory", EVENING)
    journal.restore_photo(second)
    kept = again().entry(entry.id)
    assert kept and [photo.id for photo in kept.photos] == [third, first, second, fourth]


def test_only_photos_of_the_entry_can_be_put_in_order(journal: Journal) -> None:
    one, other = journal.begin("memory", EVENING), journal.begin("memory", EVENING)
    mine, stray = add(journal, one.id).id, add(journal, other.id).id
    with pytest.raises(KeyError):
        journal.arrange(one.id, [stray, mine])
    with pytest.raises(KeyError):
        journal.arrange(99, [])


def test_one_photo_stands_for_its_entry(journal: Journal, again: Again) -> None:
    entry = journal.begin("memory", EVENING)
    assert entry.cover is None
    first, second, third = (add(journal, entry.id).id for _ in range(3))

    def cover() -> int | None:
        kept = journal.entry(entry.id)
        return kept.cover.id if kept and kept.cover else None

    assert cover() == first
    journal.set_cover(second)
    journal.set_cover(third)
    assert cover() == third
    journal.remove_photo(third)
    assert cover() == first
    journal.restore_photo(third)
    assert cover() == third
    journal.set_cover(third, False)
    assert cover() == first
    with pytest.raises(KeyError):
        journal.set_cover(99)


def test_the_day_it_was_taken_is_kept_with_it(journal: Journal, again: Again) -> None:
    entry = journal.begin("memory", EVENING)
    day = date(2026, 5, 3)
    photo = journal.add_photo(entry.id, CONTENT, b"", format="jpeg", width=1, height=1, turn=1, taken=day)
    assert photo.taken == day
    kept = again().entry(entry.id)
    assert kept and kept.photos[0].taken == day


def test_the_same_photo_is_known_again(journal: Journal) -> None:
    entry, other = journal.begin("memory", EVENING), journal.begin("memory", EVENING)
    photo = add(journal, entry.id)
    assert journal.has_photo(entry.id, photo.sha256)
    assert not journal.has_photo(other.id, photo.sha256)
    journal.remove_photo(photo.id)
    assert not journal.has_photo(entry.id, photo.sha256)


def test_a_removed_photo_comes_back_until_the_journal_is_opened_again(journal: Journal, again: Again) -> None:
    entry = journal.begin("memory", EVENING)
    first, second = add(journal, entry.id), add(journal, entry.id)
    journal.remove_photo(first.id)
    kept = journal.entry(entry.id)
    assert kept and kept.photos == (second,)
    journal.restore_photo(first.id)
    kept = journal.entry(entry.id)
    assert kept and kept.photos == (first, second)
    journal.remove_photo(first.id)
    later = again()
    with pytest.raises(KeyError):
        later.restore_photo(first.id)
    with pytest.raises(PhotoLost):
        later.photos.read(first.file)
    assert later.photos.read(second.file) == CONTENT


def test_a_purged_entry_takes_its_photo_files_with_it(journal: Journal, folder: Path) -> None:
    entry = journal.begin("memory", EVENING)
    photo = add(journal, entry.id)
    journal.purge(entry.id)
    assert not path(folder / "media", photo.file).exists()
    with pytest.raises(KeyError):
        journal.thumbnail(photo.id)


def test_a_purge_that_is_not_kept_leaves_the_files(journal: Journal) -> None:
    entry = journal.begin("memory", EVENING)
    photo = add(journal, entry.id)
    with pytest.raises(ZeroDivisionError), journal.together():
        journal.purge(entry.id)
        raise ZeroDivisionError
    journal.begin("memory", EVENING)
    assert journal.photos.read(photo.file) == CONTENT


def test_a_photo_for_no_entry_is_a_mistake(journal: Journal) -> None:
    with pytest.raises(KeyError):
        add(journal, 99)


@pytest.mark.parametrize("place", [0, 3, 4, 27, 28, 5000, -1])
def test_one_changed_bit_is_noticed(journal: Journal, folder: Path, place: int) -> None:
    file, _ = journal.photos.write(CONTENT)
    kept = path(folder / "media", file)
    content = bytearray(kept.read_bytes())
    content[place] ^= 1
    kept.write_bytes(content)
    with pytest.raises(PhotoLost):
        journal.photos.read(file)


def test_a_photo_under_anothers_name_is_noticed(journal: Journal, folder: Path) -> None:
    (one, _), (two, _) = journal.photos.write(CONTENT), journal.photos.write(b"another")
    path(folder / "media", one).write_bytes(path(folder / "media", two).read_bytes())
    with pytest.raises(PhotoLost):
        journal.photos.read(one)


@pytest.mark.parametrize("left", [b"", b"CJP1", b"CJP1" + bytes(39)])
def test_a_cut_off_file_is_noticed(journal: Journal, folder: Path, left: bytes) -> None:
    file, _ = journal.photos.write(CONTENT)
    path(folder / "media", file).write_bytes(left)
    with pytest.raises(PhotoLost):
        journal.photos.read(file)


@pytest.mark.parametrize("name", ["", "../keys", "A" * 32, "0" * 31, "0" * 32 + "\n", "/etc/passwd"])
def test_a_name_that_is_not_ours_leads_nowhere(journal: Journal, name: str) -> None:
    with pytest.raises(PhotoLost):
        journal.photos.read(name)


def test_another_journals_key_opens_nothing(journal: Journal, folder: Path) -> None:
    file, _ = journal.photos.write(CONTENT)
    with pytest.raises(PhotoLost):
        PhotoStore(folder / "media", bytes(32)).read(file)


def test_files_that_never_got_a_row_are_cleared_after_an_hour(journal: Journal, folder: Path, again: Again) -> None:
    kept = add(journal, journal.begin("memory", EVENING).id)
    young, old = (journal.photos.write(CONTENT)[0] for _ in range(2))
    half = path(folder / "media", old).with_name(".new-0123456789abcdef")
    half.write_bytes(b"half a photo")
    for file in (path(folder / "media", old), half, path(folder / "media", kept.file)):
        os.utime(file, (0, 0))
    later = again()
    later.clear_strays()
    assert later.photos.read(kept.file) == CONTENT
    assert later.photos.read(young) == CONTENT
    assert not path(folder / "media", old).exists()
    assert not half.exists()


def test_what_people_put_beside_the_photos_is_left_alone(journal: Journal, folder: Path) -> None:
    mine = folder / "media" / "holiday" / "beach.jpg"
    mine.parent.mkdir()
    mine.write_bytes(CONTENT)
    os.utime(mine, (0, 0))
    journal.clear_strays()
    assert mine.exists()
    assert "Files without a photo: 0" in report(journal).lines


def test_photos_are_written_and_read_in_any_thread(journal: Journal) -> None:
    kept: dict[str, bytes] = {}

    def write(number: int) -> None:
        content = bytes([number]) * 1000
        kept[journal.photos.write(content)[0]] = content

    threads = [Thread(target=write, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {file: journal.photos.read(file) for file in kept} == kept


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
def test_where_nothing_may_be_written_it_says_so(public: Path) -> None:
    store = PhotoStore(public / "media", bytes(32))
    store.write(CONTENT)
    (public / "media").chmod(0o500)
    for part in (public / "media").iterdir():
        part.chmod(0o500)
    with with_few_rights(public / "media"), pytest.raises(JournalReadOnly):
        store.write(CONTENT)
