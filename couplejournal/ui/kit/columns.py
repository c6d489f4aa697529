"""Two sides of a page: beside each other while there is room, below each other where there is not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

NARROW = 17  # capital letters: what each side needs before they stand beside each other


class Columns(QWidget):
    """`add(part, stretch)` from the leading side on. `letters` is the least width of one side in capital letters."""

    def __init__(
        self, *parts: QWidget, letters: int = NARROW, gap: int = 24, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._letters, self._gap = letters, gap
        self._sides: list[QWidget] = []
        self._row: QBoxLayout = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap)
        for part in parts:
            self.add(part)

    def add(self, part: QWidget, stretch: int = 1) -> None:
        """One more side; `stretch` is its share of the width."""
        self._sides.append(part)
        self._row.addWidget(part, stretch)
        if isinstance(part, Column):  # hangs from the top; a sheet fills the height
            self._row.setAlignment(part, Qt.AlignmentFlag.AlignTop)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest side alone: it can always become one column."""
        least = QSize(0, 0)
        for side in self._sides:
            least = least.expandedTo(side.minimumSizeHint().expandedTo(side.minimumSize()))
        return least

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._turn()

    def _turn(self) -> None:
        readable = self.fontMetrics().horizontalAdvance("M") * self._letters
        need = (len(self._sides) - 1) * self._gap
        for side in self._sides:
            need += max(readable, side.minimumSizeHint().width())
        beside = self.width() >= need
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if direction != self._row.direction():
            self._row.setDirection(direction)
            self.updateGeometry()


class Column(QWidget):
    """Parts below each other: one side of Columns, or a few things that belong together."""

    def __init__(self, *parts: QWidget, gap: int = 8, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(gap)
        self.add(*parts)

    def add(self, *parts: QWidget) -> None:
        """Lay parts below each other, in this order."""
        for part in parts:
            self.column.addWidget(part)

    def add_stretch(self) -> None:
        """What came before stays at the top."""
        self.column.addStretch(1)
