"""A field of one line that never cuts what is written; a quiet hint says when it grows long for one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from couplejournal.ui.kit.colours import size
from couplejournal.ui.kit.labels import Note

LONG = 140


class Line(QWidget):
    """`edited(str)` after each change a person made, `entered()` on Enter. The field itself is `.field`."""

    edited = Signal(str)
    entered = Signal()

    def __init__(
        self,
        text: str = "",
        *,
        name: str,
        says: str = "",
        placeholder: str = "",
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._hint = hint
        self._note: Note | None = None
        self.field = Field(self)
        self.field.setObjectName(name)
        self.field.setAccessibleName(says)
        self.field.setPlaceholderText(placeholder)
        self.setFocusProxy(self.field)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        self.field.setText(text)
        self.field.textChanged.connect(self._weigh)
        self.field.textEdited.connect(self.edited)
        self.field.returnPressed.connect(self.entered)
        self._weigh(text)

    def text(self) -> str:
        """What stands there."""
        return self.field.text()

    def set_text(self, text: str) -> None:
        """Replace the words without telling `edited`."""
        self.field.setText(text)

    def select_all(self) -> None:
        """Mark the words, ready to be written over."""
        self.field.selectAll()

    def _weigh(self, text: str) -> None:
        if self._note is None and len(text) > LONG:
            self._note = Note(self._hint or self.tr("Long for one line. It is kept whole."))
            self._column.addWidget(self._note)
        if self._note is not None:
            self._note.setVisible(len(text) > LONG)


class Field(QLineEdit):
    """The field of a Line: higher and with more room at the sides than Qt's own."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is told, and goes no further: the page would take it for going on."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        self.setTextMargins(size(10), 0, size(10), 0)
        return QSize(size(300), size(46))

    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(size(120), size(46))
