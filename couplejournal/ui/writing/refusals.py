"""Why something that was given as a photo cannot be kept, in words that say what else could be done."""

from __future__ import annotations

import errno
import unicodedata

from PySide6.QtCore import QCoreApplication

from couplejournal.errors import QT_TRANSLATE_NOOP, PhotoRefused

NAME = 60  # letters of a file's name that are told

NO_FILE = QT_TRANSLATE_NOOP("Picture", "it is not a file")
GONE = QT_TRANSLATE_NOOP("Picture", "it is not there any more")
FORBIDDEN = QT_TRANSLATE_NOOP("Picture", "this account may not read it")
UNREADABLE = QT_TRANSLATE_NOOP("Picture", "it cannot be read from its disk just now")
LARGER = QT_TRANSLATE_NOOP("Picture", "it is larger than {most} MB")
TOO_LARGE = QT_TRANSLATE_NOOP("Picture", "it is too large; a smaller copy would fit")
NO_SIZE = QT_TRANSLATE_NOOP("Picture", "its size cannot be right")
DAMAGED = QT_TRANSLATE_NOOP("Picture", "the file is damaged or not complete")
EMPTY = QT_TRANSLATE_NOOP("Picture", "it is empty")
MOVING = QT_TRANSLATE_NOOP("Picture", "moving pictures (GIF) cannot be kept; a still one saved as PNG or JPEG can")
RAW = QT_TRANSLATE_NOOP("Picture", "BMP, TIFF and raw pictures cannot be kept; please save it as JPEG or PNG first")
FILM = QT_TRANSLATE_NOOP("Picture", "it is a film, and only photos can be kept")
NO_PHOTO = QT_TRANSLATE_NOOP("Picture", "there is no photo in it")
OTHER = QT_TRANSLATE_NOOP("Picture", "only JPEG, PNG, WebP and HEIC photos can be kept")

# What a name may hold to turn the letters around it.
_TURNING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C))
_FILMS = (b"ftypqt  ", b"ftypisom", b"ftypmp42", b"ftypmp41", b"ftypM4V ", b"ftypavc1")


def refused(name: str, reason: str, **words: object) -> PhotoRefused:
    """The trouble to raise, for one of the reasons above."""
    return PhotoRefused(name=name, reason=QCoreApplication.translate("Picture", reason).format(**words))


def kind(content: bytes, name: str) -> str:
    """jpeg, png or webp, by what is in the file and not by what it is called.

    Raises PhotoRefused with a word on what it is instead: no reader of other kinds ever sees the bytes.
    """
    if content.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "webp"
    reason = OTHER
    if not content:
        reason = EMPTY
    elif content[:6] in (b"GIF87a", b"GIF89a"):
        reason = MOVING
    elif content[:2] == b"BM" or content[:4] in (b"II*\0", b"MM\0*"):
        reason = RAW
    elif content[4:12] in _FILMS:
        reason = FILM
    raise refused(name, reason)


def why(trouble: OSError) -> str:
    """The reason behind an error of the system."""
    if trouble.errno in (errno.ENOENT, errno.ENOTDIR):
        return GONE
    if trouble.errno in (errno.EACCES, errno.EPERM):
        return FORBIDDEN
    return NO_FILE if trouble.errno == errno.ELOOP else UNREADABLE


def shown(name: str) -> str:
    """A file's name as it may stand in a sentence: in one line, not too long, and never turning what is around it."""
    plain = "".join(" " if unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") else letter for letter in name)
    plain = " ".join(plain.translate(_TURNING).split())
    if len(plain) > NAME:
        plain = f"{plain[: NAME // 2].rstrip()}…{plain[-NAME // 3 :].lstrip()}"
    mixed = any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in plain)
    return f"\u2068{plain}\u2069" if mixed else plain
