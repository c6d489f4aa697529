"""A field that grows with the words: plain text only, Tab leaves it, nothing is underlined, and undo works."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QElapsedTimer, QMimeData, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette, QResizeEvent, QTextOption, QWheelEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QTextEdit, QWidget

from couplejournal.ui.kit.colours import size
from couplejournal.ui.kit.page import show_rect

MOST = 100_000  # letters in one field, some forty pages: laying out more would hold up the window
_LATELY = 1000  # ms within which a page that grows does so because of what was just written
_PAGE_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class GrowingText(QTextEdit):
    """`edited(str)` carries the whole text after each change a person made; `lines` is its height when empty.

    `too_long(int)`: so many letters were pasted that they were not taken in.
    """

    edited = Signal(str)
    too_long = Signal(int)

    def __init__(
        self,
        text: str = "",
        *,
        name: str,
        says: str = "",
        placeholder: str = "",
        lines: int = 3,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(says)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setBackgroundRole(QPalette.ColorRole.NoRole)
        self.viewport().setAutoFillBackground(False)  # the rounded ground is the frame's, painted by our style
        self._lines = lines
        self._last = ""
        self._moved = QElapsedTimer()  # since the cursor moved
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self._tell)
        self.cursorPositionChanged.connect(self._keep_in_sight)
        if text:
            self.set_text(text)

    def text(self) -> str:
        """What stands there, line ends as \\n."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Replace the words without telling `edited`; there is nothing to undo afterwards."""
        self._last = text
        self.setPlainText(text)

    def sizeHint(self) -> QSize:
        return QSize(size(320), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(size(120), self._height())

    def _height(self) -> int:
        least = self.fontMetrics().lineSpacing() * self._lines + 2 * self.document().documentMargin()
        return ceil(max(least, self.document().size().height())) + 2 * (self.frameWidth() + size(4))

    def _grow(self) -> None:
        if self.height() != self._height() and self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            self.setFixedHeight(self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setViewportMargins(size(8), size(4), size(8), size(4))
        super().resizeEvent(event)
        self._grow()

    def _tell(self) -> None:
        text = self.toPlainText()
        if text != self._last:  # an input method composes without changing the text yet
            self._last = text
            self.edited.emit(text)

    def _keep_in_sight(self) -> None:
        if self.hasFocus():
            self._moved.start()
            QTimer.singleShot(0, self, self._show_cursor)  # after the field has grown

    def page_grew(self) -> None:
        """The page calls this: it grows some rounds later than the field, and the cursor is to stay in sight."""
        if self._moved.isValid() and self._moved.elapsed() < _LATELY:
            self._show_cursor()

    def _show_cursor(self) -> None:
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return  # words would be marked that nobody meant
        place = self.cursorRect()
        show_rect(self, QRect(self.viewport().mapToParent(place.topLeft()), place.size()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._keep_in_sight()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PAGE_KEYS and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            event.ignore()  # the whole field is on show: these keys turn the page instead
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def insertFromMimeData(self, source: QMimeData) -> None:
        letters = len(source.text())
        if self.document().characterCount() + letters > MOST:
            self.too_long.emit(letters)
        else:
            super().insertFromMimeData(source)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() and not source.hasUrls()  # dropped files are photos, for the page to take
