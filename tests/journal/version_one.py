"""A journal as version 1 of the program left it, made from its frozen first step alone."""

from __future__ import annotations

from pathlib import Path

from couplejournal.journal import files, keys, migrations
from couplejournal.journal.engine import JournalDatabase
from couplejournal.journal.photos import PhotoStore

_NOW = "2026-11-01T20:15:00.000Z"


def make(folder: Path, evenings: int = 3) -> bytes:
    """Write it, with two people, an open and a sealed answer an evening, and a photo's row; returns its key."""
    files.make_folder(folder / "media")
    dek = keys.create(folder, None, keys.Cost())
    files.write(folder / "journal.db", b"")
    database = JournalDatabase(folder / "journal.db", keys.subkey(dek, "db"), keys.read(folder).salt(dek))
    database.connect()
    database.execute_sql("PRAGMA journal_mode = wal")
    migrations.run(database, migrations.STEPS[:1])
    with database.atomic():
        database.execute_sql("UPDATE partner SET name = 'Anna' WHERE id = 1")
        database.execute_sql("UPDATE partner SET name = 'Ben' WHERE id = 2")
        for number in range(1, evenings + 1):
            database.execute_sql(
                "INSERT INTO entry VALUES (?, ?, 'talk', ?, 'done', '', 0, NULL, '+01:00', '', '', ?, ?, NULL)",
                (number, f"{number:032x}", f"2026-10-{number % 28 + 1:02}", _NOW, _NOW),
            )
            for place, (field, value, found) in enumerate(
                (("said", f"soup {number}", 1), ("felt", f"tired {number}".encode(), 1), ("card", f"en-{number}", 0)), 1
            ):
                database.execute_sql(
                    "INSERT INTO answer VALUES (?, ?, ?, 1, ?, ?, ?)",
                    (number * 1000 + place, number, field, value, found, _NOW),
                )
            database.execute_sql("INSERT INTO words (rowid, said) VALUES (?, ?)", (number * 1000 + 1, f"soup {number}"))
        file, sha256 = PhotoStore(folder / "media", keys.subkey(dek, "media")).write(b"a photo")
        database.execute_sql(
            "INSERT INTO photo VALUES (1, 1, 1, 'the lake', ?, ?, 'jpeg', 40, 30, 6, x'00', NULL)", (file, sha256)
        )
    database.close()
    return dek
