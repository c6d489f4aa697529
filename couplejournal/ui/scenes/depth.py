"""The two choose apart how far down tonight may go; the shallower wish is used, and nobody sees whose it was."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import US
from couplejournal.practices import guards
from couplejournal.practices.practice import Step
from couplejournal.ui.room import Room
from couplejournal.ui.scenes import past
from couplejournal.ui.scenes.drawing import Drawing
from couplejournal.ui.scenes.how_far import HowFar
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.pen import Pen


class Depth(Scene):
    """Keeps the joint depth in the step's key field. Whoever skips it stays at the surface."""

    plays_itself = True

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        if guidance := self.guidance():
            self.add(guidance)
        self._kept_in = next(field for field in self.live_fields() if field.kind == "key")
        pen.write(self._kept_in, US, "")  # whoever comes back to this step chooses anew
        self._choice = HowFar(room.journal.partners(), pen.writer)
        self._choice.chosen.connect(self._keep)
        self._choice.turned.connect(self.refresh)
        self.add(self._choice)
        self.column.addStretch(1)

    @classmethod
    def applies(cls, step: Step, pen: Pen, room: Room) -> bool:
        """Not in the first two weeks, which stay near the shore, unless they asked to go further."""
        return not past.near_the_shore(room.journal, pen.practice.key, pen.day)

    def _keep(self, one: int, other: int) -> None:
        down = guards.ceiling(one, other, Drawing(self.pen, self.room).guard())
        self.pen.write(self._kept_in, US, str(down))
        self.onward.emit()
