"""The journal's folder: how one is made, and how it is opened without harming what is in it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from couplejournal import errors
from couplejournal.journal import files, keys, migrations
from couplejournal.journal.clock import Clock, utc_now
from couplejournal.journal.engine import PATIENCE, JournalDatabase, translated
from couplejournal.journal.folder import DATABASE, MEDIA, PLAIN, README, damaged, foreign
from couplejournal.journal.journal import Journal
from couplejournal.journal.photos import PhotoStore

_UNFINISHED = files.UNFINISHED + "journal"  # stands in the folder while a journal is being made
_PAGE = 4096  # bytes; the file is made of whole ones
_ORDINARY = keys.Cost()


def exists(folder: Path) -> bool:
    """Whether a journal, or what is left of one, is in this folder (raises JournalForbidden, JournalUnreachable)."""
    with files.looked_into(folder):
        if (folder / _UNFINISHED).exists():
            return False
        return any((folder / name).exists() for name in (DATABASE, keys.NAME, keys.COPY))


def check_free(folder: Path) -> None:
    """Raises JournalExists when something else stands where a new journal would be made, and as `exists`."""
    with files.looked_into(folder):
        begun = (folder / _UNFINISHED).exists()
        if not begun and folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise errors.JournalExists(folder=folder)


def create(
    folder: Path, passphrase: str | None = None, *, clock: Clock = utc_now, cost: keys.Cost = _ORDINARY
) -> Journal:
    """Make an empty journal in a new or empty folder and open it.

    Raises JournalExists, NoRoom, JournalReadOnly, CannotWrite, NotEnoughMemory, JournalForbidden,
    JournalUnreachable.
    """
    _clear_unfinished(folder)
    check_free(folder)
    ours = not folder.exists()
    files.make_folder(folder)
    try:
        files.write(folder / _UNFINISHED, b"")
        dek = _made(folder, passphrase, cost)
        (folder / _UNFINISHED).unlink()
    except BaseException:
        with suppress(errors.CoupleJournalError, OSError):  # what stays is taken away at the next try
            _clear_unfinished(folder)
            if ours:
                folder.rmdir()
        raise
    files.sync_folder(folder)
    return open(folder, dek, clock=clock)


def _made(folder: Path, passphrase: str | None, cost: keys.Cost) -> bytes:
    """Put everything into the folder; returns the key."""
    dek = keys.create(folder, passphrase, cost)
    files.write(folder / README, _README.encode())
    files.make_folder(folder / MEDIA)
    file = folder / DATABASE
    files.write(file, b"")  # made by us, so that only its owner may read it; SQLite gives its own files the same rights
    database = _connected(folder, dek)
    try:
        with translated(file):
            database.execute_sql("PRAGMA journal_mode = wal")
            migrations.run(database)
    except errors.DiskFull as error:  # there are no words yet that it could comfort about
        raise errors.NoRoom(folder=folder) from error
    finally:
        database.close()
    with file.open("rb") as written:
        if written.read(len(PLAIN)) in (PLAIN, b""):
            raise RuntimeError("the database was not encrypted")
    return dek


def open(folder: Path, dek: bytes, *, clock: Clock = utc_now, patience: float = PATIENCE) -> Journal:
    """Open the journal in `folder` with its key; `patience` is how many seconds to wait for another program.

    What was discarded before is swept, unless the journal is open elsewhere already.
    In a folder that may only be read it opens for reading. A file that is not ours, damaged or newer is left as it is;
    one of an older version is copied first and taken along.
    Raises JournalMissing, JournalForeign, JournalDamaged, JournalNewer, JournalBusy, JournalReadOnly, KeysMissing,
    WrongPassphrase, DiskFull, JournalForbidden, JournalUnreachable; for an older one also what a backup raises.
    """
    file = folder / DATABASE
    with files.looked_into(folder):
        if (folder / _UNFINISHED).exists() or not file.is_file():
            raise errors.JournalMissing(folder=folder)
        alone = not file.with_name(DATABASE + "-shm").exists()
        size, log = file.stat().st_size, file.with_name(DATABASE + "-wal")
        if size == 0:
            raise damaged(file)
        if alone and foreign(file):
            raise errors.JournalForeign(file=file)
        if size % _PAGE and not (log.exists() and log.stat().st_size):  # with a log, what is missing may stand there
            raise damaged(file)
    readonly = not (os.access(folder, os.W_OK) and os.access(file, os.W_OK))
    database = _connected(folder, dek, readonly=readonly, patience=patience)
    try:
        with translated(file):
            _check_version(database, file)
            if not readonly:
                database.execute_sql("PRAGMA journal_mode = wal")
                if migrations.version(database) < len(migrations.STEPS):
                    migrations.upgrade(folder, dek, database, clock().date())
                    with suppress(errors.CoupleJournalError):  # the journal is whole without it
                        files.write(folder / README, _README.encode())
    except BaseException:
        database.close()
        raise
    journal = Journal(folder, database, PhotoStore(folder / MEDIA, keys.subkey(dek, "media")), dek, clock)
    if alone and not readonly:  # what another door has just discarded can still be restored there
        with suppress(errors.DiskFull, errors.JournalBusy):  # it can be swept another time
            journal.sweep()
    return journal


def _connected(folder: Path, dek: bytes, *, readonly: bool = False, patience: float = PATIENCE) -> JournalDatabase:
    salt = keys.read(folder).salt(dek)
    database = JournalDatabase(folder / DATABASE, keys.subkey(dek, "db"), salt, readonly=readonly, patience=patience)
    try:
        with translated(folder / DATABASE):
            database.connect()
    except errors.JournalUnreachable as error:
        if readonly:  # after a sudden end there is a log beside it, and reading that takes writing
            raise errors.JournalReadOnly(folder=folder) from error
        raise
    return database


def _check_version(database: JournalDatabase, file: Path) -> None:
    if database.value("PRAGMA application_id") != migrations.APPLICATION:
        raise errors.JournalForeign(file=file)
    if migrations.version(database) > len(migrations.STEPS):
        raise errors.JournalNewer()


def _clear_unfinished(folder: Path) -> None:
    """Take away what a creation that was cut short left behind; nothing was ever kept in it."""
    with files.looked_into(folder):
        if not (folder / _UNFINISHED).exists():
            return
    with files.translated(folder):
        for name in (DATABASE, DATABASE + "-wal", DATABASE + "-shm", keys.NAME, keys.COPY, README):
            (folder / name).unlink(missing_ok=True)
        if (folder / MEDIA).exists():
            (folder / MEDIA).rmdir()
        for left in sorted(folder.glob(files.UNFINISHED + "*"), key=lambda path: path.name == _UNFINISHED):
            left.unlink()  # the sign that it is unfinished goes last


_README = """\
This folder is a journal of two people, kept by the program "couplejournal".

