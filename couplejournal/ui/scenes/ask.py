"""Questions on a page, answered side by side or by the one who writes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import Partner
from couplejournal.practices.practice import Step
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.choice import Choice
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Strong
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.asked import Asked
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.phrase import honest
from couplejournal.ui.writing.pieces import Pieces


class Ask(Scene):
    """Fields of voice "one" belong to whoever writes this entry; a small choice above says who that is."""

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        self._asked: list[Asked] = []
        self._build()

    def _build(self) -> None:
        self.clear()
        self._asked.clear()
        if guidance := self.guidance():
            self.add(guidance)
        fields = [field for field in self.live_fields() if field.kind != "key"]
        partners = self.room.journal.partners()
        if any(field.voice == "one" for field in fields):
            if self.pen.here or self.pen.opened or self._said_before():  # it is settled who that is
                here = self.room.partner(self.pen.writer)
                self.add(Badge(here, self.tr("Writing: {name}").format(name=self.room.name(self.pen.writer))))
            else:
                self.add(Strong(self.tr("Who is writing?")), self._who(partners))
        if self.step.sentence:
            pieces = Pieces(self.step, fields, partners[self.pen.writer - 1], self.pen, self.room)
            self._asked += pieces.asked
            self.add(pieces)
        for field in () if self.step.sentence else fields:
            who = {"each": partners, "one": partners[self.pen.writer - 1 : self.pen.writer], "us": ()}[field.voice]
            asked = Asked(field, who, self.pen, self.room, large=len(fields) == 1)
            self._asked.append(asked)
            self.add(asked)
        if any(field.voice == "one" and self.pen.seals.hold(field, self.pen.writer) for field in fields):
            self.add(Note(honest(self.room, self.pen.writer), name="promise"))
        if self.step.leads:
            self.add(Row(self._way()))
        if self.step.nothing:
            nothing = Button(self.step.nothing, "plain", name="nothing-comes")
            nothing.clicked.connect(self.onward)
            self.add(Row(nothing))
        self.column.addStretch(1)

    def _way(self) -> Button:
        """A quiet way to another page; what was said here is kept, and they come back to it."""
        way = Button(self.tr("Other help"), "plain", name=f"leads-{self.step.leads}")
        way.clicked.connect(lambda: self.room.go(self.step.leads))
        return way

    def _said_before(self) -> bool:
        """Whether it was settled in an earlier step who writes this: words of theirs stand there."""
        steps = self.pen.practice.steps
        earlier = steps[: steps.index(self.step)] if self.step in steps else ()
        alone = (field for step in earlier for field in step.fields if field.voice == "one")
        return any(self.pen.has_said(field, self.pen.writer) for field in alone)

    def _who(self, partners: tuple[Partner, ...]) -> QWidget:
        choice = Choice(
            [(str(partner.id), partner.name) for partner in partners],
            name="who-writes",
            says=self.tr("Who is writing?"),
            value=str(self.pen.writer),
        )
        choice.chosen.connect(self._writes)
        return choice

    def _writes(self, voice: str) -> None:
        """Another one writes than was thought: what stands there already is theirs."""
        before, self.pen.writer = self.pen.writer, int(voice or self.pen.writer)
        for field in self.pen.practice.fields():
            if field.voice == "one" and before != self.pen.writer and (said := self.pen.value(field, before)):
                self.pen.write(field, self.pen.writer, said)
                self.pen.write(field, before, "")
        self._build()
        self.arrive()
        self.refresh.emit()

    def arrive(self) -> None:
        if self._asked:
            self._asked[0].begin()

    def lacks(self) -> str:
        for asked in self._asked:
            field = asked.field
            other = next((one for one in self._asked if one.field.key == field.unless), None)
            if field.needed and not asked.answered() and not (other and other.answered()):
                asked.begin()
                return self.tr("“{question}” would like an answer first, or stop here.").format(question=field.prompt)
        return ""
