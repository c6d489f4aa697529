"""Rituals as a calendar file (RFC 5545) that any calendar can read: whole days without hours, in no zone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from couplejournal.practices import rhythm

SUFFIX = ".ics"
_LONGEST = 75  # octets of one line, without its end
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": ""})


class Event(NamedTuple):
    uid: str  # the same whenever it is written, so that a calendar replaces what it has
    name: str
    kept: str  # the rhythm as the journal keeps it
    changed: datetime  # with its zone
    told: str = ""  # what is done; "" leaves it out


def calendar(events: Iterable[Event], now: datetime) -> bytes:
    """The file's content. What has no rhythm that can be read is left out. `now`: with its zone."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//couplejournal//rituals//EN", "CALSCALE:GREGORIAN"]
    for event in events:
        lines += _event(event, now)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode()


def may_be_written(kept: str) -> bool:
    """Whether a rhythm can stand in a calendar."""
    found = rhythm.read(kept)
    return found is not None and found.kind != rhythm.UNKNOWN


def _event(event: Event, now: datetime) -> list[str]:
    found = rhythm.read(event.kept)
    if found is None or found.kind == rhythm.UNKNOWN:
        return []
    start = next(rhythm.coming(found, found.start), found.start)
    end = start + timedelta(days=1) if start < date.max else start
    return [
        "BEGIN:VEVENT",
        f"UID:{event.uid}@couplejournal",
        f"DTSTAMP:{_moment(now)}",
        f"LAST-MODIFIED:{_moment(event.changed)}",
        f"DTSTART;VALUE=DATE:{start:%Y%m%d}",
        f"DTEND;VALUE=DATE:{end:%Y%m%d}",
        f"RRULE:{rhythm.rule(found)}",
        f"SUMMARY:{_escaped(event.name)}",
        *([f"DESCRIPTION:{_escaped(event.told)}"] if event.told else []),
        "TRANSP:TRANSPARENT",  # it makes nobody busy
        "END:VEVENT",
    ]


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(words: str) -> str:
    printable = "".join(
        letter for letter in words if letter == "\n" or letter.isprintable() or letter in "\u200d\u200c"
    )
    return printable.translate(_ESCAPED)


def _folded(line: str) -> list[str]:
    """A line in pieces of at most 75 octets, each further one beginning with a blank; no letter is broken."""
    pieces, piece, octets = [], "", 0
    for letter in line:
        more = len(letter.encode("utf-8", "replace"))
        if octets + more > _LONGEST:
            pieces.append(piece)
            piece, octets = " ", 1
        piece, octets = piece + letter, octets + more
    return [*pieces, piece]
