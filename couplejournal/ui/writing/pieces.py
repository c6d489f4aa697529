"""What one writes in parts is read in one piece below, while it is written, and may be written over there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import Partner
from couplejournal.practices import sentence
from couplejournal.practices.kinds import KINDS, YES
from couplejournal.practices.practice import RESTS, Field, Step
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.fold import Fold
from couplejournal.ui.kit.labels import Aloud, Label, Note, Prompt
from couplejournal.ui.kit.page import empty
from couplejournal.ui.room import Room
from couplejournal.ui.writing.asked import Asked
from couplejournal.ui.writing.pen import Pen

SHORT = 180  # letters that may stand there as large as a question


def in_one_piece(step: Step, fields: Sequence[Field], pen: Pen, voice: int) -> str:
    """What this voice said in a step, as it is read aloud: its own text where it wrote one, else its parts together."""
    own = next((pen.value(field, voice) for field in fields if field.pieced), "")
    if own or not step.sentence:
        return own
    return sentence.pieced(step.sentence, {field.key: _said(field, pen, voice) for field in fields}, _listed)


def _said(field: Field, pen: Pen, voice: int) -> list[str]:
    value = pen.value(field, voice)
    if field.kind == "toggle":
        return [field.label] if value == YES else []
    return [KINDS[field.kind].shown(one, field) for one in value.split("\n")] if field.kind != "text" else [value]


def _listed(words: list[str]) -> str:
    return QLocale().createSeparatedList(words)


def aloud(words: str, *, name: str) -> Label:
    """These words for whoever reads them aloud: as large as leaves what comes below them on the page."""
    return (Prompt if len(words) <= SHORT else Aloud)(words, name=name)


class Pieces(Column):
    """The parts of one voice, those that are folded away behind a word, and below them all in one piece."""

    unhurried = Signal()  # they would rather choose a time for it

    def __init__(
        self, step: Step, fields: Sequence[Field], partner: Partner, pen: Pen, room: Room, parent: QWidget | None = None
    ) -> None:
        super().__init__(gap=22, name="pieces", parent=parent)
        self._step, self._fields, self._partner, self._pen, self._room = step, fields, partner, pen, room
        plain = [field for field in fields if not field.pieced]
        self.asked = [Asked(field, (partner,), pen, room) for field in plain]
        folded = [one for one in self.asked if one.field.folded]
        weighing = [one for one in self.asked if one.field.checks == RESTS]
        self.add(*(one for one in self.asked if one not in folded and one not in weighing))
        if folded:
            self._fold(folded)
        self.add(*weighing)
        self._whole = next((field for field in fields if field.pieced), None)
        self._weighs = next((field for field in fields if field.checks == RESTS), None)
        if self._weighs:
            time = Button(self.tr("Choose a time for it"), "quiet", name=f"unhurried-{partner.id}", icon="calendar")
            time.clicked.connect(self.unhurried)
            self._unhurried = Column(Note(self.tr("Perhaps this wants an unhurried time.")), Row(time), gap=8)
            self.add(self._unhurried)
            self._heed_weight()
        if self._whole and step.sentence:
            self.add(self._sheet(self._whole))
        pen.wrote.connect(self._follow)

    def lacks(self) -> Asked | None:
        """The first question that would like an answer before this is sealed; None when it may be."""
        if self._whole and self._pen.value(self._whole, self._partner.id):
            return None
        return next((one for one in self.asked if one.field.needed and not one.answered()), None)

    def begin(self) -> None:
        """The focus goes where one would begin."""
        self.asked[0].begin()

    # -- what is folded away

    def _fold(self, folded: list[Asked]) -> None:
        place = Column(*folded, gap=22)
        fold = Fold("", name=f"more-{self._partner.id}")
        words, says = self.tr("More, if it helps"), self.tr("More questions, if they help")

        def show(on: bool) -> None:
            place.setVisible(on)
            fold.tell(words, says, chosen=any(one.answered() for one in folded), open=on)

        fold.clicked.connect(lambda: show(not fold.open))
        self.add(Row(fold), place)
        show(any(one.answered() for one in folded))

    # -- in one piece

    def _sheet(self, whole: Field) -> Card:
        voice = self._partner.id
        sheet = Card(tint=self._partner.colour, padding=24, gap=12, name=f"piece-{voice}")
        self._reads = Aloud("", name=f"piece-reads-{voice}")
        self._empty = Note(whole.hint or self.tr("What you write above is read here in one piece."))
        self._over = Button(self.tr("Write it in my own words"), "plain", name=f"piece-over-{voice}")
        self._over.clicked.connect(self._write_over)
        self._again = Button(self.tr("Back to the parts"), "plain", name=f"piece-parts-{voice}", icon="undo")
        self._again.clicked.connect(self._take_parts)
        self._place = Column()
        sheet.add(Note(whole.prompt), self._reads, self._empty, self._place, Row(self._over, self._again))
        self._text: Asked | None = None
        if self._pen.value(whole, voice):
            self._open_text()
        self._read()
        return sheet

    def _follow(self, key: str) -> None:
        if any(field.key == key for field in self._fields):
            self._heed_weight()
            if self._whole and self._step.sentence:
                self._read()

    def _heed_weight(self) -> None:
        if self._weighs:
            self._unhurried.setVisible(self._pen.value(self._weighs, self._partner.id) == YES)

    def _read(self) -> None:
        voice = self._partner.id
        text = "" if self._text else in_one_piece(self._step, self._fields, self._pen, voice)
        self._reads.setText(text)
        self._reads.setVisible(bool(text))
        self._empty.setVisible(not text and self._text is None)
        self._over.setVisible(bool(text))
        self._again.setVisible(self._text is not None)

    def _write_over(self) -> None:
        assert self._whole is not None
        voice = self._partner.id
        self._pen.write(self._whole, voice, in_one_piece(self._step, self._fields, self._pen, voice))
        self._open_text()
        self._read()
        assert self._text is not None
        self._text.begin()

    def _open_text(self) -> None:
        assert self._whole is not None
        self._text = Asked(self._whole._replace(prompt="", hint=""), (self._partner,), self._pen, self._room)
        self._place.add(self._text, Note(self.tr("These words are what is read. The parts above stay yours alone.")))

    def _take_parts(self) -> None:
        """The text goes; the parts are pieced together as before."""
        assert self._whole is not None
        self._text = None
        empty(self._place.column)
        self._pen.write(self._whole, self._partner.id, "")
        self._read()
        self._over.setFocus()
