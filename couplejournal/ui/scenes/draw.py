"""An idea is drawn like a card: with filters, swapped as often as they like, and taken; or they write their own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import US
from couplejournal.practices import ideas, wishes
from couplejournal.practices.ideas import Idea, Wanted
from couplejournal.practices.kinds import KINDS
from couplejournal.practices.practice import Step
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Note, Prompt
from couplejournal.ui.kit.line import Line
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.idea_filters import IdeaFilters
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.readable import if_readable

DRAWN = "drawn"  # the key field in which the idea's key is kept
NEXT_BIT = "next_bit"  # the field that takes the idea's first bit over, where the practice has one
REACH = 40  # of the last entries, whose ideas come only when nothing else fits


class Draw(Scene):
    """The same evening, and the same filters, bring the same ideas in the same order."""

    plays_itself = True

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        self._field = next(field for field in self.live_fields() if field.kind == "idea")
        self._key = pen.practice.field(DRAWN)
        deck = self._field.deck
        self._ideas = if_readable(room, lambda: ideas.ideas(room.resources, deck)) or ()
        lately = room.journal.entries(practices={pen.practice.key}, newest=True, limit=REACH)
        self._met = {entry.said(DRAWN) for entry in lately if entry.id != pen.number}
        self._swapped: list[str] = []
        if guidance := self.guidance():
            self.add(guidance)
        self._filters = IdeaFilters(self._ideas, self._usual())
        self._filters.changed.connect(self._anew)
        self._sheet = Card(tint=pen.practice.colour, padding=40, gap=10)
        self._text, self._first = Prompt(name="idea"), Note(name="idea-first")
        self._sheet.add(self._text, self._first)
        self._take_it = self._button(self.tr("We take this one"), "take-idea", "check", "primary", self._take)
        self._another = self._button(self.tr("Another one"), "another-idea", "spark", "quiet", self._swap)
        self.add(self._sheet, Row(self._take_it, self._another), self._filters, Heading(self._field.prompt))
        kept = pen.value(self._field, US)
        own = self.tr("Or in our own words")
        self._own = Line(kept, name=f"{self._field.key}-0", says=own, placeholder=own)
        self._own.edited.connect(self._write)
        self._own.entered.connect(self._keep)
        self.add(self._own, Row(self._button(self.tr("Keep and go on"), "go-on", "arrow-right", "quiet", self._keep)))
        self.column.addStretch(1)
        self._idea: Idea | None = None
        self._anew()

    def arrive(self) -> None:
        """The idea is read out to those who listen."""
        super().arrive()
        announce(self, self._text.text())

    def _usual(self) -> frozenset[str]:
        """What has to suit these two in any case, as they live."""
        journal = self.room.journal
        away = "near" in wishes.unfit(journal.wishes(1), journal.wishes(2), journal.wishes(US))
        return frozenset({"apart"} if away else ())

    def _button(self, words: str, name: str, icon: str, kind: str, act: Callable[[], None]) -> Button:
        button = Button(words, kind, name=name, icon=icon)
        button.clicked.connect(lambda: act())
        return button

    # -- drawing

    def _anew(self) -> None:
        self._swapped.clear()
        self._show(self._drawn(self._filters.wanted()))

    def _swap(self) -> None:
        if self._idea is not None:
            self._swapped.append(self._idea.key)
        idea = self._drawn(self._filters.wanted())
        if idea is None:  # once round
            self._swapped.clear()
            idea = self._drawn(self._filters.wanted())
        self._show(idea)
        announce(self, self._text.text())

    def _drawn(self, wanted: Wanted) -> Idea | None:
        seed = f"{self.pen.practice.key}\n{self.pen.day}"
        return ideas.draw(self._ideas, wanted, seed, met=self._met, swapped=self._swapped)

    def _show(self, idea: Idea | None) -> None:
        self._idea = idea
        self._text.setText(idea.text if idea else self.tr("Nothing here fits all of that. Your own idea will."))
        first = self.tr("A first bit of it: {bit}").format(bit=idea.first) if idea and idea.first else ""
        self._first.setText(first)
        self._first.setVisible(bool(first))
        self._take_it.setVisible(idea is not None)
        self._another.setVisible(idea is not None)

    # -- keeping

    def _take(self) -> None:
        if self._idea is None:
            return
        text = self._idea.text
        self._write(text if ". " in text else text.removesuffix("."))
        if self._key:
            self.pen.write(self._key, US, self._idea.key)
        bit = self.pen.practice.field(NEXT_BIT)
        if bit and self._idea.first and not self.pen.value(bit, US):
            self.pen.write(bit, US, self._idea.first)
        self.onward.emit()

    def _write(self, words: str) -> None:
        self.pen.write(self._field, US, KINDS[self._field.kind].clean(words, self._field))
        if self._key:
            self.pen.write(self._key, US, "")

    def _keep(self) -> None:
        if self._own.text().strip() or not self._field.needed:
            self.onward.emit()
            return
        self._own.setFocus()
        lack = self.tr("“{question}” would like an answer first, or stop here.")
        self.room.messages.say(lack.format(question=self._field.prompt), passing=True)
