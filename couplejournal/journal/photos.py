"""The encrypted photo files of a journal: one file a photo, never changed once written."""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from couplejournal import errors
from couplejournal.journal import files

_MAGIC = b"CJP1"  # then a nonce of 24 bytes, then XChaCha20-Poly1305 of the photo, bound to the file's name
_NONCE, _TAG = 24, 16
_NAME = re.compile(r"[0-9a-f]{32}")


def path(media: Path, file: str) -> Path:
    """Where the photo of this name stands in a media folder (raises PhotoLost for what is no name of ours)."""
    if not _NAME.fullmatch(file):
        raise errors.PhotoLost(name=file)
    return media / file[:2] / f"{file}.cjp"


def _ours(path: Path) -> bool:
    """Whether a file is a photo of ours or half of one; whatever else people put there is none of our business."""
    return path.name.startswith(files.UNFINISHED) or (path.suffix == ".cjp" and bool(_NAME.fullmatch(path.stem)))


class PhotoStore:
    """The folder media/: plain files, no database, safe from any thread."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self.folder = folder
        self._key = key

    def write(self, content: bytes) -> tuple[str, str]:
        """Keep a photo: its random name and the SHA-256 of its content, once it is safely on the disk.

        Raises NoRoom, JournalReadOnly, CannotWrite.
        """
        from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt as encrypt

        file, nonce = secrets.token_hex(16), secrets.token_bytes(_NONCE)
        place = path(self.folder, file)
        files.make_folder(place.parent)
        files.write(place, _MAGIC + nonce, encrypt(content, file.encode(), nonce, self._key))
        return file, hashlib.sha256(content).hexdigest()

    def read(self, file: str) -> bytes:
        """The photo as it was given (raises PhotoLost when its file is missing, damaged or another's)."""
        from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as decrypt
        from nacl.exceptions import CryptoError

        try:
            kept = path(self.folder, file).read_bytes()
            if len(kept) < len(_MAGIC) + _NONCE + _TAG or not kept.startswith(_MAGIC):
                raise errors.PhotoLost(name=file)
            nonce, sealed = kept[len(_MAGIC) : len(_MAGIC) + _NONCE], kept[len(_MAGIC) + _NONCE :]
            return decrypt(sealed, file.encode(), nonce, self._key)
        except (OSError, CryptoError) as error:
            raise errors.PhotoLost(name=file) from error

    def remove(self, file: str) -> None:
        """Delete a photo's file; one that is gone already is no trouble (raises JournalReadOnly, CannotWrite)."""
        place = path(self.folder, file)
        with files.translated(place):
            place.unlink(missing_ok=True)

    def all(self) -> Iterator[Path]:
        """Every file of a photo, and every unfinished one that a sudden end left behind.

        Raises JournalForbidden, JournalUnreachable.
        """
        with files.looked_into(self.folder), suppress(FileNotFoundError):
            for part in sorted(self.folder.iterdir()):
                if part.is_dir():
                    yield from (path for path in part.iterdir() if _ours(path))
