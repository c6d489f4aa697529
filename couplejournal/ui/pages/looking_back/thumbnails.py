"""Small pictures of photos for lists, kept in memory for as long as they are likely to be seen again."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImageReader, QPainter, QPainterPath, QPixmap

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.journal import Journal
from couplejournal.ui.kit import icons
from couplejournal.ui.kit.theme import colour

MOST = 120  # pictures kept; at 92 px about 4 MB


class Thumbnails:
    """Reads each thumbnail from the journal once and keeps it in the size it was painted in."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._kept: OrderedDict[tuple[int, int], QPixmap] = OrderedDict()

    def draw(self, p: QPainter, photo: int, place: QRect, radius: float) -> None:
        """Paint the middle of the photo into `place`; a quiet drawing where it cannot be read."""
        pixmap = self._pixmap(photo, place.size(), p.device().devicePixelRatio())
        p.save()
        p.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        path = QPainterPath()
        path.addRoundedRect(QRectF(place), radius, radius)
        p.setClipPath(path)
        if pixmap.isNull():
            p.fillRect(place, colour("line"))
            third = place.width() // 3
            icons.draw(p, "image", place.adjusted(third, third, -third, -third), colour("ink-soft"))
        else:
            p.drawPixmap(place, pixmap)
        p.restore()

    def _pixmap(self, photo: int, room: QSize, ratio: float) -> QPixmap:
        side = round(room.width() * ratio)
        kept = self._kept.get((photo, side))
        if kept is None:
            kept = self._read(photo, QSize(side, side))
            self._kept[photo, side] = kept
            if len(self._kept) > MOST:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end((photo, side))
        return kept

    def _read(self, photo: int, room: QSize) -> QPixmap:
        try:
            content = QByteArray(self._journal.thumbnail(photo))
        except (CoupleJournalError, KeyError):  # damaged, or removed a moment ago: the list goes on without it
            return QPixmap()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer)
        filled = reader.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        reader.setScaledSize(filled)  # decoded small from the beginning: several times as fast
        corner = QPoint((filled.width() - room.width()) // 2, (filled.height() - room.height()) // 2)
        reader.setScaledClipRect(QRect(corner, room))
        picture = QPixmap.fromImage(reader.read())
        del reader  # before the buffer it reads from
        return picture
