"""A journal's folder is made once, opened with care, and left as it is when something is wrong with it."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import apsw
import pytest

from couplejournal import errors
from couplejournal.journal import backup, keys, vault
from couplejournal.journal.engine import JournalDatabase
from couplejournal.journal.journal import Journal

from .conftest import with_few_rights

EVENING = date(2026, 11, 22)


@pytest.fixture
def closed(journal: Journal, folder: Path) -> bytes:
    """A journal with thirty entries and a backup, closed; returns its key."""
    with journal.together():
        for number in range(30):
            journal.say(journal.begin("gratitude", EVENING).id, "did", f"soup {number} " * 50, 1)
    backup.make(folder, journal.key, EVENING)
    journal.close()
    return journal.key


def everything(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_new_journal_stands_in_its_folder(journal: Journal, folder: Path) -> None:
    journal.close()
    assert {path.name for path in folder.iterdir()} == set(PARTS)
    assert not (folder / "journal.db").read_bytes().startswith(b"SQLite format 3")
    assert vault.exists(folder)


def test_an_empty_folder_is_taken_and_a_full_one_is_not(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    vault.create(tmp_path / "empty").close()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("Dear Ben")
    (tmp_path / "file").write_text("not a folder")
    for taken in ("empty", "full", "file"):
        before = everything(tmp_path)
        with pytest.raises(errors.JournalExists):
            vault.create(tmp_path / taken)
        assert everything(tmp_path) == before
    assert not vault.exists(tmp_path / "full")
    assert not vault.exists(tmp_path / "nowhere")


def test_folders_with_strange_names_are_fine(tmp_path: Path) -> None:
    for name in ("Anna & Ben's (50 %) #1?", "日記 ❤", "file:x?mode=ro"):
        journal = vault.create(tmp_path / name)
        journal.begin("gratitude", EVENING)
        journal.close()
        journal = vault.open(tmp_path / name, journal.key)
        assert len(journal.entries()) == 1
        journal.close()


PARTS = ["journal.db", "media", "README.txt", "keys.json", "keys.json.copy"]


@pytest.mark.parametrize("missing", range(len(PARTS) + 1))
def test_a_creation_that_was_cut_short_is_begun_anew(folder: Path, missing: int) -> None:
    vault.create(folder).close()
    (folder / ".new-journal").touch()  # stands there until everything else does
    (folder / ".new-0123456789abcdef").touch()
    for name in PARTS[:missing]:
        (folder / name).rmdir() if name == "media" else (folder / name).unlink()
    assert not vault.exists(folder)
    with pytest.raises(errors.JournalMissing):
        vault.open(folder, bytes(32))
    journal = vault.create(folder)
    journal.begin("gratitude", EVENING)
    journal.close()
    assert vault.exists(folder)
    assert {path.name for path in folder.iterdir()} == set(PARTS)


def test_a_missing_file_is_named_so(closed: bytes, folder: Path, tmp_path: Path) -> None:
    (folder / "journal.db").unlink()
    for nowhere in (folder, tmp_path / "nowhere"):
        with pytest.raises(errors.JournalMissing):
            vault.open(nowhere, closed)
    assert not (folder / "journal.db").exists()


def noise(length: int) -> bytes:
    return random.Random(3).randbytes(length)


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (b"", errors.JournalDamaged),
        (bytes(8192), errors.JournalDamaged),
        (noise(3), errors.JournalDamaged),
        (noise(4096), errors.JournalDamaged),
        (noise(20_000), errors.JournalDamaged),
        (b"Dear Ben,\n\nI left.", errors.JournalForeign),
        ("Liebes Tagebuch, schön. ".encode() * 500, errors.JournalForeign),
        (b"%PDF-1.7 " + noise(9000), errors.JournalForeign),
        (b"PK\x03\x04" + noise(9000), errors.JournalForeign),
    ],
    ids=["empty", "zeros", "tiny", "a page of noise", "noise", "text", "long text", "pdf", "zip"],
)
def test_what_is_not_a_journal_is_refused_and_left_as_it_is(
    closed: bytes, folder: Path, content: bytes, trouble: type[errors.CoupleJournalError]
) -> None:
    (folder / "journal.db").write_bytes(content)
    before = everything(folder)
    with pytest.raises(trouble) as caught:
        vault.open(folder, closed)
    assert everything(folder) == before
    assert "journal.db" in str(caught.value)


def test_an_unencrypted_database_is_refused_and_left_as_it_is(closed: bytes, folder: Path) -> None:
    (folder / "journal.db").unlink()
    plain = sqlite3.connect(folder / "journal.db")
    plain.execute("CREATE TABLE entry (id)")
    plain.close()
    before = everything(folder)
    with pytest.raises(errors.JournalForeign):
        vault.open(folder, closed)
    assert everything(folder) == before


@pytest.mark.parametrize("cut", [1, 4096, 4097, 5 * 4096])
def test_a_truncated_file_is_refused_and_left_as_it_is(closed: bytes, folder: Path, cut: int) -> None:
    whole = (folder / "journal.db").read_bytes()
    (folder / "journal.db").write_bytes(whole[:-cut])
    before = everything(folder)
    with pytest.raises(errors.JournalDamaged) as caught:
        vault.open(folder, closed)
    assert everything(folder) == before
    assert "2026-11-22-0001" in str(caught.value)  # the sentence says where the good copy is


def test_without_a_backup_the_sentence_says_so(closed: bytes, folder: Path) -> None:
    (folder / "backups" / "2026-11-22-0001").rename(folder / "elsewhere")
    (folder / "journal.db").write_bytes(b"")
    with pytest.raises(errors.JournalDamagedAlone, match="no backup"):
        vault.open(folder, closed)


def test_every_damaged_page_is_noticed_and_never_shown_as_words(closed: bytes, folder: Path) -> None:
    whole = (folder / "journal.db").read_bytes()
    chance = random.Random(5)
    with_trouble = 0
    for page in range(len(whole) // 4096):
        changed = bytearray(whole)
        changed[page * 4096 + chance.randrange(16 if page == 0 else 0, 4096)] ^= 1 << chance.randrange(8)
        (folder / "journal.db").write_bytes(changed)
        try:
            journal = vault.open(folder, closed)
        except errors.JournalDamaged:
            with_trouble += 1
            continue
        try:
            entries = journal.entries()
            journal.search("soup")
            assert [e.said("did") for e in entries] == [f"soup {number} " * 50 for number in range(30)]
        except errors.JournalDamaged:
            with_trouble += 1
        finally:
            journal.close()
    assert with_trouble > len(whole) // 4096 / 4


def raw(folder: Path, dek: bytes) -> JournalDatabase:
    database = JournalDatabase(folder / "journal.db", keys.subkey(dek, "db"), keys.read(folder).salt(dek))
    database.connect()
    return database


def test_a_newer_journal_is_refused_and_left_as_it_is(closed: bytes, folder: Path) -> None:
    database = raw(folder, closed)
    database.execute_sql("PRAGMA user_version = 99")
    database.execute_sql("PRAGMA journal_mode = delete")
    database.close()
    before = everything(folder)
    with pytest.raises(errors.JournalNewer, match="newer version"):
        vault.open(folder, closed)
    assert everything(folder) == before


def test_another_programs_database_under_our_key_is_refused(closed: bytes, folder: Path) -> None:
    database = raw(folder, closed)
    database.execute_sql("PRAGMA application_id = 1")
    database.close()
    with pytest.raises(errors.JournalForeign):
        vault.open(folder, closed)


@pytest.fixture
def other_program(closed: bytes, folder: Path) -> Iterator[apsw.Connection]:
    database = raw(folder, closed)
    connection: apsw.Connection = database.connection()
    yield connection
    connection.close()


def test_while_another_program_writes_we_say_so_and_go_on_after(
    closed: bytes, folder: Path, other_program: apsw.Connection
) -> None:
    journal = vault.open(folder, closed, patience=0.01)
    other_program.execute("BEGIN IMMEDIATE")
    with pytest.raises(errors.JournalBusy):
        journal.begin("gratitude", EVENING)
    assert len(journal.entries()) == 30
    journal.rest()  # nobody is kept waiting, nothing is lost
    other_program.execute("COMMIT")
    journal.begin("gratitude", EVENING)
    assert len(journal.entries()) == 31
    journal.close()


def test_a_journal_that_another_program_keeps_to_itself_is_busy(
    closed: bytes, folder: Path, other_program: apsw.Connection
) -> None:
    other_program.execute("PRAGMA locking_mode = exclusive")
    other_program.execute("BEGIN EXCLUSIVE")
    with pytest.raises(errors.JournalBusy):
        vault.open(folder, closed, patience=0.01)
    other_program.execute("COMMIT")


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
@pytest.mark.parametrize(("folder_rights", "file_rights"), [(0o500, 0o600), (0o700, 0o400), (0o500, 0o400)])
def test_a_journal_that_may_only_be_read_opens_for_reading(public: Path, folder_rights: int, file_rights: int) -> None:
    folder = public / "journal"
    journal = vault.create(folder)
    entry = journal.begin("memory", EVENING)
    journal.say(entry.id, "did", "soup", 1)
    photo = journal.add_photo(entry.id, b"photo", b"small", format="png", width=1, height=1, turn=1)
    journal.close()
    (folder / "journal.db").chmod(file_rights)
    folder.chmod(folder_rights)
    before = everything(folder)
    with with_few_rights(folder):
        journal = vault.open(folder, journal.key)
        assert journal.readonly
        assert journal.entries()[0].said("did") == "soup"
        assert journal.search("soup")
        assert journal.photos.read(photo.file) == b"photo"
        for write in (
            lambda: journal.begin("gratitude", EVENING),
            lambda: journal.say(entry.id, "did", "bread", 1),
            lambda: journal.discard(entry.id),
            lambda: journal.set_partner(1, "Anna", "clay", "circle"),
            lambda: journal.add_photo(entry.id, b"", b"", format="png", width=1, height=1, turn=1),
        ):
            with pytest.raises(errors.JournalReadOnly):
                write()
        journal.rest()
        journal.close()
    folder.chmod(0o700)
    assert everything(folder) == before


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
def test_after_a_sudden_end_a_journal_that_may_only_be_read_says_so(public: Path) -> None:
    folder = public / "journal"
    journal = vault.create(folder)
    journal.say(journal.begin("memory", EVENING).id, "did", "soup", 1)
    shutil.copytree(folder, public / "copy", ignore=shutil.ignore_patterns("*-shm"))
    journal.close()
    (public / "copy").chmod(0o500)
    before = everything(public / "copy")
    with with_few_rights(public / "copy"), pytest.raises(errors.JournalReadOnly):
        vault.open(public / "copy", journal.key)
    (public / "copy").chmod(0o700)
    assert everything(public / "copy") == before
    journal = vault.open(public / "copy", journal.key)
    assert journal.entries()[0].said("did") == "soup"
    journal.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
def test_where_nothing_may_be_made_no_journal_is_made(public: Path) -> None:
    place = public / "locked"
    place.mkdir(mode=0o500)
    with with_few_rights(place), pytest.raises(errors.JournalReadOnly):
        vault.create(place / "journal")
    assert list(place.iterdir()) == []
