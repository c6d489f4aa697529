"""Questions fast and out loud: both answer, or one guesses the other's answer and then hears it. Nothing is counted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import US, Partner
from couplejournal.practices.decks import Card as Question
from couplejournal.practices.guards import NEW
from couplejournal.practices.practice import Step
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Note, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.drawing import Drawing
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.pen import Pen

MINUTES = 10  # when the practice says nothing


class Game(Scene):
    """The cards are those of the evening, as deep as the two wish tonight; those that were played come last again.

    What is kept is which cards there were. Nobody is asked what was answered, and no answer is right.
    """

    plays_itself = True

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        self._kept_in = next(field for field in self.live_fields() if field.kind == "key")
        self._drawing = Drawing(pen, room)
        self._plain = self._drawing.plainly()
        before = room.journal.said({pen.practice.key}, {self._kept_in.key})
        self._known = [card for said in before if said.entry != pen.number for card in said.value.split("\n")]
        self._played = [card for card in pen.value(self._kept_in, US).split("\n") if card]
        self._guessing = False
        self._guesser = 1 + (pen.day.toordinal() + len(self._played)) % 2
        self._over = QTimer(self, singleShot=True, interval=(step.minutes or MINUTES) * 60_000)
        self._over.timeout.connect(self._tell_time)
        self._time: Note | None = None
        self._begin()

    def leave(self) -> None:
        self._over.stop()

    def _begin(self) -> None:
        """How they play tonight: two equal buttons."""
        if guidance := self.guidance():
            self.add(guidance)
        self.add(Prompt(self.tr("How do you play?")))
        both = self._button(self.tr("Both answer"), "game-both", "hands", lambda: self._play(guessing=False))
        guess = self._button(
            self.tr("Guess each other first"), "game-guess", "spark", lambda: self._play(guessing=True)
        )
        self.add(Row(both, guess))
        self.column.addStretch(1)
        self.begin_at(both)

    def _play(self, *, guessing: bool) -> None:
        self._guessing = guessing
        self._over.start()
        self._next()

    def _tell_time(self) -> None:
        if self._time is not None:
            self._time.show()
            announce(self, self._time.text())

    # -- cards

    def _next(self) -> None:
        card = self._drawn()
        if card is None:
            self._walked_through()
            return
        self._played.append(card.id)
        self.pen.write(self._kept_in, US, "\n".join(self._played))
        self._guesser = 3 - self._guesser
        question = card.plain if self._plain else card.text
        if self._guessing:
            guesser, other = self._two()
            words = self.tr("{one} guesses what {other} would say.").format(one=guesser.name, other=other.name)
            hear = self.tr("Now let {other} tell").format(other=other.name)
            self._show(question, words, self._button(hear, "game-hear", "arrow-right", lambda: self._hear(question)))
        else:
            words = self.tr("Both answer, the first thing that comes.")
            self._show(question, words, self._button(self.tr("Next card"), "game-next", "arrow-right", self._next))

    def _hear(self, question: str) -> None:
        closer = self.tr("Closer than you thought?")
        self._show(question, closer, self._button(self.tr("Next card"), "game-next", "arrow-right", self._next))

    def _two(self) -> tuple[Partner, Partner]:
        """Who guesses this time, and whose answer it is."""
        one, other = self.room.journal.partners()
        return (one, other) if self._guesser == one.id else (other, one)

    def _drawn(self) -> Question | None:
        fresh = self._drawing.tonight((*self._known, *self._played), NEW).card
        return fresh or self._drawing.tonight(tuple(self._played), NEW).card

    def _walked_through(self) -> None:
        self._time = None
        self.clear()
        self.add(Prompt(self.tr("You have walked through every card at this depth.")))
        self._enough_below()

    def _show(self, question: str, words: str, onward: Button) -> None:
        self.clear()
        sheet = Card(tint=self.pen.practice.colour, padding=40)
        sheet.add(Prompt(question, name="question"), Label(words, name="game-words"))
        self._time = Note(self.tr("That is the time you set. Go on as long as it is good."), name="game-time")
        self.add(sheet, self._time)
        self._time.setVisible(not self._over.isActive())
        self._enough_below(onward)
        self.begin_at(onward)
        announce(self, f"{question} {words}")
        self.refresh.emit()

    def _enough_below(self, *before: Button) -> None:
        enough = self._button(self.tr("Enough"), "game-enough", "check", lambda: self.onward.emit())
        self.add(Row(*before, enough))
        self.column.addStretch(1)

    def _button(self, words: str, name: str, icon: str, act: Callable[[], None]) -> Button:
        button = Button(words, "choice", name=name, icon=icon)
        button.clicked.connect(lambda: act())
        return button