What is in it
  journal.db       everything they wrote, and small copies of their photos. It is encrypted.
  keys.json        the key to it. keys.json.copy is the same again, in case one is damaged.
                   If they chose a passphrase, the key is locked with it; without the passphrase nobody can read
                   the journal, the makers of the program included. If not, the key lies open in this file.
  media            their photos, one encrypted file each.
  backups          older copies of all this.

Please move or copy the folder only as a whole, and only while the program is closed.

To open it, install couplejournal and choose this folder. If the program is no longer to be had, a programmer can
open the journal in an afternoon with any tool that reads these published formats:
  The key          keys.json, slot "open": the field "key" (base64). Slot "passphrase": Argon2id (version 19) of the
                   passphrase (Unicode NFC, UTF-8) with the salt, m_kib, t and p given there makes a key that opens
                   "ct" with XChaCha20-Poly1305 (nonce given there). The data bound to it is the JSON list
                   [{format, version, journal, cipher}, {id, kind, label, kdf}] with sorted names and no spaces.
  Other keys       HKDF-SHA256 of that key without salt, info "couplejournal/1/db" and "couplejournal/1/media".
  journal.db       SQLCipher 4 with its usual settings: raw key "db", salt from keys.json under "cipher".
                   The texts are in the table "answer", the evenings in "entry", the two names in "partner".
  Locked words     A value in "answer" that begins with the bytes FF 43 4A 57 31 is locked with its author's own
                   phrase. Argon2id of that phrase, as "kdf" in the table "phrase" says, makes a key that opens
                   "wrapped" there (24 bytes of nonce, then XChaCha20-Poly1305; bound data: the JSON list
                   ["couplejournal/phrase/1", "public" in hex, "kdf"] without spaces). Inside is an X25519 key,
                   for which the rest of the value is a sealed box of libsodium, padded (ISO 7816-4) to 256 bytes:
                   a line that says where the words stand, then the words.
  media/*.cjp      "CJP1", 24 bytes of nonce, then XChaCha20-Poly1305 with key "media"; bound data: the file's name
                   (32 characters, without .cjp). Inside is the photo as it was.
"""
