"""One turn on the screen: who speaks, one sentence, the ring of time, and nothing to type."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import Partner
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column, Columns
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.kit.turn_ring import TurnRing
from couplejournal.ui.writing.badge import Badge

MORE = 3 * 60  # seconds that "+3 minutes" adds


class Talk(NamedTuple):
    speaker: Partner
    sentence: str  # the question, or what stands in its place; "" for none
    wish: str  # what the speaker would like of the listener, as a sentence; "" for nothing
    seconds: int  # 0 is no timer
    field: QWidget | None  # where the speaker writes, for two who write instead of speaking
    cards: QWidget | None  # the listener's, if any are to be seen meanwhile


class Speaking(Column):
    """`enough`: the turn is over; `talked`: the whole talk is; `full`: the time is; `untimed`: no timer any more."""

    enough = Signal()
    talked = Signal()
    full = Signal()
    extended = Signal(int)  # seconds
    untimed = Signal()
    whole = Signal(bool)  # the whole screen is wanted, or the window

    def __init__(self, talk: Talk, *, bare: bool) -> None:
        """`bare`: the page is alone on the screen at the moment."""
        super().__init__(gap=18)
        speaker = talk.speaker
        self._over, self._bare = Note("", name="turn-over"), bare
        self._over.hide()
        self.ring = TurnRing(name="ring", says=self.tr("Time of this turn"), tint=speaker.colour)
        self._clock = self._time(talk.seconds)
        said = Column(Badge(speaker, self.tr("{name} speaks").format(name=speaker.name)), gap=18)
        if talk.sentence:
            said.add(Prompt(talk.sentence, name="turn-sentence"))
        if talk.wish:
            said.add(Note(talk.wish, name="turn-wish"))
        if talk.field:
            said.add(talk.field)
        aside = Column(self._clock, gap=18)
        if talk.cards:
            aside.add(talk.cards)
        self.add(Columns(said, aside), self._over, self._ways())
        self.first: QWidget = self._enough

    def start(self, seconds: int) -> None:
        """Let the time run; without a length there is none."""
        if seconds:
            self.ring.start(seconds)

    def bare(self, on: bool) -> None:
        """The page is alone on the screen, or the window is back."""
        self._bare = on
        self._window.setText(self._window_words())

    def say_full(self) -> None:
        """The time is full, and nothing is cut off."""
        words = self.tr("That is the time you set. Go on as long as it is good.")
        self._over.setText(words)
        self._over.show()
        announce(self, words)

    def _time(self, seconds: int) -> QWidget:
        """The ring, and what can be done about it."""
        more = Button(self.tr("+3 minutes"), "quiet", name="turn-more")
        none = Button(self.tr("No timer"), "quiet", name="turn-no-timer")
        more.clicked.connect(self._more)
        none.clicked.connect(self._let_time_be)
        self.ring.ended.connect(self.full)
        clock = Column(gap=18)
        clock.column.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignHCenter)
        clock.column.addWidget(Row(more, none), 0, Qt.AlignmentFlag.AlignHCenter)
        if not seconds:
            clock.hide()
        return clock

    def _ways(self) -> QWidget:
        self._enough = Button(self.tr("Enough"), "primary", name="turn-enough", icon="check")
        talked = Button(self.tr("We talked about it"), "plain", name="turn-talked")
        self._window = Button(self._window_words(), "plain", name="turn-window")
        self._enough.clicked.connect(self.enough)
        talked.clicked.connect(self.talked)
        self._window.clicked.connect(lambda: self.whole.emit(not self._bare))
        return Row(self._enough, talked, self._window)

    def _window_words(self) -> str:
        return self.tr("Back to the window") if self._bare else self.tr("Only the talk")

    def _more(self) -> None:
        self._over.hide()
        self.ring.extend(MORE)
        self.extended.emit(MORE)

    def _let_time_be(self) -> None:
        self.ring.stop()
        self._over.hide()
        self._clock.hide()
        self._enough.setFocus()
        self.untimed.emit()
