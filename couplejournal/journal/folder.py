"""What stands where in a journal's folder, and which of its backups is the newest."""

from __future__ import annotations

import re
from typing import NamedTuple
from contextlib import suppress
from datetime import date
from pathlib import Path

from couplejournal import errors
from couplejournal.journal import files

DATABASE, MEDIA, README, BACKUPS = "journal.db", "media", "README.txt", "backups"
PLAIN = b"SQLite format 3\0"  # how an unencrypted database begins; ours never may
_OTHERS = (PLAIN, b"PK\x03\x04", b"%PDF", b"\x1f\x8b\x08", b"\xff\xd8\xff", b"\x89PNG")
_LOOK = 4096
_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)-(\d{4,})(-schema-\d+)?")


class Stamp(NamedTuple):
    """A backup by its name: an ever-growing number that puts it in order, for the clock may jump, and its day."""

    number: int
    day: date
    suffix: str = ""  # "-schema-1": made before the file was changed for a newer program, and never rotated away

    def __str__(self) -> str:
        return f"{self.day.isoformat()}-{self.number:04}{self.suffix}"


def stamps(place: Path) -> list[Stamp]:
    """The finished backups in a folder of backups, oldest first (raises JournalForbidden, JournalUnreachable)."""
    found = []
    with files.looked_into(place):
        for path in place.iterdir() if place.is_dir() else ():
            match = _STAMP.fullmatch(path.name)
            if match and path.is_dir():
                with suppress(ValueError):  # somebody's own folder, of a day that no calendar has
                    found.append(Stamp(int(match[2]), date.fromisoformat(match[1]), match[3] or ""))
    return sorted(found)


def newest(folder: Path) -> Path | None:
    """The newest backup beside the journal in `folder`; None when there is none (raises as `stamps`)."""
    found = stamps(folder / BACKUPS)
    return folder / BACKUPS / str(found[-1]) if found else None


def begins_like_another(beginning: bytes) -> bool:
    """Whether a file that begins so is taken for something else; a new journal's salt, its first bytes, must not."""
    return beginning.startswith(_OTHERS)


def foreign(file: Path) -> bool:
    """Whether the file plainly is something else than our database, which looks like noise from its first byte.

    Only for a file that no door of this program has open: on POSIX, closing it after a look lets go of their locks.
    """
    with file.open("rb") as content:
        beginning = content.read(_LOOK)
    if begins_like_another(beginning):
        return True
    return bool(beginning) and b"\0" not in beginning and _is_text(beginning)


def _is_text(beginning: bytes) -> bool:
    try:
        beginning.decode()
    except UnicodeDecodeError as error:
        return len(beginning) == _LOOK and error.start > _LOOK - 4  # a character cut in two at the end
    return True


def damaged(file: Path) -> errors.JournalDamaged:
    """The error for a file that cannot be trusted, naming the newest backup beside it if there is one."""
    copy = None
    with suppress(errors.CoupleJournalError):  # what may not be looked at is no help
        copy = newest(file.parent)
    return errors.JournalDamaged(file=file, backup=copy) if copy else errors.JournalDamagedAlone(file=file)
