"""One photo with the whole screen to itself, the lamp out; by keys to the next, and back to exactly where one was."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QLocale, QObject, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import Entry, Photo
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.page import Page
from couplejournal.ui.kit.photo_stage import PhotoStage
from couplejournal.ui.pages.looking_back.glance import glance
from couplejournal.ui.pages.entry.photo_words import PhotoWords
from couplejournal.ui.pages.entry.viewer_ways import ViewerWays
from couplejournal.ui.pages.entry.whole_pictures import WholePictures
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_words, sentence

SIDEWAYS = 5  # EXIF orientations from here on lie on their side
AHEAD = (1, -1, 2)  # which neighbours are made ready, the likeliest first
STAGE = 0.55  # of the window's height that the photo gets at least
CLOSEST = 4000  # true pixels of the longer side that are decoded when one goes closer
_GOES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_PageDown: 1,
}
_PANS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_CLOSER = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}


class PhotoViewer(Page):
    """Lies over the page one comes from, which waits as it is. Left and Right go on, +, − and 0 go closer, Esc back."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(name="photo", full=True, gap=8, parent=parent)
        self._room = room
        self._ids: Sequence[int] = ()
        self._at = 0
        self._seen: Callable[[int], object] = lambda _photo: None
        self._photo: Photo | None = None
        self._forward = 1
        self.setAccessibleName(self.tr("Photo"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.stage = PhotoStage(name="photo-stage")
        self.words = PhotoWords(room)
        self.ways = ViewerWays(room)
        self.pictures = WholePictures(room.journal.photos, self)
        self.pictures.came.connect(self._came)
        self.pictures.lost.connect(self._came)
        self.stage.closer.connect(self._went_closer)
        self.stage.entered.connect(self._back)
        self.words.left.connect(self._to_stage)
        self.ways.went.connect(self._go)
        self.ways.zoomed.connect(self._zoom)
        self.ways.words.connect(self.words.edit)
        self.ways.changed.connect(self._again)
        self.words.kept.connect(self._again)
        self.ways.back.connect(self._back)
        self.column.addWidget(self.stage, 1)
        self.add(self.words, self.ways)
        for button in self.ways.buttons():
            button.installEventFilter(self)

    def arrive(
        self,
        photos: Sequence[int],
        at: int,
        seen: Callable[[int], object] | None = None,
        entry: int | None = None,
        changeable: bool = True,
    ) -> None:
        """Show the photo `at` of these; `seen` is told on leaving which one was looked at last.

        `entry` is the one whose page one comes from: no way there is offered. `changeable`: words may be written.
        """
        self._room.focus(True)
        self._ids, self._seen = photos, seen or (lambda _photo: None)
        may = changeable and not self._room.journal.readonly
        self.ways.begin(entry=entry, may_change=may, several=len(photos) > 1)
        self._show(photos.index(at) if at in photos else 0)
        self._to_stage()

    def leave(self) -> None:
        """Keep what was written, and tell where one came to; nothing of the photos stays in memory."""
        self.words.keep()
        self._room.focus(False)
        self.pictures.forget()
        self.stage.show_photo(QImage(), QSize(), "")
        if self._ids:
            self._seen(self._ids[self._at])
        self._ids, self._photo = (), None

    def flush(self) -> bool:
        """Keep what is being written; False when the disk refused."""
        return self.words.keep()

    # --- which photo

    def _show(self, at: int) -> None:
        self.words.keep()
        self._at = at
        photo = self._photo = self._known(self._ids[at])
        entry = self._room.journal.entry(photo.entry) if photo else None
        figures = QLocale()
        place = self.tr("Photo {number} of {all}").format(
            number=figures.toString(at + 1), all=figures.toString(len(self._ids))
        )
        about = self._about(entry)
        says = ", ".join(part for part in (place, *about[:1], photo.caption if photo else "") if part)
        small = self._small(photo) if photo else QImage()
        self.stage.show_photo(small, _upright(photo) if photo else QSize(), says)
        if photo is None or entry is None:
            self.stage.say(self.tr("This photo is no longer here."))
        self.words.show_photo(photo, " · ".join((*about, place)))
        self.ways.show_photo(photo, entry, first=at == 0, last=at == len(self._ids) - 1)
        announce(self.stage, says)
        if photo is not None:
            self._came(photo.id)
        self._want()

    def _again(self) -> None:
        """The same photo, after something about it was changed."""
        if not self._ids:
            return
        photo = self._photo = self._known(self._ids[self._at])
        entry = self._room.journal.entry(photo.entry) if photo else None
        self.ways.show_photo(photo, entry, first=self._at == 0, last=self._at == len(self._ids) - 1)

    def _about(self, entry: Entry | None) -> tuple[str, ...]:
        if entry is None:
            return ()
        seen = glance(entry, self._room.catalogue)
        return tuple(part for part in (day_words(entry.day), seen.lead or seen.title) if part)

    def _known(self, photo: int) -> Photo | None:
        try:
            return self._room.journal.photo(photo)
        except KeyError:  # let go of meanwhile
            return None
        except CoupleJournalError as trouble:
            self._room.messages.say(sentence(trouble))
            return None

    def _small(self, photo: Photo) -> QImage:
        try:
            return QImage.fromData(self._room.journal.thumbnail(photo.id))
        except (CoupleJournalError, KeyError):
            return QImage()

    # --- decoding

    def _want(self) -> None:
        wanted: list[tuple[Photo, int]] = []
        for step in (0, *(step * self._forward for step in AHEAD)):
            if 0 <= self._at + step < len(self._ids):
                photo = self._photo if step == 0 else self._known(self._ids[self._at + step])
                if photo is not None:
                    wanted.append((photo, self._fitting(photo) if step or not self.stage.is_closer else CLOSEST))
        self.pictures.want(wanted)

    def _fitting(self, photo: Photo) -> int:
        room, full = self.stage.size() * self.devicePixelRatioF(), _upright(photo)
        fits = full.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        return max(1, min(max(fits.width(), fits.height()), max(full.width(), full.height())))

    def _came(self, photo: int) -> None:
        if self._photo is None or photo != self._photo.id:
            return
        picture = self.pictures.picture(photo)
        if picture is not None:
            self.stage.sharpen(picture)
        elif self.pictures.is_lost(photo):
            lost = self.tr("This photo’s file is damaged or missing. A backup may still hold it.")
            self.stage.say(lost)
            announce(self.stage, lost)

    def _went_closer(self, scale: float) -> None:
        self.ways.show_zoom(closer=scale > 1.0)
        if scale > 1.0 and self._ids:
            self._want()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.stage.set_least(round(self.viewport().height() * STAGE))
        if self._ids:
            self._want()

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._back()
        elif not self._act(event):
            super().keyPressEvent(event)

    def eventFilter(self, thing: QObject, event: QEvent) -> bool:
        """The same keys on the buttons, where Qt would go from button to button."""
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._act(event)

    def _act(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if not self._ids or event.modifiers() & ~_HARMLESS:
            return False
        mirrored = -1 if self.isRightToLeft() else 1
        if key in _PANS and self.stage.is_closer:
            self.stage.move_by(*_PANS[key])
        elif key in _GOES:
            self._go(_GOES[key] * (mirrored if key in _PANS else 1))
        elif key == Qt.Key.Key_Home:
            self._go(-len(self._ids))
        elif key == Qt.Key.Key_End:
            self._go(len(self._ids))
        elif key in _CLOSER:
            self._zoom(_CLOSER[key])
        elif key == Qt.Key.Key_F2:
            self.words.edit()
        else:
            return False
        return True

    def _go(self, step: int) -> None:
        at = min(max(0, self._at + step), len(self._ids) - 1)
        self._forward = 1 if step > 0 else -1
        if at != self._at:
            self._show(at)

    def _zoom(self, steps: int) -> None:
        if steps:
            self.stage.step(steps)
        else:
            self.stage.fit()

    def _to_stage(self) -> None:
        self.stage.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back(self) -> None:
        self._room.go("back")


_HARMLESS = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


def _upright(photo: Photo) -> QSize:
    size = QSize(photo.width, photo.height)
    return size.transposed() if photo.turn >= SIDEWAYS else size
