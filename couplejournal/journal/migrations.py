"""The journal's schema, in numbered steps that are never changed once a version has been given to people."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from couplejournal import errors
from couplejournal.journal.engine import JournalDatabase, translated

APPLICATION = 0x434A524E  # "CJRN", so that a database can say whose it is

_FIRST = """
CREATE TABLE partner (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  colour TEXT NOT NULL,
  shape TEXT NOT NULL
) STRICT;
INSERT INTO partner VALUES (0, '', '', ''), (1, '', '', ''), (2, '', '', '');

CREATE TABLE entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  practice TEXT NOT NULL,
  day TEXT NOT NULL,
  state TEXT NOT NULL,
  place TEXT NOT NULL,
  drawer INTEGER NOT NULL,
  due TEXT,
  zone TEXT NOT NULL,
  source TEXT NOT NULL,
  source_id TEXT NOT NULL,
  created TEXT NOT NULL,
  updated TEXT NOT NULL,
  discarded TEXT
) STRICT;
CREATE INDEX entry_day ON entry (day, id);
CREATE INDEX entry_practice ON entry (practice, day, id);
CREATE INDEX entry_discarded ON entry (discarded) WHERE discarded IS NOT NULL;
CREATE UNIQUE INDEX entry_source ON entry (source, source_id) WHERE source <> '';

CREATE TABLE answer (
  id INTEGER PRIMARY KEY,
  entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE CHECK (entry_id = id / 1000),
  field TEXT NOT NULL,
  voice_id INTEGER NOT NULL REFERENCES partner (id),
  value ANY NOT NULL CHECK (typeof(value) IN ('text', 'blob')),
  found INTEGER NOT NULL,
  updated TEXT NOT NULL,
  UNIQUE (entry_id, field, voice_id)
) STRICT;

CREATE TABLE photo (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  caption TEXT NOT NULL,
  file TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL,
  format TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  turn INTEGER NOT NULL,
  thumbnail BLOB NOT NULL,
  discarded TEXT
) STRICT;
CREATE INDEX photo_entry ON photo (entry_id, position);
CREATE INDEX photo_discarded ON photo (discarded) WHERE discarded IS NOT NULL;

CREATE TABLE consent (
  entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  voice_id INTEGER NOT NULL REFERENCES partner (id),
  what TEXT NOT NULL,
  moment TEXT NOT NULL,
  PRIMARY KEY (entry_id, voice_id, what)
) STRICT, WITHOUT ROWID;

CREATE TABLE link (
  from_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  to_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  PRIMARY KEY (from_id, to_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_to ON link (to_id);

CREATE VIRTUAL TABLE words USING fts5 (said, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
INSERT INTO words (words, rank) VALUES ('secure-delete', 1);
"""

# Wishes, own phrases, and three indexes: what is stored as a key can be read for ten years of evenings without their
# words (docs/decisions/0056), and what is still sealed is found without looking at anything else.
_SECOND = """
CREATE TABLE wish (
  voice_id INTEGER NOT NULL REFERENCES partner (id),
  name TEXT NOT NULL CHECK (name <> ''),
  value TEXT NOT NULL CHECK (value <> ''),
  PRIMARY KEY (voice_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE phrase (
  voice_id INTEGER PRIMARY KEY REFERENCES partner (id) CHECK (voice_id IN (1, 2)),
  public BLOB NOT NULL,
  wrapped BLOB NOT NULL,
  kdf TEXT NOT NULL,
  proof BLOB NOT NULL
) STRICT;

CREATE INDEX answer_key ON answer (field, entry_id, voice_id, value) WHERE found = 0 AND typeof(value) = 'text';
CREATE INDEX answer_field ON answer (field, entry_id) WHERE found = 1 AND typeof(value) = 'text';
CREATE INDEX answer_sealed ON answer (voice_id, entry_id) WHERE typeof(value) = 'blob';
"""

# The day a photo was taken, as its camera wrote it down, and the one photo of an entry that stands for it.
_THIRD = """
ALTER TABLE photo ADD COLUMN taken TEXT;
ALTER TABLE photo ADD COLUMN cover INTEGER NOT NULL DEFAULT 0 CHECK (cover IN (0, 1));
CREATE UNIQUE INDEX photo_cover ON photo (entry_id) WHERE cover = 1;
"""

# Thumbnails stand by themselves, so that all other parts can be written anew; the parts from which something was taken
# away are noted, and here it is not known from which (docs/decisions/0057).
_FOURTH = """
CREATE TABLE thumbnail (
  id INTEGER PRIMARY KEY,
  picture BLOB NOT NULL
) STRICT;
INSERT INTO thumbnail SELECT id, thumbnail FROM photo ORDER BY id;
ALTER TABLE photo DROP COLUMN thumbnail;

CREATE TABLE gap (part TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO gap
SELECT column1 FROM (VALUES ('entry'), ('answer'), ('photo'), ('wish'), ('words')) WHERE EXISTS (SELECT 1 FROM entry);
"""

# What home asks for at every start: what has come due, and who agreed to what, without a look at everything else
# (docs/decisions/0146).
_FIFTH = """
CREATE INDEX entry_due ON entry (due) WHERE due IS NOT NULL;
CREATE INDEX consent_what ON consent (what, voice_id);
"""

# At every start it is looked whether anything of the drawer lies outside of it (drawer.put_away): where nothing does,
# that is a look at nothing.
_SIXTH = "CREATE INDEX entry_outside ON entry (practice) WHERE drawer = 0;"

STEPS: tuple[str, ...] = (_FIRST, _SECOND, _THIRD, _FOURTH, _FIFTH, _SIXTH)


def version(database: JournalDatabase) -> int:
    """The number of steps the file has been taken through; 0 is an empty file."""
    number: int = database.value("PRAGMA user_version")
    return number


def upgrade(folder: Path, dek: bytes, database: JournalDatabase, today: date, steps: Sequence[str] = STEPS) -> None:
    """Take an older journal that people wrote in to the newest step, after a verified copy of it that is kept for ever.

    Raises what a backup raises, DiskFull, JournalBusy; the file is then as it was, or some whole steps further.
    """
    from couplejournal.journal import backup

    before = version(database)
    copy = backup.before_migration(folder, dek, today, before)
    try:
        with translated(database.file):
            run(database, steps)
    except (errors.DiskFull, errors.JournalBusy):
        if version(database) == before:  # it is tried again, and each try would leave one more copy for ever
            backup.take_away(copy)
        raise
    with suppress(errors.DiskFull, errors.JournalBusy), translated(database.file):
        database.execute_sql("VACUUM")  # or the room of what a step has moved would stay in the file for good


def run(database: JournalDatabase, steps: Sequence[str] = STEPS) -> None:
    """Take the file through every step it has not seen, one transaction each: wholly, or not at all."""
    # A step that rebuilds a table would take the children of its rows with it while foreign keys are watched,
    # and inside a transaction this switch does nothing.
    database.execute_sql("PRAGMA foreign_keys = 0")
    try:
        for number in range(version(database) + 1, len(steps) + 1):
            with database.atomic():
                database.execute_sql(steps[number - 1])
                orphans = database.rows("PRAGMA foreign_key_check")
                if orphans:
                    raise RuntimeError(f"step {number} left {len(orphans)} rows without their parent")
                database.execute_sql(f"PRAGMA user_version = {number}")
                database.execute_sql(f"PRAGMA application_id = {APPLICATION}")
    finally:
        database.execute_sql("PRAGMA foreign_keys = 1")
