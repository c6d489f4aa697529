"""When does it come round? Chosen together; no fixed rhythm is an answer as well."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import US
from couplejournal.practices.practice import Step
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.rhythm_editor import RhythmEditor


class RhythmScene(Scene):
    """Keeps the rhythm in the step's key field."""

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        field = next(field for field in self.live_fields() if field.kind == "key")
        if guidance := self.guidance():
            self.add(guidance)
        editor = RhythmEditor(pen.value(field, US), room.today())
        editor.edited.connect(lambda kept: pen.write(field, US, kept))
        self.add(editor)
        self.column.addStretch(1)
