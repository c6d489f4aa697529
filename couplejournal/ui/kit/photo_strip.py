"""The photos of one memory: dropped, pasted or picked, put in order, one of them the cover; by mouse or by keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from couplejournal.ui.kit import paint
from couplejournal.ui.kit.accessible import Group, tab_order
from couplejournal.ui.kit.colours import colour, size
from couplejournal.ui.kit.flow import Flow
from couplejournal.ui.kit.photo_detail import PhotoDetail
from couplejournal.ui.kit.photo_tile import SIDE, SMALLER, AddTile, PhotoTile

Key = int | str
MANY = 12  # from so many on the tiles are smaller
OURS = "application/x-couplejournal-photo"  # dragged within the strip; nothing of the photo itself goes with it
_GAP = 12


class PhotoStrip(Group):
    """`read(key)` gives a thumbnail's bytes when it is first painted. The strip changes nothing itself: it reports.

    add() the button was pressed · remove(key) · caption(key, text) · opened(key) · dropped(list[Path]) · pasted(QImage)
    arranged(list of keys in their new order) · cover(key, True or False)
    """

    add = Signal()
    remove = Signal(object)
    caption = Signal(object, str)
    opened = Signal(object)
    dropped = Signal(list)
    pasted = Signal(QImage)
    arranged = Signal(list)
    cover = Signal(object, bool)

    def __init__(
        self,
        read: Callable[[Key], bytes],
        *,
        name: str,
        says: str,
        editable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name=name, says=says, parent=parent)
        self._read, self._editable, self._over = read, editable, False
        self._tiles: dict[Key, PhotoTile] = {}
        self._group = QButtonGroup(self)
        self._chosen: Key | None = None
        self._gap: int | None = None  # before which tile a dragged one would be put
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._row = QWidget()
        self._row.setObjectName(f"{name}-row")
        self._flow = Flow(self._row, gap=_GAP, level=True)
        column.addWidget(self._row)
        self._detail = PhotoDetail(name=name)
        self._detail.caption.connect(self._caption)
        self._detail.moved.connect(lambda step: self._move(self._chosen, step))
        self._detail.cover.connect(lambda on: self.cover.emit(self._chosen, on))
        self._detail.remove.connect(lambda: self._put_away(self._chosen))
        self._flow.addWidget(self._detail)
        self._flow.whole = self._detail
        self._detail.hide()
        self._more: AddTile | None = None
        if editable:
            self.setAcceptDrops(True)
            self._more = AddTile(self.tr("Add photos"), name=f"{name}-add")
            self._more.clicked.connect(self.add)
            self._flow.addWidget(self._more)

    def set_photos(self, photos: Iterable[tuple[Key, str]], cover: Key | None = None) -> None:
        """Show these (key, caption), in this order; what stays keeps its picture and the choice."""
        wanted = dict(photos)
        for key in [key for key in self._tiles if key not in wanted]:
            self._take_out(key)
        for key, caption in wanted.items():
            if key not in self._tiles:
                self._put_in(key, caption)
        self._tiles = {key: self._tiles[key] for key in wanted}
        side = SMALLER if len(wanted) > MANY else SIDE
        if self._more:
            self._more.set_side(side)
        for place, (key, caption) in enumerate(wanted.items()):
            self._tiles[key].set_side(side)
            self._name(key, place, caption, cover=key == cover)
        self._order()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._order()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._seat_detail()

    def selected(self) -> Key | None:
        """The key of the chosen photo."""
        return self._chosen

    def take(self, mime: QMimeData) -> bool:
        """Report what is in a drop or on the clipboard; False when there is no picture in it."""
        files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if files:
            self.dropped.emit(files)
            return True
        image = mime.imageData() if mime.hasImage() else None
        if isinstance(image, QImage) and not image.isNull():
            self.pasted.emit(image)
            return True
        return False

    def _put_in(self, key: Key, caption: str) -> None:
        tile = PhotoTile(lambda: self._read(key), caption, "", name=f"{self.objectName()}-photo-{key}")
        tile.clicked.connect(lambda: self._choose(key))
        tile.opened.connect(lambda: self.opened.emit(key))
        tile.put_away.connect(lambda: self._put_away(key))
        tile.moved.connect(lambda step: self._move(key, step))
        tile.dragged.connect(lambda: self._drag(key))
        self._tiles[key] = tile
        self._group.addButton(tile)
        self._flow.addWidget(tile)

    def _take_out(self, key: Key) -> None:
        tile = self._tiles.pop(key)
        self._group.removeButton(tile)
        tile.hide()
        self._flow.removeWidget(tile)
        tile.deleteLater()
        if key == self._chosen:
            self._chosen = None
            self._detail.hide()

    def _name(self, key: Key, place: int, caption: str, *, cover: bool) -> None:
        says = self.tr("Photo {place} of {all}").format(place=place + 1, all=len(self._tiles))
        self._tiles[key].set_caption(caption, says, cover=cover)
        if key == self._chosen:
            self._detail.show_for(place, len(self._tiles), cover=cover)

    def _order(self) -> None:
        """What stands where, for the eyes and for Tab: the chosen photo's words below the line it stands in."""
        self._seat_detail()
        tab_order(self, [p for part in self._flow.parts() for p in self._reached(part)])

    def _reached(self, part: QWidget) -> list[QWidget]:
        return self._detail.parts() if part is self._detail else [part]

    def _seat_detail(self) -> None:
        parts: list[QWidget] = [*self._tiles.values(), *([self._more] if self._more else [])]
        end = len(parts)
        if self._chosen is not None:
            step = self._tiles[self._chosen].sizeHint().width() + size(_GAP)
            line = max(1, (self._row.width() + size(_GAP)) // step)
            end = (self._place(self._chosen) // line + 1) * line
        parts.insert(end, self._detail)
        if parts != self._flow.parts():
            self._flow.order(parts)

    def _place(self, key: Key) -> int:
        return list(self._tiles).index(key)

    def _choose(self, key: Key) -> None:
        self._chosen = key
        if self._editable:
            tile = self._tiles[key]
            self._detail.words.set_text(tile.caption)
            self._detail.show_for(self._place(key), len(self._tiles), cover=tile.cover)
            self._detail.show()
            self._order()

    def _put_away(self, key: Key | None) -> None:
        if self._editable and key is not None:
            self.remove.emit(key)

    def _caption(self, text: str) -> None:
        if self._chosen is not None:
            cover = self._tiles[self._chosen].cover
            self._name(self._chosen, self._place(self._chosen), text, cover=cover)
            self.caption.emit(self._chosen, text)

    def _move(self, key: Key | None, step: int) -> None:
        if key is not None:
            self._put(key, self._place(key) + step)

    def _put(self, key: Key, place: int) -> None:
        """Report the order in which this photo stands at this place."""
        keys = [other for other in self._tiles if other != key]
        if self._editable and 0 <= place <= len(keys) and place != self._place(key):
            self.arranged.emit([*keys[:place], key, *keys[place:]])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._editable and event.matches(QKeySequence.StandardKey.Paste):
            self.take(QGuiApplication.clipboard().mimeData())
        else:
            super().keyPressEvent(event)

    def _drag(self, key: Key) -> None:
        if not self._editable or len(self._tiles) < 2:
            return
        mime, tile = QMimeData(), self._tiles[key]
        mime.setData(OURS, str(key).encode())
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.setPixmap(tile.grab(QRect(0, 0, tile.width(), tile.width())).scaledToWidth(size(SMALLER)))
        drag.exec(Qt.DropAction.MoveAction)

    def _dragged(self, mime: QMimeData) -> Key | None:
        """The photo of this strip that is being dragged."""
        named = bytes(mime.data(OURS).data()).decode() if mime.hasFormat(OURS) else None
        return next((key for key in self._tiles if str(key) == named), None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        mime = event.mimeData()
        if self._dragged(mime) is not None:
            event.acceptProposedAction()
        elif mime.hasImage() or any(url.isLocalFile() for url in mime.urls()):
            event.acceptProposedAction()
            self._light(True)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._dragged(event.mimeData()) is not None:
            self._gap = self._spot(event.position().toPoint())
            self.update()
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._light(False)
        key = self._dragged(event.mimeData())
        if key is not None:
            spot = self._spot(event.position().toPoint())
            self._put(key, spot - (spot > self._place(key)))
            event.acceptProposedAction()
        elif self.take(event.mimeData()):
            event.acceptProposedAction()

    def _spot(self, at: QPoint) -> int:
        """Before which tile something dropped here would stand."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for place, tile in enumerate(self._tiles.values()):
            area = QRect(tile.mapTo(self, QPoint()), tile.size())
            before = at.x() > area.center().x() if mirrored else at.x() < area.center().x()
            if at.y() < area.top() - size(_GAP) or (before and at.y() <= area.bottom()):
                return place
        return len(self._tiles)

    def _light(self, over: bool) -> None:
        self._over, self._gap = over, None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as p:
            if self._over:
                paint.sheet(p, self.rect(), 14, colour("accent-soft"), colour("accent"), 2)
            if self._gap is not None and self._tiles:
                tiles = list(self._tiles.values())
                last = self._gap == len(tiles)
                tile = tiles[-1] if last else tiles[self._gap]
                area = QRect(tile.mapTo(self, QPoint()), tile.size())
                after = last != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
                x = area.right() + size(_GAP) // 2 if after else area.left() - size(_GAP) // 2
                p.fillRect(QRect(max(0, x - 1), area.top(), 3, area.width()), colour("accent"))
