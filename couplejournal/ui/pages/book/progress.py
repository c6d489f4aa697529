"""How far a book has come: a sentence, a thin line, and Cancel."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.labels import Label
from couplejournal.ui.kit.steps import ProgressLine


class BookProgress(QWidget):
    """Hidden until begin(). `cancelled` when they press Cancel; it hides at once, whatever the work is doing."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("book-progress")
        self._words = Label(name="book-progress-words")
        self._line = ProgressLine(name="book-progress-line", says=self.tr("Progress"))
        self._cancel = Button(self.tr("Cancel"), "quiet", name="book-cancel")
        self._cancel.clicked.connect(self._stop)
        left = QVBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 6, 28, 6)
        row.setSpacing(20)
        row.addLayout(left, 1)
        left.setSpacing(8)
        left.addStretch(1)
        left.addWidget(self._words)
        left.addWidget(self._line)
        left.addStretch(1)
        row.addWidget(self._cancel)
        self.hide()

    def begin(self, words: str, *, stoppable: bool) -> None:
        """Show it, at the beginning; with Cancel when the work can be stopped."""
        self.tell(0.0, words)
        self._cancel.setVisible(stoppable)
        self.show()
        announce(self, words)

    def tell(self, part: float, words: str) -> None:
        """So far it has come, 0 to 1."""
        self._words.setText(words)
        self._line.set_part(part)

    def _stop(self) -> None:
        self.hide()
        self.cancelled.emit()
