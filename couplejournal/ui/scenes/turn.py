"""A turn each: one speaks and one listens and says it back; then the other way round, for just as long."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import US, Partner
from couplejournal.practices.kinds import YES
from couplejournal.practices.practice import Field, Step
from couplejournal.ui.kit import bell
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.awake import Awake
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.idle import Idle
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.scenes import past
from couplejournal.ui.scenes.lengths import Lengths
from couplejournal.ui.scenes.listening import Listening
from couplejournal.ui.scenes.manner import Manner
from couplejournal.ui.scenes.opening import Opening
from couplejournal.ui.scenes.saying_back import SayingBack
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.scenes.speaking import Speaking, Talk
from couplejournal.ui.scenes.wish import Wish
from couplejournal.ui.writing.asked import Asked
from couplejournal.ui.writing.pen import Pen

BREATH = 5000  # milliseconds of quiet between the two turns
ASLEEP = 30  # minutes after the end of the time in which nothing was touched: both have fallen asleep
UNTIMED = 60  # minutes that count as the time of a turn without a timer
BACK = "b"  # behind the number of a turn: it has been said, and is being said back


class Turn(Scene):
    """The time is soft: when the ring is full nothing is cut off, and the turn passes when they say so.

    Who began and which turn it is are kept, so that a closed lid or a killed program comes back into the same turn,
    with the time anew. Fields of the step that are not there are not asked and not kept.
    """

    plays_itself = True

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        self._fields = {field.key: field for field in self.live_fields()}
        self._manner = Manner(step, pen, room)
        self._minutes = step.minutes if step.minutes and room.settings.minutes else room.settings.minutes
        self._more = 0  # seconds that the first turn was longer, which the second may be too
        self._first = self._manner.who_is_offered()
        self._turn = 1
        self._bare = False  # the page is alone on the screen
        self._part: QWidget | None = None  # what is on show
        self._wish: Wish | None = None
        self._awake = Awake(self)
        self._idle: Idle | None = None  # while somebody might fall asleep
        self._at = self._said("at")
        if not (self._at[:1] in ("1", "2") and self._said("first") in ("1", "2")):
            self._at = ""
            self._who_begins()

    def arrive(self) -> None:
        if self._at and self._part is None:
            self._first, self._turn = int(self._said("first")), int(self._at[0])
            self._go_on_from_there()
        else:
            super().arrive()

    def leave(self) -> None:
        self._rest()
        self.room.focus(False)

    def bare(self, on: bool) -> None:
        if isinstance(self._part, Speaking):
            self._part.bare(on)
        self._bare = on

    # -- who, and how long

    def _who_begins(self) -> None:
        one, two = self.room.journal.partners()
        ordered = (one, two) if self._first == one.id else (two, one)
        lengths = Lengths(self._minutes, says=self.tr("How long"))
        lengths.chosen.connect(self._take_length)
        self._wish = None if self._manner.wanted(1) else Wish()
        opening = Opening(
            ordered,
            guidance=self.step.text,
            lengths=lengths,
            each=bool(self.step.minutes),
            wish=self._wish,
            cards=self._cards(ordered[1].id) if self._manner.signing else None,
        )
        opening.begins.connect(self._begin)
        self._show(opening, opening.first)

    def _take_length(self, minutes: int) -> None:
        self._minutes = minutes
        if not self.step.minutes:
            self.room.settings.minutes = minutes

    def _seconds(self) -> int:
        """The length of one turn; a part of the talk belongs to neither."""
        if not self._minutes:
            return 0
        alone = self._minutes if self.step.minutes else max(1, round((self._minutes - min(3, self._minutes / 5)) / 2))
        return alone * 60 + self._more

    # -- the turns

    def _begin(self, first: int) -> None:
        self._first, self._turn = first, 1
        self._note("first", str(first))
        self._speak()

    def _speaker(self) -> Partner:
        return self._partner(self._first if self._turn == 1 else 3 - self._first)

    def _listener(self) -> Partner:
        return self._partner(3 - self._speaker().id)

    def _speak(self) -> None:
        self._note("at", str(self._turn))
        speaker, listener, written = self._speaker(), self._listener(), self._fields.get("written")
        wanted = self._manner.wanted(self._turn)
        wish = self._wish.words(speaker.name) if self._wish else ""
        if wanted:
            wish = self.tr("{name} asked: “{wish}”").format(name=speaker.name, wish=wanted)
        self._awake.hold()
        self.room.focus(True)
        speaking = Speaking(
            Talk(
                speaker=speaker,
                sentence=self._manner.sentence(self._turn, listener.id),
                wish=wish,
                seconds=self._seconds(),
                field=Asked(written, (speaker,), self.pen, self.room) if written and self._manner.writing else None,
                cards=None if self._manner.signing else self._cards(listener.id),
            ),
            bare=self._bare,
        )
        speaking.enough.connect(self._say_back)
        speaking.talked.connect(self._done)
        speaking.full.connect(self._time_is_up)
        speaking.extended.connect(self._extend)
        speaking.untimed.connect(self._let_time_be)
        speaking.whole.connect(self.room.focus)
        self._show(speaking, speaking.first)
        self._wait(0 if self._seconds() else UNTIMED + ASLEEP)
        speaking.start(self._seconds())
        announce(self, self.tr("{name}’s turn").format(name=speaker.name))

    def _extend(self, seconds: int) -> None:
        self._more += seconds if self._turn == 1 else 0
        self._wait(0)

    def _let_time_be(self) -> None:
        """No timer, in this turn and in the next."""
        self._minutes = 0
        self._wait(UNTIMED + ASLEEP)

    def _time_is_up(self) -> None:
        if not isinstance(self._part, Speaking):
            return
        how = "light" if self._manner.signing else self.room.settings.bell
        if how == "sound":
            bell.ring()
        elif how == "light":
            self._part.ring.shine(still=self._manner.signing)
        self._part.say_full()
        self._wait(ASLEEP)

    def _say_back(self) -> None:
        self._note("at", f"{self._turn}{BACK}")
        if self._turn == 2:
            self._note("talked", YES)
        fields = [self._fields[key] for key in ("back", "noticed") if key in self._fields]
        if not fields:
            self._go_on()
            return
        speaker, listener = self._speaker(), self._listener()
        cards = self._cards(listener.id) if self._manner.signing else None
        saying = SayingBack(speaker, listener, fields, self._fields.get("nod"), self.pen, self.room, cards)
        saying.done.connect(self._go_on)
        self._show(saying, saying.first)
        self._wait(ASLEEP)

    def _go_on(self) -> None:
        if self._turn == 2:
            self._done()
        else:
            self._turn = 2
            self._breathe()

    def _breathe(self) -> None:
        """A slow breath; then the other one speaks, unless there is still something to be chosen or read."""
        speaker = self._speaker()
        ready = Button(self.tr("Go on"), "quiet", name="swap-now", icon="arrow-right")
        ready.clicked.connect(self._speak)
        breath = QTimer(ready, singleShot=True, interval=BREATH)
        breath.timeout.connect(self._speak)
        page = Column(gap=22)
        page.add(Prompt(self.tr("One slow breath.")))
        page.add(Note(self.tr("Then it is {name}’s turn.").format(name=speaker.name)))
        self._wish = None if self._manner.wanted(2) else Wish()
        if self._wish:
            self._wish.touched.connect(breath.stop)
            page.add(self._wish)
        cards = self._cards(self._listener().id) if self._manner.signing else None
        if cards:
            page.add(cards)
        else:
            breath.start()
        page.add(Row(ready))
        self._show(page, ready)
        self._wait(ASLEEP)

    def _done(self) -> None:
        self._note("talked", YES)
        self._note("at", "")
        self._rest()
        self.onward.emit()

    # -- both asleep

    def _fall_asleep(self) -> None:
        """The screen may sleep now. The talk stays as it is, and can be gone on with on any other day; a second turn
        that had begun counts as held.
        """
        if self._said("at") == "2":
            self._note("at", f"2{BACK}")
            self._note("talked", YES)
        self._rest()
        here = Button(self.tr("We are still here"), "quiet", name="still-here")
        here.clicked.connect(self._go_on_from_there)
        page = Column(gap=22)
        page.add(Prompt(self.tr("Sleep well.")))
        page.add(Note(self.tr("All of it is kept. Go on whenever you like, tomorrow too.")), Row(here))
        self._show(page, here)

    def _go_on_from_there(self) -> None:
        at = self._said("at")
        if at.endswith(BACK):
            self.room.focus(True)
            self._say_back()
        else:
            self._speak()

    # -- small things

    def _show(self, part: QWidget, first: QWidget) -> None:
        self._stop_ring()
        self._part = part
        self.lay(part, begin=first)

    def _cards(self, listener: int) -> QWidget | None:
        found = self._manner.cards(listener, self._turn)
        return Listening(found, self._manner.questions) if found else None

    def _wait(self, minutes: int) -> None:
        """From now on see whether anybody is awake; 0: not yet, the time of the turn is not full."""
        if self._idle:
            self._idle.end()
            self._idle.deleteLater()
        self._idle = Idle(self, minutes) if minutes else None
        if self._idle:
            self._idle.still.connect(self._fall_asleep)
            self._idle.begin()

    def _rest(self) -> None:
        self._wait(0)
        self._awake.release()
        self._stop_ring()

    def _stop_ring(self) -> None:
        if isinstance(self._part, Speaking):
            self._part.ring.stop()

    def _partner(self, voice: int) -> Partner:
        partner = self.room.partner(voice)
        assert partner is not None
        return partner

    def _said(self, key: str) -> str:
        field: Field | None = self._fields.get(key)
        return self.pen.value(field, US) if field else ""

    def _note(self, key: str, value: str) -> None:
        if key in self._fields:
            self.pen.write(self._fields[key], US, value)
        if key == past.TALKED:
            past.has_been_asked(self.pen, self.room)
