"""A plain sheet over everything while the laptop changes hands: one sentence and one button."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from couplejournal.ui.kit import icons
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.colours import colour, size
from couplejournal.ui.kit.labels import Note, Prompt


class Curtain(QWidget):
    """Show it in the place of the page (a stack), so that nothing is behind it. `lifted` when the button is pressed."""

    lifted = Signal()

    def __init__(
        self,
        sentence: str,
        button: str,
        *,
        name: str,
        note: str = "",
        icon: str = "pass",
        tint: str = "accent",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAutoFillBackground(True)
        self.sentence = Prompt(sentence, name=f"{name}-sentence")
        self.button = Button(button, "primary", name=f"{name}-button")
        self.button.clicked.connect(self.lifted)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 40)
        column.setSpacing(26)
        column.addStretch(4)
        column.addWidget(Medallion(icon, tint), 0, Qt.AlignmentFlag.AlignHCenter)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.sentence)
        if note:
            line = Note(note)
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(line)
        row = QHBoxLayout()
        column.addLayout(row)
        row.addStretch(1)
        row.addWidget(self.button)
        row.addStretch(1)
        column.addStretch(5)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)


class Medallion(QWidget):
    """A drawing in a soft round."""

    def __init__(self, icon: str, tint: str = "accent", *, side: int = 96, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._tint, self._side = icon, tint, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(size(self._side), size(self._side))

    def set_icon(self, icon: str, tint: str) -> None:
        """Another drawing, another colour."""
        self._icon, self._tint = icon, tint
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        inset = self.width() * 0.28
        area = self.rect()
        with QPainter(self) as p:
            p.setRenderHint(QPainter.RenderHint.Antialiasing)
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(colour(f"{self._tint}-soft"))
            p.drawEllipse(area)
            drawing = area.toRectF().adjusted(inset, inset, -inset, -inset)
            icons.draw(p, self._icon, drawing, colour(self._tint))
