"""How does it feel? By word, by what the body notices, or "not sure"; and how strong, if they like."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.practices import decks
from couplejournal.practices.practice import Field
from couplejournal.ui.kit.accessible import tab_order
from couplejournal.ui.kit.choice import Choice, Option
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.kit.page import empty
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.kit.words import Shelf, Words
from couplejournal.ui.room import Room
from couplejournal.ui.writing.readable import if_readable

BY_WORD, BY_BODY, UNSURE = "word", "body", "unsure"


class Feelings(QWidget):
    """`edited` carries the stored form: one feeling a line, "quite:lonely" where they said how strong it is."""

    edited = Signal(str)

    def __init__(
        self, field: Field, value: str, says: str, name: str, room: Room, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}-feelings")
        self._field, self._name = field, name
        known = {option.key for option in field.options}
        self._strength: dict[str, str] = {}
        chosen = []
        for part in value.split("\n"):
            key, _, word = part.partition(":")
            if word and key in known:
                self._strength[word] = key
                chosen.append(word)
            elif part:
                chosen.append(part)
        vocabulary = if_readable(room, lambda: decks.vocabulary(room.resources, field.deck))
        self._vocabulary = vocabulary or decks.Vocabulary(field.deck, ())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.words: Words  # made below: the choice above it asks it to show other shelves
        by_body = bool(self._vocabulary.bodies)
        self._way = Choice(
            [(BY_WORD, self.tr("By word")), (BY_BODY, self.tr("By body")), (UNSURE, self.tr("Not sure"))],
            name=f"{name}-way",
            says=self.tr("How to look for it"),
            small=True,
        )
        self._way.chosen.connect(lambda way: self.words.offer(self._shelves(way)))
        column.addWidget(self._way)
        if not by_body:
            self._way.hide()
        self.words = Words(
            self._shelves("" if by_body else BY_WORD),
            name=name,
            says=says,
            value=chosen,
            most=field.most,
            own=field.own,
        )
        self.words.edited.connect(self._choose)
        column.addWidget(self.words)
        self._strong = QWidget()
        self._rows = QVBoxLayout(self._strong)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        column.addWidget(self._strong)
        self._ask_how_strong(chosen)

    def begin(self) -> None:
        """Bring somebody to the words, who may not have come to them by themselves."""
        if self._way.isVisible() and not self._way.value():
            self._way.set_value(BY_WORD)
            self.words.offer(self._shelves(BY_WORD))
        to_first(self._way if self._way.isVisible() else self.words)

    def _shelves(self, way: str) -> list[Shelf]:
        """What one may choose from; nothing before one of the three ways was taken, so that a page stays calm."""
        groups = self._vocabulary.groups if way else ()
        if way == UNSURE:
            return [("", self._vocabulary.unsure)]
        if way == BY_BODY:
            words = {group.key: group.words for group in groups}
            return [
                (body.label, [word for key in body.groups for word in words.get(key, ())])
                for body in self._vocabulary.bodies
            ]
        if not self._vocabulary.bodies:
            return [(group.label, group.words) for group in groups]
        return [(group.label, group.words, f"feel-{group.key.replace('_', '-')}") for group in groups]

    def _choose(self, words: list[str]) -> None:
        self._strength = {word: how for word, how in self._strength.items() if word in words}
        self._ask_how_strong(words)
        self._tell()

    def _ask_how_strong(self, words: list[str]) -> None:
        empty(self._rows)
        asked = [word for word in words if self._field.options and word not in self._vocabulary.unsure]
        made: list[QWidget] = []
        for number, word in enumerate(asked, 1):
            strength = Choice(
                [(option.key, option.label) for option in self._field.options],
                name=f"{self._name}-strength-{number}",
                says=self.how_much(word),
                value=self._strength.get(word, ""),
                small=True,
            )
            strength.chosen.connect(lambda how, word=word: self._weigh(word, how))
            self._rows.addWidget(Note(self.tr("{word}:").format(word=word)))
            self._rows.addWidget(strength)
            made += strength.findChildren(Option)
        self._strong.setVisible(bool(asked))
        tab_order(self._strong, made)

    def how_much(self, word: str) -> str:
        """What is asked about one word that was chosen."""
        return self.tr("How strong: {word}").format(word=word)

    def _weigh(self, word: str, how: str) -> None:
        self._strength[word] = how
        self._tell()

    def _tell(self) -> None:
        how = self._strength
        self.edited.emit("\n".join(f"{how[word]}:{word}" if how.get(word) else word for word in self.words.value()))


class Needs(Feelings):
    """Which needs are talking, and how well fed each is: in words, never in a number."""

    def how_much(self, word: str) -> str:
        return self.tr("How well fed: {word}").format(word=word)
