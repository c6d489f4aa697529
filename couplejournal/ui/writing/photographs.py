"""The photos of an entry: dropped, pasted or chosen, put in order, one of them the cover; every change has its Undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QTimer
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from couplejournal.journal.records import Entry
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.kit.photo_strip import PhotoStrip
from couplejournal.ui.kit.traces import forget
from couplejournal.ui.room import Room
from couplejournal.ui.writing.importing import PHOTOS, Source
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.taking import Taking
from couplejournal.ui.writing.when import Suggestion

UNDO = 12  # seconds in which a photo put away can be brought back with one press
SOON = 500  # milliseconds in which many new photos are shown at once


class Photographs(QWidget):
    """Nothing is shown before it is safe in the journal."""

    def __init__(self, pen: Pen, room: Room, *, name: str, says: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pen, self._room = pen, room
        self._strip = PhotoStrip(self._thumbnail, name=name, says=says)
        self._strip.add.connect(self._choose)
        self._strip.opened.connect(self._see)
        self._strip.dropped.connect(self.take_files)
        self._strip.pasted.connect(lambda image: self._take([image]))
        self._strip.remove.connect(self._put_away)
        self._strip.caption.connect(self._caption)
        self._strip.arranged.connect(self._arrange)
        self._strip.cover.connect(self._set_cover)
        self._busy = Note("", name=f"{name}-busy")
        self._stop = Button(self.tr("Cancel"), "plain", name=f"{name}-cancel", says=self.tr("Take no more photos"))
        self._stop.clicked.connect(self._cancel)
        self._progress = Row(self._busy, self._stop, gap=16, name=f"{name}-progress")
        self._progress.hide()
        self._when = Suggestion(pen, room, name=name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._strip)
        column.addWidget(self._progress)
        column.addWidget(self._when)
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._show)
        self._said = ""  # how far the photos have come, shown with them
        self._show()
        for taking in pen.findChildren(Taking):  # photos still on their way from an earlier visit
            self._watch(taking)

    def take_files(self, files: list[Path]) -> None:
        """Copy these photos, and those in these folders, into the journal; what is no photo is told."""
        self._take(files)

    def _take(self, sources: Sequence[Source]) -> None:
        taking = Taking(self._pen, self._room.journal.photos, self._room.messages.say)
        self._watch(taking)
        self._say_busy(self.tr("Reading the photos…"))
        taking.take(sources)

    def _watch(self, taking: Taking) -> None:
        taking.told.connect(self._say_busy)
        taking.kept.connect(self._show_soon)

    def _cancel(self) -> None:
        for taking in self._pen.findChildren(Taking):
            taking.cancel()

    def _choose(self) -> None:
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        if not Path(start).is_dir():
            start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
        kinds = " ".join(f"*{ending} *{ending.upper()}" for ending in PHOTOS)
        photos = self.tr("Photos")
        files, _kind = QFileDialog.getOpenFileNames(self, self.tr("Choose photos"), start, f"{photos} ({kinds})")
        forget()
        if files:
            self.take_files([Path(file) for file in files])

    def _show_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _entry(self) -> Entry | None:
        return self._room.journal.entry(self._pen.number) if self._pen.number is not None else None

    def _show(self) -> None:
        """The photos that are safe in the journal."""
        entry = self._entry()
        photos = entry.photos if entry else ()
        cover = next((photo.id for photo in photos if photo.cover), None)
        self._strip.set_photos([(photo.id, self._pen.captions.get(photo.id, photo.caption)) for photo in photos], cover)
        self._when.show_for(photos)
        self._show_progress()

    def _see(self, key: object) -> None:
        """One photo with the whole screen to itself, its words kept first: they can be changed there too."""
        entry = self._entry()
        if entry is None or not self._pen.flush():
            return
        self._pen.captions.clear()
        photos = tuple(photo.id for photo in entry.photos)
        self._room.go("photo", photos=photos, at=key, seen=lambda _photo: self._show(), entry=entry.id)

    def _thumbnail(self, key: int | str) -> bytes:
        return self._room.journal.thumbnail(int(key))

    def _put_away(self, key: object) -> None:
        assert isinstance(key, int)
        self._change(
            lambda: self._room.journal.remove_photo(key),
            self.tr("The photo was put away."),
            lambda: self._room.journal.restore_photo(key),
        )

    def _arrange(self, keys: list[int]) -> None:
        entry = self._entry()
        if entry is None:
            return
        before = [photo.id for photo in entry.photos]
        self._change(
            lambda: self._room.journal.arrange(entry.id, keys),
            self.tr("The photos are in a new order."),
            lambda: self._room.journal.arrange(entry.id, before),
        )

    def _set_cover(self, key: object, on: bool) -> None:
        assert isinstance(key, int)
        entry = self._entry()
        before = next((photo.id for photo in entry.photos if photo.cover), None) if entry else None
        self._change(
            lambda: self._room.journal.set_cover(key, on),
            self.tr("This photo is the cover now.")
            if on
            else self.tr("No photo is the cover now; the first stands for it."),
            lambda: self._room.journal.set_cover(before or key, before is not None),
        )

    def _change(self, do: Callable[[], object], words: str, undo: Callable[[], object]) -> None:
        """Do it, say so and offer the way back; when the journal refuses, say that."""
        if self._try(do):
            self._room.messages.say(words, (self.tr("Undo"), lambda: self._try(undo)), seconds=UNDO)

    def _try(self, do: Callable[[], object]) -> bool:
        if not self._room.attempt(do):
            return False
        self._show()
        return True

    def _caption(self, key: object, text: str) -> None:
        assert isinstance(key, int)
        self._pen.caption(key, text)

    def _say_busy(self, words: str) -> None:
        self._said = words
        if words and self._progress.isVisible():  # many a second: shown together with the photos
            self._show_soon()
        else:
            self._show_progress()

    def _show_progress(self) -> None:
        self._busy.setText(self._said)
        self._progress.setVisible(bool(self._said))
