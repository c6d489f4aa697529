"""Our own small drawings, one ink each, painted in the ink of the moment so that light and dark need no second set."""

from __future__ import annotations

import functools

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap

from couplejournal import paths


@functools.cache
def names() -> frozenset[str]:
    """Every drawing in resources/icons."""
    return frozenset(file.stem for file in (paths.resources() / "icons").glob("*.svg"))


def draw(p: QPainter, name: str, rect: QRect | QRectF, ink: QColor) -> None:
    """Paint one drawing into `rect` (its shorter side counts). FileNotFoundError for a name there is no drawing of."""
    area = QRectF(rect)
    side = min(area.width(), area.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(area.center())
    p.drawPixmap(square.topLeft(), _painted(name, round(side), ink.rgba(), p.device().devicePixelRatio()))


@functools.lru_cache(maxsize=256)
def _painted(name: str, side: int, ink: int, ratio: float) -> QPixmap:
    """The drawing as a pixmap; kept, for a page repaints the same few again and again."""
    from PySide6.QtSvg import QSvgRenderer  # a library of its own, not needed before the first drawing

    source = (paths.resources() / "icons" / f"{name}.svg").read_text("utf-8")
    drawing = QSvgRenderer(source.replace("currentColor", QColor.fromRgba(ink).name()).encode())
    pixmap = QPixmap(QSize(max(1, side), max(1, side)) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as p:
        drawing.render(p, QRectF(0, 0, side, side))
    return pixmap


class _Engine(QIconEngine):
    """Lets menus, tabs and Qt's own parts use our drawings: the colour is looked up at each painting."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def paint(self, p: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        palette = QGuiApplication.palette()
        role = QPalette.ColorRole.PlaceholderText if mode == QIcon.Mode.Disabled else QPalette.ColorRole.ButtonText
        if state == QIcon.State.On or mode == QIcon.Mode.Selected:
            role = QPalette.ColorRole.Link
        draw(p, self.name, rect, palette.color(role))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as p:
            self.paint(p, QRect(QPoint(), size), mode, state)
        return pixmap

    def clone(self) -> QIconEngine:
        return _Engine(self.name)


def icon(name: str) -> QIcon:
    """The drawing as a QIcon."""
    return QIcon(_Engine(name))
