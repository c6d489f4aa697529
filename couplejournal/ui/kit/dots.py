"""So many small dots beside some words, all of one shape and one tint, as something to press."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QWidget

from couplejournal.ui.kit import paint, wrapping
from couplejournal.ui.kit.colours import colour, size

PAD, ACROSS, BETWEEN = 10, 11, 7  # px at 100 %: around, of a dot, and from one to the next
ROW = 16  # dots in a row at most, so that half a month stands in one
LETTERS = 14  # capital letters' worth of words above the dots before they go on below


class Dots(QPushButton):
    """`text` is what is read, the dots stand below it; a screen reader is told the text alone."""

    def __init__(self, text: str, dots: int, *, tint: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._words, self.dots, self._tint = text, dots, tint
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = -(-self.dots // self._in_a_row(width))
        return 2 * size(PAD) + self._high(width) + rows * size(ACROSS + BETWEEN)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        wide = ROW * size(ACROSS + BETWEEN) - size(BETWEEN) + 2 * size(PAD)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(wrapping.longest_word(QFontMetrics(self.font()), self._words) + 2 * size(PAD), size(60))

    def _high(self, width: int) -> int:
        room = width - 2 * size(PAD)
        return wrapping.height_of(QFontMetrics(self.font()), self._words, room, wrapping.BESIDE)

    def _in_a_row(self, width: int) -> int:
        return max(1, min(ROW, (width - 2 * size(PAD) + size(BETWEEN)) // size(ACROSS + BETWEEN)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        pad, across, step = size(PAD), size(ACROSS), size(ACROSS + BETWEEN)
        with QPainter(self) as p:
            if self.underMouse() or self.isDown():
                paint.sheet(p, self.rect(), paint.radius(), colour("accent-soft"))
            if paint.keyed(self):
                paint.ring(p, self.rect(), paint.radius())
            words = QRect(pad, pad, self.width() - 2 * pad, self._high(self.width()))
            p.setPen(colour("ink"))
            p.drawText(words, wrapping.BESIDE, self._words)
            p.setRenderHint(QPainter.RenderHint.Antialiasing)
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(colour(self._tint))
            in_a_row = self._in_a_row(self.width())
            for number in range(self.dots):
                line, place = divmod(number, in_a_row)
                dot = QRect(pad + place * step, words.bottom() + size(BETWEEN) + line * step, across, across)
                dot = QStyle.visualRect(self.layoutDirection(), self.rect(), dot)
                p.drawEllipse(QPointF(dot.x() + across / 2, dot.y() + across / 2), across / 2, across / 2)
