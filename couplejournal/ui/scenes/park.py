"""Something between the two: now, or put down for a day of its own, where only its author finds it again."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import US
from couplejournal.practices.practice import Step
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.choice import Choice
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.date_field import DateField
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt, Strong
from couplejournal.ui.room import Room
from couplejournal.ui.saying import brief_day, sentence
from couplejournal.ui.scenes.manner import TOLD
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.asked import Asked
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.phrase import honest

REPAIR = "repair"  # the tab whose first practice is for now
EVENING = time(18)  # from then on it may be come back to
SOON = timedelta(days=1)


class Park(Scene):
    """Whichever it is, nothing that both can read stays behind: not even that there was something between them."""

    plays_itself = True

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        self._field = next(field for field in self.live_fields() if field.voice == "one")
        now = Button(self.tr("Now"), "choice", name="park-now", icon="repair")
        later = Button(self.tr("A time for it"), "choice", name="park-later", icon="calendar")
        now.clicked.connect(self._begin_now)
        later.clicked.connect(self._ask)
        self._for_now = next((one.key for one in room.catalogue.tab(REPAIR) if room.offered(one.key)), "")
        ways = [now, later] if self._for_now else [later]
        self.add(Prompt(step.text or self.tr("Now, or a time for it?")), Row(*ways))
        self.column.addStretch(1)
        self.begin_at(ways[0])

    def _begin_now(self) -> None:
        self._forget()
        self.instead.emit(self._for_now)

    def _ask(self) -> None:
        """A line and a day."""
        self.clear()
        partners = self.room.journal.partners()
        who = Choice(
            [(str(partner.id), partner.name) for partner in partners],
            name="who-parks",
            says=self.tr("Whose is it?"),
            value=str(self.pen.writer),
        )
        who.chosen.connect(self._is_theirs)
        self._asked = Asked(self._field, (partners[self.pen.writer - 1],), self.pen, self.room)
        self._day = DateField(name="park-day", says=self.tr("The day to come back to it"))
        self._day.set_range(self.room.today() + SOON)
        self._day.set_value(self.room.today() + SOON)
        keep = Button(self.tr("Keep it for then"), "primary", name="park-keep", icon="check")
        keep.clicked.connect(self._keep)
        self.add(Column(Strong(self.tr("Whose is it?")), who, gap=10), self._asked)
        self.add(Column(Strong(self.tr("The day to come back to it")), Row(self._day), gap=10))
        self.add(Note(honest(self.room, self.pen.writer)), Row(keep))
        self.column.addStretch(1)
        self._asked.begin()
        self.refresh.emit()

    def _is_theirs(self, voice: str) -> None:
        before, self.pen.writer = self.pen.writer, int(voice or self.pen.writer)
        if before != self.pen.writer and (said := self.pen.value(self._field, before)):
            self.pen.write(self._field, self.pen.writer, said)
            self.pen.write(self._field, before, "")
        self._ask()

    def _keep(self) -> None:
        if not self.pen.value(self._field, self.pen.writer):
            self.room.messages.say(self.tr("A word is enough, so that you know it again."), passing=True)
            self._asked.begin()
            return
        day = self._day.value()
        moment = datetime.combine(day, EVENING, self.room.clock().tzinfo)
        self._forget()
        try:
            entry = self.pen.entry()
            self.room.journal.set_due(entry, moment)
            self.room.journal.finish(entry)
        except CoupleJournalError as trouble:
            self.room.messages.say(sentence(trouble))
            return
        self.parting = self.tr("Kept for {day}. It waits on your own page.").format(day=brief_day(day))
        self.pause.emit()

    def _forget(self) -> None:
        """The answer that led here is for tonight only."""
        if field := self.pen.practice.field(TOLD):
            self.pen.write(field, US, "")
