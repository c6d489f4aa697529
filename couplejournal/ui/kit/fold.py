"""A small word that unfolds what may be chosen below it, and shows what was chosen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from couplejournal.ui.kit.chip import Chip
from couplejournal.ui.kit.colours import colour, size


class Fold(Chip):
    """A chip with an arrow: down while folded, up while open. It is checked while something is chosen; pressing it
    chooses nothing (connect `clicked` to whatever unfolds).
    """

    def __init__(self, text: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text, name=name, parent=parent)
        self.open = False

    def tell(self, words: str, says: str, *, chosen: bool, open: bool) -> None:
        """Show these words, speak these, and whether something is chosen and unfolded."""
        self.word, self.open = words, open
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(says)
        self.setChecked(chosen)
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        """A press only unfolds."""

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(self._arrow(), 0)

    def room(self) -> QRect:
        left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        return self.rect().adjusted(0, 0, -self._arrow(), 0) if left else self.rect().adjusted(self._arrow(), 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        x = self.width() - size(20) if left else size(20)
        y, half = self.height() / 2, size(4)
        tip = -half / 2 if self.open else half / 2
        with QPainter(self) as p:
            p.setRenderHint(QPainter.RenderHint.Antialiasing)
            p.setPen(QPen(colour("ink-soft"), max(1.5, size(2)), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            p.drawPolyline([QPointF(x - half, y - tip), QPointF(x, y + tip), QPointF(x + half, y - tip)])

    def _arrow(self) -> int:
        return size(20)
