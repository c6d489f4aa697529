"""The photos of one memory: dropped, pasted or picked; each can be given a caption or put away, by mouse or by keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from couplejournal.ui.kit import paint
from couplejournal.ui.kit.accessible import Group, tab_order
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.colours import colour
from couplejournal.ui.kit.flow import Flow
from couplejournal.ui.kit.line import Line
from couplejournal.ui.kit.photo_tile import AddTile, PhotoTile

Key = int | str


class PhotoStrip(Group):
    """`read(key)` gives a thumbnail's bytes when it is first painted. The strip changes nothing itself: it reports.

    add() the button was pressed · remove(key) · caption(key, text) · opened(key) · dropped(list[Path]) · pasted(QImage)
    """

    add = Signal()
    remove = Signal(object)
    caption = Signal(object, str)
    opened = Signal(object)
    dropped = Signal(list)
    pasted = Signal(QImage)

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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        row = QWidget()
        row.setObjectName(f"{name}-row")
        self._flow = Flow(row, gap=12, level=True)
        column.addWidget(row)
        self._detail = self._detail_row()
        column.addWidget(self._detail)
        self._detail.hide()
        if editable:
            self.setAcceptDrops(True)
            more = AddTile(self.tr("Add photos"), name=f"{name}-add")
            more.clicked.connect(self.add)
            self._flow.addWidget(more)

    def set_photos(self, photos: Iterable[tuple[Key, str]]) -> None:
        """Show these (key, caption), in this order; what stays keeps its picture and the choice."""
        wanted = dict(photos)
        for key in [key for key in self._tiles if key not in wanted]:
            self._take_out(key)
        for key, caption in wanted.items():
            if key not in self._tiles:
                self._put_in(key, caption)
        for key, caption in wanted.items():
            self._name(key, caption)
        self._order()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._order()

    def _order(self) -> None:
        tab_order(self, [*self._flow.parts(), self._words.field, self._away])

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
        self._tiles[key] = tile
        self._group.addButton(tile)
        self._flow.insert(len(self._tiles) - 1, tile)

    def _take_out(self, key: Key) -> None:
        tile = self._tiles.pop(key)
        self._group.removeButton(tile)
        tile.hide()
        self._flow.removeWidget(tile)
        tile.deleteLater()
        if key == self._chosen:
            self._chosen = None
            self._detail.hide()

    def _name(self, key: Key, caption: str) -> None:
        place = list(self._tiles).index(key) + 1
        says = self.tr("Photo {place} of {all}").format(place=place, all=len(self._tiles))
        self._tiles[key].set_caption(caption, says)

    def _choose(self, key: Key) -> None:
        self._chosen = key
        if self._editable:
            self._words.set_text(self._tiles[key].caption)
            self._detail.show()

    def _detail_row(self) -> QWidget:
        detail = QWidget()
        detail.setObjectName(f"{self.objectName()}-detail")
        words = self.tr("A few words about this photo")
        self._words = Line(name=f"{self.objectName()}-caption", says=words, placeholder=words)
        self._words.edited.connect(self._caption)
        self._away = Button(self.tr("Put away"), "plain", name=f"{self.objectName()}-remove", icon="trash")
        self._away.clicked.connect(lambda: self._put_away(self._chosen))
        row = QHBoxLayout(detail)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self._away)
        return detail

    def _put_away(self, key: Key | None) -> None:
        if self._editable and key is not None:
            self.remove.emit(key)

    def _caption(self, text: str) -> None:
        if self._chosen is not None:
            self._name(self._chosen, text)
            self.caption.emit(self._chosen, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._editable and event.matches(QKeySequence.StandardKey.Paste):
            self.take(QGuiApplication.clipboard().mimeData())
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        mime = event.mimeData()
        if mime.hasImage() or any(url.isLocalFile() for url in mime.urls()):
            event.acceptProposedAction()
            self._light(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._light(False)
        if self.take(event.mimeData()):
            event.acceptProposedAction()

    def _light(self, over: bool) -> None:
        self._over = over
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._over:
            with QPainter(self) as p:
                paint.sheet(p, self.rect(), 14, colour("accent-soft"), colour("accent"), 2)
