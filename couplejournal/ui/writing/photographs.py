"""The photos of an entry: dropped, pasted or chosen, copied into the journal beside the writing, put away with Undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.journal import Journal
from couplejournal.journal.records import Photo
from couplejournal.ui.kit.jobs import Job
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.kit.photo_strip import PhotoStrip
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence
from couplejournal.ui.writing import picture
from couplejournal.ui.writing.pen import Pen

CAPTION = 600  # milliseconds of stillness before a caption is kept
UNDO = 12  # seconds in which a photo put away can be brought back with one press


class Photographs(QWidget):
    """Reads and scales in a job, keeps in the inkwell's thread; nothing is shown before it is safe in the journal."""

    def __init__(self, pen: Pen, room: Room, *, name: str, says: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pen, self._room = pen, room
        self._photos: list[Photo] = []
        self._captions: dict[int, str] = {}
        self._strip = PhotoStrip(self._thumbnail, name=name, says=says)
        self._strip.add.connect(self._choose)
        self._strip.dropped.connect(self.take_files)
        self._strip.pasted.connect(self._take_image)
        self._strip.remove.connect(self._put_away)
        self._strip.caption.connect(self._caption)
        self._busy = Note("", name=f"{name}-busy")
        self._busy.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._strip)
        column.addWidget(self._busy)
        self._wire = _Wire(self)
        self._wire.kept.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._wire.refused.connect(self._refuse, Qt.ConnectionType.QueuedConnection)
        self._still = QTimer(self, singleShot=True, interval=CAPTION)
        self._still.timeout.connect(self._keep_captions)
        self._show()

    def take_files(self, files: list[Path]) -> None:
        """Copy these photos into the journal; what is no photo is told and the others still come."""
        job = Job(_read_all, files, owner=self, tells=True)
        job.progress.connect(lambda _part, words: self._say_busy(words))
        job.finished.connect(self._keep)
        job.start()
        self._say_busy(self.tr("Reading the photos…"))

    def _take_image(self, image: QImage) -> None:
        job = Job(_read_pasted, image, owner=self)
        job.finished.connect(self._keep)
        job.start()

    def _choose(self) -> None:
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        files, _kind = QFileDialog.getOpenFileNames(
            self, self.tr("Choose photos"), start, self.tr("Photos") + " (*.jpg *.jpeg *.png *.webp)"
        )
        if files:
            self.take_files([Path(file) for file in files])

    def _keep(self, read: tuple[list[picture.Picture], list[CoupleJournalError]]) -> None:
        pictures, refused = read
        if refused:
            self._room.messages.say("\n".join(sentence(trouble) for trouble in refused))
        self._say_busy("")
        if not pictures:
            return
        try:
            entry = self._pen.entry()
        except CoupleJournalError as trouble:
            self._room.messages.say(sentence(trouble))
            return
        wire = self._wire

        def keep(journal: Journal) -> None:
            for one in pictures:
                try:
                    journal.add_photo(
                        entry,
                        one.content,
                        one.thumbnail,
                        format=one.format,
                        width=one.width,
                        height=one.height,
                        turn=one.turn,
                    )
                except CoupleJournalError as trouble:
                    wire.refused.emit(trouble)
                    return
                wire.kept.emit()

        self._room.inkwell.do(keep)

    def _show(self) -> None:
        entry = self._room.journal.entry(self._pen.entry()) if self._pen.begun else None
        self._photos = list(entry.photos) if entry else []
        self._strip.set_photos([(photo.id, photo.caption) for photo in self._photos])

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
        self._captions[key] = text
        self._still.start()

    def _keep_captions(self) -> None:
        captions, self._captions = self._captions, {}
        wire = self._wire

        def keep(journal: Journal) -> None:
            try:
                for key, text in captions.items():
                    journal.caption(key, text)
            except CoupleJournalError as trouble:
                wire.refused.emit(trouble)

        self._room.inkwell.do(keep)

    def hideEvent(self, event: object) -> None:
        if self._captions:
            self._still.stop()
            self._keep_captions()

    def _say_busy(self, words: str) -> None:
        self._busy.setText(words)
        self._busy.setVisible(bool(words))


class _Wire(QObject):
    """Carries news from the inkwell's thread to the window."""

    kept = Signal()
    refused = Signal(object)


def _read_all(
    files: list[Path], *, progress: Callable[[float, str], None], cancelled: Callable[[], bool]
) -> tuple[list[picture.Picture], list[CoupleJournalError]]:
    """Read every file; a refused one does not keep the others away."""
    pictures: list[picture.Picture] = []
    refused: list[CoupleJournalError] = []
    for number, file in enumerate(files):
        if cancelled():
            break
        progress(number / len(files), f"{number + 1} / {len(files)}")
        try:
            pictures.append(picture.read_file(file))
        except CoupleJournalError as trouble:
            refused.append(trouble)
    return pictures, refused


def _read_pasted(image: QImage) -> tuple[list[picture.Picture], list[CoupleJournalError]]:
    name = QCoreApplication.translate("Photographs", "The pasted picture")
    return [picture.from_image(image, name)], []
