"""On which day does their week begin? Asked once, by whoever opens something of a week first."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import US
from couplejournal.practices import weeks
from couplejournal.practices.practice import Step
from couplejournal.ui.kit.choice import Choice
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.pen import Pen


class Weekday(Scene):
    """What is chosen holds at once; whoever skips it is asked another time, and weeks begin on Monday until then."""

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        words = self.tr("On which day does your week begin for this?")
        locale, form = QLocale(), QLocale.FormatType.LongFormat
        days = [(str(number), locale.standaloneDayName(number + 1, form)) for number in range(7)]
        chosen = weeks.chosen(room.journal.wishes(US))
        self.choice = Choice(days, name="weekday", says=words, value="" if chosen is None else str(chosen))
        self.choice.chosen.connect(self._keep)
        self.add(Prompt(words))
        if step.text:
            self.add(Note(step.text))
        self.add(self.choice)
        self.column.addStretch(1)

    @classmethod
    def applies(cls, step: Step, pen: Pen, room: Room) -> bool:
        return weeks.chosen(room.journal.wishes(US)) is None

    def _keep(self, day: str) -> None:
        self.room.attempt(lambda: self.room.journal.wish(US, weeks.DAY, day))
