"""Whole photos, decoded beside the window as large as they are shown: the one looked at, and those next to it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.photos import PhotoStore
from couplejournal.journal.records import Photo
from couplejournal.ui.kit.jobs import Job
from couplejournal.ui.writing import picture

ROOM = 120 * 1024 * 1024  # bytes of decoded photos; the one looked at stays whatever it takes
TOGETHER = 2  # photos that are decoded at the same time

Wish = tuple[int, int]  # a photo, and the true pixels of its longer side


class WholePictures(QObject):
    """Say what is `wanted`, the photo looked at first. `came` or `lost` tells of each."""

    came = Signal(int)
    lost = Signal(int)

    def __init__(self, photos: PhotoStore, parent: QObject) -> None:
        super().__init__(parent)
        self._photos = photos
        self._kept: OrderedDict[Wish, QImage] = OrderedDict()
        self._lost: set[int] = set()
        self._wanted: list[tuple[Photo, int]] = []
        self._under_way: set[Wish] = set()

    def picture(self, photo: int) -> QImage | None:
        """The largest there is of a photo; None while there is nothing."""
        sizes = [wish for wish in self._kept if wish[0] == photo]
        if not sizes:
            return None
        self._kept.move_to_end(best := max(sizes))
        return self._kept[best]

    def is_lost(self, photo: int) -> bool:
        """Whether it was tried and could not be read."""
        return photo in self._lost

    def want(self, wanted: Sequence[tuple[Photo, int]]) -> None:
        """Each with the true pixels of its longer side; what was wanted before and has not begun is let go."""
        self._wanted = [
            (photo, longest)
            for photo, longest in wanted
            if not self._has(photo.id, longest) and photo.id not in self._lost
        ]
        self._begin()

    def forget(self) -> None:
        """Let go of everything; what was lost may be looked for again."""
        self._wanted.clear()
        self._kept.clear()
        self._lost.clear()

    def _has(self, photo: int, longest: int) -> bool:
        known = (*self._kept, *self._under_way)
        return any(id == photo and there >= longest for id, there in known)

    def _begin(self) -> None:
        while self._wanted and len(self._under_way) < TOGETHER:
            photo, longest = self._wanted.pop(0)
            wish = (photo.id, longest)
            self._under_way.add(wish)
            job = Job(whole, self._photos, photo.file, longest, owner=self)
            job.finished.connect(lambda image, wish=wish: self._take(wish, image))
            job.failed.connect(lambda trouble, wish=wish: self._miss(wish, trouble))
            job.start()

    def _take(self, wish: Wish, image: QImage) -> None:
        self._under_way.discard(wish)
        if image.isNull():
            self._miss(wish, None)
            return
        for smaller in [other for other in self._kept if other[0] == wish[0]]:
            del self._kept[smaller]
        self._kept[wish] = image
        while len(self._kept) > 1 and sum(kept.sizeInBytes() for kept in self._kept.values()) > ROOM:
            self._kept.popitem(last=False)
        self.came.emit(wish[0])
        self._begin()

    def _miss(self, wish: Wish, trouble: Exception | None) -> None:
        self._under_way.discard(wish)
        if trouble is None or isinstance(trouble, CoupleJournalError):
            self._lost.add(wish[0])
            self.lost.emit(wish[0])
        self._begin()


def whole(photos: PhotoStore, file: str, longest: int) -> QImage:
    """The photo in this file of the journal, upright, its longer side at most so many pixels. Safe in any thread."""
    image = picture.upright(photos.read(file), longest)
    plain = QImage.Format.Format_ARGB32_Premultiplied if image.hasAlphaChannel() else QImage.Format.Format_RGB32
    return image if image.isNull() else image.convertToFormat(plain)  # the kinds that are painted without detours
