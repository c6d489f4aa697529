"""Where we are on the way: "Step 2 of 5" before a thin line, or "Step 2 of 5 · Keep" above it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QBoxLayout, QProgressBar, QSizePolicy, QWidget

from couplejournal.ui.kit import paint
from couplejournal.ui.kit.colours import colour
from couplejournal.ui.kit.labels import Note

_THICK = 6


class Steps(QWidget):
    """Quiet progress; set_step() moves it."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.words = Note(name=f"{name}-words")
        self.words.setForegroundRole(QPalette.ColorRole.Link)
        self.line = ProgressLine(name=f"{name}-line", says="")
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(10)
        self._both.addWidget(self.words)
        self._both.addWidget(self.line)

    def set_step(self, at: int, of: int, title: str = "") -> None:
        """Step `at` of `of`, both counted from 1; `title` is the step's name."""
        words = self.tr("Step {at} of {of}").format(at=at, of=of)
        self.words.setText(f"{words} · {title}" if title else words)
        self.words.setWordWrap(bool(title))
        side = QBoxLayout.Direction.TopToBottom if title else QBoxLayout.Direction.LeftToRight
        self._both.setDirection(side)
        self.line.setAccessibleName(words)
        self.line.setRange(0, of)
        self.line.setValue(at)


class ProgressLine(QProgressBar):
    """A thin line, filled as far as we are; a progress bar to a screen reader."""

    def __init__(self, *, name: str, says: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(says)
        self.setTextVisible(False)
        self.setRange(0, 1000)
        self.setValue(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_part(self, part: float) -> None:
        """Fill this part of it, 0.0 to 1.0."""
        self.setValue(round(1000 * part))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, _THICK)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, _THICK)

    def paintEvent(self, event: QPaintEvent) -> None:
        part = self.value() / max(1, self.maximum())
        done = QRectF(self.rect())
        done.setWidth(max(_THICK, done.width() * part))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            done.moveRight(self.rect().right() + 1)
        with QPainter(self) as p:
            paint.sheet(p, self.rect(), _THICK / 2, colour("line"))
            paint.sheet(p, done, _THICK / 2, colour("accent"))
