"""What comes out of the journal: plain values that stay true when the journal is closed."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple, NotRequired, TypedDict

US = 0  # the voice that is both of them; the partners are 1 and 2
OPEN, DONE = "open", "done"  # an entry is under way, or it has ended
WHOLE = "*"  # the place of an entry that is whole so far and stays open for months; no step is called so
# Agreements about what may be theirs for years: each of the two calls it so; both together let it rest.
OURS, RESTING = "ours", "resting"
OPENED = "opened"  # the agreement of both by which an entry's envelopes are open
BOOKED = "book"  # the agreement of one voice that an entry may stand in a book
ENDED = "ended"  # of both, with its moment: what lies in the drawer had come to its end then
# The line in the field named behind it holds words of the other; the other said yes to their being kept.
QUOTING, QUOTED = "quoting:", "quoted:"


class Partner(NamedTuple):
    id: int  # 1 or 2
    name: str
    colour: str  # a named colour of resources/themes
    shape: str  # circle, square, triangle, diamond: colour is never the only sign


class Answer(NamedTuple):
    field: str
    voice: int
    value: str  # "" while sealed
    updated: datetime
    sealed: bool = False


class Photo(NamedTuple):
    id: int
    entry: int
    position: int
    caption: str
    file: str  # name in media/, 32 random hex digits
    sha256: str
    format: str  # jpeg, png, webp, heic
    width: int  # pixels as stored, before turning
    height: int
    turn: int  # EXIF orientation 1-8: how to show it upright
    taken: date | None = None  # the day its camera wrote down
    cover: bool = False  # whether it was chosen to stand for its entry


class About(TypedDict):
    """What is told of a photo when it is kept."""

    format: str
    width: int  # pixels before turning
    height: int
    turn: int
    caption: NotRequired[str]
    taken: NotRequired[date | None]


class Hung(NamedTuple):
    """A photo among all the others, without its picture."""

    id: int
    entry: int
    practice: str
    day: date  # the evening of its entry
    caption: str
    cover: bool


class Entry(NamedTuple):
    id: int
    uid: str
    practice: str
    day: date  # the couple's evening
    state: str
    place: str  # key of the step they are at
    created: datetime  # UTC
    updated: datetime  # UTC
    zone: str  # offset of the wall clock when it was begun, "+02:00"
    due: datetime | None = None  # UTC: when to come back
    drawer: bool = False
    answers: tuple[Answer, ...] = ()
    photos: tuple[Photo, ...] = ()
    consents: frozenset[tuple[int, str]] = frozenset()  # (voice, what was agreed to)
    opened: datetime | None = None  # UTC: when its envelopes were opened; an answer updated later was changed since
    ended: datetime | None = None  # UTC: when what lies in the drawer came to its end, the last time it did
    booked: tuple[tuple[int, datetime], ...] = ()  # (voice, UTC): since when this one agrees to its being in a book

    def both(self, what: str) -> bool:
        """Whether each of the two has agreed to this."""
        return {(1, what), (2, what)} <= self.consents

    def said(self, key: str, voice: int | None = None) -> str:
        """The value of a field (of one voice, or of the first that spoke); "" when nothing was said."""
        return next((a.value for a in self.answers if a.field == key and voice in (None, a.voice)), "")

    @property
    def cover(self) -> Photo | None:
        """The photo that stands for it: the one they chose, else the first; None without photos."""
        return next((photo for photo in self.photos if photo.cover), self.photos[0] if self.photos else None)

    @property
    def closed(self) -> bool:
        """Whether nothing in it is open though something is sealed: nobody is told that it exists."""
        return not self.photos and bool(self.answers) and all(answer.sealed for answer in self.answers)


class Said(NamedTuple):
    """One open answer by itself, for what looks back over years."""

    entry: int
    day: date
    field: str
    voice: int
    value: str


class Last(NamedTuple):
    """When something was last said."""

    value: str
    entry: int  # the latest entry in which it was
    day: date  # the evening of that entry
    heard: date | None  # the evening of the latest entry in which something else was said too; None for never


class Kept(NamedTuple):
    """What a list may be narrowed to."""

    years: frozenset[tuple[str, int]]  # (practice, year) in which anything can be seen
    lines: frozenset[tuple[str, str]]  # (practice, a line of its answers in the field asked about)


class Hit(NamedTuple):
    entry: int
    practice: str
    day: date
    field: str
    voice: int
    snippet: str
    marks: tuple[tuple[int, int], ...]  # (start, length) of the found words within snippet


class Change(NamedTuple):
    entry: int | None
    practice: str
    day: date | None
