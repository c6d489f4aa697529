"""A journal of version 1 is taken over whole, or not touched at all."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from couplejournal.journal import folder as folders
from couplejournal.journal import keys, migrations, phrases, vault
from couplejournal.journal.check import report
from couplejournal.journal.engine import JournalDatabase
from couplejournal.journal.journal import Journal
from couplejournal.journal.records import Said

from . import version_one
from .conftest import with_few_rights

CHEAP = keys.Cost(m_kib=8, t=1)
# Takes it through the second step, says so when its work is done, and never gets to keeping it.
UPGRADER = """
import os, sys
from pathlib import Path
from couplejournal.journal import keys, migrations
from couplejournal.journal.engine import JournalDatabase
folder = Path(sys.argv[1])
dek = keys.read(folder).unlock(None)
database = JournalDatabase(folder / "journal.db", keys.subkey(dek, "db"), keys.read(folder).salt(dek))
database.connect()
database.connection().create_scalar_function("say", lambda: os.write(1, b"done\\n"), 0)
endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n WHERE i > 1 OR say()"
migrations.run(database, (migrations.STEPS[0], migrations.STEPS[1] + "; " + endless))
"""


def whole(journal: Journal, evenings: int) -> None:
    """All that version 1 kept is there, and what is new can be used."""
    assert [partner.name for partner in journal.partners()] == ["Anna", "Ben"]
    assert len(journal.entries()) == evenings
    assert sorted(entry.said("said") for entry in journal.entries()) == sorted(
        f"soup {number}" for number in range(1, evenings + 1)
    )
    first = journal.entry(1)
    assert first and [(photo.caption, photo.taken, photo.cover) for photo in first.photos] == [
        ("the lake", None, False)
    ]
    assert journal.own(1, "felt", 1) == "tired 1"
    assert [hit.entry for hit in journal.search(f"soup {evenings}")] == [evenings]
    assert Said(1, date(2026, 10, 2), "card", 1, "en-1") in journal.said({"talk"}, {"card"})
    assert len(journal.sealed_by(1)) == evenings


def test_it_is_copied_taken_over_and_goes_on(folder: Path) -> None:
    dek = version_one.make(folder)
    journal = vault.open(folder, dek)
    whole(journal, 3)
    assert journal.wishes(0) == {}
    journal.wish(1, "topic:money", "open")
    phrase, secret = phrases.make("quiet hedge", cost=CHEAP)
    journal.set_phrase(1, phrase)
    journal.hold(1, secret)
    assert journal.own(3, "felt", 1) == "tired 3"
    assert report(journal).ok, report(journal).lines
    journal.close()
    (stamp,) = folders.stamps(folder / "backups")
    assert stamp.suffix == "-schema-1"
    copy = folder / "backups" / str(stamp)
    older = JournalDatabase(copy / "journal.db", keys.subkey(dek, "db"), keys.read(copy).salt(dek), readonly=True)
    older.connect()
    assert migrations.version(older) == 1
    assert older.value("SELECT count(*) FROM answer") == 9
    older.close()
    again = vault.open(copy, dek)  # the way back: the copy opens, and is taken over in its turn
    whole(again, 3)
    assert again.phrase(1) is None
    again.close()


def test_a_kill_in_between_leaves_it_as_it_was(folder: Path) -> None:
    dek = version_one.make(folder, evenings=200)
    child = subprocess.Popen([sys.executable, "-c", UPGRADER, str(folder)], stdout=subprocess.PIPE)
    assert child.stdout
    assert child.stdout.readline() == b"done\n"
    child.kill()
    child.stdout.close()
    child.wait()
    database = JournalDatabase(folder / "journal.db", keys.subkey(dek, "db"), keys.read(folder).salt(dek))
    database.connect()
    assert migrations.version(database) == 1
    assert not database.knows("wish")
    database.close()
    journal = vault.open(folder, dek)
    whole(journal, 200)
    assert report(journal).ok
    journal.close()


def test_one_that_may_only_be_read_is_read(public: Path) -> None:
    folder = public / "journal"
    dek = version_one.make(folder)
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    with with_few_rights(folder):
        journal = vault.open(folder, dek)
        assert journal.readonly
        whole(journal, 3)
        assert (journal.wishes(1), journal.phrase(1), journal.may_read(1)) == ({}, None, True)
        assert report(journal).ok, report(journal).lines
        journal.close()
    folder.chmod(0o755)


def test_the_folder_tells_a_finder_about_phrases_from_then_on(folder: Path) -> None:
    dek = version_one.make(folder)
    (folder / "README.txt").write_text("the words of version 1")
    vault.open(folder, dek).close()
    words = (folder / "README.txt").read_text("utf-8")
    assert "phrase" in words
    assert words == (vault.open(folder, dek).folder / "README.txt").read_text("utf-8")


@pytest.mark.parametrize("practices", [(), ("talk",)])
@pytest.mark.parametrize("fields", [(), ("card",)])
def test_asking_for_nothing_brings_nothing(folder: Path, practices: tuple[str, ...], fields: tuple[str, ...]) -> None:
    journal = vault.open(folder, version_one.make(folder))
    assert len(journal.said(practices, fields)) == (3 if practices and fields else 0)
    journal.close()
