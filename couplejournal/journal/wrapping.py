"""How a few words that a person remembers lock a key: slowly stretched (Argon2id), then wrapped around it."""

from __future__ import annotations

import secrets
import unicodedata
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from couplejournal import errors

NONCE, TAG = 24, 16  # bytes


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess at a passphrase costs (Argon2id): memory in KiB, rounds."""

    m_kib: int = 262144
    t: int = 3

    def __post_init__(self) -> None:
        if not (whole(self.m_kib) and whole(self.t) and 8 <= self.m_kib <= 2 * 1024 * 1024 and 1 <= self.t <= 32):
            raise ValueError("out of bounds")


def kdf(cost: Cost) -> dict[str, Any]:
    """How the words are stretched, with a new salt: all that is needed, beside the words, to do it again."""
    salt = b64encode(secrets.token_bytes(16)).decode()
    return {"name": "argon2id", "v": 19, "salt": salt, "m_kib": cost.m_kib, "t": cost.t, "p": 1}


def wrap(key: bytes, bound: bytes, words: str, kdf: Mapping[str, Any]) -> tuple[bytes, bytes]:
    """The nonce and the key (32 bytes) wrapped with these words; `bound` must be the same when it is unwrapped.

    Slow on purpose, about half a second. Raises NotEnoughMemory.
    """
    from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt as encrypt

    nonce = secrets.token_bytes(NONCE)
    return nonce, encrypt(key, bound, nonce, _stretched(words, kdf))


def unwrap(nonce: bytes, wrapped: bytes, bound: bytes, words: str, kdf: Mapping[str, Any]) -> bytes | None:
    """The key again; None when the words are others, or anything that belongs to it was changed.

    Slow on purpose. Raises NotEnoughMemory; KeyError, TypeError, ValueError for what never was a wrapped key.
    """
    from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as decrypt
    from nacl.exceptions import CryptoError

    if (len(nonce), len(wrapped)) != (NONCE, 32 + TAG):
        raise ValueError("wrong length")
    try:
        return decrypt(wrapped, bound, nonce, _stretched(words, kdf))
    except CryptoError:
        return None


def _stretched(words: str, kdf: Mapping[str, Any]) -> bytes:
    """Argon2id of the words; the bounds keep a hostile file from asking for the moon."""
    from nacl.exceptions import RuntimeError as OutOfMemory
    from nacl.pwhash import argon2id

    cost, salt = Cost(kdf["m_kib"], kdf["t"]), b64decode(kdf["salt"], validate=True)
    if (kdf["name"], kdf["v"], kdf["p"], len(salt)) != ("argon2id", 19, 1, 16):
        raise ValueError("unknown way to stretch")
    same = unicodedata.normalize("NFC", words).encode("utf-8", "surrogatepass")  # however the keyboard writes it
    try:
        return argon2id.kdf(32, same, salt, opslimit=cost.t, memlimit=cost.m_kib * 1024)
    except (OutOfMemory, MemoryError) as error:
        raise errors.NotEnoughMemory() from error


def whole(value: object) -> bool:
    """Whether it is a whole number, which True is not."""
    return type(value) is int
