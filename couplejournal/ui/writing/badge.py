"""Whose words these are: a shape in the partner's colour beside the name, for colour is never the only sign."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from couplejournal.journal.records import Partner
from couplejournal.ui.kit import icons
from couplejournal.ui.kit.colours import colour, size
from couplejournal.ui.kit.labels import Strong


class Badge(QWidget):
    """The partner's shape and `text` (their name, or a sentence around it)."""

    def __init__(self, partner: Partner | None, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(size(8))
        if partner:
            row.addWidget(_Shape(partner))
        row.addWidget(Strong(text or (partner.name if partner else "")), 1)


class _Shape(QWidget):
    """The shape alone; screen readers hear the name beside it."""

    def __init__(self, partner: Partner) -> None:
        super().__init__()
        self._partner = partner
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(size(20), size(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as p:
            icons.draw(p, self._partner.shape, QRectF(self.rect()), colour(self._partner.colour))
