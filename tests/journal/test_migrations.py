"""The schema is written once, and a file of an older program is taken along whole."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from peewee import IntegrityError

from couplejournal import errors
from couplejournal.journal import folder as folders
from couplejournal.journal import drawer, gifts, keys, migrations, returning, tables, vault
from couplejournal.journal.engine import JournalDatabase
from couplejournal.journal.journal import Journal

from .conftest import Again

EVENING = date(2026, 11, 22)
TODAY = len(migrations.STEPS)
MOOD = "ALTER TABLE entry ADD COLUMN mood TEXT NOT NULL DEFAULT ''"
KINDS = {"INT": "INTEGER", "TEXT": "TEXT", "BLOB": "BLOB"}
REBUILD = """
CREATE TABLE renamed (id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, practice TEXT NOT NULL,
  day TEXT NOT NULL, state TEXT NOT NULL, place TEXT NOT NULL, drawer INTEGER NOT NULL, due TEXT, zone TEXT NOT NULL,
  source TEXT NOT NULL, source_id TEXT NOT NULL, created TEXT NOT NULL, updated TEXT NOT NULL, discarded TEXT) STRICT;
INSERT INTO renamed SELECT * FROM entry;
DROP TABLE entry;
ALTER TABLE renamed RENAME TO entry;
"""


@pytest.fixture
def database(journal: Journal, folder: Path) -> Iterator[JournalDatabase]:
    """The database of a journal with one entry, without its door."""
    entry = journal.begin("gratitude", EVENING)
    journal.say(entry.id, "did", "soup", 1)
    journal.close()
    opened = JournalDatabase(folder / "journal.db", keys.subkey(journal.key, "db"), keys.read(folder).salt(journal.key))
    opened.connect()
    yield opened
    opened.close()


def test_the_names_in_tables_are_those_of_a_fresh_journal(database: JournalDatabase) -> None:
    for model in tables.ALL:
        meta = model._meta  # type: ignore[attr-defined]
        columns = database.rows(f"PRAGMA table_info({meta.table_name})")
        made = {
            name: ("BLOB" if kind == "ANY" else kind, not needed and not key)
            for _, name, kind, needed, _, key in columns
        }
        named = {field.column_name: (KINDS[field.field_type], field.null) for field in meta.sorted_fields}
        assert named == made, meta.table_name


def test_every_table_has_its_names(database: JournalDatabase) -> None:
    made = {
        name
        for (name,) in database.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
        if not name.startswith(("sqlite_", "words"))
    }
    assert made == {model._meta.table_name for model in tables.ALL}  # type: ignore[attr-defined]


def test_what_home_asks_at_every_start_is_answered_without_a_look_at_everything(database: JournalDatabase) -> None:
    asked = [
        (returning._DUE, ("open",)),
        (gifts._LYING, (1, "left", 2, "found", 5)),
        (drawer._OUTSIDE, ('["repair"]',)),
    ]
    for query, values in asked:
        plan = [row[3] for row in database.rows(f"EXPLAIN QUERY PLAN {query}", *values)]
        assert [step for step in plan if step.startswith(("SCAN c", "SCAN entry"))] == [], plan
        assert query != drawer._OUTSIDE or any("entry_outside" in step for step in plan), plan


def test_a_fresh_journal_says_whose_it_is(database: JournalDatabase) -> None:
    assert database.value("PRAGMA application_id") == int.from_bytes(b"CJRN", "big")
    assert migrations.version(database) == len(migrations.STEPS)


def test_the_engine_is_set_as_it_should_be(database: JournalDatabase) -> None:
    settings = {
        "journal_mode": "wal", "synchronous": 2, "fullfsync": 1, "checkpoint_fullfsync": 1, "foreign_keys": 1,
        "secure_delete": 1, "trusted_schema": 0, "cipher": "sqlcipher", "busy_timeout": 5000, "temp_store": 2,
    }  # fmt: skip
    assert {name: database.value(f"PRAGMA {name}") for name in settings} == settings
    assert not database.value("PRAGMA mmap_size")
    assert database.value("SELECT v FROM words_config WHERE k = 'secure-delete'") == 1
    with pytest.raises(Exception, match="may not be modified"):
        database.execute_sql("DELETE FROM sqlite_schema")


def test_the_tables_refuse_what_is_not_theirs(database: JournalDatabase) -> None:
    for wrong in (
        "UPDATE answer SET value = 7",
        "UPDATE answer SET voice_id = 3",
        "UPDATE answer SET entry_id = 99",
        "UPDATE entry SET day = NULL",
        "UPDATE entry SET drawer = 'yes'",
    ):
        with pytest.raises(IntegrityError):
            database.execute_sql(wrong)


def test_an_older_file_is_copied_first_and_then_taken_along(
    database: JournalDatabase, journal: Journal, folder: Path
) -> None:
    migrations.upgrade(
        folder, journal.key, database, EVENING, (*migrations.STEPS, MOOD, REBUILD.replace("* FROM", COLUMNS))
    )
    assert migrations.version(database) == TODAY + 2
    assert database.rows("SELECT value FROM answer") == [("soup",)]
    assert database.rows("SELECT practice, day FROM entry") == [("gratitude", "2026-11-22")]
    assert database.value("PRAGMA foreign_keys") == 1
    (stamp,) = folders.stamps(folder / "backups")
    assert str(stamp) == f"2026-11-22-0001-schema-{TODAY}"
    database.close()
    copy = folder / "backups" / str(stamp)
    older = vault.open(copy, keys.read(copy).unlock(None))
    assert older.entries()[0].said("did") == "soup"
    older.close()


COLUMNS = "id, uid, practice, day, state, place, drawer, due, zone, source, source_id, created, updated, discarded FROM"


def test_a_step_that_fails_leaves_the_file_as_it_was(database: JournalDatabase, journal: Journal, folder: Path) -> None:
    schema = database.rows("SELECT sql FROM sqlite_schema")
    for broken in (MOOD + "; SELECT 1 FROM nowhere", "DELETE FROM entry"):
        with pytest.raises(Exception, match=r"nowhere|without their parent"):
            migrations.upgrade(folder, journal.key, database, EVENING, (*migrations.STEPS, broken))
        assert database.rows("SELECT sql FROM sqlite_schema") == schema
        assert database.rows("SELECT count(*) FROM entry") == [(1,)]
        assert migrations.version(database) == TODAY


def test_while_somebody_else_is_writing_no_try_leaves_a_copy(
    database: JournalDatabase, journal: Journal, folder: Path
) -> None:
    other = vault.open(folder, journal.key)
    steps = (*migrations.STEPS, MOOD)
    with other._database.atomic(), database.impatient():
        for _ in range(2):
            with pytest.raises(errors.JournalBusy):
                migrations.upgrade(folder, journal.key, database, EVENING, steps)
    assert folders.stamps(folder / "backups") == []
    migrations.upgrade(folder, journal.key, database, EVENING, steps)
    assert migrations.version(database) == TODAY + 1
    assert len(folders.stamps(folder / "backups")) == 1
    other.close()


def test_a_file_of_today_is_not_copied(journal: Journal, again: Again, folder: Path) -> None:
    again()
    assert folders.newest(folder) is None


GIVEN = (  # SHA-256
    "b5ba7b46b0cbdfad994b343697a689a959439916f74821b2982cd2b33d36e63b",
    "79c1eb38f856e0d040b7eeb719444a7a5924c96b5e2d0d325de4fede376c191f",
    "d7d1ebf8de9edc4865c8a5b5cafe247c0953818ca068610d92346245a993f4fe",
    "9743f7401a715bab04976261e30162057c84577789ec4797e4498ccf38d32f66",
    "1e7971c1e74967de58b91425ece16ae69283fbc5d5b18b6ecea23a7bac62ad9b",
    "418535fc1010509a411e065aaa3b2b54c85ff7302b915e0843c4f21fb5826c47",
)


def test_a_step_that_was_given_to_people_is_never_changed() -> None:
    assert tuple(hashlib.sha256(step.encode()).hexdigest() for step in migrations.STEPS) == GIVEN
