"""The pen: it keeps what is being written, a breath after each change, and says when it is kept."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from datetime import date, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from couplejournal.errors import CoupleJournalError, JournalBusy
from couplejournal.journal.journal import Journal
from couplejournal.journal.records import OPENED, US, Entry
from couplejournal.practices.kinds import KINDS
from couplejournal.practices.practice import Field, Practice
from couplejournal.ui.inkwell import Inkwell
from couplejournal.ui.writing.seals import GIVEN, Place, Seals
from couplejournal.ui.writing.sitting import Sitting

BREATH = 700  # milliseconds from the first unkept key to its keeping: kill -9 costs less than a second of typing
AGAIN = 3000  # milliseconds until a refused keeping is tried once more

Keep = Callable[[Journal, int], None]  # keeps one thing in an entry


class Pen(QObject):
    """Writes the answers of one entry; the entry begins with the first word, never before.

    The disk is touched only in the inkwell's thread. A word is let go of when it is safely kept and not before: where
    the disk refuses, it stays here, `refused` tells why, and the keeping is tried again until it succeeds.
    """

    kept = Signal(object)  # datetime of the wall clock
    refused = Signal(object)  # Exception
    wrote = Signal(str)  # key of a field whose value has just changed

    _done = Signal(object)
    _failed = Signal(object)

    def __init__(
        self,
        journal: Journal,
        inkwell: Inkwell,
        practice: Practice,
        day: date,
        clock: Callable[[], datetime],
        entry: Entry | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.practice, self.day = practice, day
        self._journal, self._inkwell, self._clock = journal, inkwell, clock
        self._id = entry.id if entry else None
        self.step = entry.place if entry else ""
        self._step_kept = self.step
        self.writer = self._whose(entry)
        self.author_here = entry is None  # whoever wrote what is still sealed has the laptop
        self.here = 0  # the voice that has just said who it is, on its own page; 0 when nobody has
        self.belongs_to: int | None = None  # the entry to which a new one is linked when it begins
        self.sitting = Sitting()  # what is read aloud together with it, in an order
        self.remarked: set[str] = set()  # soft remarks that were made about it; never stored
        self.errands = 0  # how many things are still on their way to the entry beside the words, such as photos
        self.seals = Seals(practice, entry)
        self._values: dict[Place, str] = self.seals.read(journal, entry) if entry else {}
        self.captions: dict[int, str] = {}  # what was written under photos, by the photo's id
        self._unkept: dict[Place | int, Keep] = {}  # what each field, or photo, still waits for
        self._lock = threading.Lock()  # for what is not kept yet, which both threads change
        self._trouble: Exception | None = None
        self._breath = QTimer(self, singleShot=True)
        self._breath.timeout.connect(self._send)
        self._done.connect(self.kept)
        self._failed.connect(self._on_failed)

    def _whose(self, entry: Entry | None) -> int:
        """Who writes the fields of voice "one": whoever began them, else the first."""
        alone = {field.key for field in self.practice.fields() if field.voice == "one"}
        return next((a.voice for a in entry.answers if a.field in alone), 1) if entry else 1

    def value(self, field: Field, voice: int) -> str:
        """What this voice has said in this field so far; "" for nothing."""
        found = (self._values.get((key, voice)) for key in (field.key, *field.was))
        return next((value for value in found if value), "")

    def closed(self) -> bool:
        """Whether somebody left a sealed answer of their own here that nobody else is to see."""
        alone = (field for field in self.practice.fields() if field.voice == "one" and field.seal)
        told = self.opened or self.author_here or self.sitting.reads(self._id) or self.may_unfold()
        return not told and any(self.has_said(field, self.writer) for field in alone)

    def come(self, voice: int) -> None:
        """This voice has said who they are; they write here, unless it was left, or given, to them by the other."""
        self.here = voice
        if not self.may_unfold() and not (self.opened and self.writer != voice):
            self.writer, self.author_here = voice, True

    def may_unfold(self) -> bool:
        """Whether whoever is here has come from their own page for what was left for them to find."""
        return self.seals.left and self.here == 3 - self.writer

    def has_said(self, field: Field, voice: int) -> bool:
        """Whether this voice has said something in this field, also when it cannot be read just now."""
        return bool(self.value(field, voice)) or self.seals.are_locked(field, voice)

    def write(self, field: Field, voice: int, value: str) -> None:
        """Take down a cleaned value; it is kept within a breath. Fields that are not `kept` stay in memory only.

        Raises PhraseNeeded when it would take the place of words that cannot be read just now.
        """
        if self.seals.are_locked(field, voice):
            self.read(voice)
        if self.value(field, voice) == value:
            return
        self._values[field.key, voice] = value
        self.wrote.emit(field.key)
        if not field.kept:
            return
        found = KINDS[field.kind].found and field.found

        def keep(journal: Journal, entry: int) -> None:
            journal.say(entry, field.key, value, voice, sealed=self.seals.hold(field, voice), found=found)

        self._soon((field.key, voice), keep)

    def caption(self, photo: int, text: str) -> None:
        """Take down what is written under a photo; it is kept within a breath."""
        self.captions[photo] = text
        self._soon(photo, lambda journal, _entry: journal.caption(photo, text))

    def _soon(self, what: Place | int, keep: Keep) -> None:
        with self._lock:
            self._unkept[what] = keep
        if not self._breath.isActive():
            self._breath.start(BREATH)

    def drop(self) -> None:
        """Let go of every word that is not kept yet."""
        self._breath.stop()
        with self._lock:
            self._unkept.clear()
        self._inkwell.wait()

    def flush(self) -> bool:
        """Keep everything now and wait for it; False when the disk refused (the words stay in the pen)."""
        if not self._unkept and self._step_is_kept():
            return True
        self._breath.stop()
        self._send()
        self._inkwell.wait()
        if self._unkept and not self._breath.isActive():
            self._breath.start(AGAIN)
        return not self._unkept

    def entry(self) -> int:
        """The id of the entry, with every word so far kept; begins the entry if nothing was written yet.

        Raises what keeps the words from being kept.
        """
        if self._id is None:
            self._send(begin=True)
            self._inkwell.wait()
        if not self.flush() or self._id is None:
            raise self._trouble or JournalBusy()
        return self._id

    def do(self, work: Keep, refused: Callable[[Exception], object]) -> None:
        """Run `work` on the entry, begun if need be, in the inkwell's thread; may be called from any."""
        step = self.step

        def run(journal: Journal) -> None:
            work(journal, self._begun(journal, step))

        self._inkwell.do(run, refused)

    def open(self) -> None:
        """Open the entry's envelopes, all at once (raises the CoupleJournalError that keeps them closed)."""
        entry = self.entry()
        with self._journal.together():
            for one in (1, 2):
                self._journal.unseal(entry, one, fields=self.seals.to_open(OPENED, one, self.has_said))
            self._journal.agree(entry, US, OPENED)
        self.seals.opened = True
        self._read_anew()

    def give(self, voice: int, what: str = GIVEN) -> None:
        """Open this voice's own envelope for the other, or only (READ) what it reads aloud; raises what forbids it."""
        entry = self.entry()
        with self._journal.together():
            self._journal.unseal(entry, voice, fields=self.seals.to_open(what, voice, self.has_said))
            self._journal.agree(entry, voice, what)
        (self.seals.given if what == GIVEN else self.seals.read_out).add(voice)
        self._read_anew()

    def read(self, voice: int) -> None:
        """Bring what this voice has sealed to where it is read (raises PhraseNeeded while its phrase is not held)."""
        if self._id is not None:
            self._values |= self.seals.unlock(self._journal, self._id, voice)

    def forget(self) -> None:
        """Let go of all sealed words that cannot be read without a phrase any more; what is not kept yet stays."""
        self.flush()
        for (key, voice), value in list(self._values.items()):
            field = self.practice.field(key)
            if voice == US or field is None or not self.seals.hold(field, voice) or self._journal.may_read(voice):
                continue
            if field.kept and (key, voice) not in self._unkept:
                del self._values[key, voice]
                if value:
                    self.seals.locked.add((key, voice))

    def erase(self, fields: Iterable[Field], voice: int) -> None:
        """Delete for good what this voice has said in these fields, and the entry with it when nothing else is in it.

        Raises the CoupleJournalError that keeps it from being deleted.
        """
        places = [(key, voice) for field in fields for key in (field.key, *field.was)]
        entry = self.entry()
        with self._journal.together():
            for key, _voice in places:
                self._journal.say(entry, key, "", voice)
            if voice in self.seals.given:
                self._journal.withdraw(entry, voice, GIVEN)
        self.seals.given.discard(voice)
        for place in places:
            self._values.pop(place, None)
            self.seals.locked.discard(place)
        left = self._journal.entry(entry)
        if left and not left.answers and not left.photos and {who for who, _what in left.consents} <= {US, voice}:
            self._journal.purge(entry)
            self._id, self.seals = None, Seals(self.practice, None)

    def _read_anew(self) -> None:
        """What has just been opened stands in the journal for both to read."""
        entry = self._journal.entry(self._id) if self._id is not None else None
        if entry:
            self.seals.locked.clear()
            self._values |= self.seals.read(self._journal, entry)

    @property
    def opened(self) -> bool:
        """Whether all envelopes of the entry are open; later changes are no longer sealed."""
        return self.seals.opened

    @property
    def number(self) -> int | None:
        """The id of the entry; None while it does not exist."""
        return self._id

    def place(self, step: str) -> None:
        """Remember at which step they are, once there is an entry to remember it in."""
        self.step = step
        self._send()

    def _step_is_kept(self) -> bool:
        return self._id is None or self.step == self._step_kept

    def _send(self, *, begin: bool = False) -> None:
        with self._lock:
            unkept = dict(self._unkept)
        step = self.step
        if unkept or begin or not self._step_is_kept():
            self._inkwell.do(lambda journal: self._keep(journal, step, unkept), self._refuse)

    def _keep(self, journal: Journal, step: str, unkept: dict[Place | int, Keep]) -> None:
        """In the inkwell's thread."""
        entry = self._begun(journal, step)
        if step != self._step_kept:
            journal.place(entry, step)
            self._step_kept = step
        for what, keep in unkept.items():
            keep(journal, entry)
            with self._lock:
                if self._unkept.get(what) is keep:  # nothing newer was said meanwhile
                    del self._unkept[what]
        self._trouble = None
        if unkept:
            self._done.emit(self._clock())

    def _begun(self, journal: Journal, step: str) -> int:
        """In the inkwell's thread."""
        if self._id is None:
            # A part never stands without the entry that it belongs to.
            with nullcontext() if self.belongs_to is None else journal.together():
                begun = journal.begin(self.practice.key, self.day, place=step, drawer=self.practice.drawer).id
                if self.belongs_to is not None:
                    journal.link(begun, self.belongs_to)
            self._id, self._step_kept = begun, step
        return self._id

    def _refuse(self, trouble: Exception) -> None:
        """In the inkwell's thread."""
        self._trouble = trouble
        self._failed.emit(trouble)

    def _on_failed(self, trouble: Exception) -> None:
        if isinstance(trouble, CoupleJournalError):  # a mistake of ours would only happen again
            self._breath.start(AGAIN)
        self.refused.emit(trouble)
