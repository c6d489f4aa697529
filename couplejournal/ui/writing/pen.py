"""The pen: it keeps what is being written, a breath after each change, and says when it is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.journal import Journal
from couplejournal.journal.records import US, Entry
from couplejournal.practices.kinds import KINDS
from couplejournal.practices.practice import Field, Practice
from couplejournal.ui.inkwell import Inkwell

BREATH = 700  # milliseconds from the first unkept key to its keeping: kill -9 costs less than a second of typing
AGAIN = 3000  # milliseconds until a refused keeping is tried once more
OPENED = "opened"  # consent of both: this entry's envelopes are open, later changes are no longer sealed

type_key = tuple[str, int]  # field and voice


class Pen(QObject):
    """Writes the answers of one entry; the entry begins with the first word, never before.

    The disk is touched only in the inkwell's thread. When it refuses, the words stay here, `refused` tells the sentence
    once, and the keeping is tried again until it succeeds.
    """

    kept = Signal(object)  # datetime of the wall clock
    refused = Signal(object)  # CoupleJournalError
    began = Signal(int)  # id of the entry that now exists
    wrote = Signal(str)  # key of a field whose value has just changed

    _done = Signal(object)
    _failed = Signal(object, object)

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
        self._place = entry.place if entry else ""
        self.writer = self._whose(entry)
        self.opened = entry is not None and (US, OPENED) in entry.consents
        self._values: dict[type_key, str] = {}
        if entry:
            self._values = {(a.field, a.voice): a.value for a in entry.answers if not a.sealed}
            for answer in entry.answers:
                if answer.sealed:
                    self._values[answer.field, answer.voice] = journal.own(entry.id, answer.field, answer.voice)
        self._dirty: dict[type_key, tuple[str, bool, bool]] = {}
        self._troubled = False
        self._breath = QTimer(self, singleShot=True)
        self._breath.timeout.connect(self._send)
        self._done.connect(self._on_done)
        self._failed.connect(self._on_failed)

    def _whose(self, entry: Entry | None) -> int:
        """Who writes the fields of voice "one": whoever began them, else the first."""
        alone = {field.key for field in self.practice.fields() if field.voice == "one"}
        return next((a.voice for a in entry.answers if a.field in alone), 1) if entry else 1

    def value(self, field: Field, voice: int) -> str:
        """What this voice has said in this field so far; "" for nothing."""
        found = (self._values.get((key, voice)) for key in (field.key, *field.was))
        return next((value for value in found if value), "")

    def write(self, field: Field, voice: int, value: str) -> None:
        """Take down a cleaned value; it is kept within a breath. Fields that are not `kept` stay in memory only."""
        if self.value(field, voice) == value:
            return
        self._values[field.key, voice] = value
        self.wrote.emit(field.key)
        if not field.kept:
            return
        sealed = bool(field.seal) and not self.opened
        self._dirty[field.key, voice] = (value, sealed, KINDS[field.kind].found)
        if not self._breath.isActive():
            self._breath.start(BREATH)

    def flush(self) -> bool:
        """Keep everything now and wait for it; False when the disk refused (the words stay in the pen)."""
        self._breath.stop()
        self._send()
        self._inkwell.wait()
        return not self._dirty and not self._troubled

    def entry(self) -> int:
        """The id of the entry, with every word so far kept; begins the entry if nothing was written yet.

        Raises the CoupleJournalError that keeps the journal from being written.
        """
        self.flush()
        if self._id is None:
            self._begin(self._journal)
        assert self._id is not None
        return self._id

    def open(self) -> None:
        """Open the entry's envelopes, all at once (raises the CoupleJournalError that keeps them closed)."""
        entry = self.entry()
        with self._journal.together():
            self._journal.unseal(entry)
            self._journal.agree(entry, US, OPENED)
        self.opened = True

    @property
    def begun(self) -> bool:
        """True when the entry exists in the journal."""
        return self._id is not None

    def place(self, step: str) -> None:
        """Remember at which step they are, once there is an entry to remember it in."""
        self._place = step
        if self._id is not None:
            self._journal.place(self._id, step)

    def _begin(self, journal: Journal) -> None:
        self._id = journal.begin(self.practice.key, self.day, place=self._place, drawer=self.practice.drawer).id
        self.began.emit(self._id)

    def _send(self) -> None:
        if not self._dirty:
            return
        words, self._dirty = self._dirty, {}

        def keep(journal: Journal) -> None:
            try:
                if self._id is None:
                    self._begin(journal)
                assert self._id is not None
                for (field, voice), (value, sealed, found) in words.items():
                    journal.say(self._id, field, value, voice, sealed=sealed, found=found)
            except CoupleJournalError as trouble:
                self._troubled = True
                self._failed.emit(words, trouble)
            else:
                self._troubled = False
                self._done.emit(self._clock())

        self._inkwell.do(keep)

    def _on_done(self, moment: datetime) -> None:
        self.kept.emit(moment)

    def _on_failed(self, words: dict[type_key, tuple[str, bool, bool]], trouble: CoupleJournalError) -> None:
        self._dirty = {**words, **self._dirty}  # what was typed since is newer
        self._breath.start(AGAIN)
        self.refused.emit(trouble)
