"""One photo with all the room there is: it fits, or one goes closer and moves about in it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from couplejournal.ui.kit import accessible, icons, paint, wrapping
from couplejournal.ui.kit.colours import colour, size

STEP = 1.25  # times larger, or smaller, at a time
CLOSEST = 8.0  # times as large as it fits
ENLARGED = 2.0  # times its own size that a small photo is shown in when it fits
_STRIDE = 0.12  # of the room's width that an arrow moves


class PhotoStage(QWidget):
    """`show_photo` shows one; a small copy may come first, and whatever is sharper takes its place where one stands.

    `closer` tells how many times larger than fitting it is shown, after each change; `entered` is Enter.
    """

    spoken_as = "picture"
    closer = Signal(float)
    entered = Signal()

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._image, self._full = QImage(), QSize()
        self._words = ""
        self._scale, self._middle = 1.0, QPointF(0.5, 0.5)  # of the photo, what is in the middle of the room
        self._held: QPointF | None = None
        self._least = 120
        accessible.ready()

    def show_photo(self, image: QImage, full: QSize, says: str) -> None:
        """Another photo, fitting. `full`: its own size upright, in true pixels; `says` is spoken."""
        self._image, self._full, self._words = image, full, ""
        self.setAccessibleName(says)
        self.setAccessibleDescription("")
        self.fit()

    def sharpen(self, image: QImage) -> None:
        """The same photo with more in it."""
        self._image = image
        self.update()

    def say(self, words: str) -> None:
        """A sentence where the photo cannot be shown; what there is of it stays, small."""
        self._words = words
        self.setAccessibleDescription(words)
        self.fit()

    def set_least(self, height: int) -> None:
        """At least so high, in px."""
        self._least = height
        self.setMinimumHeight(height)
        self.updateGeometry()

    # --- closer

    @property
    def is_closer(self) -> bool:
        """Whether it is larger than it fits."""
        return self._scale > 1.0

    def fit(self) -> None:
        """All of it."""
        self._scale, self._middle = 1.0, QPointF(0.5, 0.5)
        self._tell()

    def step(self, steps: int, at: QPointF | None = None) -> None:
        """Closer by so many steps, or back; what is `at` this place of the widget stays there."""
        if self._image.isNull() or self._words:
            return
        at = at if at is not None else QRectF(self.rect()).center()
        before = self._place()
        scale = min(CLOSEST, max(1.0, self._scale * STEP**steps))
        part = QPointF((at.x() - before.x()) / before.width(), (at.y() - before.y()) / before.height())
        self._scale = scale
        after = self._place()
        centre = QRectF(self.rect()).center() - at
        self._middle = QPointF(part.x() + centre.x() / after.width(), part.y() + centre.y() / after.height())
        self._tell()

    def move_by(self, across: int, down: int) -> None:
        """Look further to the right and further down, by so many strides."""
        stride = self.width() * _STRIDE
        self._drag(QPointF(-across * stride, -down * stride))

    def _drag(self, way: QPointF) -> None:
        place = self._place()
        self._middle -= QPointF(way.x() / place.width(), way.y() / place.height())
        self._tell()

    def _tell(self) -> None:
        place = self._place()
        across = _within(self._middle.x(), self.width() / place.width())
        self._middle = QPointF(across, _within(self._middle.y(), self.height() / place.height()))
        self.setCursor(Qt.CursorShape.OpenHandCursor if self.is_closer else Qt.CursorShape.ArrowCursor)
        self.update()
        self.closer.emit(self._scale)

    def _fitting(self) -> QSize:
        """As large as it fits, in px; a small copy is shown as large as the photo itself will be."""
        full = self._image.size()
        if self._full.isValid() and not self._words:  # of the photo, but in the proportions of what is painted
            longer = max(self._full.width(), self._full.height())
            full.scale(QSize(longer, longer), Qt.AspectRatioMode.KeepAspectRatio)
        most = full * (1.0 if self._words else ENLARGED / self.devicePixelRatioF())
        room = self.size() - QSize(0, self._lines() if self._words else 0)
        return full.scaled(room.boundedTo(most), Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))

    def _place(self) -> QRectF:
        """Where the whole photo lies, in this widget's measure; larger than the widget when one is closer."""
        wide, high = (side * self._scale for side in self._fitting().toTuple())
        room = QRectF(self.rect())
        return QRectF(
            room.center().x() - wide * self._middle.x(), room.center().y() - high * self._middle.y(), wide, high
        )

    # --- keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier or self.is_closer:
            self.step(1 if event.angleDelta().y() > 0 else -1, event.position())
        else:
            event.ignore()  # the page scrolls, where there is not enough room for all of it

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.is_closer:
            self.fit()
        else:
            self.step(4, event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.position() if event.button() == Qt.MouseButton.LeftButton and self.is_closer else None
        if self._held is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            way, self._held = event.position() - self._held, event.position()
            self._drag(way)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None
        self.setCursor(Qt.CursorShape.OpenHandCursor if self.is_closer else Qt.CursorShape.ArrowCursor)

    # --- painting

    def sizeHint(self) -> QSize:
        return QSize(size(320), self._least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def _lines(self) -> int:
        """The height of the sentence, with room around it."""
        return wrapping.height_of(self.fontMetrics(), self._words, self.width(), wrapping.CENTRED) + size(32)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as p:
            if self._words:
                self._paint_words(p)
            elif not self._image.isNull():
                place = self._place().toAlignedRect() if self._scale == 1.0 else self._place()
                p.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                p.drawImage(place, self._image)
            if paint.keyed(self):
                paint.ring(p, self.rect(), paint.RADIUS)

    def _paint_words(self, p: QPainter) -> None:
        lines = self._lines()
        room = QRect(0, 0, self.width(), max(1, self.height() - lines))
        small = QRect(QPoint(), self._fitting() if not self._image.isNull() else QSize(size(48), size(48)))
        small.moveCenter(room.center())
        if self._image.isNull():
            icons.draw(p, "image", small, colour("ink-soft"))
        else:
            p.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            p.drawImage(small, self._image)
        p.setPen(colour("ink"))
        p.drawText(QRect(0, small.bottom() + size(8), self.width(), lines), wrapping.CENTRED, self._words)


def _within(at: float, seen: float) -> float:
    """The middle of what is seen, such that nothing beside the photo is: `seen` is the part there is room for."""
    half = min(0.5, seen / 2)
    return min(max(half, at), 1 - half)
