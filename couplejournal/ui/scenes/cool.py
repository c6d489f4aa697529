"""Cooling off: a time to come back that both see, something to do until then, and nothing to type at each other."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal import clock
from couplejournal.journal.records import US
from couplejournal.practices import decks
from couplejournal.practices.practice import Step
from couplejournal.ui.kit import theme
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.saying import moment_words, sentence, when_words
from couplejournal.ui.scenes.hour import tomorrow
from couplejournal.ui.scenes.meantime import Meantime
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.asked import Asked
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.readable import if_readable
from couplejournal.ui.writing.times import Times

LEAST = 20  # minutes; below that a pause seldom cools anything
PAUSES = (LEAST, 40, 60)  # minutes
LOOK = 5_000  # milliseconds between two looks at the clock: a laptop may have slept, a clock may have been set
LONG_AGO = timedelta(hours=6)  # so long after the time nobody is waiting beside the laptop any more
FARTHEST = timedelta(hours=50)  # no time to come back lies farther off, unless the clock was set


class Cool(Scene):
    """Until the time has come nothing of this talk goes on; all else in the window does. It comes back by itself."""

    plays_itself = True

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        fields = {field.key: field for field in self.live_fields()}
        self._cooled, self._do, self._line = fields.get("cooled"), fields.get("cool_do"), fields.get("kind_line")
        self._watch = QTimer(self, interval=LOOK)
        self._watch.timeout.connect(self._look)
        self._back = self._due()
        self.may_skip = self._back is None
        cooling = if_readable(room, lambda: decks.vocabulary(room.resources, "cooling"))
        self._words = cooling or decks.Vocabulary("cooling", ())
        if self._back is not None and self._waits():
            self._wait()
        elif self._back is not None:
            self._return()
        elif self._hot_again():
            self._enough()
        else:
            self._ask_when()

    def arrive(self) -> None:
        super().arrive()
        theme.look().set_dim(self._watch.isActive())

    def leave(self) -> None:
        self._watch.stop()
        theme.look().set_dim(False)

    # -- the time

    def _due(self) -> datetime | None:
        entry = self.room.journal.entry(self.pen.number) if self.pen.number is not None else None
        return entry.due if entry else None

    def _waits(self) -> bool:
        """Whether the time is still to come. One that lies farther off than any was chosen is a clock that was set."""
        return self._back is not None and timedelta(0) < self._back - self.room.clock() < FARTHEST

    def _hot_again(self) -> bool:
        return self._cooled is not None and bool(self.pen.value(self._cooled, US))

    def _ask_when(self) -> None:
        now = self.room.clock()
        near = [now + timedelta(minutes=minutes) for minutes in PAUSES]
        far, _earliest, latest = tomorrow(self.room)
        times = Times([*near, *far], near[0], latest, self.room, words=self.tr("We come back {time}"))
        times.chosen.connect(self._come_back)
        self.lay(
            Prompt(self._words.headline or self.tr("Let the argument wait outside.")),
            Note(self.tr("Both of you see the same time. It can be moved later, never forgotten.")),
            times,
            begin=times.first,
        )

    def _come_back(self, moment: datetime) -> None:
        if self.room.attempt(lambda: self.room.journal.set_due(self.pen.entry(), moment)):
            self.elsewhere.emit(self.step.key)  # shown anew: from now on there is no way past it

    def _when(self) -> str:
        assert self._back is not None
        now = self.room.clock()
        return moment_words(clock.on_the_wall(self._back, now), now)

    def _at(self) -> str:
        assert self._back is not None
        now = self.room.clock()
        return when_words(clock.on_the_wall(self._back, now), now)

    # -- until then

    def _wait(self) -> None:
        self._watch.start()
        self.parting = self.tr("You come back to it {time}.").format(time=self._at())
        later = Button(self.tr("Move it later"), "quiet", name="cool-later", icon="calendar")
        later.clicked.connect(self._move)
        meantime = Meantime(self._do, self.pen, self.room)
        self.lay(
            Prompt(self.tr("We come back {time}.").format(time=self._at()), name="cool-when"),
            Note(self._words.headline),
            meantime,
            Note(self._words.note),
            Note(self.tr("The window may stay open, or be closed. It comes back here by itself.")),
            Row(later),
            begin=later,
        )

    def _move(self) -> None:
        assert self._back is not None
        now = self.room.clock()
        start = max(self._back, now)
        far, _earliest, latest = tomorrow(self.room)
        near = [start + timedelta(minutes=LEAST), *(one for one in far if one > start)]
        times = Times(near, start, latest, self.room, words=self.tr("We come back {time}"))
        times.chosen.connect(self._come_back)
        keep = Button(self.tr("Leave it as it is"), "choice", name="cool-keep")
        keep.clicked.connect(lambda: self.elsewhere.emit(self.step.key))
        self.lay(Prompt(self.tr("A little later, then?")), times, Row(keep), begin=times.first)

    def _look(self) -> None:
        if not self._waits():
            self._return()

    # -- it has come

    def _return(self) -> None:
        """Nothing is raised and nothing rings: the page has turned, and says so once it is looked at."""
        assert self._back is not None
        self._watch.stop()
        theme.look().set_dim(False)
        self.parting = ""
        now = self.room.clock()
        again = Button(self.tr("Look how warm it is now"), "choice", name="ask-again", icon="repair")
        again.clicked.connect(self._ask_again)
        later = Button(self.tr("A little later"), "choice", name="cool-later", icon="calendar")
        later.clicked.connect(self._move)
        if not self._back - now < FARTHEST:
            words, note = self.tr("The clock has changed."), self.tr("Come back to it whenever it suits you both.")
        elif now - self._back >= LONG_AGO:
            words = self.tr("It can wait.")
            note = self.tr("You had chosen {time}. Perhaps it looks different by now.").format(time=self._when())
        else:
            words = self.tr("It is time to come back, if you like.")
            note = self.tr("You had chosen {time}. Nothing presses.").format(time=self._when())
        wait = Button(self.tr("Let it wait"), "choice", name="cool-wait", icon="moon")
        wait.clicked.connect(self._let_wait)
        parts: list[QWidget] = [Prompt(words, name="cool-back"), Note(note), *self._lines()]
        self.lay(*parts, Row(again, later, wait), begin=again)

    def _lines(self) -> list[QWidget]:
        """What they left each other for the night."""
        if self._line is None:
            return []
        said = ((partner.name, self.pen.value(self._line, partner.id)) for partner in self.room.journal.partners())
        return [Note(self.tr("{name}: “{words}”").format(name=name, words=words)) for name, words in said if words]

    def _ask_again(self) -> None:
        if self._free(cooled=not self._is_another_day()):
            self.elsewhere.emit(self._asking().key)

    def _is_another_day(self) -> bool:
        """Whether they cooled off on an evening that is over: that does not count tonight."""
        return self._back is not None and self.room.clock() - self._back >= LONG_AGO

    def _let_wait(self) -> None:
        if self._free(cooled=False):
            self.pen.place(self._asking().key)
            self.parting = self.tr("It waits until you want it.")
            self.pause.emit()

    def _free(self, *, cooled: bool) -> bool:
        """There is no time any more; whether it was tonight that they cooled off. False when the disk refused."""
        try:
            if self._cooled is not None:
                self.pen.write(self._cooled, US, "1" if cooled else "")
            self.room.journal.set_due(self.pen.entry(), None)
        except CoupleJournalError as trouble:
            self.room.messages.say(sentence(trouble))
            return False
        for field in self._asking().fields:
            for voice in (1, 2):
                self.pen.write(field, voice, "")
        return True

    def _asking(self) -> Step:
        """The step that led here."""
        key = self.step.only[0].partition("=")[0]
        return next(step for step in self.pen.practice.steps if any(field.key == key for field in step.fields))

    # -- twice hot

    def _enough(self) -> None:
        self.parting = self.tr("Good night, both of you.")
        times = Times(*tomorrow(self.room), self.room)
        times.chosen.connect(self._until_tomorrow)
        self.may_skip = False
        nothing = Button(self.tr("No time for now. Good night"), "choice", name="enough-nothing", icon="moon")
        nothing.clicked.connect(self._good_night)
        parts: list[QWidget] = [
            Prompt(self.tr("Enough for tonight.")),
            Note(self.tr("Two tries are plenty. Sleep helps more than a third.")),
        ]
        if self._line is not None:
            parts.append(Asked(self._line, self.room.journal.partners(), self.pen, self.room))
        parts += [Note(self.tr("A time tomorrow, if you like:")), times, Row(nothing)]
        self.lay(*parts, begin=nothing)

    def _good_night(self) -> None:
        if self._free(cooled=False):
            self.pen.place(self._asking().key)
            self.pause.emit()

    def _until_tomorrow(self, moment: datetime) -> None:
        if not self._free(cooled=False):
            return
        if self.room.attempt(lambda: self.room.journal.set_due(self.pen.entry(), moment)):
            self.pause.emit()
