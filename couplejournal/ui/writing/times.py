"""A time to come back to something: a few that lie near, or another day and hour, by the clock on the wall."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QWidget

from couplejournal.journal.clock import at
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.date_field import DateField
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.kit.time_field import TimeField
from couplejournal.ui.room import Room
from couplejournal.ui.saying import moment_words, when_words

MORNING, EVENING = time(9), time(19)  # hours that are offered for another day
HALF = timedelta(minutes=30)


class Times(Column):
    """`chosen(datetime)`: a moment from `earliest` to `latest`. The moments in `near` are buttons of one size."""

    chosen = Signal(object)

    def __init__(
        self,
        near: Sequence[datetime],
        earliest: datetime,
        latest: datetime,
        room: Room,
        *,
        words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`words`: what stands on a button of `near`, a sentence with a place for {time}; "" is the time alone."""
        super().__init__(gap=14, name="times", parent=parent)
        self._earliest, self._latest, self._room = earliest, latest, room
        buttons = []
        for number, moment in enumerate(near, 1):
            say = when_words if words else moment_words
            said = (words or "{time}").format(time=say(moment, room.clock()))
            button = Button(said[:1].upper() + said[1:], "choice", name=f"time-{number}", icon="tea")
            button.clicked.connect(lambda _=False, moment=moment: self.chosen.emit(moment))
            buttons.append(button)
        other = Button(self.tr("Another time"), "choice", name="time-other", icon="calendar")
        other.clicked.connect(self._ask)
        self.first = buttons[0] if buttons else other
        self.add(Row(*buttons, other))
        self._own: Column | None = None

    def _ask(self) -> None:
        """A day and an hour."""
        if self._own is None:
            start = _next_half(max(self._earliest, self._room.clock()))
            self._day = DateField(name="time-day", says=self.tr("The day to come back"))
            self._day.set_range(self._earliest.date(), self._latest.date())
            self._day.set_value(start.date())
            self._hour = TimeField(name="time-hour", says=self.tr("The hour to come back"))
            self._hour.setTime(QTime(start.hour, start.minute))
            take = Button(self.tr("Then"), "quiet", name="time-take", icon="check")
            take.clicked.connect(self._take)
            self._word = Note("", name="time-word")
            self._word.hide()
            self._own = Column(Row(self._day, self._hour, take), self._word)
            self.add(self._own)
        to_first(self._own)

    def _take(self) -> None:
        now = self._room.clock()
        hour = self._hour.time()
        moment = at(self._day.value(), time(hour.hour(), hour.minute()), now)
        if not self._earliest - timedelta(minutes=1) <= moment <= self._latest or moment <= now:
            words = self.tr("Any time between {earliest} and {latest}.")
            early, late = (moment_words(one, now) for one in (max(self._earliest, now), self._latest))
            self._word.setText(words.format(earliest=early, latest=late))
            self._word.show()
            return
        self.chosen.emit(moment)


def _next_half(moment: datetime) -> datetime:
    whole = moment.replace(minute=0, second=0, microsecond=0)
    return next(one for one in (whole, whole + HALF, whole + 2 * HALF) if one >= moment)
