"""One tap and the evening is whole; whoever likes adds a line."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.practices.practice import Step
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Prompt
from couplejournal.ui.kit.line import Line
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.asked import Asked
from couplejournal.ui.writing.offered import offered
from couplejournal.ui.writing.pen import Pen


class Tap(Scene):
    """The step's first choice becomes equal buttons; pressing one keeps it. The other fields stand below, and whoever
    fills one of them finds a way on under it.
    """

    plays_itself = True

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        if guidance := self.guidance():
            self.add(guidance)
        self._choice = next(field for field in self.live_fields() if field.kind == "choice")
        self.add(Prompt(self._choice.prompt))
        self._buttons = []
        for option in offered(self._choice, room):
            button = Button(option.label, "choice", name=f"tap-{option.key}")
            button.clicked.connect(lambda _=False, key=option.key: self._take(key))
            self._buttons.append(button)
        self.add(Row(*self._buttons))
        self._own = Line(name="tap-own", says=self._choice.own, placeholder=self._choice.own)
        self._own.entered.connect(lambda: self._take(self._own.text()))
        self._own.edited.connect(self._offer_way_on)
        self.add(self._own)
        if not self._choice.own:
            self._own.hide()
        partners = room.journal.partners()
        for field in self.live_fields():
            if field is not self._choice:
                who = partners if field.voice == "each" else ()
                self.add(Asked(field, who, pen, room))
        onward = Button(self.tr("Keep and go on"), "primary", name="go-on", icon="arrow-right")
        onward.clicked.connect(self._keep)
        self._way_on = Row(onward)
        self._way_on.hide()
        self.add(self._way_on)
        self.column.addStretch(1)
        pen.wrote.connect(self._offer_way_on)

    def arrive(self) -> None:
        self._buttons[0].setFocus()

    def _offer_way_on(self) -> None:
        self._way_on.show()

    def _keep(self) -> None:
        """What was written is enough; their own way counts as chosen."""
        if self._own.text().strip():
            self._take(self._own.text())
        else:
            self.onward.emit()

    def _take(self, value: str) -> None:
        if not value.strip():
            return
        self.pen.write(self._choice, 0, value.strip())
        self.onward.emit()
