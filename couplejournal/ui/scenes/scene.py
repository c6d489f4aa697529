"""What every scene has in common: a step to play, a pen to keep its words, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.practices.practice import Field, Step
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.kit.page import empty
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.room import Room
from couplejournal.ui.writing.pen import Pen

GAP = 22  # px between the parts of a step
VOICES = (0, 1, 2)


def said(pen: Pen, key: str) -> frozenset[str]:
    """What both, and each, have answered to a field, one answer a word or option."""
    field = pen.practice.field(key)
    given = (pen.value(field, voice) for voice in VOICES) if field else ()
    return frozenset(part for value in given for part in value.split("\n") if part)


class Scene(QWidget):
    """One step on the screen. It emits `onward` when the step is played to its end, `pause` to stop for now.

    `plays_itself` scenes bring their own way on; the page then shows no "Keep and go on".
    In an `only_read` scene nothing has to be filled in: the keyboard begins at the way on.
    """

    onward = Signal()
    pause = Signal()
    another = Signal(int, int)  # voice, entry: the same practice once more in this sitting; entry 0 begins a new one
    instead = Signal(str)  # key of another practice that is begun in place of this one
    elsewhere = Signal(str)  # key of another step of this practice, or of this one to be shown anew
    refresh = Signal()  # what stands in this scene changed size or kind: the page shows its top

    plays_itself = False
    only_read = False
    may_skip = True

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step, self.pen, self.room = step, pen, room
        self._beginning: QWidget | None = None
        self.hushed = False  # nothing on the page may tell just now whether anything was written
        self.parting = ""  # what is said when they stop here for now; "" for the usual words
        self.setObjectName(f"scene-{step.key}")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)

    @classmethod
    def applies(cls, step: Step, pen: Pen, room: Room) -> bool:
        """Whether this step is played tonight; a scene may find that it is not needed."""
        return True

    def arrive(self) -> None:
        """The step is on show: put the focus where one would begin."""
        to_first(self._beginning or self)

    def begin_at(self, part: QWidget) -> None:
        """Here one would begin: the focus goes there now, or when the step is shown."""
        self._beginning = part
        to_first(part)

    def leave(self) -> None:
        """The step is left: stop what runs."""

    def bare(self, on: bool) -> None:
        """True: the window shows nothing but this step; False: everything is back."""

    def lacks(self) -> str:
        """A sentence when something needed is still empty, with the focus put there; "" when one may go on."""
        return ""

    def add(self, *parts: QWidget) -> None:
        """Lay parts below each other."""
        for part in parts:
            self.column.addWidget(part)

    def lay(self, *parts: QWidget, begin: QWidget) -> None:
        """Show these in place of what was there; one would begin at `begin`."""
        self.clear()
        self.add(*parts)
        self.column.addStretch(1)
        self.begin_at(begin)
        self.refresh.emit()

    def clear(self) -> None:
        """Take everything off the scene."""
        self._beginning = None
        empty(self.column)

    def guidance(self) -> QWidget | None:
        """The step's line of guidance, if it has one."""
        return Note(self.step.text) if self.step.text else None

    def said(self, key: str) -> frozenset[str]:
        """What both, and each, have answered to a field of this practice."""
        return said(self.pen, key)

    def live_fields(self) -> tuple[Field, ...]:
        """The fields that are still asked, here; what is put aside has its own line on the page."""
        shown = (field for field in self.step.fields if not field.retired and not field.aside)
        return tuple(field for field in shown if field.applies(self.said))
