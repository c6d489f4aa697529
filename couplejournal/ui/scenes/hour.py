"""After their late hour: a time tomorrow is offered first, and staying up is just as good an answer."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from PySide6.QtWidgets import QWidget

from couplejournal.journal.clock import at
from couplejournal.practices import guards
from couplejournal.practices.practice import Step
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.saying import moment_words
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.times import EVENING, MORNING, Times


class Hour(Scene):
    """Whatever they choose, the next step is where they come back to."""

    plays_itself = True

    @classmethod
    def applies(cls, step: Step, pen: Pen, room: Room) -> bool:
        return guards.is_late(room.clock().hour, room.settings.late, room.settings.day_ends)

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        times = Times(*tomorrow(room), room)
        times.chosen.connect(self._wait_until)
        onward = Button(self.tr("We stay up for it"), "choice", name="hour-on", icon="arrow-right")
        onward.clicked.connect(self.onward)
        self.add(Prompt(step.text), Note(self.tr("Short nights make sharp words. Either is fine.")), times, Row(onward))
        self.column.addStretch(1)
        self.begin_at(times.first)

    def _wait_until(self, moment: datetime) -> None:
        steps = self.pen.practice.steps
        after = steps[min(steps.index(self.step) + 1, len(steps) - 1)]
        if not self.room.attempt(lambda: self.room.journal.set_due(self.pen.entry(), moment)):
            return
        self.pen.place(after.key)
        said = moment_words(moment, self.room.clock())
        self.parting = self.tr("It waits until {time}. Good night.").format(time=said)
        self.pause.emit()


def tomorrow(room: Room) -> tuple[list[datetime], datetime, datetime]:
    """Two hours of the day after this evening, and between which moments another one may be chosen."""
    now, day = room.clock(), room.today() + timedelta(days=1)
    near = [at(day, hour, now) for hour in (MORNING, EVENING)]
    return near, now + timedelta(minutes=20), at(day + timedelta(days=1), time(0), now)
