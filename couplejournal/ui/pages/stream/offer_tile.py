"""A practice as a sheet to tick: its drawing, its name, and one line why one might start it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from couplejournal.ui.kit import icons, paint
from couplejournal.ui.kit.colours import colour, size
from couplejournal.ui.kit.theme import SANS, font


class Offer(NamedTuple):
    key: str  # the practice that begins
    title: str
    why: str
    icon: str
    tint: str
    tonight: bool  # whether a first evening can be spent on it


class OfferTile(QAbstractButton):
    """A practice as a sheet to tick."""

    def __init__(self, offer: Offer, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offer = offer
        self.setText(offer.title)
        self.setObjectName(f"offer-{offer.key}")
        self.setAccessibleName(offer.title)
        self.setAccessibleDescription(offer.why)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _fonts(self) -> tuple[QFont, QFont]:
        return font(SANS, 20, QFont.Weight.DemiBold), font(SANS, 18)

    def _words(self, width: int) -> tuple[QRect, QRect]:
        """Where title and reason stand in a tile of this width, from its upper left corner."""
        left, pad = size(18) + size(44) + size(14), size(16)
        room = QRect(left, pad, max(size(60), width - left - size(40)), 10000)
        wrap = int(Qt.TextFlag.TextWordWrap)
        strong, plain = self._fonts()
        title = QFontMetrics(strong).boundingRect(room, wrap, self.offer.title)
        room.moveTop(title.bottom() + size(4))
        return QRect(title), QFontMetrics(plain).boundingRect(room, wrap, self.offer.why)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._words(width)[1].bottom() + size(16), size(44 + 32))

    def sizeHint(self) -> QSize:
        return QSize(size(360), self.heightForWidth(size(360)))

    def minimumSizeHint(self) -> QSize:
        return QSize(size(220), size(76))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as p:
            area = self.rect()
            if paint.keyed(self):
                paint.ring(p, area, 16)
                area = area.adjusted(3, 3, -3, -3)
            chosen = self.isChecked()
            edge = "second" if chosen else "field-line" if self.underMouse() else "line"
            paint.sheet(p, area, 14, colour("second-soft" if chosen else "field"), colour(edge), 2 if chosen else 1)

            def place(rect: QRect) -> QRect:
                return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

            round_ = place(QRect(size(18), size(16), size(44), size(44)))
            paint.sheet(p, round_, size(22), colour(f"{self.offer.tint}-soft"))
            inset = size(10)
            icons.draw(p, self.offer.icon, round_.adjusted(inset, inset, -inset, -inset), colour(self.offer.tint))
            if chosen:
                tick = place(QRect(self.width() - size(32), size(18), size(18), size(18)))
                paint.tick(p, QRectF(tick), colour("second"))
            flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading)
            title, why = self._words(self.width())
            strong, plain = self._fonts()
            for words, face, rect, ink in (
                (self.offer.title, strong, title, "ink"),
                (self.offer.why, plain, why, "ink-soft"),
            ):
                p.setFont(face)
                p.setPen(colour(ink))
                p.drawText(place(rect.adjusted(0, 0, 4, 0)), flags, words)
