"""The report says what is wrong, and where a backup is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from couplejournal.journal import backup
from couplejournal.journal.check import report
from couplejournal.journal.journal import Journal
from couplejournal.journal.photos import path
from couplejournal.journal.records import Photo

from .conftest import Again

EVENING = date(2026, 11, 22)


@pytest.fixture
def photo(journal: Journal) -> Photo:
    """A journal with every kind of answer and a photo."""
    entry = journal.begin("gratitude", EVENING)
    journal.say(entry.id, "did", "Grüße, 今日", 1)
    journal.say(entry.id, "sealed", "not yet", 1, sealed=True)
    journal.say(entry.id, "card", "card-7", 0, found=False)
    drawer = journal.begin("repair", EVENING, drawer=True)
    journal.say(drawer.id, "felt", "tired", 2)
    return journal.add_photo(entry.id, b"photo", b"small", format="png", width=1, height=1, turn=1)


def test_a_healthy_journal_is_sound(journal: Journal, photo: Photo, folder: Path) -> None:
    assert report(journal).lines == (
        "Journal file: sound",
        "Kept: 2 entries, 3 answers, 1 photos, 0 links",
        "Search: complete",
        "Sealed words: whole",
        "Photos: 1 whole",
        "Files without a photo: 0",
        "Key file: both copies are the same",
        "Newest backup: none yet",
    )
    backup.make(folder, journal.key, EVENING)
    found = report(journal)
    assert found.ok
    assert found.lines[-1] == "Newest backup: 2026-11-22-0001"


def test_nothing_in_it_tells_that_somebody_has_sealed_something(journal: Journal, photo: Photo) -> None:
    before = report(journal).lines
    truth = journal.begin("truth", EVENING).id
    for entry in (photo.entry, truth):
        journal.say(entry, "felt", "not yet", 2, sealed=True)
        journal.agree(entry, 2, "sealed")
    journal.link(truth, photo.entry)
    assert report(journal).lines == before


def test_a_missing_and_a_changed_photo_are_named(journal: Journal, photo: Photo, folder: Path) -> None:
    place = path(folder / "media", photo.file)
    whole = place.read_bytes()
    for damage in (
        lambda: place.unlink(),
        lambda: place.write_bytes(whole[:-1] + bytes((whole[-1] ^ 1,))),
        lambda: (place.write_bytes(whole), journal._database.execute_sql("UPDATE photo SET sha256 = ''")),
    ):
        damage()
        found = report(journal)
        assert not found.ok
        assert f"Photo damaged or missing: {photo.file}" in found.lines


def test_a_photo_file_without_a_row_is_told_and_is_no_fault(journal: Journal, photo: Photo) -> None:
    journal.photos.write(b"stray")
    found = report(journal)
    assert found.ok
    assert "Files without a photo: 1" in found.lines


@pytest.mark.parametrize("name", ["keys.json", "keys.json.copy"])
def test_a_key_file_in_trouble_is_told(journal: Journal, folder: Path, name: str) -> None:
    kept = (folder / name).read_text()
    (folder / name).write_text(kept + " ")
    assert "Key file: its two copies differ" in report(journal).lines
    (folder / name).unlink()
    found = report(journal)
    assert not found.ok
    assert "Key file: one of its two copies is missing or damaged" in found.lines


@pytest.mark.parametrize(
    "wrong",
    [
        "DELETE FROM words",
        "UPDATE words SET said = 'other words'",
        "INSERT INTO words (rowid, said) VALUES (99, 'too much')",
    ],
)
def test_an_index_that_does_not_fit_is_told(journal: Journal, photo: Photo, wrong: str) -> None:
    journal._database.execute_sql(wrong)
    found = report(journal)
    assert not found.ok
    assert "Search: 1 answers are not in the index as they were said" in found.lines


def test_a_damaged_file_is_told_and_the_rest_is_still_looked_at(
    journal: Journal, photo: Photo, folder: Path, again: Again
) -> None:
    with journal.together():
        for number in range(200):
            journal.say(1, f"field{number}", f"soup {number} " * 50, 1)
    journal.close()
    with (folder / "journal.db").open("r+b") as file:
        pages = (folder / "journal.db").stat().st_size // 4096
        for page in range(pages // 2, pages):
            file.seek(page * 4096)
            file.write(bytes(64))
    found = report(again())
    assert not found.ok
    assert sum("is damaged and was left untouched" in line for line in found.lines) >= 1
    assert "Key file: both copies are the same" in found.lines
