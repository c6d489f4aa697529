"""One of the two opens the door; the other says now, later, or not with this tool, and each is as good an answer."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal import clock
from couplejournal.journal.records import US
from couplejournal.practices import guards, wishes
from couplejournal.practices.practice import Field, Step
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.choice import Choice
from couplejournal.ui.kit.columns import Column, Columns
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt, Strong
from couplejournal.ui.room import Room
from couplejournal.ui.saying import moment_words, sentence
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.times import EVENING, MORNING, Times

LONG, SHORT = "long", "short"  # the ways through, as the field `form` keeps them
FARTHEST = timedelta(hours=48)
SOON = timedelta(hours=2)  # the next whole hour that is not just now, unless that is late
ALONE = "repair_alone"  # the practice in which one writes for oneself


class Invite(Scene):
    """Nothing is kept before the other one has said now, or a time. Nobody is shown a reason."""

    plays_itself = True
    may_skip = False  # it would go on without the other's answer

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        self._form, self._slot, self._opened = (self._field(key) for key in ("form", "slot", "opened"))
        self._chosen = pen.value(self._form, US)
        if self._chosen and pen.value(self._opened, pen.writer):  # it had been put off until a time
            self._ask_other()
        else:
            self._who()

    def _field(self, key: str) -> Field:
        return next(field for field in self.step.fields if field.key == key)

    # -- whoever opens it

    def _who(self) -> None:
        self.clear()
        buttons = []
        for partner in self.room.journal.partners():
            words = self.tr("I’m {name}").format(name=partner.name)
            button = Button(words, "choice", name=f"i-am-{partner.id}", icon=partner.shape)
            button.clicked.connect(lambda _=False, voice=partner.id: self._come(voice))
            buttons.append(button)
        self.lay(Prompt(self.tr("Who opens this?")), Note(self.step.text), Row(*buttons), begin=buttons[0])

    def _come(self, voice: int) -> None:
        self.pen.writer = voice
        if resting(self.room, voice):
            self._rest(self.tr("Not today, with this tool."))
        else:
            self._how()

    def _how(self) -> None:
        """The short way, the long one, or alone."""
        ways = []
        for key, words, why in (
            (SHORT, self.tr("Two lines are enough"), self.tr("What each felt, and one wish.")),
            (LONG, self.tr("The whole way"), self.tr("My side, yours, and what comes next. It may take several days.")),
        ):
            button = Button(words, "choice", name=f"form-{key}", icon="repair" if key == LONG else "tea")
            button.clicked.connect(lambda _=False, key=key: self._take(key))
            ways.append((button, why))
        alone = Button(self.tr("Alone, for now"), "choice", name="form-alone", icon="lock")
        alone.clicked.connect(self._alone)
        ways.append((alone, self.tr("On your own page. Nobody is shown anything.")))
        sides = Columns(*(Column(button, Note(why), gap=6) for button, why in ways), letters=11, gap=14)
        self.lay(Prompt(self.tr("How far would you like to go?")), sides, begin=ways[0][0])

    def _take(self, form: str) -> None:
        self._chosen = form
        self._ask_other()

    def _alone(self) -> None:
        if self.room.offered(ALONE):
            self.room.go("practice", practice=ALONE, voice=self.pen.writer)
        else:
            self.room.go("own")

    # -- the other one

    def _ask_other(self) -> None:
        opener, other = self.room.name(self.pen.writer), self.room.name(3 - self.pen.writer)
        asked = self.tr("{other}, {opener} would like to look at something between you.")
        parts: list[QWidget] = [Prompt(asked.format(other=other, opener=opener))]
        if (moment := self._due()) is not None:
            words = self.tr("You had chosen this time: {time}.").format(time=self._time_words(moment))
            parts.append(Note(words))
        buttons = []
        for key, words, act in (
            ("now", self.tr("Now"), self._now),
            ("later", self.tr("Later"), self._later),
            ("not", self.tr("Not with this tool"), self._not),
        ):
            button = Button(words, "choice", name=f"answer-{key}")
            button.clicked.connect(lambda _=False, act=act: act())
            buttons.append(button)
        parts += [Row(*buttons), Note(self.tr("Any of the three is a full answer. No reason is asked."))]
        self.lay(*parts, begin=buttons[0])

    def _now(self) -> None:
        self._keep()
        try:
            if self._due() is not None:
                self.room.journal.set_due(self.pen.entry(), None)
        except CoupleJournalError as trouble:
            self.room.messages.say(sentence(trouble))
            return
        self.onward.emit()

    def _keep(self) -> None:
        self.pen.write(self._form, US, self._chosen)
        self.pen.write(self._opened, self.pen.writer, wishes.YES)

    def _later(self) -> None:
        now = self.room.clock()
        day = self.room.today() + timedelta(days=1)
        slots = Choice(
            [("walk", self.tr("on a walk")), ("coffee", self.tr("over coffee"))],
            name="answer-slot",
            says=self.tr("Perhaps with something beside it"),
            value=self.pen.value(self._slot, US),
            small=True,
        )
        slots.chosen.connect(lambda key: self.pen.write(self._slot, US, key))
        near = [clock.at(day, MORNING, now), clock.at(day, EVENING, now)]
        soon = now.replace(minute=0, second=0, microsecond=0) + SOON
        settings = self.room.settings
        if soon.hour > now.hour and not guards.is_late(soon.hour, settings.late, settings.day_ends):
            near.insert(0, soon)
        times = Times(near, now + timedelta(minutes=5), now + FARTHEST, self.room)
        times.chosen.connect(self._wait_until)
        beside = Column(Note(self.tr("Perhaps with something beside it")), slots)
        self.lay(Prompt(self.tr("Which time would be good?")), beside, times, begin=times.first)

    def _wait_until(self, moment: datetime) -> None:
        self._keep()
        if not self.room.attempt(lambda: self.room.journal.set_due(self.pen.entry(), moment)):
            return
        good = Button(self.tr("Good"), "primary", name="time-kept", icon="check")
        self.parting = self.tr("Until {time}, then.").format(time=self._time_words(moment))
        good.clicked.connect(self.pause)
        words = self._time_words(moment)
        self.lay(
            Prompt(words[:1].upper() + words[1:]),
            Note(self.tr("That is the time for both of you. Until then it is put down.")),
            Row(good),
            begin=good,
        )

    def _not(self) -> None:
        """The opener may ask again after a day; that anything was asked is not kept."""
        until = clock.to_text(self.room.clock() + wishes.REST)
        try:
            self.room.journal.wish(self.pen.writer, wishes.NOT_WITH_THIS, until)
            if self.pen.number is not None:
                self.room.journal.set_due(self.pen.number, None)
                self.pen.erase([self._opened], self.pen.writer)
                self.pen.erase([self._form, self._slot], US)
        except CoupleJournalError as trouble:
            self.room.messages.say(sentence(trouble))
            return
        self._rest(self.tr("That is all right."))

    def _rest(self, words: str) -> None:
        opener = self.room.name(self.pen.writer)
        own = Button(self.tr("Write alone"), "choice", name="invite-own", icon="lock")
        own.clicked.connect(self._alone)
        good = Button(self.tr("Good"), "choice", name="invite-done")
        good.clicked.connect(self.pause)
        line = self.tr("{name} can write on a private page; nothing will be shown.").format(name=opener)
        self.lay(Prompt(words), Strong(line), Row(own, good), begin=good)

    # -- small things

    def _due(self) -> datetime | None:
        entry = self.room.journal.entry(self.pen.number) if self.pen.number is not None else None
        return entry.due if entry else None

    def _time_words(self, moment: datetime) -> str:
        now = self.room.clock()
        slots = {"walk": self.tr("{time}, on a walk"), "coffee": self.tr("{time}, over coffee")}
        words = slots.get(self.pen.value(self._slot, US), "{time}")
        return words.format(time=moment_words(clock.on_the_wall(moment, now), now))


def resting(room: Room, voice: int) -> bool:
    """Whether the other one has said within the last day that it shall not be with this tool."""
    said = room.journal.wishes(voice).get(wishes.NOT_WITH_THIS, "")
    now = room.clock()
    try:
        return bool(said) and now < clock.from_text(said) <= now + wishes.REST
    except ValueError:
        return False
