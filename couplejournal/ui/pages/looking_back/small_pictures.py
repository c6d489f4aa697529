"""Small pictures for a wall of photos: read and decoded beside the window, kept as long as there is room for them."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath

from couplejournal.errors import CoupleJournalError, JournalDamaged
from couplejournal.journal import vault
from couplejournal.journal.journal import Journal
from couplejournal.ui.inkwell import PATIENCE
from couplejournal.ui.kit.jobs import Job

ROOM = 64 * 1024 * 1024  # bytes of decoded pictures: some 600 of 160 px, ten screens full
IDLE = 0.2  # seconds without a wish after which the second door to the journal is closed again
_WAIT = 0.02  # seconds between two looks at whether the window wants to close
ROUND = 6  # px of a picture's corners, at 1 to 1

Wish = tuple[int, int]  # a photo, and the side in true pixels of the square it fills


class SmallPictures(QObject):
    """Ask for a `picture`, which never waits; say what is `wanted`; `came` tells when another one is there.

    An empty image stands for one that cannot be read.
    """

    came = Signal(int)  # the photo

    def __init__(self, journal: Journal, parent: QObject) -> None:
        super().__init__(parent)
        self._folder, self._key = journal.folder, journal.key
        self._kept: OrderedDict[Wish, QImage] = OrderedDict()
        self._bytes = 0
        self._desk = _Desk()
        self._desk.made.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def picture(self, photo: int, side: int) -> QImage | None:
        """The picture of a photo as a square of `side` true pixels; None while it is not there."""
        kept = self._kept.get((photo, side))
        if kept is not None:
            self._kept.move_to_end((photo, side))
        return kept

    def want(self, photos: Iterable[int], side: int) -> None:
        """Bring these, the first ones first; what was wanted before and is not named is no longer wanted."""
        wishes = [(photo, side) for photo in photos if (photo, side) not in self._kept]
        if self._desk.lay(wishes):
            Job(_serve, self._folder, self._key, self._desk, owner=self, tells=True).start()

    def forget(self) -> None:
        """Let go of every picture, and want none."""
        self._desk.lay([])
        self._kept.clear()
        self._bytes = 0

    def _take(self, photo: int, side: int, image: QImage) -> None:
        before = self._kept.pop((photo, side), None)
        self._bytes += image.sizeInBytes() - (before.sizeInBytes() if before is not None else 0)
        self._kept[photo, side] = image
        while self._bytes > ROOM and len(self._kept) > 1:
            self._bytes -= self._kept.popitem(last=False)[1].sizeInBytes()
        self.came.emit(photo)


class _Desk(QObject):
    """Where wishes lie for the thread that fulfils them; it may outlive the wall."""

    made = Signal(int, int, QImage)

    def __init__(self) -> None:
        super().__init__()
        self._lock = threading.Lock()
        self._wishes: list[Wish] = []  # the next one last
        self._under_way: Wish | None = None
        self._served = False

    def lay(self, wishes: list[Wish]) -> bool:
        """Put these in place of the others; True when nobody is there to fulfil them."""
        with self._lock:
            self._wishes = [wish for wish in reversed(wishes) if wish != self._under_way]
            called = bool(self._wishes) and not self._served
            self._served = self._served or called
            return called

    def take(self) -> Wish | None:
        """The next one; None when there is none at the moment."""
        with self._lock:
            self._under_way = self._wishes.pop() if self._wishes else None
            return self._under_way

    def leave(self, *, at_once: bool) -> bool:
        """Go, and do not come back without being called; False when a wish has come in and one may not."""
        with self._lock:
            if self._wishes and not at_once:
                return False
            self._served, self._under_way = False, None
            return True


def _serve(
    folder: Path, key: bytes, desk: _Desk, *, progress: Callable[[float], None], cancelled: Callable[[], bool]
) -> None:
    """Fulfil wishes with a door of one's own to the journal, until there are none or the window closes."""
    journal: Journal | None = None
    left = False
    try:
        journal = vault.open(folder, key, patience=PATIENCE)
        last = time.monotonic()
        while not cancelled():
            wish = desk.take()
            if wish is not None:
                desk.made.emit(*wish, square(_content(journal, wish[0]), wish[1]))
                last = time.monotonic()
            elif time.monotonic() - last < IDLE:
                time.sleep(_WAIT)
            elif left := desk.leave(at_once=False):
                return
    except CoupleJournalError:  # the drive is gone, perhaps: grey squares until somebody asks again
        pass
    finally:
        if not left:
            desk.leave(at_once=True)
        if journal is not None:
            journal.close()


def _content(journal: Journal, photo: int) -> bytes:
    try:
        return journal.thumbnail(photo)
    except (KeyError, JournalDamaged):  # deleted a moment ago, or not to be read: the others still are
        return b""


def square(content: bytes, side: int) -> QImage:
    """The middle of a picture as a square of `side` true pixels with round corners; empty when it cannot be read."""
    store = QByteArray(content)
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    room = QSize(side, side)
    filled = reader.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    reader.setScaledSize(filled)  # decoded small from the beginning: several times as fast
    reader.setScaledClipRect(QRect(QPoint((filled.width() - side) // 2, (filled.height() - side) // 2), room))
    picture = reader.read()
    del reader  # before the buffer it reads from
    if picture.isNull():
        return picture
    cut = QImage(room, QImage.Format.Format_ARGB32_Premultiplied)
    cut.fill(Qt.GlobalColor.transparent)
    path = QPainterPath()
    path.addRoundedRect(QRectF(cut.rect()), ROUND, ROUND)
    with QPainter(cut) as p:
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setClipPath(path)
        p.drawImage(0, 0, picture)
    return cut
