"""A small word that can be chosen: a tick, an edge and a ground show that it is, never the colour alone."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from couplejournal.ui.kit import paint
from couplejournal.ui.kit.accessible import Assisted
from couplejournal.ui.kit.colours import colour, size


class Chip(Assisted, QPushButton):
    """A word with a tick. `toggled(bool)` and isChecked() as with any checkable button."""

    def __init__(
        self, text: str, *, name: str, checked: bool = False, says: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.word = text
        self.setObjectName(name)
        self.setAccessibleName(says or text)
        self.setCheckable(True)
        self.setChecked(checked)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.heed()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        words = self.fontMetrics().horizontalAdvance(self.word)
        return QSize(words + 2 * size(22), max(size(40), self.fontMetrics().height() + size(12)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def room(self) -> QRect:
        """Where the word stands, in the middle."""
        return self.rect()

    def paintEvent(self, event: QPaintEvent) -> None:
        area = self.rect()
        chosen = self.isChecked()
        with QPainter(self) as p:
            if paint.keyed(self):
                paint.ring(p, area, area.height())
                area = area.adjusted(3, 3, -3, -3)
            ground = "second-soft" if chosen else "accent-soft" if self.underMouse() else "field"
            edge = colour("second") if chosen else colour("field-line")
            paint.sheet(p, area, area.height(), colour(ground), edge, 2 if chosen else 1)
            ink = colour("ink") if self.isEnabled() else colour("ink-soft")
            side = size(15)
            words = self.room()
            if chosen:  # the tick comes into the room at the side, so no chip moves
                left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
                x = size(11) if left else self.width() - size(11) - side
                paint.tick(p, QRectF(x, (self.height() - side) / 2, side, side), colour("second"))
                words = words.adjusted(size(22), 0, 0, 0) if left else words.adjusted(0, 0, -size(22), 0)
            p.setPen(ink)
            p.drawText(words, Qt.AlignmentFlag.AlignCenter, self.word)
