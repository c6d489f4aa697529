"""Nothing that was taken away stays between what was kept: what lost something is written anew when it is still.

SQLite wipes each row it deletes. But rows it moved within the file before have left their old selves in the gaps of
its pages, where nothing wipes them (docs/decisions/0057). So whoever takes something away notes, in the same
transaction, which part of the file it was taken from; `close` writes these parts into wiped pages.

Thumbnails are too large for that, and need it not: new ones come after all others, none grows, and of one that is
deleted an empty row stays. So no row of theirs is ever moved.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import apsw

from couplejournal.journal.engine import JournalDatabase

# Part of the file: its tables, in the order they are written anew. Indexes go with their table.
_TABLES = {
    "entry": ("entry", "consent", "link"),
    "answer": ("answer",),
    "photo": ("photo",),
    "wish": ("wish", "phrase"),
    "words": ("words_content", "words_data", "words_idx"),
}


def note(database: JournalDatabase, *parts: str) -> None:
    """Something was taken away from these parts of the file in the transaction under way."""
    for part in parts:
        database.execute_sql("INSERT OR IGNORE INTO gap (part) VALUES (?)", (part,))


def close(database: JournalDatabase) -> None:
    """Write the noted parts anew, each in a transaction of its own: 1 s for ten years, and nothing where none is."""
    for (part,) in database.rows("SELECT part FROM gap ORDER BY part"):
        with _unguarded(database), database.atomic():
            for table in _TABLES[part]:
                _write_anew(database, table)
            database.execute_sql("DELETE FROM gap WHERE part = ?", (part,))


def _write_anew(database: JournalDatabase, table: str) -> None:
    """Empty the table, which wipes its pages, and fill it again in its own order from a copy in memory."""
    database.execute_sql(f"CREATE TEMP TABLE anew AS SELECT * FROM main.{table}")
    database.execute_sql(f"DELETE FROM main.{table}")
    database.execute_sql(f"INSERT INTO main.{table} SELECT * FROM temp.anew")
    database.execute_sql("DROP TABLE temp.anew")


@contextmanager
def _unguarded(database: JournalDatabase) -> Iterator[None]:
    """Without what keeps a table from being emptied all at once (its children) or at all (the index's own tables)."""
    connection = database.connection()
    database.execute_sql("PRAGMA foreign_keys = 0")
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 0)
    try:
        yield
    finally:
        connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
        database.execute_sql("PRAGMA foreign_keys = 1")
