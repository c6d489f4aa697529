"""A place to answer for each kind of field: one input a kind, and a test that no kind is without."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.practices.kinds import KINDS, YES
from couplejournal.practices.practice import Field
from couplejournal.ui.kit.choice import SHORT, Choice
from couplejournal.ui.kit.date_field import DateField
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.growing_text import MOST, GrowingText
from couplejournal.ui.kit.line import Line
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.room import Room
from couplejournal.ui.writing.chips import Chips
from couplejournal.ui.writing.offered import offered
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.photographs import Photographs

TALL = 32  # letters of an option from which each stands in a line of its own


class Input(QWidget):
    """Emits `edited` with the raw value after each change a person made."""

    edited = Signal(str)
    through = Signal()  # Enter: on to the next question

    def __init__(self, field: Field, voice: int, says: str, pen: Pen, room: Room) -> None:
        super().__init__()
        self.field, self.voice = field, voice
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.named = f"{field.key}-{voice}"
        self.build(pen.value(field, voice), says, pen, room)

    def build(self, value: str, says: str, pen: Pen, room: Room) -> None:
        """Make the widgets of this kind, filled with `value`."""

    def begin(self) -> None:
        """Take the focus."""
        to_first(self)

    def start_with(self, text: str) -> None:
        """Begin the answer with a starter; only inputs of words have any."""


class TextInput(Input):
    """A field of several lines that grows with the words."""

    lines = 4

    def build(self, value: str, says: str, pen: Pen, room: Room) -> None:
        self.text = self.make(value, says)
        self.text.edited.connect(self.edited)
        self._pen = pen
        pen.wrote.connect(self._follow)
        self.text.too_long.connect(lambda letters: room.messages.say(self._too_long(letters)))
        self.column.addWidget(self.text)

    def _follow(self, key: str) -> None:
        """Show what was written here by a press elsewhere, such as the day of the photos."""
        if key == self.field.key:
            value = self._pen.value(self.field, self.voice)
            if KINDS[self.field.kind].clean(self.text.text(), self.field) != value:
                self.text.set_text(value)

    def _too_long(self, letters: int) -> str:
        number = QLocale().toString
        words = self.tr("That would be {letters} letters. {most} fit into one field, so nothing was taken over.")
        return words.format(letters=number(letters), most=number(MOST))

    def make(self, value: str, says: str) -> GrowingText:
        return GrowingText(value, name=self.named, says=says, lines=self.lines)

    def begin(self) -> None:
        self.text.setFocus()
        self.text.moveCursor(QTextCursor.MoveOperation.End)

    def start_with(self, text: str) -> None:
        self.text.setFocus()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.text.insertPlainText(text.rstrip("…").rstrip() + " ")
        self.text.moveCursor(QTextCursor.MoveOperation.End)


class OneLine(GrowingText):
    """One line in meaning, but wrapped on the page so that all of it can be read; `entered` on Enter."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class LineInput(TextInput):
    """One line."""

    def make(self, value: str, says: str) -> GrowingText:
        line = OneLine(value, name=self.named, says=says, lines=1)
        line.entered.connect(self.through)
        return line


class ChoiceInput(Input):
    """One of several options, or the couple's own words where the field lets them."""

    def build(self, value: str, says: str, pen: Pen, room: Room) -> None:
        fitting = offered(self.field, room, keep=value)
        options = [(option.key, option.label) for option in fitting]
        longest = max((len(label) for _key, label in options), default=0)
        small = self.field.voice == "each" and longest <= SHORT
        known = value if value in dict(options) else ""
        self.choice = Choice(options, name=self.named, says=says, value=known, column=longest > TALL, small=small)
        self.column.addWidget(self.choice)
        self.own: Line | None = None
        if self.field.own:
            self.own = Line(
                "" if known else value, name=f"{self.named}-own", says=self.field.own, placeholder=self.field.own
            )
            self.own.edited.connect(self._say)
            self.column.addWidget(self.own)
        self.choice.chosen.connect(self._choose)

    def _choose(self, key: str) -> None:
        if self.own:
            self.own.set_text("")
        self.edited.emit(key)

    def _say(self, text: str) -> None:
        self.choice.set_value("")
        self.edited.emit(text)


