"""Several words for one answer: from a vocabulary or the field's options, suggested by a deed, or one's own."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.practices import bridge, decks, variety
from couplejournal.practices.practice import Field
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Flow
from couplejournal.ui.kit.words import Words
from couplejournal.ui.room import Room
from couplejournal.ui.writing.late import words_chosen
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.readable import if_readable

PAUSE = 400  # milliseconds of stillness in the other field before words are suggested


class Chips(QWidget):
    """`edited` carries the stored form: one word (or option's key) a line."""

    edited = Signal(str)

    def __init__(
        self,
        field: Field,
        value: str,
        says: str,
        name: str,
        pen: Pen,
        room: Room,
        voice: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._labels = {option.key: option.label for option in field.options}
        self._keys = {label: key for key, label in self._labels.items()}
        vocabulary = if_readable(room, lambda: decks.vocabulary(room.resources, field.deck)) if field.deck else None
        shelves = vocabulary.groups if vocabulary else ()
        self._worn = variety.worn(words_chosen(room.journal, pen, field, voice), shelves) if field.suggested_by else ""
        self._corners = variety.another_corner(shelves, self._worn)
        groups = [(group.label, group.words) for group in self._corners]
        groups = groups or [("", tuple(self._labels.values()))]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._offered: list[str] = []
        self._offers = QWidget()
        self._flow = Flow(self._offers, gap=6)
        self._offers.hide()
        column.addWidget(self._offers)
        self.words = Words(
            groups,
            name=name,
            says=says,
            value=[self._labels.get(part, part) for part in value.split("\n") if part],
            most=field.most,
            own=field.own,
        )
        self.words.edited.connect(self._tell)
        column.addWidget(self.words)
        self._bridge = vocabulary.bridge if vocabulary else ()
        self._source = next((f for f in pen.practice.fields() if f.key == field.suggested_by), None)
        self._pen, self._voice = pen, voice
        if self._source and self._bridge:
            self._still = QTimer(self, singleShot=True, interval=PAUSE)
            self._still.timeout.connect(self._suggest)
            pen.wrote.connect(self._hear)  # no lambda: the pen outlives these chips when the other one writes
            self._suggest()

    def _tell(self, words: list[str]) -> None:
        self.edited.emit("\n".join(self._keys.get(word, word) for word in words))
        self._suggest()

    def _hear(self, key: str) -> None:
        if self._source and key == self._source.key:
            self._still.start()

    def _suggest(self) -> None:
        """Words that the deed speaks of and that are not chosen yet."""
        if self._source is None:
            return
        offers = bridge.suggest(self._pen.value(self._source, self._voice), self._bridge)
        fresh = variety.fresh_first(offers, self._corners, self._worn)
        words = [word for word in fresh if word not in self.words.value()]
        if words == self._offered:
            return
        self._offered = words
        self._flow.clear()
        for number, word in enumerate(words):
            offer = Button(self.tr("{word}?").format(word=word), "quiet", name=f"suggested-{number}")
            offer.clicked.connect(lambda _=False, word=word: self._accept(word))
            self._flow.addWidget(offer)
        self._offers.setVisible(bool(words))

    def _accept(self, word: str) -> None:
        self.words.choose(word)
