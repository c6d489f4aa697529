"""A phrase of one's own: a pair of keys, so that sealing words needs no phrase, and reading them does.

Whoever writes needs the public half only, which is why words are kept while they are typed. The private half is
wrapped with the phrase. Nothing here reads or writes a file.
"""

from __future__ import annotations

import json
from typing import NamedTuple

from couplejournal import errors
from couplejournal.journal import wrapping
from couplejournal.journal.wrapping import Cost

_ORDINARY = Cost()
_NAME = "couplejournal/phrase/1"
_MAGIC = b"\xffCJW1"  # no text in UTF-8 begins with this byte
_BLOCK = 256  # bytes: sealed words are filled up to a multiple of it, or the length of one would tell which it is
_SEAL = 48  # bytes that a sealed box is longer than what is in it
_MOST_KDF = 1024  # characters


class Phrase(NamedTuple):
    """A voice's pair of keys as it is kept; of no use without the phrase."""

    public: bytes
    wrapped: bytes  # a nonce, then the private half, wrapped
    kdf: str  # JSON: how the phrase is stretched

    @property
    def sound(self) -> bool:
        """Whether the parts have the lengths they must have."""
        return (
            len(self.public) == 32
            and len(self.wrapped) == wrapping.NONCE + 32 + wrapping.TAG
            and len(self.kdf) <= _MOST_KDF
        )

    def unlock(self, words: str) -> bytes:
        """The secret (32 bytes) that reads what was sealed. Slow on purpose, about half a second; safe in a thread.

        Raises WrongPhrase (a WrongPassphrase) for every phrase but the right one, NotEnoughMemory.
        """
        nonce, wrapped = self.wrapped[: wrapping.NONCE], self.wrapped[wrapping.NONCE :]
        try:
            kdf = json.loads(self.kdf) if self.sound and words.strip() else {}
            secret = wrapping.unwrap(nonce, wrapped, _bound(self.public, self.kdf), words, kdf)
        except (KeyError, TypeError, ValueError, RecursionError):  # it was tampered with: nothing opens it
            secret = None
        if secret is None or public_of(secret) != self.public:
            raise errors.WrongPhrase()
        return secret

    def __repr__(self) -> str:
        return "Phrase(…)"  # what might help somebody to guess is not for a log


def make(words: str, *, cost: Cost = _ORDINARY, secret: bytes | None = None) -> tuple[Phrase, bytes]:
    """A new phrase and its secret (32 bytes); with `secret`, another phrase for the same words already sealed.

    Slow on purpose, about half a second; safe in a thread. Raises NotEnoughMemory; ValueError for words of blanks only.
    """
    from nacl.utils import random

    if not words.strip():
        raise ValueError("a phrase of blanks only")
    secret = random(32) if secret is None else secret
    public, kdf = public_of(secret), json.dumps(wrapping.kdf(cost), separators=(",", ":"))
    return Phrase(public, b"".join(wrapping.wrap(secret, _bound(public, kdf), words, json.loads(kdf))), kdf), secret


def public_of(secret: bytes) -> bytes:
    """The public half that belongs to a secret (ValueError when it is none)."""
    from nacl.bindings import crypto_scalarmult_base

    if len(secret) != 32:
        raise ValueError("wrong length")
    return crypto_scalarmult_base(secret)


def is_locked(kept: bytes) -> bool:
    """Whether a sealed answer is locked with a phrase, or only hidden."""
    return kept.startswith(_MAGIC[:1])


def in_shape(kept: bytes, *, locked: bool) -> bool:
    """Whether a sealed answer looks as one does whose voice has a phrase (`locked`), or has none."""
    if locked:
        return kept.startswith(_MAGIC) and (len(kept) - len(_MAGIC) - _SEAL) % _BLOCK == 0 and len(kept) > _BLOCK
    try:
        return bool(kept.decode())
    except UnicodeDecodeError:
        return False


def locked(public: bytes, place: str, text: str) -> bytes:
    """The text, locked for whoever has the secret to `public`, and readable only at its `place` in the journal."""
    from nacl.bindings import crypto_box_seal, sodium_pad

    return _MAGIC + crypto_box_seal(sodium_pad(f"{place}\n{text}".encode(), _BLOCK), public)


def opened(secret: bytes, place: str, kept: bytes) -> str:
    """The text again (ValueError when anything was changed, or it stands where it was not written)."""
    from nacl.bindings import crypto_box_seal_open, sodium_unpad
    from nacl.exceptions import CryptoError

    if not kept.startswith(_MAGIC):
        raise ValueError("unknown way to lock")
    try:
        whole = sodium_unpad(crypto_box_seal_open(kept[len(_MAGIC) :], public_of(secret), secret), _BLOCK).decode()
    except (CryptoError, TypeError) as error:
        raise ValueError("not opened") from error
    written, _, text = whole.partition("\n")
    if written != place:
        raise ValueError("from another place")
    return text


def _bound(public: bytes, kdf: str) -> bytes:
    return json.dumps([_NAME, public.hex(), kdf], separators=(",", ":")).encode()
