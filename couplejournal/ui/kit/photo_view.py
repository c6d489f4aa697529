"""One photo, as large as there is room for, upright and uncut."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from couplejournal.ui.kit import accessible
from couplejournal.ui.kit.colours import colour

_ROUND = 12


class PhotoView(QWidget):
    """`says` is what a screen reader is told: the caption. `highest` is the most height it takes, in px.

    `pressed` with the mouse; whoever listens offers a button for the same.
    """

    spoken_as = "picture"
    pressed = Signal()

    def __init__(
        self,
        image: QImage | None = None,
        *,
        name: str,
        says: str = "",
        highest: int = 560,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._highest = highest
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._scaled = QPixmap()
        accessible.ready()
        self.set_image(image or QImage(), says)

    def set_image(self, image: QImage, says: str = "") -> None:
        """Another photo; an empty image shows an empty sheet."""
        self._image, self._scaled = image, QPixmap()
        self.setAccessibleName(says or self.tr("Photo"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = min(self._image.width() or 320, 640)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(96, 72)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._image.isNull():
            return min(self._highest, round(width * 0.66))
        natural = min(width, self._image.width())
        return max(1, min(self._highest, round(natural * self._image.height() / self._image.width())))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Taken, so that letting go is heard here."""

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        with QPainter(self) as p:
            if self._image.isNull():
                p.fillRect(self.rect(), colour("line"))
                return
            room = QSize(min(self.width(), self._image.width()), min(self.height(), self._image.height()))
            if self._scaled.isNull() or self._scaled.deviceIndependentSize().toSize() != self._fit(room):
                self._scaled = QPixmap.fromImage(
                    self._image.scaled(
                        self._fit(room) * ratio,
                        Qt.AspectRatioMode.IgnoreAspectRatio,
                        Qt.TransformationMode.SmoothTransformation,
                    )
                )
                self._scaled.setDevicePixelRatio(ratio)
            place = QRect(0, 0, *self._fit(room).toTuple())
            place.moveCenter(self.rect().center())
            clip(p, place, _ROUND)
            p.drawPixmap(place.topLeft(), self._scaled)

    def _fit(self, room: QSize) -> QSize:
        return self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def clip(p: QPainter, rect: QRect, radius: float) -> None:
    """Paint only inside a rounded rectangle from now on."""
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    p.setClipPath(path)
