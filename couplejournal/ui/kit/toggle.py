"""A switch with its sentence beside it: a knob that moves and carries a tick when it is on."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from couplejournal.ui.kit import paint, wrapping
from couplejournal.ui.kit.colours import colour, size

_WIDEST = 26  # capital letters in one line of the sentence


class Toggle(QCheckBox):
    """A check box shaped as a switch: `toggled(bool)`, isChecked(), setChecked()."""

    def __init__(self, text: str, *, name: str, checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.sentence = text
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setChecked(checked)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        words = wrapping.size_of(self.fontMetrics(), self.sentence, _WIDEST, wrapping.BESIDE)
        return QSize(words.width() + self._aside(), max(size(44), words.height() + size(12)))

    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(wrapping.longest_word(self.fontMetrics(), self.sentence) + self._aside(), size(44))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = wrapping.height_of(self.fontMetrics(), self.sentence, width - self._aside(), wrapping.BESIDE)
        return max(size(44), words + size(12))

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def _aside(self) -> int:
        return size(6) + size(48) + size(14) + size(6)

    def paintEvent(self, event: QPaintEvent) -> None:
        on = self.isChecked()
        wide, high = size(48), size(28)
        from_left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        x = size(6) if from_left else self.width() - size(6) - wide
        track = QRectF(x, (self.height() - high) / 2, wide, high)
        with QPainter(self) as p:
            if paint.keyed(self):
                paint.ring(p, self.rect(), paint.radius())
            ground = colour("second") if on else colour("field")
            paint.sheet(p, track, high, ground, colour("second") if on else colour("field-line"), 2)
            side = high - size(8)
            to_right = on == from_left
            left = track.right() - side - size(4) if to_right else track.left() + size(4)
            knob = QRectF(left, track.top() + size(4), side, side)
            paint.sheet(p, knob, side, colour("field") if on else colour("field-line"))
            if on:
                inset = side * 0.22
                paint.tick(p, knob.adjusted(inset, inset, -inset, -inset), colour("second"))
            p.setPen(colour("ink") if self.isEnabled() else colour("ink-soft"))
            start = size(6) + wide + size(14)
            words = QRect(0, 0, self.width() - start - size(4), self.height())
            words.moveLeft(start if from_left else size(4))
            p.drawText(words, wrapping.BESIDE, self.sentence)
