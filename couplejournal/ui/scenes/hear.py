"""One reads their own side aloud, the other says it back; a slow breath; then the other way round."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import US, Partner
from couplejournal.practices import decks, wishes
from couplejournal.practices.kinds import YES
from couplejournal.practices.practice import RESTS, Field, Step
from couplejournal.ui.kit import theme
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.listening import Listening
from couplejournal.ui.scenes.saying_back import SayingBack
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.scenes.to_defend import ToDefend
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.pieces import aloud, in_one_piece
from couplejournal.ui.writing.readable import if_readable

BREATH = 5000  # milliseconds of quiet between the two
BACK = "b"  # behind the number of a turn: it has been read, and is being said back


class Hear(Scene):
    """Whoever opened it reads first. Which turn it is is kept, so that a closed lid comes back into the same one."""

    plays_itself = True

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        self._fields = {field.key: field for field in self.live_fields()}
        self._at = self._fields.get("at")
        at = pen.value(self._at, US) if self._at else ""
        self._turn = 2 if at.startswith("2") else 1
        if at.endswith(BACK):
            self._say_back()
        else:
            self._read()

    # -- the two

    def _speaker(self) -> Partner:
        return self._partner(self.pen.writer if self._turn == 1 else 3 - self.pen.writer)

    def _listener(self) -> Partner:
        return self._partner(3 - self._speaker().id)

    def _partner(self, voice: int) -> Partner:
        partner = self.room.partner(voice)
        assert partner is not None
        return partner

    # -- a turn

    def _read(self) -> None:
        speaker, listener = self._speaker(), self._listener()
        self._note(str(self._turn))
        said = Button(self.tr("That was my side"), "primary", name="side-read", icon="check")
        said.clicked.connect(self._say_back)
        parts: list[QWidget] = [Badge(speaker, self.tr("{name} reads it aloud").format(name=speaker.name))]
        words = own_side(self.pen, speaker.id)
        if words:
            sheet = Card(tint=speaker.colour, padding=36, name="side-sheet")
            sheet.add(aloud(words, name="side-words"))
            if is_serious(self.pen, speaker.id):
                sheet.add(Note(self.tr("This is serious to {name}.").format(name=speaker.name)))
            parts.append(sheet)
        else:
            parts.append(Note(self.tr("{name} says it aloud, as much of it as is good.").format(name=speaker.name)))
        if self.step.text:
            parts.append(Note(self.tr("{name}: {words}").format(name=listener.name, words=self.step.text)))
        if cards := self._cards(listener.id):
            parts.append(cards)
        self._lay(*parts, Row(said), begin=said)

    def _say_back(self) -> None:
        speaker, listener = self._speaker(), self._listener()
        self._note(f"{self._turn}{BACK}")
        fields = [self._fields[key] for key in ("back", "sense") if key in self._fields]
        defend = self.step_field("defend")
        beside = ToDefend(defend, listener, self.pen, self.room) if defend else None
        saying = SayingBack(speaker, listener, fields, self._fields.get("nod"), self.pen, self.room, beside)
        if beside:
            saying.answered.connect(beside.put_away)
        saying.done.connect(self._go_on)
        self._lay(saying, begin=saying.first)

    def _go_on(self) -> None:
        if self._turn == 2:
            self._note("")
            self.onward.emit()
        else:
            self._turn = 2
            self._breathe()

    def _breathe(self) -> None:
        """Quiet; then it goes on by itself, unless nothing is to move by itself."""
        ready = Button(self.tr("Go on"), "quiet", name="swap-now", icon="arrow-right")
        ready.clicked.connect(self._read)
        if theme.look().motion:
            breath = QTimer(ready, singleShot=True, interval=BREATH)
            breath.timeout.connect(self._read)
            breath.start()
        words = self.tr("Then {name} reads, and you swap.").format(name=self._speaker().name)
        self._lay(Prompt(self.tr("One slow breath.")), Note(words), Row(ready), begin=ready)

    # -- small things

    def step_field(self, key: str) -> Field | None:
        """A field of this step that has its own place on the page."""
        found = next((field for field in self.step.fields if field.key == key and not field.retired), None)
        return found if found and found.applies(self.said) else None

    def _cards(self, listener: int) -> QWidget | None:
        mine, resources = wishes.styles(self.room.journal.wishes(listener)), self.room.resources
        cards = if_readable(self.room, lambda: decks.listener(resources, told="", styles=mine))
        curious = if_readable(self.room, lambda: decks.vocabulary(resources, "curious"))
        asked = [words for group in curious.groups for words in group.words] if curious else []
        return Listening(cards, asked) if cards else None

    def _note(self, at: str) -> None:
        if self._at:
            self.pen.write(self._at, US, at)

    def _lay(self, *parts: QWidget, begin: QWidget) -> None:
        self.lay(Column(*parts, gap=20), begin=begin)


def own_side(pen: Pen, voice: int) -> str:
    """What this voice wrote of their side, in one piece; "" when it is closed, or nothing was written."""
    step = next((one for one in pen.practice.steps if one.scene == "side"), None)
    if step is None or not pen.seals.is_open(voice):
        return ""
    return in_one_piece(step, step.fields, pen, voice)


def is_serious(pen: Pen, voice: int) -> bool:
    """Whether this voice has said that it weighs more."""
    return any(pen.value(field, voice) == YES for field in pen.practice.fields() if field.checks == RESTS)
