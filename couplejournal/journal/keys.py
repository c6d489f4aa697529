"""The key file: how the journal's one random key is kept, in the open or wrapped by a passphrase.

keys.json holds a head (format, version, journal, cipher with the database's salt), a proof that ties the head to
the key, and slots. A slot gives the key back: "open" holds it in clear, "passphrase" wraps it.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from base64 import b64decode, b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from couplejournal import errors
from couplejournal.journal import files, wrapping
from couplejournal.journal.folder import DATABASE, begins_like_another, damaged, foreign
from couplejournal.journal.wrapping import Cost as Cost
from couplejournal.journal.wrapping import whole

NAME, COPY = "keys.json", "keys.json.copy"
FORMAT, VERSION = "couplejournal-keys", 1
_MOST_BYTES, _MOST_SLOTS = 65536, 16
_HEAD = ("format", "version", "journal", "cipher")


def subkey(dek: bytes, purpose: str) -> bytes:
    """HKDF-SHA256: the 32-byte key for one purpose ("db", "media", "keys"), derived from the journal's key."""
    extracted = hmac.digest(bytes(32), dek, "sha256")
    return hmac.digest(extracted, b"couplejournal/1/" + purpose.encode() + b"\x01", "sha256")


class KeyFile:
    """The key file of a journal as it was read: the sound ones of keys.json and its copy, in this order."""

    def __init__(self, documents: list[dict[str, Any]], file: Path = Path(NAME)) -> None:
        self._documents = documents
        self._file = file

    @property
    def locked(self) -> bool:
        """Whether a passphrase is needed."""
        return not any(slot.get("kind") == "open" for slot in self._slots())

    def unlock(self, passphrase: str | None) -> bytes:
        """The journal's key (32 bytes). With a passphrase this takes about half a second, on purpose.

        Raises WrongPassphrase, NotEnoughMemory, and JournalDamaged when no passphrase is needed and yet nothing opens.
        """
        tried: set[str] = set()
        for document in self._documents:
            for slot in document["slots"]:
                known = _canonical([_head(document), slot]).decode()
                if known in tried:
                    continue
                tried.add(known)
                try:
                    dek = _opened(document, slot, passphrase)
                except (KeyError, TypeError, ValueError):  # a broken slot must not block the others
                    continue
                if dek and _proof(document, dek):
                    return dek
        if passphrase is None and not self.locked:  # nobody was asked for a passphrase
            raise damaged(self._file)
        raise errors.WrongPassphrase()

    def salt(self, dek: bytes) -> bytes:
        """The database's salt (16 bytes), from a head that is proved to belong to this key (raises WrongPassphrase)."""
        return bytes.fromhex(self._proved(dek)["cipher"]["salt"])

    def content(self, dek: bytes) -> bytes:
        """The bytes to write for a copy of this key file (raises WrongPassphrase when the key is not its own)."""
        return _bytes(self._proved(dek))

    def _slots(self) -> list[dict[str, Any]]:
        return [slot for document in self._documents for slot in document["slots"]]

    def _proved(self, dek: bytes) -> dict[str, Any]:
        for document in self._documents:
            if _proof(document, dek):
                return document
        raise errors.WrongPassphrase()


def read(folder: Path) -> KeyFile:
    """The key file of the journal in `folder`; where keys.json is broken its copy answers.

    Raises JournalMissing, KeysMissing, JournalForeign, JournalNewer, JournalDamaged, JournalForbidden,
    JournalUnreachable.
    """
    documents, troubles = [], []
    for name in (NAME, COPY):
        try:
            documents.append(_parsed(folder / name))
        except errors.CoupleJournalError as trouble:
            troubles.append(trouble)
    if documents:
        return KeyFile(documents, folder / NAME)
    raise next((t for t in troubles if not isinstance(t, errors.JournalMissing)), troubles[0])


def create(folder: Path, passphrase: str | None, cost: Cost) -> bytes:
    """Make a new random key and write the key file with one slot; returns the key.

    Raises NoRoom, JournalReadOnly, CannotWrite, NotEnoughMemory.
    """
    dek, salt = secrets.token_bytes(32), secrets.token_bytes(16)
    while begins_like_another(salt):
        salt = secrets.token_bytes(16)
    document: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "journal": secrets.token_hex(16),
        "cipher": {"db": "sqlcipher-4", "page": 4096, "salt": salt.hex(), "media": "CJP1"},
    }
    document["proof"] = _proof_of(document, dek)
    document["slots"] = [_open_slot(dek) if passphrase is None else _passphrase_slot(document, dek, passphrase, cost)]
    for name in (COPY, NAME):
        files.write(folder / name, _bytes(document))
    return dek


