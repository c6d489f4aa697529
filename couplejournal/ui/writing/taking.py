"""Takes photos into the journal beside the window, whatever page is on show meanwhile, and says what became of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from couplejournal.errors import CoupleJournalError, PhotoIncomplete, PhotoRefused, PhotoTwice
from couplejournal.journal.photos import PhotoStore
from couplejournal.ui.kit.jobs import Job
from couplejournal.ui.saying import sentence
from couplejournal.ui.writing.importing import Outcome, Source, take_all
from couplejournal.ui.writing.pen import Pen

FEW, MOST = 3, 20  # so many are told one by one, and so many when somebody wants to read them all


class Taking(QObject):
    """It belongs to the pen, which is not let go of before the last photo is kept."""

    told = Signal(str)  # how far it has come; "" when it is over
    kept = Signal()  # one more photo is safe in the journal

    def __init__(self, pen: Pen, store: PhotoStore, say: Callable[..., object]) -> None:
        """`say` is told in the end which photos are not kept, and why: words, and at most one (label, what to call)."""
        super().__init__(pen)
        self._pen, self._store, self._say = pen, store, say
        self._job: Job | None = None

    def take(self, sources: Sequence[Source]) -> None:
        """Copy these files, folders and pasted pictures into the journal; what is no photo is told."""
        job = self._job = Job(take_all, sources, self._store, self._pen.do, owner=self, tells=True)
        job.progress.connect(self._on_the_way)
        job.finished.connect(self._over)
        job.failed.connect(lambda _mistake: self._over(Outcome()))
        job.stopped.connect(lambda: self._over(Outcome(stopped=True)))
        self._pen.errands += 1
        job.start()

    def cancel(self) -> None:
        """No more photos; those that are safe already stay."""
        if self._job is not None:
            self._job.cancel()

    def _on_the_way(self, _part: float, words: str) -> None:
        self.told.emit(words)
        self.kept.emit()

    def _over(self, outcome: Outcome) -> None:
        self._job = None
        self._pen.errands -= 1
        self.told.emit("")
        self.kept.emit()
        words, short = self._words(outcome, MOST), self._words(outcome, FEW)
        if words != short:
            say = self._say
            say("\n".join(short), (self.tr("Show them"), lambda: say("\n".join(words))))
        elif words:
            self._say("\n".join(words))
        self.deleteLater()

    def _words(self, outcome: Outcome, most: int) -> list[str]:
        """What is to be said in the end, at most so many photos one by one; nothing when every photo is kept."""
        twice = sum(isinstance(trouble, PhotoTwice) for trouble in outcome.troubles)
        many = twice > FEW
        told = [t for t in outcome.troubles if not (many and isinstance(t, PhotoTwice))]
        said = self._few(told, most)
        if many:
            said.append(self.tr("%n photos were here already and were not added a second time.", "", twice))
        if outcome.others:
            said.append(self.tr("%n other files in there are no photos and were left out.", "", outcome.others))
        if outcome.stopped and not any(_ends(trouble) for trouble in outcome.troubles):
            said.insert(0, self.tr("Stopped. The photos that were already taken in stay."))
        return said

    def _few(self, troubles: Sequence[CoupleJournalError], most: int) -> list[str]:
        said = list(dict.fromkeys(sentence(trouble) for trouble in troubles))
        if len(said) <= most + 1:
            return said
        return [*said[:most], self.tr("And {count} more.").format(count=len(said) - most)]


def _ends(trouble: CoupleJournalError) -> bool:
    """Whether this trouble is why no more were taken: it says so itself."""
    return not isinstance(trouble, PhotoRefused | PhotoTwice | PhotoIncomplete)
