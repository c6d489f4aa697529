"""One page of the book as a sheet of paper that lies on the table."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from couplejournal.ui.kit import paint
from couplejournal.ui.kit.colours import colour, size

PAGE = 170 / 240  # width by height of the book's page


def page_on_table(p: QPainter, place: QRectF, picture: QPixmap) -> None:
    """A page with the shade it throws; white in the dark too, for paper it will be."""
    shade = QColor(colour("shade"))
    shade.setAlpha(34)
    for spread in range(7, 0, -1):
        paint.sheet(p, place.adjusted(-spread, -spread + 3, spread, spread + 3), 3 + spread, shade)
    paint.sheet(p, place, 2, QColor("white"))
    if not picture.isNull():
        p.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        p.drawPixmap(place, picture, QRectF(picture.rect()))


class Cover(QWidget):
    """The book's real title page, small."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("book-cover")
        self.setAccessibleName(self.tr("The title page"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._picture = QPixmap()

    def set_page(self, png: bytes) -> None:
        """Another page; empty bytes leave an empty sheet."""
        self._picture = QPixmap()
        self._picture.loadFromData(png)
        self.update()

    def sizeHint(self) -> QSize:
        high = size(340)
        return QSize(round(high * PAGE) + 28, high + 28)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        high = min(self.height() - 28.0, (self.width() - 28.0) / PAGE)
        with QPainter(self) as p:
            page_on_table(p, QRectF((self.width() - high * PAGE) / 2, 10, high * PAGE, high), self._picture)
