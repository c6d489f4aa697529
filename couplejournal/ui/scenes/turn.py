"""A turn each: one speaks and one listens, with a soft ring for the time and nothing to type."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.journal.records import US
from couplejournal.practices import decks
from couplejournal.practices.practice import Step
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Columns
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Note, Prompt
from couplejournal.ui.kit.turn_ring import TurnRing
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.readable import if_readable

BREATH = 5000  # milliseconds of quiet between the two turns
MORE = 3 * 60  # seconds that "+3 minutes" adds
WORDS = 3  # minutes of a talk that belong to neither turn


class Turn(Scene):
    """The time is soft: when the ring is full nothing is cut off, and the turn passes when they say so."""

    plays_itself = True

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        lead = next((field for field in pen.practice.fields() if field.book == "lead"), None)
        self._question = pen.value(lead, US) if lead else ""
        cards = if_readable(room, lambda: decks.cards(room.resources)) or ()
        self._card = next((card for card in cards if self._question in (card.text, card.plain)), None)
        self._cards = if_readable(room, lambda: decks.listener(room.resources)) or ()
        self._listening = 0
        self._turns = 0  # how many turns have begun
        self._timed = True  # until they would rather have no timer tonight
        self._speaker = pen.writer
        self._ring = TurnRing(name="ring", says=self.tr("Time of this turn"))
        self._ring.hide()
        self.who_begins()

    def leave(self) -> None:
        self._ring.pause()

    def who_begins(self) -> None:
        """Before the first turn: the one who opened the evening is offered first."""
        self.clear()
        self.add(Prompt(self.tr("Who begins?")))
        partners = self.room.journal.partners()
        ordered = partners if self._speaker == 1 else partners[::-1]
        buttons = []
        for partner in ordered:
            button = Button(
                self.tr("{name} begins").format(name=partner.name),
                "choice",
                name=f"begins-{partner.id}",
                icon=partner.shape,
            )
            button.clicked.connect(lambda _=False, who=partner.id: self._begin(who))
            buttons.append(button)
        self.add(Row(*buttons))
        if self.step.text:
            self.add(Note(self.step.text))
        self.column.addStretch(1)
        self.begin_at(buttons[0])
        self.refresh.emit()

    def _seconds(self) -> int:
        chosen = self.room.settings.minutes
        if not chosen or not self._timed:
            return 0
        return max(1, min(self.step.minutes or chosen, round((chosen - WORDS) / 2))) * 60

    def _begin(self, speaker: int) -> None:
        self._turns += 1
        self._listening = 0  # another one listens now
        self._speaker = speaker
        partner = self.room.partner(speaker)
        assert partner is not None
        self.clear()
        seconds = self._seconds()
        self._ring = TurnRing(name="ring", says=self.tr("Time of this turn"), tint=partner.colour)
        self._over = Note("", name="turn-over")
        self._over.hide()
        self._enough = self._way_on()
        left: list[QWidget] = [Badge(partner, self.tr("{name} speaks").format(name=partner.name))]
        if self._question:
            left.append(Prompt(self._question))
        left += [Note(self.tr("You can turn the laptop aside now.")), self._over, Row(self._enough)]
        right: list[QWidget] = [self._listeners_card()] if self._cards else []
        if seconds:
            right.insert(0, self._time())
            self._ring.ended.connect(self._time_is_up)
            self._ring.start(seconds)
        self.add(Columns(_stack(left), _stack(right)))
        self.column.addStretch(1)
        self.begin_at(self._enough)
        announce(self, self.tr("{name} speaks").format(name=partner.name))
        self.refresh.emit()

    def _way_on(self) -> Button:
        last = self._turns >= 2
        words = self.tr("We have both spoken") if last else self.tr("Enough. Now we swap")
        enough = Button(words, "primary", name="turn-enough", icon="pass")
        enough.clicked.connect(self.onward if last else self._swap)
        return enough

    def _time(self) -> QWidget:
        """The ring, and what can be done about it."""
        more = Button(self.tr("+3 minutes"), "quiet", name="turn-more")
        more.clicked.connect(self._more)
        none = Button(self.tr("No timer"), "quiet", name="turn-no-timer")
        none.clicked.connect(self._let_time_be)
        self._clock = QWidget()
        column = QVBoxLayout(self._clock)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        column.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(Row(more, none), 0, Qt.AlignmentFlag.AlignHCenter)
        return self._clock

    def _more(self) -> None:
        self._over.hide()
        self._ring.extend(MORE)

    def _let_time_be(self) -> None:
        """No timer, in this turn and in the next."""
        self._timed = False
        self._ring.stop()
        self._over.hide()
        self._clock.hide()
        self.begin_at(self._enough)

    def _time_is_up(self) -> None:
        words = self.tr("That is the time you set. Go on as long as it is good.")
        self._over.setText(words)
        self._over.show()
        announce(self, words)

    def _swap(self) -> None:
        self._ring.stop()
        self.clear()
        other = 3 - self._speaker
        then = self.tr("Then {name} speaks.").format(name=self.room.name(other))
        self.add(Prompt(self.tr("One slow breath.")), Note(then))
        ready = Button(self.tr("Go on"), "quiet", name="swap-now")
        self.add(Row(ready))
        self.column.addStretch(1)
        self.begin_at(ready)
        breath = QTimer(ready, singleShot=True, interval=BREATH)
        breath.timeout.connect(lambda: self._begin(other))
        ready.clicked.connect(lambda: self._begin(other))
        breath.start()
        self.refresh.emit()

    def _listeners_card(self) -> Card:
        """One card at a time, replaced only when tapped, so that nobody reads while listening."""
        title, text = Heading("", name="listener-title"), Note("", name="listener-text")
        turn = Button(self.tr("Next card"), "plain", name="listener-next", icon="arrow-right")

        def show() -> None:
            card = self._cards[self._listening % len(self._cards)]
            lines = [card.text, *(f"“{starter}”" for starter in card.starters)]
            if card.key == "one_question" and self._card:
                lines.insert(1, f"“{self._card.follow_up}”")
            title.setText(self.tr("For the listener: {title}").format(title=card.title))
            text.setText("\n".join(lines))

        def next_card() -> None:
            self._listening += 1
            show()

        show()
        turn.clicked.connect(next_card)
        sheet = Card(padding=20)
        sheet.add(title, text, turn)
        return sheet


def _stack(parts: list[QWidget]) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(18)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return holder
