"""Is it yours? Until both of them say so it is an idea, and may stay one."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import US
from couplejournal.practices.practice import Step
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.both_yes import BothYes, both_have_said
from couplejournal.ui.writing.pen import Pen


class Ours(Scene):
    """Three equal buttons: a yes for each of the two, and leaving it an idea."""

    plays_itself = True

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        self._build(settled=both_have_said(room, pen.number))

    @classmethod
    def applies(cls, step: Step, pen: Pen, room: Room) -> bool:
        """Of nothing nobody says that it is theirs."""
        return pen.number is not None or any(pen.value(field, US) for field in pen.practice.fields())

    def _build(self, *, settled: bool) -> None:
        self.clear()
        lead = next((field for field in self.pen.practice.fields() if field.book == "lead"), None)
        if lead and (words := self.pen.value(lead, US)):
            self.add(Prompt(words))
        if settled:
            said = self.tr("This is yours. Both of you have said so.")
            onward = Button(self.tr("Go on"), "primary", name="go-on", icon="arrow-right")
            onward.clicked.connect(self.onward)
            self.add(Note(said), Row(onward))
            self.column.addStretch(1)
            self.begin_at(onward)
            announce(self, said)
            return
        if guidance := self.guidance():
            self.add(guidance)
        asked = BothYes(self.room, self.pen.entry)
        asked.settled.connect(self._settle)
        self.add(asked)
        self.column.addStretch(1)
        self.begin_at(asked)

    def _settle(self, yes: bool) -> None:
        if not yes:
            self.onward.emit()
            return
        self._build(settled=True)
        self.refresh.emit()
