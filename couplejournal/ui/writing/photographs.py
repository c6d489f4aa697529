"""The photos of an entry: dropped, pasted or chosen, copied into the journal beside the writing, put away with Undo."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.kit.photo_strip import PhotoStrip
from couplejournal.ui.kit.traces import forget
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.taking import Taking

UNDO = 12  # seconds in which a photo put away can be brought back with one press


class Photographs(QWidget):
    """Nothing is shown before it is safe in the journal."""

    def __init__(self, pen: Pen, room: Room, *, name: str, says: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pen, self._room = pen, room
        self._strip = PhotoStrip(self._thumbnail, name=name, says=says)
        self._strip.add.connect(self._choose)
        self._strip.dropped.connect(self.take_files)
        self._strip.pasted.connect(lambda image: self._take([image]))
        self._strip.remove.connect(self._put_away)
        self._strip.caption.connect(self._caption)
        self._busy = Note("", name=f"{name}-busy")
        self._busy.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._strip)
        column.addWidget(self._busy)
        self._show()
        for taking in pen.findChildren(Taking):  # photos still on their way from an earlier visit
            self._watch(taking)

    def take_files(self, files: list[Path]) -> None:
        """Copy these photos into the journal; what is no photo is told and the others still come."""
        self._take(files)

    def _take(self, sources: Sequence[Path | QImage]) -> None:
        taking = Taking(self._pen, self._room.messages.say)
        self._watch(taking)
        self._say_busy(self.tr("Reading the photos…"))
        taking.take(sources)

    def _watch(self, taking: Taking) -> None:
        taking.told.connect(self._say_busy)
        taking.kept.connect(self._show)

    def _choose(self) -> None:
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        if not Path(start).is_dir():
            start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
        files, _kind = QFileDialog.getOpenFileNames(
            self, self.tr("Choose photos"), start, self.tr("Photos") + " (*.jpg *.jpeg *.png *.webp)"
        )
        forget()
        if files:
            self.take_files([Path(file) for file in files])

    def _show(self) -> None:
        """The photos that are safe in the journal."""
        entry = self._room.journal.entry(self._pen.number) if self._pen.number is not None else None
        photos = entry.photos if entry else ()
        self._strip.set_photos([(photo.id, self._pen.captions.get(photo.id, photo.caption)) for photo in photos])

    def _thumbnail(self, key: int | str) -> bytes:
        return self._room.journal.thumbnail(int(key))

    def _refuse(self, trouble: CoupleJournalError) -> None:
        self._room.messages.say(sentence(trouble))

    def _put_away(self, key: object) -> None:
        assert isinstance(key, int)
        try:
            self._room.journal.remove_photo(key)
        except CoupleJournalError as trouble:
            self._refuse(trouble)
            return
        self._show()
        self._room.messages.say(
            self.tr("The photo was put away."), (self.tr("Undo"), lambda: self._bring_back(key)), seconds=UNDO
        )

    def _bring_back(self, key: int) -> None:
        self._room.journal.restore_photo(key)
        self._show()

    def _caption(self, key: object, text: str) -> None:
        assert isinstance(key, int)
        self._pen.caption(key, text)

    def _say_busy(self, words: str) -> None:
        self._busy.setText(words)
        self._busy.setVisible(bool(words))
