"""Each answers what the other has opened; before that stands what the other has asked for."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import Partner
from couplejournal.practices.kinds import KINDS
from couplejournal.practices.practice import Field, Step
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Columns
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.asked import Asked
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.pen import Pen


class Answer(Scene):
    """Played only when an envelope is open. The sealed choice of whoever is answered is what they asked for."""

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        if guidance := self.guidance():
            self.add(guidance)
        fields = [field for field in self.live_fields() if field.voice == "each"]
        sides = Columns()
        partners = room.journal.partners()
        for partner, other in zip(partners, reversed(partners), strict=True):
            if fields and pen.seals.is_open(other.id) and self._has_written(other.id):
                sides.add(self._side(partner, other, fields))
        if fields:
            self.add(sides)
        for field in self.live_fields():
            if field.voice == "us":
                self.add(Asked(field, (), pen, room, large=True))
            elif field.voice == "one" and (writer := room.partner(pen.writer)):  # whoever gave it has the last word
                asked = self.tr("{name} asked").format(name=room.name(3 - writer.id))
                for words in self._asked_before(3 - writer.id):
                    self.add(Note(asked), Prompt(words))
                self.add(Badge(writer, self.tr("{name} answers").format(name=writer.name)))
                self.add(Asked(field, (writer,), pen, room))
        self.column.addStretch(1)

    @classmethod
    def applies(cls, step: Step, pen: Pen, room: Room) -> bool:
        return pen.seals.any_open()

    def _side(self, partner: Partner, other: Partner, fields: list[Field]) -> Card:
        """`partner` answers `other`."""
        card = Card(name=f"answers-{partner.id}")
        card.add(Badge(partner, self.tr("{name} answers").format(name=partner.name)))
        if wish := self._wish(other.id):
            words = self.tr("{name} asked for: {wish}.").format(name=other.name, wish=wish)
            card.add(Prompt(words, name=f"wish-{other.id}"))
        elif asked := self._asked(other.id):
            card.add(Note(self.tr("{name} asked").format(name=other.name)), Prompt(asked, name=f"wish-{other.id}"))
        elif given := self._given(other.id):
            card.add(Note(self.tr("{name} gave you").format(name=other.name)), Prompt(given, name=f"wish-{other.id}"))
        for field in fields:
            card.add(Asked(field, (partner,), self.pen, self.room))
        card.add_stretch()
        return card

    def _asked_before(self, voice: int) -> list[str]:
        """What this voice has asked in the answering steps before this one."""
        earlier = self.pen.practice.steps[: self.pen.practice.steps.index(self.step)]
        asked = (field for step in earlier if step.scene == "answer" for field in step.fields)
        return [words for field in asked if (words := self.pen.value(field, voice))]

    def _has_written(self, voice: int) -> bool:
        return any(self.pen.value(field, voice) for field in self._sealed())

    def _wish(self, voice: int) -> str:
        choices = (one for one in self._sealed() if one.kind == "choice")
        said = (KINDS[one.kind].shown(self.pen.value(one, voice), one) for one in choices)
        return next((words.rstrip(".") for words in said if words), "")

    def _given(self, voice: int) -> str:
        """What this one has given, where nothing was asked for: its first words, so that one knows what one answers."""
        lines = (one for one in self._sealed() if one.seal == "until_given" and one.kind in ("line", "text"))
        return next((words for field in lines if (words := self.pen.value(field, voice))), "")

    def _asked(self, voice: int) -> str:
        """What this one would be helped by, in their own words."""
        lines = (one for one in self._sealed() if one.checks == "ask")
        return next(
            (
                words
                for one in lines
                if (words := one.beginning(self.pen.value(one, voice)) + self.pen.value(one, voice))
            ),
            "",
        )

    def _sealed(self) -> list[Field]:
        return [field for field in self.pen.practice.fields() if field.seal in ("until_both", "until_given")]
