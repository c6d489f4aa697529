"""A practice as a large button: its drawing, its name, and why one might start it; doors stand side by side."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from couplejournal.practices.practice import Practice
from couplejournal.ui.kit import icons, paint
from couplejournal.ui.kit.colours import colour, size
from couplejournal.ui.kit.theme import SANS, font

_PAD, _ICON = 20, 52  # px
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading)


class DoorTile(QAbstractButton):
    """All doors of a tab are of one size and one weight."""

    def __init__(self, practice: Practice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._practice = practice
        self.setText(practice.title)
        self.setAccessibleDescription(practice.invitation)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _words(self, width: int) -> tuple[QRect, QRect]:
        """Where title and reason stand in a tile of this width."""
        pad = size(_PAD)
        room = QRect(pad, pad + size(_ICON) + size(14), max(size(60), width - 2 * pad), 10000)
        title = QFontMetrics(_title()).boundingRect(room, _WRAP, self._practice.title)
        room.moveTop(title.bottom() + size(6))
        return QRect(room.x(), title.y(), room.width(), title.height()), QRect(
            room.x(),
            room.y(),
            room.width(),
            QFontMetrics(_why()).boundingRect(room, _WRAP, self._practice.invitation).height(),
        )

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._words(width)[1].bottom() + size(_PAD)

    def sizeHint(self) -> QSize:
        return QSize(size(240), self.heightForWidth(size(240)))

    def minimumSizeHint(self) -> QSize:
        longest = max(QFontMetrics(_title()).horizontalAdvance(word) for word in self._practice.title.split())
        return QSize(max(size(160), longest + 2 * size(_PAD)), size(120))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tint = self._practice.colour
        with QPainter(self) as p:
            area = self.rect()
            if paint.keyed(self):
                paint.ring(p, area, 18)
                area = area.adjusted(4, 4, -4, -4)
            edge = tint if self.underMouse() or self.isDown() else "line"
            paint.sheet(p, area, 16, colour(f"{tint}-soft"), colour(edge), 1)

            def place(rect: QRect) -> QRect:
                return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

            disc = place(QRect(size(_PAD), size(_PAD), size(_ICON), size(_ICON)))
            paint.sheet(p, disc, size(_ICON) // 2, colour("card"))
            inset = size(13)
            icons.draw(p, self._practice.icon, disc.adjusted(inset, inset, -inset, -inset), colour(tint))
            title, why = self._words(self.width())
            for words, face, rect, ink in (
                (self._practice.title, _title(), title, "ink"),
                (self._practice.invitation, _why(), why, "ink-soft"),
            ):
                p.setFont(face)
                p.setPen(colour(ink))
                p.drawText(place(rect.adjusted(0, 0, 0, size(4))), _WRAP, words)


def _title() -> QFont:
    return font(SANS, 21, QFont.Weight.DemiBold)


def _why() -> QFont:
    return font(SANS, 18)