def _parsed(path: Path) -> dict[str, Any]:
    with files.looked_into(path.parent):
        if not path.exists():
            database = path.parent / DATABASE
            if database.exists():
                raise errors.JournalForeign(file=database) if foreign(database) else errors.KeysMissing(file=path)
            raise errors.JournalMissing(folder=path.parent)
        with open(path, "rb") as file:
            raw = file.read(_MOST_BYTES + 1)
    if len(raw) > _MOST_BYTES:
        raise errors.JournalForeign(file=path)
    try:
        document = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise damaged(path) from error
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise errors.JournalForeign(file=path)
    if whole(document.get("version")) and document["version"] > VERSION:
        raise errors.JournalNewer()
    if not _sound(document):
        raise damaged(path)
    return document


def _sound(document: dict[str, Any]) -> bool:
    """Whether the shape is right; a slot's own mistakes are left to the slot."""
    cipher, slots = document.get("cipher"), document.get("slots")
    try:
        return (
            document["version"] == VERSION
            and isinstance(document["journal"], str)
            and isinstance(document["proof"], str)
            and isinstance(cipher, dict)
            and cipher["db"] == "sqlcipher-4"
            and len(bytes.fromhex(cipher["salt"])) == 16
            and isinstance(slots, list)
            and 1 <= len(slots) <= _MOST_SLOTS
            and all(isinstance(slot, dict) for slot in slots)
        )
    except (KeyError, TypeError, ValueError):
        return False


def _open_slot(dek: bytes) -> dict[str, Any]:
    return {"id": 0, "kind": "open", "label": "", "key": b64encode(dek).decode()}


def _passphrase_slot(document: Mapping[str, Any], dek: bytes, passphrase: str, cost: Cost) -> dict[str, Any]:
    slot: dict[str, Any] = {"id": 0, "kind": "passphrase", "label": "", "kdf": wrapping.kdf(cost)}
    nonce, wrapped = wrapping.wrap(dek, _bound(document, slot), passphrase, slot["kdf"])
    slot["wrap"] = {
        "name": "xchacha20-poly1305",
        "nonce": b64encode(nonce).decode(),
        "ct": b64encode(wrapped).decode(),
    }
    return slot


def _opened(document: Mapping[str, Any], slot: Mapping[str, Any], passphrase: str | None) -> bytes | None:
    """The key this slot gives; None when it does not open. Raises KeyError, TypeError, ValueError when broken."""
    if slot["kind"] == "open":
        return b64decode(slot["key"], validate=True)
    if slot["kind"] != "passphrase" or passphrase is None:
        return None
    wrap = slot["wrap"]
    if wrap["name"] != "xchacha20-poly1305":
        raise ValueError("unknown wrap")
    nonce, wrapped = b64decode(wrap["nonce"], validate=True), b64decode(wrap["ct"], validate=True)
    return wrapping.unwrap(nonce, wrapped, _bound(document, slot), passphrase, slot["kdf"])


def _bound(document: Mapping[str, Any], slot: Mapping[str, Any]) -> bytes:
    """What the wrap is tied to: the head, and all of the slot but the wrapped key itself."""
    return _canonical([_head(document), {name: slot[name] for name in ("id", "kind", "label", "kdf")}])


def _head(document: Mapping[str, Any]) -> dict[str, Any]:
    return {name: document[name] for name in _HEAD}


def _proof_of(document: Mapping[str, Any], dek: bytes) -> str:
    return hmac.new(subkey(dek, "keys"), _canonical(_head(document)), hashlib.sha256).hexdigest()


def _proof(document: Mapping[str, Any], dek: bytes) -> bool:
    return len(dek) == 32 and hmac.compare_digest(_proof_of(document, dek).encode(), document["proof"].encode())


def _canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()


def _bytes(document: Mapping[str, Any]) -> bytes:
    return json.dumps(document, indent=1).encode() + b"\n"
