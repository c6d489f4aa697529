"""A word to press, in one of three sizes, underlined as a link is: words of different sizes make a loose cloud."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from couplejournal.ui.kit import paint
from couplejournal.ui.kit.colours import colour, size
from couplejournal.ui.kit.theme import SERIF, font

SIZES = (20, 24, 29)  # px at 100 %
PAD = 6


class Word(QPushButton):
    """`large` is 1, 2 or 3; it is never the only sign of anything, and a screen reader is told `says`."""

    def __init__(self, text: str, large: int, *, name: str, says: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.word, self.large = text, large
        self.setObjectName(name)
        self.setAccessibleName(says or text)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def face(self) -> QFont:
        """The letters of its size."""
        return font(SERIF, SIZES[self.large - 1], QFont.Weight.DemiBold if self.large == 3 else QFont.Weight.Normal)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.face())
        return QSize(metrics.horizontalAdvance(self.word) + 2 * size(PAD), max(size(40), metrics.height() + size(6)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        over = self.underMouse() or self.isDown()
        with QPainter(self) as p:
            if over:
                paint.sheet(p, self.rect(), paint.radius(), colour("accent-soft"))
            if paint.keyed(self):
                paint.ring(p, self.rect(), paint.radius())
            p.setFont(self.face())
            p.setPen(colour("ink"))
            p.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.word)
            metrics = p.fontMetrics()
            base = (self.height() - metrics.height()) / 2 + metrics.ascent() + size(4)
            line = QRectF(size(PAD), base, self.width() - 2 * size(PAD), max(1, size(1)))
            paint.sheet(p, line, 0, colour("accent" if over else "field-line"))
