"""One page of the book as a sheet of paper that lies on the table."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from couplejournal.ui.kit import paint
from couplejournal.ui.kit.colours import colour, size

PAGE = 170 / 240  # width by height of the book's page


def page_on_table(p: QPainter, place: QRect, picture: QPixmap) -> None:
    """A page with the shade it throws; white in the dark too, for paper it will be. `picture` fits `place` exactly."""
    shade = QColor(colour("shade"))
    for away in range(1, 8):  # rings only: filled sheets of this size were seen to cost 30 ms a spread
        shade.setAlpha(150 - 20 * away)
        paint.sheet(p, place.adjusted(-away, -away + 3, away, away + 3), 3 + away, None, shade, 1.5)
    p.fillRect(place, QColor("white"))
    if not picture.isNull():
        p.drawPixmap(place, picture)


def fitted(image: QImage, room: QSize, ratio: float) -> QPixmap:
    """The page as it is painted: each of its points lies on one of the screen's, so that painting is a mere copy."""
    if image.isNull():
        return QPixmap()
    smooth, whole = Qt.TransformationMode.SmoothTransformation, Qt.AspectRatioMode.IgnoreAspectRatio
    picture = QPixmap.fromImage(image.scaled(room * ratio, whole, smooth))
    picture.setDevicePixelRatio(ratio)
    return picture


class Cover(QWidget):
    """The book's real title page, small."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("book-cover")
        self.setAccessibleName(self.tr("The title page"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._page = QImage()

    def set_page(self, png: bytes) -> None:
        """Another page; empty bytes leave an empty sheet."""
        self._page = QImage.fromData(png)
        self.update()

    def sizeHint(self) -> QSize:
        high = size(340)
        return QSize(round(high * PAGE) + 28, high + 28)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        high = round(min(self.height() - 28.0, (self.width() - 28.0) / PAGE))
        wide = round(high * PAGE)
        place = QRect((self.width() - wide) // 2, 10, wide, high)
        with QPainter(self) as p:
            page_on_table(p, place, fitted(self._page, place.size(), self.devicePixelRatioF()))
