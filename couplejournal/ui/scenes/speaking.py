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
        self.ring.ended.connect(self.full)
        said = Column(Badge(speaker, self.tr("{name}’s turn").format(name=speaker.name)), gap=18)
        if talk.sentence:
            said.add(Prompt(talk.sentence, name="turn-sentence"))
        if talk.wish:
            said.add(Note(talk.wish, name="turn-wish"))
        said.add(self._over)
        clock = Column()
        clock.column.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignHCenter)
        self._timed: list[QWidget] = [clock]  # what goes when they would rather have no timer
        self.add(Columns(said, clock))
        if talk.field:
            self.add(talk.field)
        self.add(self._ways())
        if talk.cards:
            self.add(talk.cards)
        if not talk.seconds:
            self._let_go_of_time()
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

    def _ways(self) -> QWidget:
        self._enough = Button(self.tr("Enough"), "quiet", name="turn-enough", icon="check")
        more = Button(self.tr("+3 minutes"), "plain", name="turn-more")
        none = Button(self.tr("No timer"), "plain", name="turn-no-timer")
        talked = Button(self.tr("We talked about it"), "plain", name="turn-talked")
        self._window = Button(self._window_words(), "plain", name="turn-window")
        self._timed += [more, none]
        for button, act in (
            (self._enough, self.enough.emit),
            (more, self._more),
            (none, self._let_time_be),
            (talked, self.talked.emit),
            (self._window, lambda: self.whole.emit(not self._bare)),
        ):
            button.clicked.connect(lambda _=False, act=act: act())
        return Row(self._enough, more, none, talked, self._window)

    def _window_words(self) -> str:
        return self.tr("Back to the window") if self._bare else self.tr("Only the talk")

    def _more(self) -> None:
        self._over.hide()
        self.ring.extend(MORE)
        self.extended.emit(MORE)

    def _let_time_be(self) -> None:
        self.ring.stop()
        self._over.hide()
        self._let_go_of_time()
        self._enough.setFocus()
        self.untimed.emit()

    def _let_go_of_time(self) -> None:
        for part in self._timed:
            part.hide()
