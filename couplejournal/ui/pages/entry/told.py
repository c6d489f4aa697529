"""What was said in an entry, laid out to be read: a sheet for each of the two, and what both said together."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.journal.records import US, Entry, Partner
from couplejournal.practices.practice import Field, Practice
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Columns
from couplejournal.ui.kit.labels import Label, Note, Prompt, Title
from couplejournal.ui.pages.looking_back.glance import TAGS, spoken
from couplejournal.ui.saying import changed_words
from couplejournal.ui.scenes.opened import changed_since
from couplejournal.ui.writing.badge import Badge

FACT = 90  # letters: what is longer stands in a sheet
LARGE = 44  # letters: a longer lead is set smaller
Piece = tuple[Field, int, str]


class Told(QWidget):
    """The words of one entry. Nothing sealed is among them."""

    def __init__(
        self, entry: Entry, practice: Practice | None, partners: Iterable[Partner], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._entry = entry
        self._partners = {partner.id: partner for partner in partners}
        self.setObjectName("told")
        self.top = QVBoxLayout()  # the lead and what belongs right under it; photos come between this and the rest
        self.top.setSpacing(10)
        self.rest = QVBoxLayout()
        self.rest.setSpacing(20)
        self.between = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        for part in (self.top, self.between, self.rest):
            column.addLayout(part)
        pieces = list(spoken(entry, practice))
        lead = next((piece for piece in pieces if piece[0].book == "lead"), None)
        if lead is not None:
            pieces.remove(lead)
            self._lead(lead, alone=not any(voice == lead[1] for _, voice, _ in pieces))
        tags = [piece for piece in pieces if piece[0].key == TAGS]
        # What was done is told in a few words: when, where, how it stands. What was talked about is not.
        done = practice is not None and practice.tab == "experiences"
        facts = [piece for piece in pieces if piece not in tags and _is_fact(piece, hidden=done)]
        self._facts(facts)
        self._tags(tags)
        self._sheets([piece for piece in pieces if piece not in tags and piece not in facts])

    def _lead(self, piece: Piece, *, alone: bool) -> None:
        words = Title(piece[2], name="told-lead") if len(piece[2]) <= LARGE else Prompt(piece[2], name="told-lead")
        self.top.addWidget(_selectable(words))
        if alone and piece[1] != US:
            self.top.addWidget(Badge(self._partners.get(piece[1])))

    def _facts(self, pieces: list[Piece]) -> None:
        if pieces:
            facts = "  ·  ".join(f"{field.label}: {words}" for field, _, words in pieces)
            self.top.addWidget(_selectable(Note(facts, name="told-facts")))

    def _tags(self, pieces: list[Piece]) -> None:
        """Their tags in one quiet line, as they stand on the chips above a list."""
        for _, _, words in pieces:
            self.top.addWidget(_selectable(Note(words.replace(", ", "  ·  "), name="told-tags")))

    def _sheets(self, pieces: list[Piece]) -> None:
        """In the practice's order; what the two said each stands side by side."""
        at = 0
        while at < len(pieces):
            end = at
            while end < len(pieces) and (pieces[end][1] == US) == (pieces[at][1] == US):
                end += 1
            together, at = pieces[at:end], end
            if together[0][1] == US:
                self.rest.addWidget(self._sheet(US, together))
                continue
            voices = dict.fromkeys(voice for _, voice, _ in together)  # who gave stands before who answered
            sheets = [self._sheet(voice, [one for one in together if one[1] == voice]) for voice in voices]
            self.rest.addWidget(Columns(*sheets) if len(sheets) > 1 else sheets[0])

    def _sheet(self, voice: int, pieces: list[Piece]) -> Card:
        partner = self._partners.get(voice)
        card = Card(tint=partner.colour if partner else "", padding=24, gap=10, name=f"told-voice-{voice}")
        if partner:
            card.add(Badge(partner))
        for field, _, words in pieces:
            if label := _label(field):
                card.add(Note(label))
            card.add(_selectable(Label(words, name=f"told-{field.key or 'words'}-{voice}")))
            if day := changed_since(self._entry, field, voice):
                card.add(Note(changed_words(day)))
        card.column.addStretch(1)
        return card


def _is_fact(piece: Piece, *, hidden: bool) -> bool:
    """A short answer of both with a short word before it: when, where, how it stands.

    `hidden`: also what stays out of a book.
    """
    field, voice, words = piece
    short = field.kind in ("line", "choice") and "\n" not in words and len(words) <= FACT
    return (
        voice == US and bool(field.label) and (field.book == "plain" or (hidden and field.book == "hidden")) and short
    )


def _label(field: Field) -> str:
    """The words above an answer: a short one where there is one, or the question it answers; sentences need none."""
    if field.label or (field.kind in ("line", "text") and field.book != "hidden"):
        return field.label
    return field.prompt if field.prompt.endswith(("?", "？", "؟")) else ""


def _selectable(label: Label) -> Label:
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
