"""The buttons below a photo: on and back, closer, words, the cover, the memory it belongs to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import Entry, Photo
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Flow
from couplejournal.ui.room import Room

UNDO = 20  # seconds in which Undo stands in the message bar


class ViewerWays(QWidget):
    """`went` by so many photos, `zoomed` by so many steps (0: all of it), `changed` when the cover is another one."""

    went = Signal(int)
    zoomed = Signal(int)
    words = Signal()
    changed = Signal()
    back = Signal()

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._photo: Photo | None = None
        self._came_from: int | None = None
        self._may_change = True
        self.setObjectName("photo-ways")
        self._earlier = self._button("", "photo-previous", "arrow-left", self.tr("Previous photo"), "Left")
        self._later = self._button("", "photo-next", "arrow-right", self.tr("Next photo"), "Right")
        self._smaller = self._button("", "photo-smaller", "minus", self.tr("Smaller"), "-")
        self._larger = self._button("", "photo-larger", "plus", self.tr("Larger"), "+")
        self._words = self._button(self.tr("Write a few words"), "photo-words", "", "", "F2")
        self._cover = self._button("", "photo-cover", "image", "", "")
        self._memory = self._button(self.tr("Go to this memory"), "photo-memory", "book", "", "")
        self._back = self._button(self.tr("Back"), "photo-back", "close", "", "Esc")
        self._earlier.clicked.connect(lambda: self.went.emit(-1))
        self._later.clicked.connect(lambda: self.went.emit(1))
        self._smaller.clicked.connect(lambda: self.zoomed.emit(-1))
        self._larger.clicked.connect(lambda: self.zoomed.emit(1))
        self._words.clicked.connect(self.words)
        self._cover.clicked.connect(self._set_cover)
        self._memory.clicked.connect(self._go_there)
        self._back.clicked.connect(self.back)
        flow = Flow(self, gap=4, middle=True)
        for button in self.buttons():
            flow.addWidget(button)

    def buttons(self) -> tuple[Button, ...]:
        """In their order."""
        turning = (self._earlier, self._later, self._smaller, self._larger)
        return (*turning, self._words, self._cover, self._memory, self._back)

    def begin(self, *, entry: int | None, may_change: bool, several: bool) -> None:
        """A new visit, from the page of this entry or from elsewhere."""
        self._came_from, self._may_change = entry, may_change
        self._words.setVisible(may_change)
        self._earlier.setVisible(several)
        self._later.setVisible(several)

    def show_photo(self, photo: Photo | None, entry: Entry | None, *, first: bool, last: bool) -> None:
        """What can be done with this one."""
        self._photo = photo if entry is not None else None
        self._earlier.setEnabled(not first)
        self._later.setEnabled(not last)
        self._words.setEnabled(self._photo is not None)
        written = photo is not None and bool(photo.caption)
        self._words.setText(self.tr("Change the words") if written else self.tr("Write a few words"))
        several = entry is not None and len(entry.photos) > 1
        self._cover.setVisible(self._may_change and several)
        cover = photo is not None and photo.cover
        self._cover.setText(self.tr("No longer the cover") if cover else self.tr("Make it the cover"))
        self._memory.setVisible(entry is not None and entry.id != self._came_from)

    def show_zoom(self, *, closer: bool) -> None:
        """Smaller than fitting it is never shown."""
        self._smaller.setEnabled(closer)

    def _button(self, text: str, name: str, icon: str, says: str, key: str) -> Button:
        button = Button(text, "plain", name=name, icon=icon, says=says)
        if key:
            pressed = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(self.tr("{what} (key {key})").format(what=says or text, key=pressed).strip())
        return button

    def _go_there(self) -> None:
        if self._photo is not None:
            self._room.go("entry", entry=self._photo.entry)

    def _set_cover(self) -> None:
        photo, journal = self._photo, self._room.journal
        entry = journal.entry(photo.entry) if photo else None
        if photo is None or entry is None:
            return
        before = next((other.id for other in entry.photos if other.cover), None)
        words = (
            self.tr("No photo is the cover now; the first stands for it.")
            if photo.cover
            else self.tr("This photo is the cover now.")
        )
        if self._try(photo.id, not photo.cover):
            undo = (self.tr("Undo"), lambda: self._try(before or photo.id, before is not None))
            self._room.messages.say(words, undo, seconds=UNDO)

    def _try(self, photo: int, chosen: bool) -> bool:
        if not self._room.attempt(lambda: self._room.journal.set_cover(photo, chosen)):
            return False
        self.changed.emit()
        return True
