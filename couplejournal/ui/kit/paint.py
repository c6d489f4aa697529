"""The few shapes everything is drawn with: a rounded sheet with a hairline, the ring of focus, a tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from couplejournal.ui.kit.colours import colour, size

RADIUS = 10  # of fields and buttons; sheets are rounder


def sheet(
    p: QPainter,
    rect: QRect | QRectF,
    radius: float,
    ground: QColor | None,
    edge: QColor | None = None,
    width: float = 1,
) -> None:
    """A rounded rectangle whose edge lies wholly inside `rect`; no ground or no edge when None."""
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF(rect)
    if edge is not None and ground is None:
        area.adjust(width / 2, width / 2, -width / 2, -width / 2)
        p.setPen(QPen(edge, width))
        p.setBrush(Qt.BrushStyle.NoBrush)
        _rounded(p, area, radius)
        return
    p.setPen(Qt.PenStyle.NoPen)
    if edge is not None:  # two fills, one on the other: measured eight times as fast as a line around a fill
        p.setBrush(edge)
        _rounded(p, area, radius)
        area.adjust(width, width, -width, -width)
        radius -= width
    p.setBrush(ground if ground is not None else QColor(Qt.GlobalColor.transparent))
    _rounded(p, area, radius)


def _rounded(p: QPainter, area: QRectF, radius: float) -> None:
    radius = max(0.0, min(radius, area.width() / 2, area.height() / 2))
    p.drawRoundedRect(area, radius, radius)


def ring(p: QPainter, rect: QRect | QRectF, radius: float) -> None:
    """The ring that shows where the keyboard is: 2 px just inside `rect`."""
    sheet(p, rect, radius, None, colour("focus"), 2)


def tick(p: QPainter, rect: QRectF, ink: QColor) -> None:
    """A tick that fills `rect`."""
    _stroke(p, rect, ink, max(2.0, rect.width() / 8), ((0.12, 0.55), (0.40, 0.80), (0.90, 0.22)))


def chevron(p: QPainter, rect: QRectF, ink: QColor, *, up: bool = False) -> None:
    """A small angle: here something opens."""
    top, tip = (1.0, 0.0) if up else (0.0, 1.0)
    _stroke(p, rect, ink, max(1.75, rect.width() / 7), ((0.0, top), (0.5, tip), (1.0, top)))


def _stroke(p: QPainter, rect: QRectF, ink: QColor, width: float, places: Sequence[tuple[float, float]]) -> None:
    """A line through places given as parts of `rect`, with round ends as our drawings have."""
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(ink, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    p.setPen(pen)
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawPolyline(QPolygonF([QPointF(rect.x() + rect.width() * a, rect.y() + rect.height() * b) for a, b in places]))


def keyed(widget: QWidget) -> bool:
    """Whether `widget` has the focus and the couple is using the keyboard, so that the ring is wanted."""
    return widget.hasFocus() and widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)


def radius() -> int:
    """The roundness of fields and buttons at the text size of the moment."""
    return min(size(RADIUS), 16)
