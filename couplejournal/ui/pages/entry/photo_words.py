"""What is written under the photo one looks at, and where it belongs; it can be written here as well."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.journal.records import Photo
from couplejournal.ui.kit.labels import Label, Note
from couplejournal.ui.kit.line import Line
from couplejournal.ui.room import Room

UNDO = 20  # seconds in which Undo stands in the message bar


class PhotoWords(QWidget):
    """A line to read, or to write in after `edit`; `left` when the writing is over."""

    left = Signal()
    kept = Signal()  # other words than before

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._photo: Photo | None = None
        self._caption = ""
        self.setObjectName("photo-words-and-place")
        self.caption, self.place = Label(name="photo-caption"), Note(name="photo-place")
        words = self.tr("A few words about this photo")
        self.line = Line(name="photo-caption-line", says=words, placeholder=words)
        self.line.entered.connect(self.left)
        self.line.entered.connect(self.keep)
        for label in (self.caption, self.place):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in (self.caption, self.line, self.place):
            column.addWidget(part)
        self.line.hide()

    def show_photo(self, photo: Photo | None, place: str) -> None:
        """The words of this photo, and the day and memory it belongs to."""
        self._photo, self._caption = photo, photo.caption if photo else ""
        self.place.setText(place)
        self._read()

    def edit(self) -> None:
        """Let them be written."""
        if self._photo is None or self._room.journal.readonly:
            return
        self.line.set_text(self._caption)
        self.caption.hide()
        self.line.show()
        self.line.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.select_all()

    def keep(self) -> bool:
        """Keep what was written, and show it to read; False when the disk refused."""
        if self.line.isHidden() or self._photo is None:
            return True
        before, now, photo = self._caption, self.line.text().strip(), self._photo.id
        if now != before:
            if not self._try(photo, now):
                return False
            self._caption = now
            undo = (self.tr("Undo"), lambda: self._undo(photo, before))
            self._room.messages.say(self.tr("The words under the photo are kept."), undo, seconds=UNDO)
        self._read()
        return True

    def _undo(self, photo: int, words: str) -> None:
        if self._try(photo, words) and self._photo is not None and self._photo.id == photo:
            self._caption = words
            self._read()

    def _read(self) -> None:
        self.line.hide()
        self.caption.setText(self._caption)
        self.caption.setVisible(bool(self._caption))

    def _try(self, photo: int, words: str) -> bool:
        if not self._room.attempt(lambda: self._room.journal.caption(photo, words)):
            return False
        self.kept.emit()
        return True
