"""One question on the page: the prompt, a quieter hint, and a place to answer for each who is asked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.journal.records import US, Partner
from couplejournal.practices.kinds import KINDS
from couplejournal.practices.practice import CHECKS, Field
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Columns
from couplejournal.ui.kit.flow import Flow
from couplejournal.ui.kit.labels import Heading, Label, Note, Prompt
from couplejournal.ui.kit.reach import to_next
from couplejournal.ui.room import Room
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.inputs import INPUTS, Input
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.quoted import Quoted


class Asked(QWidget):
    """Asks `field` of these partners side by side, or of both as one when there are none."""

    def __init__(
        self,
        field: Field,
        partners: Sequence[Partner],
        pen: Pen,
        room: Room,
        *,
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field, self._pen, self._room = field, pen, room
        self.inputs: dict[int, Input] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        if field.kind == "daylight" or (field.kind == "toggle" and not partners and not field.label):
            pass  # its toggle says it all
        elif KINDS[field.kind].name != "toggle":
            column.addWidget((Prompt if large else Heading)(field.prompt))
        else:
            column.addWidget(Label(field.prompt))
        if field.hint:
            column.addWidget(Note(field.hint))
        if not partners:
            column.addWidget(self._answer(US, ""))
        elif len(partners) == 1:
            column.addWidget(self._answer(partners[0].id, partners[0].name))
        else:
            columns = Columns()
            for partner in partners:
                columns.add(self._side(partner))
            column.addWidget(columns)

    def begin(self) -> None:
        """Put the focus where the first answer goes."""
        next(iter(self.inputs.values())).begin()

    def answered(self) -> bool:
        """True when at least one of those asked has said something."""
        return any(self._pen.value(self.field, voice) for voice in self.inputs)

    def _side(self, partner: Partner) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Badge(partner))
        column.addWidget(self._answer(partner.id, partner.name))
        column.addStretch(1)
        return side

    def _answer(self, voice: int, name: str) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        says = f"{name}: {self.field.prompt}" if name else self.field.prompt
        made = INPUTS[self.field.kind](self.field, voice, says, self._pen, self._room)
        self.inputs[voice] = made
        made.edited.connect(lambda raw: self._write(voice, raw))
        made.through.connect(lambda: to_next(holder))  # past the starters
        column.addWidget(made)
        if self.field.remarks:
            from couplejournal.ui.writing.remark import Remark  # for gratitudes only

            column.addWidget(Remark(self.field, voice, self._pen, self._room))
        if self.field.checks in CHECKS and voice:
            from couplejournal.ui.writing.wording import Wording  # in Repair and the needs check-in only

            column.addWidget(Wording(self.field, voice, made, self._pen, self._room))
        if self.field.clearer and voice:
            from couplejournal.ui.writing.clearer import Clearer  # in the needs check-in only

            clearer = Clearer(says, name=f"{self.field.key}-{voice}")
            clearer.made.connect(lambda words: self._put(made, voice, words))
            column.addWidget(clearer)
        others = bool(voice) and (self.field.dictated or bool(self.field.quoting))
        quoted = Quoted(self.field, voice, self._pen, self._room) if others else None
        starters = [*self.field.starters, *([self.field.quoting] if voice and self.field.quoting else [])]
        if starters:
            row = QWidget()
            flow = Flow(row, gap=8)
            for number, starter in enumerate(starters):
                button = Button(starter, "starter", name=f"{self.field.key}-{voice}-starter-{number}")
                button.clicked.connect(lambda _=False, text=starter: made.start_with(text))
                flow.addWidget(button)
            column.addWidget(row)
        if quoted:
            if self.field.quoting:
                button.clicked.connect(quoted.begin)
            made.edited.connect(quoted.heed)
            column.addWidget(quoted)
        return holder

    def _put(self, made: Input, voice: int, words: str) -> None:
        """What was made elsewhere for this answer takes its place."""
        self._write(voice, words)
        made.begin()

    def _write(self, voice: int, raw: str) -> None:
        self._pen.write(self.field, voice, KINDS[self.field.kind].clean(raw, self.field))
