"""A ring to breathe with: it grows while one breathes in and shrinks, more slowly, while one breathes out."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPointF, QSize, QVariantAnimation, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from couplejournal.ui.kit import theme
from couplejournal.ui.kit.colours import colour, size

IN, OUT = 4000, 6000  # ms
_LEAST = 0.45  # of the widest ring


class Breathing(QWidget):
    """`breathes(bool)`: in (True) or out begins. Where nothing is to move, the ring stands still and says nothing."""

    breathes = Signal(bool)

    def __init__(self, *, name: str, says: str, tint: str = "sage", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(says)
        self._tint, self._wide, self._in = tint, _LEAST, False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._move = QVariantAnimation(self)
        self._move.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._move.valueChanged.connect(self._take)
        self._move.finished.connect(self._turn)

    def sizeHint(self) -> QSize:
        return QSize(size(180), size(180))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if theme.look().motion:
            self._in = False
            self._turn()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._move.stop()

    def _turn(self) -> None:
        self._in = not self._in
        self._move.setDuration(IN if self._in else OUT)
        self._move.setStartValue(_LEAST if self._in else 1.0)
        self._move.setEndValue(1.0 if self._in else _LEAST)
        self._move.start()
        self.breathes.emit(self._in)

    def _take(self, wide: float) -> None:
        self._wide = float(wide)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as p:
            p.setRenderHint(QPainter.RenderHint.Antialiasing)
            half = min(self.width(), self.height()) / 2 - size(6)
            middle = QPointF(self.width() / 2, self.height() / 2)
            p.setPen(QPen(colour("line"), max(1, size(2))))
            p.drawEllipse(middle, half, half)
            p.setPen(QPen(colour(self._tint), max(2, size(4))))
            p.setBrush(colour(f"{self._tint}-soft"))
            p.drawEllipse(middle, half * self._wide, half * self._wide)
