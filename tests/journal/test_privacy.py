"""What can be read from the outside: nothing without the key, and everything with it."""

from __future__ import annotations

import logging
import os
import sqlite3
import stat
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from couplejournal.journal import backup
from couplejournal.journal.journal import Journal

from .rescue import open_journal

EVENING = date(2026, 11, 22)
SECRET = "periwinkle"


def test_no_word_stands_readable_in_any_file(journal: Journal, folder: Path) -> None:
    entry = journal.begin("gratitude", EVENING)
    journal.say(entry.id, "did", f"the {SECRET} by the door", 1)
    backup.make(folder, journal.key, EVENING)
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert len(files) > 6
    for path in files:
        content = path.read_bytes()
        assert SECRET.encode() not in content
        assert b"SQLite format 3" not in content
    journal.close()
    assert SECRET.encode() in open_journal(folder)


def test_a_programmer_can_read_the_journal_without_our_program(journal: Journal, folder: Path, tmp_path: Path) -> None:
    entry = journal.begin("gratitude", EVENING)
    journal.say(entry.id, "did", "Suppe für zwei 🍲 汤", 1)
    journal.close()
    (tmp_path / "plain.db").write_bytes(open_journal(folder))
    plain = sqlite3.connect(tmp_path / "plain.db")
    try:
        assert plain.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert plain.execute("SELECT value FROM answer").fetchall() == [("Suppe für zwei 🍲 汤",)]
        assert plain.execute("SELECT name FROM partner ORDER BY id").fetchall() == [("",), ("Anna",), ("Ben",)]
    finally:
        plain.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
def test_only_their_owner_may_read_the_files(journal: Journal, folder: Path) -> None:
    journal.say(journal.begin("gratitude", EVENING).id, "did", SECRET, 1)
    journal.photos.write(b"a photo")
    backup.make(folder, journal.key, EVENING)
    for path in [folder, *folder.rglob("*")]:
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


def test_nothing_that_is_said_reaches_the_log(journal: Journal, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    entry = journal.begin("gratitude", EVENING)
    journal.say(entry.id, "did", SECRET, 1)
    journal.entries(practices=["gratitude"])
    journal.search(SECRET)
    assert SECRET not in caplog.text


def test_the_plain_words_for_a_finder_lie_in_the_folder(journal: Journal, folder: Path) -> None:
    words = (folder / "README.txt").read_text("utf-8")
    for name in ("journal.db", "keys.json", "keys.json.copy", "media", "backups", "SQLCipher 4"):
        assert name in words


@pytest.fixture
def after_closing(journal: Journal, folder: Path) -> Callable[[], bytes]:
    def plain() -> bytes:
        journal.close()
        return open_journal(folder)

    return plain


def test_a_purged_entry_is_gone_from_the_file(journal: Journal, after_closing: Callable[[], bytes]) -> None:
    with journal.together():
        for number in range(40):
            entry = journal.begin("gratitude", EVENING)
            journal.say(entry.id, "did", f"quiet words {number} {SECRET}" if number == 20 else f"words {number}", 1)
    gone = journal.search(SECRET)[0].entry
    journal.add_photo(gone, b"photo", b"THUMBNAIL" * 40, format="jpeg", width=1, height=1, turn=1, caption=SECRET)
    journal.purge(gone)
    plain = after_closing()
    assert b"quiet" not in plain
    assert SECRET[-6:].encode() not in plain  # the index may keep a word without its beginning
    assert b"THUMBNAIL" not in plain
    assert b"words 19" in plain


def test_an_overwritten_word_is_gone_from_the_file(journal: Journal, after_closing: Callable[[], bytes]) -> None:
    entry = journal.begin("gratitude", EVENING)
    for number in range(30):
        journal.say(entry.id, f"field{number}", f"some {SECRET} words {number}", 1)
    for number in range(30):
        journal.say(entry.id, f"field{number}", "" if number % 2 else "other words", 1)
    plain = after_closing()
    assert SECRET[-6:].encode() not in plain  # the index may keep a word without its beginning
    assert b"other words" in plain


def test_a_sealed_word_is_not_in_the_index(journal: Journal, after_closing: Callable[[], bytes]) -> None:
    entry = journal.begin("repair", EVENING)
    journal.say(entry.id, "felt", SECRET.upper(), 1)  # the index holds it small
    journal.say(entry.id, "felt", SECRET.upper(), 1, sealed=True)
    plain = after_closing()
    assert SECRET[-6:].encode() not in plain  # the index may keep a word without its beginning
    assert SECRET.upper().encode() in plain
