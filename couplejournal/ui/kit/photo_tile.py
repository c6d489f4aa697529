"""One thumbnail in a strip of photos: the picture, its caption below, and a ring when it is the one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QImageReader, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QWidget

from couplejournal.ui.kit import icons, paint, wrapping
from couplejournal.ui.kit.accessible import Assisted
from couplejournal.ui.kit.colours import colour, size
from couplejournal.ui.kit.photo_view import clip

SIDE = 146  # px at 100 %: five stand side by side in a column
SMALLER = 101  # where there are many: seven


class PhotoTile(Assisted, QPushButton):
    """Enter or a double click opens it, Delete puts it away, Ctrl with an arrow moves it; it can be dragged.

    The picture is read when it is first painted.
    """

    opened = Signal()
    put_away = Signal()
    moved = Signal(int)  # one place towards the beginning (-1) or the end (1)
    dragged = Signal()

    def __init__(
        self, read: Callable[[], bytes], caption: str, says: str, *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._picture: QPixmap | None = None
        self._side, self.cover, self._pressed = SIDE, False, QPoint()
        self.setObjectName(name)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_caption(caption, says)
        self.heed()

    def set_caption(self, caption: str, says: str, *, cover: bool = False) -> None:
        """The words under it; `says` is spoken before them: which of how many it is. `cover`: it has that mark."""
        self.caption, self.cover = caption, cover
        told = (says, caption, self.tr("Cover") if cover else "")
        self.setAccessibleName(". ".join(part for part in told if part))
        self.setToolTip(caption)
        self.updateGeometry()
        self.update()

    def set_side(self, side: int) -> None:
        """SIDE, or SMALLER."""
        if side != self._side:
            self._side, self._picture = side, None
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(size(self._side), size(self._side) + (self.fontMetrics().height() + 6 if self.caption else 0))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        QWidget.focusInEvent(self, event)  # not the button's: that would take its fellows out of reach of Tab

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.put_away.emit()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in _ARROWS:
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self.moved.emit(-_ARROWS[Qt.Key(event.key())] if mirrored else _ARROWS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = (event.position().toPoint() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if event.buttons() & Qt.MouseButton.LeftButton and far and self.isDown():
            self.setDown(False)
            self.dragged.emit()
        else:
            super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        square = QRect(0, 0, self.width(), size(self._side))
        with QPainter(self) as p:
            if self.isChecked() or self.hasFocus():
                paint.sheet(p, square, 14, None, colour("focus") if paint.keyed(self) else colour("accent"), 3)
            inner = square.adjusted(5, 5, -5, -5)
            p.save()
            clip(p, inner, 10)
            p.fillRect(inner, colour("line"))
            self._paint_picture(p, inner)
            p.restore()
            if self.cover:
                self._paint_cover(p, inner)
            if self.isChecked():
                self._paint_tick(p, inner)
            if self.caption:
                words = QRect(0, square.bottom() + 4, self.width(), self.fontMetrics().height())
                shown = self.fontMetrics().elidedText(self.caption, Qt.TextElideMode.ElideRight, words.width() - 10)
                p.setPen(colour("ink-soft"))
                p.drawText(words, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_picture(self, p: QPainter, inner: QRect) -> None:
        if self._picture is None:
            self._picture = _decoded(self._read(), round(inner.width() * self.devicePixelRatioF()))
        if self._picture.isNull():
            middle = QRect(0, 0, size(32), size(32))
            middle.moveCenter(inner.center())
            icons.draw(p, "image", middle, colour("ink-soft"))
            return
        fill = self._picture.size().scaled(inner.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        target = QRect(QPoint(), fill)
        target.moveCenter(inner.center())
        p.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        p.drawPixmap(target, self._picture)

    def _paint_cover(self, p: QPainter, inner: QRect) -> None:
        words, metrics = self.tr("Cover"), self.fontMetrics()
        pill = QRect(0, 0, metrics.horizontalAdvance(words) + size(18), metrics.height() + size(6))
        pill.moveBottomLeft(inner.bottomLeft() + QPoint(size(5), -size(5)))
        paint.sheet(p, pill, pill.height(), colour("card"))
        p.setPen(colour("ink"))
        p.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_tick(self, p: QPainter, inner: QRect) -> None:
        side = size(28)
        spot = QRect(inner.right() - side - 4, inner.top() + 6, side, side)
        paint.sheet(p, spot, side, colour("accent"))
        inset = side * 0.25
        paint.tick(p, spot.toRectF().adjusted(inset, inset, -inset, -inset), colour("accent-ink"))


_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


def _decoded(content: bytes, side: int) -> QPixmap:
    """The picture just large enough to fill a square: decoded small from the beginning, several times as fast."""
    store = QByteArray(content)
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    full = reader.size()
    if full.isValid() and min(full.width(), full.height()) > side:
        reader.setScaledSize(full.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    picture = QPixmap.fromImage(reader.read())
    del reader  # before the buffer it reads from
    return picture


class AddTile(QPushButton):
    """An empty place for the next photo."""

    def __init__(self, text: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._side = SIDE
        self.setObjectName(name)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        wide = max(size(self._side), wrapping.longest_word(self.fontMetrics(), self.text()) + size(20))
        return QSize(wide, size(self._side))

    def set_side(self, side: int) -> None:
        """SIDE, or SMALLER."""
        self._side = side
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        area = self.rect().adjusted(5, 5, -5, -5)
        with QPainter(self) as p:
            paint.sheet(p, area, 10, colour("accent-soft") if self.underMouse() else colour("field"))
            p.setPen(QPen(colour("field-line"), 1.5, Qt.PenStyle.DashLine))
            p.drawRoundedRect(area, 10, 10)
            if paint.keyed(self):
                paint.ring(p, self.rect(), 14)
            side = size(28)
            words = wrapping.height_of(self.fontMetrics(), self.text(), area.width() - 8, wrapping.CENTRED)
            top = area.center().y() - (side + size(6) + words) // 2
            icons.draw(p, "plus", QRect(area.center().x() - side // 2, top, side, side), colour("ink-soft"))
            p.setPen(colour("ink-soft"))
            p.drawText(
                QRect(area.x() + 4, top + side + size(6), area.width() - 8, words), wrapping.CENTRED, self.text()
            )
