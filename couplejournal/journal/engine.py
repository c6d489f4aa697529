"""How the encrypted database file is opened, and how its troubles become sentences."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import apsw
import peewee
from playhouse.apsw_ext import APSWDatabase  # type: ignore[import-untyped]

from couplejournal import errors
from couplejournal.journal.folder import damaged

PATIENCE = 5.0  # seconds to wait for another program that is writing
# full + fullfsync: what was acknowledged survives a power cut, on macOS too. The journal is checkpointed when idle,
# so the automatic checkpoint is put off to keep it out of the way of a sentence being saved.
_WRITING = (
    ("foreign_keys", 1),
    ("synchronous", "full"),
    ("fullfsync", 1),
    ("checkpoint_fullfsync", 1),
    ("wal_autocheckpoint", 4000),
)
_ALWAYS = (("secure_delete", 1), ("mmap_size", 0), ("temp_store", 2), ("cache_size", -8000))


class JournalDatabase(APSWDatabase):  # type: ignore[misc]
    """The SQLCipher 4 file format written by SQLite3MultipleCiphers, with a raw key and an explicit salt."""

    def __init__(
        self, file: Path, key: bytes, salt: bytes, *, readonly: bool = False, patience: float = PATIENCE
    ) -> None:
        self.file = file
        self.readonly = readonly
        self._opened: os.stat_result | None = None  # the file as it stood when it was opened
        self._secret = (key, salt)
        logging.getLogger("peewee").setLevel(logging.WARNING)  # its DEBUG lines would carry what people wrote
        name, flags = str(file), apsw.SQLITE_OPEN_READWRITE
        if readonly:
            # Without a write-ahead log nothing can change under us, and a read-only place has no room to make one.
            wal = file.with_name(file.name + "-wal")
            quiet = "" if wal.exists() and wal.stat().st_size else "?immutable=1"
            name, flags = file.absolute().as_uri() + quiet, apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
        super().__init__(
            name,
            pragmas=_ALWAYS if readonly else _WRITING + _ALWAYS,
            lock_type="IMMEDIATE",
            autoconnect=False,
            timeout=patience,
            flags=flags,
        )

    def _connect(self) -> apsw.Connection:
        connection = apsw.Connection(self.database, **self.connect_params)
        try:
            connection.set_busy_timeout(int(self._timeout * 1000))
            key, salt = self._secret
            connection.pragma("cipher", "sqlcipher")
            connection.pragma("legacy", 4)
            connection.execute(f"PRAGMA key = \"x'{key.hex()}{salt.hex()}'\"", can_cache=False)
            connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
            connection.config(apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()  # a wrong key fails here, not later
            self._add_conn_hooks(connection)
        except BaseException:
            connection.close()
            raise
        self._opened = _looked_at(self.file)
        return connection

    def check_in_place(self) -> None:
        """Raises JournalUnreachable when the file is gone from where it was opened.

        A folder that was moved, deleted or unmounted can still be written into, and nobody would find the words there.
        """
        if os.name == "nt":  # where what is open cannot be taken away
            return
        now = _looked_at(self.file)
        if self._opened is None or now is None or not os.path.samestat(self._opened, now):
            raise errors.JournalUnreachable(folder=self.file.parent)

    @property
    def under_way(self) -> bool:
        """Whether a transaction is under way; a full disk may have taken it back already."""
        return bool(self.connection().in_transaction)

    @contextmanager
    def step(self) -> Iterator[None]:
        """A part of the transaction that is kept or taken back by itself."""
        self.execute_sql("SAVEPOINT step")
        try:
            yield
        except BaseException:
            if self.under_way:
                self.execute_sql("ROLLBACK TO step")
                self.execute_sql("RELEASE step")
            raise
        self.execute_sql("RELEASE step")

    @contextmanager
    def impatient(self) -> Iterator[None]:
        """Do not wait for others meanwhile."""
        connection = self.connection()
        connection.set_busy_timeout(0)
        try:
            yield
        finally:
            connection.set_busy_timeout(int(self._timeout * 1000))

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """All rows of one query written by hand."""
        found: list[tuple[Any, ...]] = self.execute_sql(sql, values).fetchall()
        return found

    def knows(self, table: str) -> bool:
        """Whether the file has this table: one of an older version that may only be read lacks the newer ones."""
        return bool(self.value("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?", table))

    def value(self, sql: str, *values: Any) -> Any:
        """The first column of the first row; None when there is no row."""
        rows = self.rows(sql, *values)  # to its end, or the statement would stand in the way of the commit
        return rows[0][0] if rows else None


def _looked_at(file: Path) -> os.stat_result | None:
    try:
        return os.stat(file)
    except OSError:
        return None


@contextmanager
def translated(file: Path) -> Iterator[None]:
    """Turn the database's errors about the world into ours; what is a bug stays as it is.

    Raises DiskFull, JournalBusy, JournalReadOnly, JournalDamaged, JournalUnreachable.
    """
    try:
        yield
    except (apsw.Error, peewee.DatabaseError, peewee.InterfaceError) as error:
        trouble = _trouble(error, file)
        if trouble is None:
            raise
        raise trouble from error


def _trouble(error: Exception, file: Path) -> errors.CoupleJournalError | None:
    cause = getattr(error, "orig", None) or (error.args[0] if error.args else None)
    if not isinstance(cause, apsw.Error):
        cause = error
    match cause:
        case apsw.FullError():
            return errors.DiskFull()
        case apsw.BusyError() | apsw.LockedError():
            return errors.JournalBusy()
        case apsw.ReadOnlyError() | apsw.PermissionsError():
            return errors.JournalReadOnly(folder=file.parent)
        case apsw.CorruptError() | apsw.NotADBError() | apsw.FormatError():
            return damaged(file)
        case apsw.IOError() | apsw.CantOpenError():
            return errors.JournalUnreachable(folder=file.parent)
    return None
