"""Something to press: one primary button a page, quiet and plain ones, equal ones for a choice, small beginnings."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from couplejournal.ui.kit import icons, paint, wrapping
from couplejournal.ui.kit.colours import colour, size

KINDS = ("primary", "quiet", "plain", "choice", "starter")
_MIRRORED = {"arrow-left": "arrow-right", "arrow-right": "arrow-left"}  # back is to the right in right-to-left
_WIDEST = 20  # capital letters' worth of words in one line; longer ones go on below


class Inks(NamedTuple):
    """The named colours of one kind of button."""

    ground: str | None
    edge: str | None
    ink: str
    over: str  # the ground while the pointer is over it


_INKS = {
    "primary": Inks("accent", None, "accent-ink", "accent"),
    "quiet": Inks("card", "field-line", "ink", "accent-soft"),
    "plain": Inks(None, None, "ink-soft", "accent-soft"),
    "choice": Inks("card", "field-line", "ink", "accent-soft"),
    "starter": Inks(None, "line", "ink-soft", "accent-soft"),  # a beginning that may be taken over into a field
}


class Button(QPushButton):
    """A button of one of KINDS. `name` is its objectName; `says` what is spoken where the text alone would not do."""

    def __init__(
        self,
        text: str,
        kind: str = "quiet",
        *,
        name: str,
        icon: str = "",
        says: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.kind, self.drawing = kind, icon
        self.setObjectName(name)
        if says:
            self.setAccessibleName(says)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        across = QSizePolicy.Policy.Preferred if kind == "choice" else QSizePolicy.Policy.Maximum
        policy = QSizePolicy(across, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def face(self) -> QFont:
        """The letters of the button: a little stronger on the primary one."""
        font = QFont(self.font())
        if self.kind == "primary":
            font.setWeight(QFont.Weight.DemiBold)
        if self.kind == "starter":
            font.setPixelSize(size(18))
        return font

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        words = wrapping.size_of(QFontMetrics(self.face()), self.text(), _WIDEST, wrapping.CENTRED)
        return QSize(words.width() + self._beside(), max(self._least(), words.height() + size(20)))

    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(wrapping.longest_word(QFontMetrics(self.face()), self.text()) + self._beside(), self._least())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = width - self._beside()
        return max(
            self._least(), wrapping.height_of(QFontMetrics(self.face()), self.text(), room, wrapping.CENTRED) + size(20)
        )

    def _least(self) -> int:
        return size(44 if self.kind == "starter" else 46)

    def _icon_side(self) -> int:
        return size(24) if self.drawing else 0

    def _beside(self) -> int:
        """Everything across that is not words."""
        gap = size(10) if self.drawing and self.text() else 0
        sides = size(11 if not self.text() else 14 if self.kind in ("plain", "starter") else 22)
        return 2 * sides + self._icon_side() + gap

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()  # Qt does this in dialogs only
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        inks = _INKS[self.kind]
        over = self.isEnabled() and (self.underMouse() or self.isDown())
        ground = inks.over if over else inks.ground
        edge = inks.edge
        if not self.isEnabled():
            ground, edge = None, "line"
        area = self.rect()
        with QPainter(self) as p:
            if paint.keyed(self):
                paint.ring(p, area, paint.radius() + 2)
                area = area.adjusted(4, 4, -4, -4)
                edge = None
            if ground or edge:
                paint.sheet(p, area, paint.radius(), colour(ground) if ground else None, colour(edge) if edge else None)
            if self.kind == "primary" and over:  # a breath darker
                shade = QColor(colour("ink"))
                shade.setAlpha(60 if self.isDown() else 28)
                paint.sheet(p, area, paint.radius(), shade)
            self._words(p, colour(inks.ink) if self.isEnabled() else colour("ink-soft"))

    def _words(self, p: QPainter, ink: QColor) -> None:
        """Icon and words, together in the middle."""
        p.setFont(self.face())
        room = self.rect().adjusted(0, 0, -self._beside(), 0)
        words = p.fontMetrics().boundingRect(room, wrapping.CENTRED, self.text())
        side = self._icon_side()
        gap = size(10) if side and self.text() else 0
        x = (self.width() - side - gap - words.width()) // 2
        from_left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        if side:
            left = x if from_left else self.width() - x - side
            drawing = self.drawing if from_left else _MIRRORED.get(self.drawing, self.drawing)
            icons.draw(p, drawing, QRect(left, (self.height() - side) // 2, side, side), ink)
        p.setPen(ink)
        text_left = x + side + gap if from_left else x
        p.drawText(QRect(text_left - 1, 0, words.width() + 2, self.height()), wrapping.CENTRED, self.text())
