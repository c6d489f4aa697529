"""A sheet of paper on the table: rounded, with a hairline, and room around the words."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.ui.kit import paint
from couplejournal.ui.kit.colours import colour

RADIUS = 16
PADDING = 28
GAP = 20  # between the parts on one sheet; what belongs together stands in a Column with less


class Card(QWidget):
    """Put things on it with add(). `tint` colours the ground with the soft twin of that colour."""

    def __init__(
        self, *, tint: str = "", padding: int = PADDING, gap: int = GAP, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.tint = tint
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(padding, padding, padding, padding)
        self.column.setSpacing(gap)

    def add(self, *parts: QWidget) -> None:
        """Lay parts below each other, in this order."""
        for part in parts:
            self.column.addWidget(part)

    def add_stretch(self) -> None:
        """What came before stays at the top."""
        self.column.addStretch(1)

    def set_tint(self, tint: str) -> None:
        """Another colour; "" is the plain sheet."""
        self.tint = tint
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = colour(f"{self.tint}-soft") if self.tint else colour("card")
        with QPainter(self) as p:
            paint.sheet(p, self.rect(), RADIUS, ground, None if self.tint else colour("line"))
