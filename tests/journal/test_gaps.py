"""Between what is kept nothing stays of what was deleted, whatever was moved within the file meanwhile."""

from __future__ import annotations

import secrets
from datetime import date
from pathlib import Path
from random import Random

import pytest

from couplejournal.journal import vault
from couplejournal.journal.check import report
from couplejournal.journal.journal import Journal

from .conftest import Again
from .leftovers import leftovers

EVENING = date(2026, 11, 22)
GONE = ("periwinkle", "hellebore", "larkspur")  # every word, caption and wish that is deleted is made of one of these
TABLES = ("entry", "answer", "photo", "thumbnail", "wish", "words_content", "words_data", "words_idx")


def image(journal: Journal) -> bytes:
    """The plain file as it would lie on the disk, without the seconds that decrypting it in Python takes."""
    return bytes(journal._database.connection().serialize("main"))


def rows(journal: Journal) -> dict[str, list[tuple[object, ...]]]:
    return {table: journal._database.rows(f"SELECT * FROM {table} ORDER BY 1, 2") for table in TABLES}


def filled(journal: Journal, dice: Random) -> tuple[list[int], list[int]]:
    """Entries and photos of the years, written all over one another."""
    with journal.together():
        entries = [journal.begin("talk", EVENING).id for _ in range(160)]
        for number, entry in enumerate(entries):
            journal.say(entry, "open", f"{GONE[0]} " * dice.randrange(1, 40), 2)
            journal.say(entry, "felt", f"{GONE[1]} " * dice.choice((1, 2, 5, 40, 400)), 1, sealed=True)
            journal.say(entry, "stays", "soup " * dice.randrange(1, 60), 0)
            journal.wish(1, f"wish {number}", f"{GONE[2]} " * dice.randrange(1, 20))
        photos = [hung(journal, entry, dice) for entry in entries + entries]
    return entries, photos


def hung(journal: Journal, entry: int, dice: Random) -> int:
    small, words = dice.randbytes(16) * dice.randrange(2, 800), f"{GONE[2]} " * dice.randrange(9)
    kept = (secrets.token_hex(16), "")
    return journal.hang_photo(entry, kept, small, format="jpeg", width=1, height=1, turn=1, caption=words).id


def taken_away(journal: Journal, entries: list[int], photos: list[int], dice: Random) -> None:
    for entry in dice.sample(entries, 80):
        journal.say(entry, "felt", "tired " * dice.choice((1, 30, 300)), 1, sealed=True)
    for number, entry in enumerate(entries):
        journal.say(entry, "felt", "", 1)
        journal.say(entry, "open", "bread" if number % 3 else "", 2)
        journal.wish(1, f"wish {number}", "quiet" if number % 3 else "")
    for photo in photos:
        journal.caption(photo, "the lake " * dice.randrange(9))
    for photo in dice.sample(photos, 90):
        journal.remove_photo(photo)
    for entry in dice.sample(entries, 40):
        journal.purge(entry)
    journal.sweep()


@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_that_was_deleted_stays_in_the_file(journal: Journal, tmp_path: Path, seed: int) -> None:
    dice = Random(seed)
    entries, photos = filled(journal, dice)
    small = {photo: journal.thumbnail(photo)[:16] for photo in photos}  # it repeats itself
    taken_away(journal, entries, photos, dice)
    assert set(leftovers(image(journal), tmp_path / "plain.db")) & set(TABLES)
    before = rows(journal)
    journal.rest()
    plain = image(journal)
    assert rows(journal) == before
    assert not set(leftovers(plain, tmp_path / "plain.db")) & (set(TABLES) - {"wish"})
    assert not [word for word in GONE if word[-6:].encode() in plain]  # the index may keep one without its beginning
    there = {photo for (photo,) in journal._database.rows("SELECT id FROM photo")}
    assert there
    assert {photo for photo, piece in small.items() if piece in plain} == there


def test_what_is_kept_is_as_it_was_and_goes_on(journal: Journal) -> None:
    entry = journal.begin("talk", EVENING).id
    for number, value in enumerate(("007", "1e5", "x\ny", "Suppe 🍲")):
        journal.say(entry, f"field{number}", value, 1, found=number != 1)
    journal.say(entry, "felt", "007", 2, sealed=True)
    gone = journal.begin("talk", EVENING).id
    journal.link(entry, gone)
    journal.purge(gone)
    journal.rest()
    told = journal.entry(entry)
    assert told
    assert [told.said(f"field{number}") for number in range(4)] == ["007", "1e5", "x\ny", "Suppe 🍲"]
    assert journal.own(entry, "felt", 2) == "007"
    assert [hit.field for hit in journal.search("suppe")] == ["field3"]
    assert journal.begin("talk", EVENING).id > gone
    journal.say(entry, "field0", "008", 1)
    assert [hit.field for hit in journal.search("008")] == ["field0"]
    found = report(journal)
    assert found.lines
    assert [line for line in found.lines if "problems" in line or "not in the index" in line] == []
    with pytest.raises(Exception, match="FOREIGN KEY"):
        journal._database.execute_sql("UPDATE answer SET voice_id = 9")
    with pytest.raises(Exception, match="may not be modified"):
        journal._database.execute_sql("DELETE FROM words_data")


@pytest.fixture
def owing(journal: Journal) -> Journal:
    """A journal with a sentence that was deleted and one that was moved by it."""
    entry = journal.begin("talk", EVENING).id
    journal.say(entry, "open", "some words", 1)
    journal.say(entry, "open", "others", 1)
    return journal


def noted(journal: Journal) -> list[str]:
    return [part for (part,) in journal._database.rows("SELECT part FROM gap ORDER BY part")]


def test_any_door_closes_the_gaps_of_the_others(owing: Journal, folder: Path) -> None:
    other = vault.open(folder, owing.key)
    assert noted(other) == ["answer", "words"]
    other.rest()
    assert noted(owing) == []
    other.close()


def test_while_somebody_else_writes_it_waits_for_the_next_time(owing: Journal, folder: Path) -> None:
    other = vault.open(folder, owing.key)
    with other._database.atomic():
        owing.rest()
    assert noted(owing) == ["answer", "words"]
    other.close()
    assert noted(owing) == []


def test_after_a_sudden_end_they_are_closed_by_the_next_door(owing: Journal, again: Again) -> None:
    owing._database.close()
    later = again()
    assert noted(later) == ["answer", "words"]
    later.close()
    assert noted(again()) == []


def test_whoever_only_goes_on_writing_leaves_none(journal: Journal) -> None:
    writing = journal.begin("talk", EVENING).id
    for end in (4, 8, 12):
        journal.say(writing, "open", "some words to"[:end], 1)
        journal.say(writing, "felt", "some words to"[:end], 1, sealed=True)
    journal.wish(1, "style", "quiet")
    assert noted(journal) == []
