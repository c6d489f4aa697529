"""How it stands now: each says it alone, nothing is written down, and a time to come back to it may be chosen."""

from __future__ import annotations

from datetime import date, time, timedelta

from couplejournal.errors import CoupleJournalError
from couplejournal.journal import clock
from couplejournal.journal.records import US
from couplejournal.practices.practice import Field
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.date_field import DateField
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.saying import brief_day, sentence
from couplejournal.ui.scenes.passing import Passing

AGAIN = "again"  # an agreement of both: it has not ended, they come back to it at the time that is due
HOUR = time(20)  # when they come back to it on a day they chose
AHEAD = 365  # days that can be chosen at most


class Standing(Passing):
    """Two different answers: nothing is announced, and nothing that follows depends on them. The same one is said once,
    since both know it then. A time is offered whatever they said, so that it tells nothing either.
    """

    def done_words(self) -> str:
        return self.tr("That is how it is")

    def together(self) -> None:
        self.clear()
        field = next(field for field in self.live_fields() if field.kind == "choice")
        if same := self._same(field):
            self.add(Prompt(self.tr("For both of you: {words}.").format(words=same), name="standing-same"))
        else:
            self.add(Prompt(self.tr("Thank you for staying with it."), name="standing-thanks"))
        today = self.room.today()
        self.add(Note(self.tr("A time to come back to it, if either of you would like one?")))
        rest = self._way(self.tr("No, it may rest"), "come-back-no", "moon", lambda: self._choose(None))
        days = [
            (self.tr("Tomorrow"), "come-back-1", 1),
            (self.tr("In three days"), "come-back-3", 3),
            (self.tr("In a week"), "come-back-7", 7),
        ]
        row = Row(rest)
        for words, name, ahead in days:
            row.add(self._way(words, name, "calendar", lambda to=today + timedelta(ahead): self._choose(to)))
        other = self._way(self.tr("Another day"), "come-back-other", "", self._choose_day, kind="plain")
        self.add(row, Row(other))
        self.column.addStretch(1)
        self.begin_at(rest)
        self.refresh.emit()

    def _same(self, field: Field) -> str:
        one, other = (self.pen.value(field, voice) for voice in (1, 2))
        return next((option.label for option in field.options if option.key == one == other), "")

    def _choose_day(self) -> None:
        today, asked = self.room.today(), self.tr("On which day would you like to come back to it?")
        day = DateField(name="come-back-day", says=asked)
        day.set_range(today + timedelta(days=1), today + timedelta(days=AHEAD))
        take = self._way(
            self.tr("Come back on this day"),
            "come-back-on-day",
            "calendar",
            lambda: self._choose(day.value()),
        )
        back = self._way(self.tr("Another way"), "come-back-ways", "", self.together, kind="plain")
        self.lay(Prompt(asked), Row(day), Row(take, back), begin=day)

    def _choose(self, day: date | None) -> None:
        """Without a day it has its end; with one it rests until then and is gone on with."""
        journal = self.room.journal
        try:
            entry = self.pen.entry()
            with journal.together():
                journal.set_due(entry, clock.at(day, HOUR, self.room.clock()) if day else None)
                (journal.agree if day else journal.withdraw)(entry, US, AGAIN)
        except CoupleJournalError as trouble:
            self.room.messages.say(sentence(trouble))
            return
        if day:
            words = self.tr("You come back to it on {day}.").format(day=brief_day(day))
            self.room.messages.say(words, passing=True)
        self.onward.emit()

    def _way(self, words: str, name: str, icon: str, act: object, kind: str = "choice") -> Button:
        button = Button(words, kind, name=name, icon=icon)
        button.clicked.connect(lambda: act())  # type: ignore[operator]
        return button
