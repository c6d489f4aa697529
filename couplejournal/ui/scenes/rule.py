"""A line of the house, shown once when both are there; each may say that it is fine with them."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import US, Partner
from couplejournal.practices.practice import Step
from couplejournal.practices.wishes import YES
from couplejournal.ui.kit.columns import Column, Columns
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.pen import Pen

RULE = "house_rule"  # the wish of each that agreed, and of both once it was shown


class Rule(Scene):
    """Nobody has to agree: going on is as good. It comes after the envelopes are open, when nobody is told by it
    whether the other has been here.
    """

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        self.add(Prompt(self.tr("What is said here is not used as an argument later.")))
        if step.text:
            self.add(Note(step.text))
        sides = Columns()
        for partner in room.journal.partners():
            sides.add(Column(Badge(partner), self._toggle(partner)))
        self.add(sides)
        self.column.addStretch(1)

    @classmethod
    def applies(cls, step: Step, pen: Pen, room: Room) -> bool:
        return pen.seals.any_open() and room.journal.wishes(US).get(RULE) != YES

    def leave(self) -> None:
        with suppress(CoupleJournalError):  # it is shown another time then
            self.room.journal.wish(US, RULE, YES)

    def _toggle(self, partner: Partner) -> Toggle:
        agreed = self.room.journal.wishes(partner.id).get(RULE) == YES
        toggle = Toggle(self.tr("Fine with me"), name=f"rule-{partner.id}", checked=agreed)
        toggle.setAccessibleName(f"{partner.name}: {toggle.sentence}")
        toggle.toggled.connect(lambda on: self.room.journal.wish(partner.id, RULE, YES if on else ""))
        return toggle
