"""The open book: two pages side by side as they will lie in the hand, or one where there is no room for two."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QLinearGradient, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from couplejournal.ui.kit import paint
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.pages.book.sheet import PAGE, fitted, page_on_table

MARGIN = 18  # px of table around the book


class Spread(QWidget):
    """Pages are counted from 1. The first one lies alone on the right; `turned` when others are on show or arrive."""

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("book-spread")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pages: list[bytes] = []
        self._at = 1
        self._drawn: dict[tuple[int, int], QPixmap] = {}  # (page, height) → as it is painted

    def clear(self) -> None:
        """Close the book."""
        self._pages, self._at = [], 1
        self._drawn.clear()
        self._tell()

    def add(self, png: bytes) -> None:
        """One more page."""
        self._pages.append(png)
        if len(self._pages) <= self._at + 2:
            self._tell()
        else:
            self.turned.emit()

    def __len__(self) -> int:
        return len(self._pages)

    def on_show(self) -> tuple[int, ...]:
        """The numbers of the pages that can be seen, from the left."""
        if _sides(self.size()) == 1:
            pages: tuple[int, ...] = (self._at,)
        else:
            left = self._at - self._at % 2
            pages = (left, left + 1)
        return tuple(page for page in pages if 1 <= page <= len(self._pages))

    def go(self, page: int) -> None:
        """Open the book at this page, or as near to it as there are pages."""
        self._at = max(1, min(page, len(self._pages)))
        self._tell()

    def turn(self, leaves: int) -> None:
        """Turn so many leaves on, or back when negative."""
        shown = self.on_show()
        if shown:
            self.go(shown[-1] + 1 if leaves > 0 else shown[0] - 1)

    def at_begin(self) -> bool:
        """Whether there is nothing before what is on show."""
        return not self._pages or self.on_show()[0] == 1

    def at_end(self) -> bool:
        """Whether there is nothing after what is on show."""
        return not self._pages or self.on_show()[-1] == len(self._pages)

    def size_in(self, room: QSize, times: float) -> QSize:
        """How large the table would have to be for pages `times` as large as they are when they fit into `room`."""
        sides = _sides(room)
        high = _high(room, sides) * times
        return QSize(round(high * PAGE * sides) + 2 * MARGIN, round(high) + 2 * MARGIN)

    def _tell(self) -> None:
        self.update()
        self.turned.emit()

    def sizeHint(self) -> QSize:
        return QSize(640, 440)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.turned.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Right, Qt.Key.Key_PageDown):
            self.turn(1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_PageUp):
            self.turn(-1)
        elif key == Qt.Key.Key_Home:
            self.go(1)
        elif key == Qt.Key.Key_End:
            self.go(len(self._pages))
        else:
            super().keyPressEvent(event)
            return
        announce(self, self.accessibleName())

    def paintEvent(self, event: QPaintEvent) -> None:
        sides = _sides(self.size())
        high = _high(self.size(), sides)
        wide = round(high * PAGE)
        left, top = (self.width() - wide * sides) // 2, (self.height() - high) // 2
        with QPainter(self) as p:
            for page in self.on_show():
                on_right = sides == 2 and page % 2 == 1
                place = QRect(left + (wide if on_right else 0), top, wide, high)
                page_on_table(p, place, self._picture(page, place.size()))
                if sides == 2:
                    _fold(p, place, on_left=not on_right)
            if paint.keyed(self):
                paint.ring(p, self.rect(), 12)

    def _picture(self, page: int, room: QSize) -> QPixmap:
        """The page at this size; the last few are kept, for turning back and forth."""
        key = (page, room.height())
        if key not in self._drawn:
            while len(self._drawn) > 5:
                del self._drawn[next(iter(self._drawn))]
            image = QImage.fromData(self._pages[page - 1])
            self._drawn[key] = fitted(image, room, self.devicePixelRatioF())
        return self._drawn[key]


def _fold(p: QPainter, place: QRect, *, on_left: bool) -> None:
    """The soft shade where the pages meet."""
    deep = round(place.width() * 0.07)
    strip = QRect(place.right() + 1 - deep if on_left else place.left(), place.top(), deep, place.height())
    fold = QLinearGradient(strip.topLeft(), strip.topRight())
    near, far = QColor(60, 45, 35, 46), QColor(60, 45, 35, 0)
    fold.setColorAt(0, far if on_left else near)
    fold.setColorAt(1, near if on_left else far)
    p.fillRect(strip, fold)


def _sides(room: QSize) -> int:
    """Whether two pages side by side or one alone make better use of the room."""
    return 1 if room.width() < 1.15 * PAGE * room.height() else 2


def _high(room: QSize, sides: int) -> int:
    """How high pages can be that fit."""
    return max(1, round(min(room.height() - 2 * MARGIN, (room.width() - 2 * MARGIN) / sides / PAGE)))
