"""Looking back by pictures: all the photos of all the years on one wall, the newest first, by month."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.journal import vault
from couplejournal.journal.records import Hung
from couplejournal.ui.inkwell import PATIENCE
from couplejournal.ui.kit.empty import Empty
from couplejournal.ui.kit.jobs import Job
from couplejournal.ui.pages.looking_back.row_view import ROW
from couplejournal.ui.pages.looking_back.small_pictures import SmallPictures
from couplejournal.ui.pages.looking_back.wall_grid import WallGrid, WallPhotos
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_words, sentence
from couplejournal.ui.tabs import of_tab

BREATH = 250  # milliseconds after a change until the photos are read again
BEGINS = "memory"  # the practice an empty wall invites to


class PhotoWall(QWidget):
    """Reads its photos beside the window when it is first seen and after changes; `ready` when they are there."""

    ready = Signal()

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._practices: frozenset[str] | None = None
        self._keep: Callable[[Hung], bool] | None = None
        self._all: list[Hung] = []  # as the journal gave them
        self._job: Job | None = None
        self._stale, self._awaited = True, False
        self.setObjectName("photo-wall")
        self.rows = WallPhotos(self.describe, self)
        self.pictures = SmallPictures(room.journal, self)
        self.view = WallGrid(self.rows, self.pictures, name="photo-wall-photos")
        self.view.setAccessibleName(self.tr("Photos"))
        self.nothing = self._nothing()
        self.view.hide()
        self.nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.nothing)
        column.addWidget(self.view)
        self._breath = QTimer(self, singleShot=True, interval=BREATH)
        self._breath.timeout.connect(self._read)
        self.view.opened.connect(self._open)
        room.changes.changed.connect(self._hear)
        room.look.changed.connect(self.view.relay)

    def show_only(self, tab: str) -> None:
        """Only photos of this tab's entries; "" is all of them."""
        practices = of_tab(self._room.catalogue, tab)
        if practices != self._practices:
            self._practices, self._stale = practices, True
            if self.isVisible():
                self._read()

    def filter(self, keep: Callable[[Hung], bool] | None) -> None:
        """Only photos for which `keep` says yes; None is all of them."""
        self._keep = keep
        self._show()

    def empty(self) -> bool:
        """True when there is nothing to show."""
        return not self.rows.photos

    def take_focus(self) -> None:
        """Give the keys to the wall, as soon as it hangs."""
        self._awaited = self._stale or self._job is not None
        if not self._awaited and not self.empty():
            self.view.settle_page()  # or there would be nowhere to scroll to yet
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def describe(self, photo: Hung, number: int, count: int) -> str:
        """A photo in words, for those who listen."""
        figures = QLocale()
        which = self.tr("Photo {number} of {all}").format(number=figures.toString(number), all=figures.toString(count))
        return ", ".join(part for part in (which, day_words(photo.day), photo.caption) if part)

    # --- reading

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._read()

    def _hear(self) -> None:
        self._stale = True
        if self.isVisible():
            self._breath.start()

    def _read(self) -> None:
        if self._job is not None:
            return  # it begins anew when it has ended
        self._stale = False
        journal, practices = self._room.journal, self._practices
        self._job = Job(photos_of, journal.folder, journal.key, practices, owner=self)
        self._job.finished.connect(self._take)
        self._job.failed.connect(self._failed)
        self._job.start()

    def _take(self, photos: list[Hung]) -> None:
        self._job = None
        if self._stale:
            self._read()
            return
        self._all = photos
        self._show()
        if self._awaited:
            self.take_focus()
        self.ready.emit()

    def _failed(self, trouble: Exception) -> None:
        self._job = None
        self._room.messages.say(sentence(trouble))

    def _show(self) -> None:
        shown = self._all if self._keep is None else [photo for photo in self._all if self._keep(photo)]
        self.view.setVisible(bool(shown))
        self.nothing.setVisible(not shown)
        if self._room.catalogue.practice(BEGINS):
            self.nothing.button.setVisible(self._room.offered(BEGINS) is not None)
        self.view.show_photos(shown)

    def _nothing(self) -> Empty:
        begins = self._room.catalogue.practice(BEGINS)
        nothing = Empty(
            self.tr("No photos here yet. That is allowed."),
            name="photo-wall-nothing",
            note=self.tr("The photos of your memories gather here by themselves."),
            button=begins.title if begins else "",
            icon="image",
        )
        nothing.accepted.connect(lambda: self._room.go("practice", practice=BEGINS))
        return nothing

    # --- looking at one

    def _open(self, index: QModelIndex) -> None:
        photos = tuple(photo.id for photo in self.rows.photos)
        self._room.go("photo", photos=photos, at=index.data(ROW).id, seen=self.view.to_photo)


def photos_of(folder: Path, key: bytes, practices: frozenset[str] | None) -> list[Hung]:
    """All photos of these practices' entries, read by a door of one's own. Safe in any thread."""
    journal = vault.open(folder, key, patience=PATIENCE)
    try:
        return journal.hung(practices)
    finally:
        journal.close()
