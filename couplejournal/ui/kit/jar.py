"""A glass jar with pebbles in it, all alike: how full it looks is all that can be seen, and nobody is told a number."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from couplejournal.ui.kit import paint
from couplejournal.ui.kit.colours import colour, size

_SHAPE = 1.22  # height by width
_ROWS = 7  # of pebbles, one above the other, when it is full


class Jar(QPushButton):
    """A picture of the jar that can be pressed. `says` is all a screen reader is told."""

    def __init__(self, *, name: str, says: str, wide: int = 72, parent: QWidget | None = None) -> None:
        """`wide`: px across at 100 % text."""
        super().__init__(parent)
        self._wide = wide
        self._filled = 0.0
        self._few = 0
        self.setObjectName(name)
        self.setAccessibleName(says)
        self.setToolTip(says)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def fill(self, pebbles: int, full: int) -> None:
        """Let so many lie in it, of so many as there is room for; what is more than that is not seen."""
        self._few, self._filled = min(pebbles, full), full
        self.update()

    def sizeHint(self) -> QSize:
        wide = min(size(self._wide), self._wide * 2)
        return QSize(wide, round(wide * _SHAPE))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as p:
            p.setRenderHint(QPainter.RenderHint.Antialiasing)
            whole = QRectF(self.rect()).adjusted(3, 3, -3, -3)
            if paint.keyed(self):
                paint.ring(p, self.rect(), paint.radius())
            unit = whole.width() / 20
            lid = QRectF(whole.left() + 4 * unit, whole.top(), 12 * unit, 2.4 * unit)
            body = self._glass(whole, unit)
            p.setPen(Qt.PenStyle.NoPen)
            glass = QColor(colour("card"))
            p.setBrush(glass)
            p.drawPath(body)
            p.save()
            p.setClipPath(body)
            self._pebbles(p, whole, unit)
            p.restore()
            p.setBrush(Qt.BrushStyle.NoBrush)
            p.setPen(QPen(colour("field-line"), max(1.5, unit * 0.42)))
            p.drawPath(body)
            light = QColor(colour("card"))
            light.setAlphaF(0.6)
            pen = QPen(light, max(1.5, unit * 0.7))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            p.setPen(pen)
            p.drawLine(
                QPointF(whole.left() + 3.1 * unit, whole.top() + 8.5 * unit),
                QPointF(whole.left() + 3.1 * unit, whole.top() + 13.5 * unit),
            )
            over = self.underMouse() or self.isDown()
            paint.sheet(
                p, lid, 0.9 * unit, colour("accent-soft") if over else colour("honey-soft"), colour("field-line"),
                max(1.0, unit * 0.4),
            )  # fmt: skip

    @staticmethod
    def _glass(whole: QRectF, unit: float) -> QPainterPath:
        """The belly of the jar, with a short neck under the lid."""
        left, right, top, bottom = whole.left() + unit, whole.right() - unit, whole.top(), whole.bottom()
        path = QPainterPath(QPointF(left + 4 * unit, top + 2.4 * unit))
        path.lineTo(left + 4 * unit, top + 3.6 * unit)
        path.cubicTo(left + 4 * unit, top + 5.2 * unit, left, top + 4.8 * unit, left, top + 8 * unit)
        path.lineTo(left, bottom - 3.5 * unit)
        path.quadTo(left, bottom, left + 3.5 * unit, bottom)
        path.lineTo(right - 3.5 * unit, bottom)
        path.quadTo(right, bottom, right, bottom - 3.5 * unit)
        path.lineTo(right, top + 8 * unit)
        path.cubicTo(right, top + 4.8 * unit, right - 4 * unit, top + 5.2 * unit, right - 4 * unit, top + 3.6 * unit)
        path.lineTo(right - 4 * unit, top + 2.4 * unit)
        path.closeSubpath()
        return path

    def _pebbles(self, p: QPainter, whole: QRectF, unit: float) -> None:
        """Laid from the ground up. Where one lies and how large it is follows from its turn alone, never from whose."""
        if not self._few:
            return
        across = max(1, round(self._filled / _ROWS))
        step = 17.0 * unit / across
        high = (whole.height() - 8.2 * unit) / _ROWS
        p.setPen(QPen(colour("field-line"), max(0.8, unit * 0.18)))
        p.setBrush(_between(colour("card"), colour("field-line"), 0.34))  # one tint for all, by day and by lamplight
        for turn in range(self._few):
            row, place = divmod(turn, across)
            side = 1 if (place + row) % 2 else -1
            place = (across // 2 + (place + 1) // 2 * side) % across  # from the middle to both sides
            jolt = (turn * 7919 % 13) / 13 - 0.5
            wide = step * (0.94 + 0.14 * ((turn * 31 % 7) / 7))
            middle = QPointF(
                whole.left() + 1.5 * unit + step * (place + 0.5) + (row % 2 - 0.5) * step * 0.36 + jolt * step * 0.12,
                whole.bottom() - 0.8 * unit - high * (row + 0.5) + jolt * high * 0.22,
            )
            p.drawEllipse(middle, wide / 2, min(wide * 0.44, high * 0.56))


def _between(one: QColor, other: QColor, part: float) -> QColor:
    """The colour that lies so far (0 to 1) on the way from one to the other."""
    mixed = (round(a + (b - a) * part) for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))  # type: ignore[index]
    return QColor(*mixed)
