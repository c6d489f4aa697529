"""Words of the other one, kept in a line of one's own: they are asked, and the book waits for their yes."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.journal.journal import Journal
from couplejournal.journal.records import QUOTED, QUOTING, Partner
from couplejournal.practices.practice import Field
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.room import Room
from couplejournal.ui.writing.pen import Pen


class Quoted(QWidget):
    """Stands under the line of `author` from the moment it was begun as a quotation, or under what `author` dictated
    to the other, until the line is empty again.

    It was begun so by a press, never by what the words say.
    """

    def __init__(self, field: Field, author: int, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field, self._author, self._pen = field, author, pen
        # Whose words they are: of a line that was dictated its author's, who did not write it down.
        self._other = next(one for one in room.journal.partners() if (one.id == author) == field.dictated)
        entry = room.journal.entry(pen.number) if pen.number is not None else None
        consents = entry.consents if entry else frozenset()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._yes = Toggle(
            self._words(self._other),
            name=f"{field.key}-{author}-quoted",
            checked=(self._other.id, QUOTED + field.key) in consents,
        )
        column.addWidget(self._yes)
        column.addWidget(Note(self.tr("Without that yes the line stays out of the book.")))
        self._yes.toggled.connect(lambda on: self._note(self._other.id, QUOTED + field.key, on))
        self._on = (author, QUOTING + field.key) in consents or (field.dictated and bool(pen.value(field, author)))
        self.setVisible(self._on)

    def begin(self) -> None:
        """The line quotes the other."""
        if not self._on:
            self._on = True
            self._note(self._author, QUOTING + self._field.key, True)
        self.show()

    def heed(self, words: str) -> None:
        """An empty line quotes nobody; one that was dictated asks from its first letter on."""
        if self._field.dictated and words.strip():
            self._on = True
            self.show()
        if self._on and not words.strip():
            self._on = False
            if not self._field.dictated:
                self._note(self._author, QUOTING + self._field.key, False)
            self._yes.setChecked(False)
            self.hide()

    def _words(self, other: Partner) -> str:
        return self.tr("{name}: yes, you may keep my words").format(name=other.name)

    def _note(self, voice: int, what: str, yes: bool) -> None:
        def keep(journal: Journal, entry: int) -> None:
            (journal.agree if yes else journal.withdraw)(entry, voice, what)

        self._pen.do(keep, self._pen.refused.emit)
