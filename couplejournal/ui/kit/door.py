"""A word that opens something: a tab, a group of words; underlined while what it opened is on show."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from couplejournal.ui.kit import icons, paint
from couplejournal.ui.kit.accessible import Assisted
from couplejournal.ui.kit.colours import colour, size


class Door(Assisted, QPushButton):
    """One of several of which one is open: put them in a QButtonGroup. `folds`: what it opens unfolds below it."""

    def __init__(
        self, text: str, *, name: str, icon: str = "", folds: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.word, self.drawing, self.folds = text, icon, folds
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # so that it is announced as one of several; its group sees to the rest
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.heed()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        words = self.fontMetrics().horizontalAdvance(self.word)
        return QSize(words + 2 * size(14) + self._aside() + 1, max(size(44), self.fontMetrics().height() + size(16)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _aside(self) -> int:
        return (size(24) + size(8) if self.drawing else 0) + (size(20) if self.folds else 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        QWidget.focusInEvent(self, event)  # not the button's: that would take its fellows out of reach of Tab

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()  # Qt does this in dialogs only
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        area, is_open = self.rect(), self.isChecked()
        ink = colour("accent") if is_open else colour("ink-soft")
        from_left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        with QPainter(self) as p:
            if is_open or self.underMouse():
                paint.sheet(p, area, area.height(), colour("accent-soft"))
            if paint.keyed(self):
                paint.ring(p, area, area.height())
            x = size(14)
            if self.drawing:
                side = size(24)
                left = x if from_left else self.width() - x - side
                icons.draw(p, self.drawing, QRect(left, (self.height() - side) // 2, side, side), ink)
                x += side + size(8)
            end = size(34) if self.folds else size(14)
            words = QRect(0, 0, self.width() - x - end, self.height())
            words.moveLeft(x if from_left else end)
            if self.folds:
                left = self.width() - size(32) if from_left else size(14)
                paint.chevron(
                    p, QRectF(left + size(4), self.height() / 2 - size(3), size(11), size(7)), ink, up=is_open
                )
            p.setPen(ink)
            p.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, self.word)
            if is_open:
                line = QRectF(words.left(), self.height() - size(9), words.width(), max(2, size(2)))
                paint.sheet(p, line, 1, ink)
