"""Takes photos into the journal one after the other, beside the window, whatever page is on show meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QImage

from couplejournal.errors import Cancelled, CoupleJournalError, PhotoRefused
from couplejournal.journal.journal import Journal
from couplejournal.ui.kit.jobs import Job
from couplejournal.ui.saying import sentence
from couplejournal.ui.writing import picture
from couplejournal.ui.writing.pen import Pen

FEW = 3  # so many are told one by one
GLANCE = 0.1  # seconds between two looks at whether anybody still waits for the photos


class Taking(QObject):
    """One photo at a time is in memory. It belongs to the pen, which is not let go of before the last photo is kept."""

    told = Signal(str)  # how far it has come; "" when it is over
    kept = Signal()  # one more photo is safe in the journal

    def __init__(self, pen: Pen, say: Callable[[str], object]) -> None:
        """`say` is told in the end which photos are not kept, and why."""
        super().__init__(pen)
        self._pen, self._say = pen, say

    def take(self, sources: Sequence[Path | QImage]) -> None:
        """Copy these files and pasted pictures into the journal; what is no photo is told and the others still come."""
        job = Job(take_all, sources, self._pen.do, owner=self, tells=True)
        job.progress.connect(self._on_the_way)
        job.finished.connect(self._over)
        job.failed.connect(lambda _mistake: self._over([]))
        self._pen.errands += 1
        job.start()

    def _on_the_way(self, _part: float, words: str) -> None:
        self.told.emit(words)
        self.kept.emit()

    def _over(self, refused: list[CoupleJournalError]) -> None:
        self._pen.errands -= 1
        self.told.emit("")
        self.kept.emit()
        if refused:
            said = list(dict.fromkeys(sentence(trouble) for trouble in refused))
            more = [self.tr("And {count} more.").format(count=len(said) - FEW)] if len(said) > FEW + 1 else said[FEW:]
            self._say("\n".join(said[:FEW] + more))
        self.deleteLater()


Give = Callable[[Callable[[Journal, int], None], Callable[[Exception], object]], None]


def take_all(
    sources: Sequence[Path | QImage], give: Give, *, progress: Callable[..., None], cancelled: Callable[[], bool]
) -> list[CoupleJournalError]:
    """Read each and wait until it is kept; the troubles of those that are not. Runs in a thread of its own."""
    refused: list[CoupleJournalError] = []
    for number, source in enumerate(sources, 1):
        if cancelled():
            break
        progress(number / len(sources), f"{number} / {len(sources)}")
        try:
            _keep(_read(source), give, cancelled)
        except PhotoRefused as trouble:  # the others may be better
            refused.append(trouble)
        except CoupleJournalError as trouble:  # the journal takes none just now
            return [*refused, trouble]
    return refused


def _read(source: Path | QImage) -> picture.Picture:
    if isinstance(source, QImage):
        return picture.from_image(source, QCoreApplication.translate("Photographs", "The pasted picture"))
    return picture.read_file(source)


def _keep(one: picture.Picture, give: Give, cancelled: Callable[[], bool]) -> None:
    done = threading.Event()
    troubles: list[Exception] = []

    def keep(journal: Journal, entry: int) -> None:
        width, height = one.width, one.height
        journal.add_photo(
            entry, one.content, one.thumbnail, format=one.format, width=width, height=height, turn=one.turn
        )
        done.set()

    def refuse(trouble: Exception) -> None:
        troubles.append(trouble)
        done.set()

    give(keep, refuse)
    while not done.wait(GLANCE):
        if cancelled():
            raise Cancelled
    if troubles:
        raise troubles[0]