class ChipsInput(Input):
    """Any of several words, from the field's options or a vocabulary, and a word of one's own."""

    def build(self, value: str, says: str, pen: Pen, room: Room) -> None:
        self.chips = Chips(self.field, value, says, self.named, pen, room, self.voice)
        self.chips.edited.connect(self.edited)
        self.column.addWidget(self.chips)


class FeelingInput(Input):
    """Words for a feeling, found by word or by body, and how strong each is."""

    def build(self, value: str, says: str, pen: Pen, room: Room) -> None:
        from couplejournal.ui.writing.feelings import Feelings

        self.feelings = Feelings(self.field, value, says, self.named, room)
        self.feelings.edited.connect(self.edited)
        self.column.addWidget(self.feelings)


class NeedInput(Input):
    """Words for needs, and how well fed each is."""

    def build(self, value: str, says: str, pen: Pen, room: Room) -> None:
        from couplejournal.ui.writing.feelings import Needs

        self.needs = Needs(self.field, value, says, self.named, room)
        self.needs.edited.connect(self.edited)
        self.column.addWidget(self.needs)


class ToggleInput(Input):
    """Yes, or nothing. What each says by it stands beside it: the field's own word, where "yes" would be no answer."""

    def build(self, value: str, says: str, pen: Pen, room: Room) -> None:
        partner = room.partner(self.voice)
        words = self.field.label or (self.tr("Fine with me") if partner else self.field.prompt)
        toggle = Toggle(words, name=self.named, checked=value == YES)
        toggle.setAccessibleName(f"{says} {words}" if partner else says)
        toggle.toggled.connect(lambda on: self.edited.emit(YES if on else ""))
        self.column.addWidget(toggle)


class DaylightInput(Input):
    """Yes, and three ways that are shown only to whoever says so."""

    def build(self, value: str, says: str, pen: Pen, room: Room) -> None:
        from couplejournal.ui.writing.daylight import Daylight

        made = Daylight(self.field.prompt, value, self.voice, pen, room, name=self.named)
        made.edited.connect(self.edited)
        self.column.addWidget(made)


class DayInput(Input):
    """A day of the calendar, as long as nothing is chosen the evening itself."""

    def build(self, value: str, says: str, pen: Pen, room: Room) -> None:
        self.day = DateField(name=self.named, says=says)
        self.day.set_range(last=room.today())
        self.day.set_value(date.fromisoformat(value) if value else pen.day)
        self.day.dateChanged.connect(lambda _day: self.edited.emit(self.day.value().isoformat()))
        row = Row(self.day)
        self.column.addWidget(row)


class UntilInput(Input):
    """A day to come, or none at all."""

    def build(self, value: str, says: str, pen: Pen, room: Room) -> None:
        from couplejournal.ui.writing.until import Until

        made = Until(value, says, room.today(), name=self.named)
        made.edited.connect(self.edited)
        self.column.addWidget(made)


class PhotosInput(Input):
    """Photos; they are kept as photos, not as an answer."""

    def build(self, value: str, says: str, pen: Pen, room: Room) -> None:
        self.column.addWidget(Photographs(pen, room, name=self.named, says=says))


class NoInput(Input):
    """Asked elsewhere: the question card by its scene, a key by nobody."""


INPUTS: dict[str, Callable[[Field, int, str, Pen, Room], Input]] = {
    "line": LineInput,
    "text": TextInput,
    "choice": ChoiceInput,
    "choices": ChipsInput,
    "words": ChipsInput,
    "feeling": FeelingInput,
    "card": NoInput,
    "idea": LineInput,
    "key": NoInput,
    "photos": PhotosInput,
    "need": NeedInput,
    "toggle": ToggleInput,
    "daylight": DaylightInput,
    "day": DayInput,
    "until": UntilInput,
}
