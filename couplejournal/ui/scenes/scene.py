"""What every scene has in common: a step to play, a pen to keep its words, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.practices.practice import Field, Step
from couplejournal.ui.kit.flow import Flow
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.writing.pen import Pen

GAP = 22  # px between the parts of a step


class Scene(QWidget):
    """One step on the screen. It emits `onward` when the step is played to its end, `pause` to stop for now.

    `plays_itself` scenes bring their own way on; the page then shows no "Keep and go on".
    """

    onward = Signal()
    pause = Signal()
    refresh = Signal()  # what stands in this scene changed size or kind: the page shows its top

    plays_itself = False

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step, self.pen, self.room = step, pen, room
        self.setObjectName(f"scene-{step.key}")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)

    def arrive(self) -> None:
        """The step is on show: put the focus where one would begin."""
        self.focusNextChild()

    def leave(self) -> None:
        """The step is left: stop what runs."""

    def lacks(self) -> str:
        """A sentence when something needed is still empty; "" when one may go on."""
        return ""

    def add(self, *parts: QWidget) -> None:
        """Lay parts below each other."""
        for part in parts:
            self.column.addWidget(part)

    def clear(self) -> None:
        """Take everything off the scene."""
        while (item := self.column.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.hide()
                part.setParent(None)
                part.deleteLater()

    def guidance(self) -> QWidget | None:
        """The step's line of guidance, if it has one."""
        return Note(self.step.text) if self.step.text else None

    def live_fields(self) -> tuple[Field, ...]:
        """The fields that are still asked."""
        return tuple(field for field in self.step.fields if not field.retired)


def row(*parts: QWidget, end: bool = False) -> QWidget:
    """Parts side by side, going on below when the line is full."""
    holder = QWidget()
    flow = Flow(holder, gap=12, end=end)
    for part in parts:
        flow.addWidget(part)
    return holder


def heading(text: str) -> Prompt:
    """The large question of a step."""
    return Prompt(text)
