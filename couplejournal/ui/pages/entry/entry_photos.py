"""The photos of an entry: one large and upright, the others in a row below it to choose from."""

from __future__ import annotations

import functools

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.photos import PhotoStore
from couplejournal.journal.records import Photo
from couplejournal.ui.kit.accessible import Group
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Flow
from couplejournal.ui.kit.jobs import Job
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.kit.photo_tile import PhotoTile
from couplejournal.ui.kit.photo_view import PhotoView
from couplejournal.ui.kit.theme import size
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence
from couplejournal.ui.writing import picture

LARGEST = 1800  # px of the longer side that are decoded: sharp on any laptop, and quick
PREVIEW = 1000  # px at 100 % text: as large as it is shown in a column, so that nothing jumps when the full one comes
SOON = 40  # milliseconds: first the page is painted, then the full picture is decoded
_SIDEWAYS = 5  # EXIF orientations from here on lie on their side


class EntryPhotos(QWidget):
    """Shows the small picture at once, as large as the full one, and the full one when a job has decoded it."""

    decoded = Signal(QImage)  # the full picture of the one in front is there

    def __init__(self, room: Room, photos: tuple[Photo, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room, self._photos = room, {photo.id: photo for photo in photos}
        self._shown = 0
        self._tiles: dict[int, PhotoTile] = {}
        self.setObjectName("entry-photos")
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._decode)
        self.large = PhotoView(name="entry-photo", highest=620)
        self.caption = Note(name="entry-photo-caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        larger = Button(self.tr("See it large"), "plain", name="entry-photo-large", icon="image")
        larger.clicked.connect(self._open)
        self.large.pressed.connect(self._open)
        self.large.setCursor(Qt.CursorShape.PointingHandCursor)
        column.addWidget(self.large)
        column.addWidget(self.caption)
        column.addWidget(larger)
        if len(photos) > 1:
            column.addWidget(self._row(photos))
        self.show_photo(photos[0].id)

    def _row(self, photos: tuple[Photo, ...]) -> QWidget:
        row = Group(name="entry-photo-row", says=self.tr("Photos"))
        flow, one = Flow(row, gap=12), QButtonGroup(self)
        for number, photo in enumerate(photos, 1):
            read = functools.partial(self._small, photo.id)
            tile = self._tiles[photo.id] = PhotoTile(read, "", "", name=f"entry-photo-{photo.id}")
            tile.setChecked(number == 1)
            tile.clicked.connect(lambda _checked=False, id=photo.id: self.show_photo(id))
            tile.opened.connect(lambda id=photo.id: self._see(id))
            one.addButton(tile)
            flow.addWidget(tile)
        self._name()
        return row

    def _name(self) -> None:
        for number, (id, tile) in enumerate(self._tiles.items(), 1):
            which = self.tr("Photo {number} of {all}").format(number=number, all=len(self._tiles))
            tile.set_caption("", self._photos[id].caption or which)

    def show_photo(self, photo: int) -> None:
        """Bring this one to the front."""
        if photo == self._shown:
            return
        self._shown = photo
        shown = self._photos[photo]
        self.caption.setText(shown.caption)
        self.caption.setVisible(bool(shown.caption))
        self.large.set_image(self._preview(shown), shown.caption)
        self._soon.start()

    def _open(self) -> None:
        self._see(self._shown)

    def _see(self, photo: int) -> None:
        """With the whole screen to itself; what was changed there is seen here afterwards."""
        entry = self._photos[photo].entry
        self._room.go("photo", photos=tuple(self._photos), at=photo, seen=self._come_back, entry=entry)

    def _come_back(self, photo: int) -> None:
        entry = self._room.journal.entry(self._photos[photo].entry)
        kept = {each.id: each for each in entry.photos} if entry else {}
        self._photos = {id: kept.get(id, old) for id, old in self._photos.items()}
        self._name()
        if photo in self._tiles:
            self._tiles[photo].setChecked(True)
        self._shown = 0  # its words may be others now
        self.show_photo(photo)

    def _decode(self) -> None:
        photo = self._shown
        job = Job(decoded, self._room.journal.photos, self._photos[photo].file, owner=self)
        job.finished.connect(lambda image: self._take(photo, image))
        job.failed.connect(lambda trouble: self._room.messages.say(sentence(trouble)))
        job.start()

    def _take(self, photo: int, image: QImage) -> None:
        if photo == self._shown and not image.isNull():
            self.large.set_image(image, self._photos[photo].caption)
            self.decoded.emit(image)

    def _preview(self, photo: Photo) -> QImage:
        small = QImage.fromData(self._small(photo.id))
        full = QSize(photo.width, photo.height)
        if photo.turn >= _SIDEWAYS:
            full.transpose()
        most = bounds(full, size(PREVIEW))
        return small if small.isNull() else small.scaled(full.scaled(most, Qt.AspectRatioMode.KeepAspectRatio))

    def _small(self, photo: int) -> bytes:
        try:
            return self._room.journal.thumbnail(photo)
        except CoupleJournalError:
            return b""


def bounds(full: QSize, most: int) -> QSize:
    """The square a picture of this size is fitted into; small ones are not enlarged."""
    side = min(most, max(full.width(), full.height()))
    return QSize(side, side)


def decoded(photos: PhotoStore, file: str) -> QImage:
    """The photo in this file of the journal, upright, not larger than is of use. Safe in any thread."""
    return picture.upright(photos.read(file), LARGEST)
