"""The filters over a deck of ideas: what it may cost, how much strength there is, where, and what it has to suit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.practices.ideas import SUITS, Idea, Wanted
from couplejournal.ui.kit.choice import Choice
from couplejournal.ui.kit.choices import Choices
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note


class IdeaFilters(QWidget):
    """`changed` after each choice. Only what the ideas differ in is asked; nothing has to be chosen."""

    changed = Signal()

    def __init__(self, ideas: Sequence[Idea], usual: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("idea-filters")
        self._ones: dict[str, Choice] = {}
        self._suits: Choices | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        row = Row(gap=26)
        for name, question, options in (
            ("cost", self.tr("It may cost"), (("nothing", self.tr("nothing")), ("low", self.tr("a little")))),
            ("energy", self.tr("We have"), (("little", self.tr("little energy")), ("some", self.tr("some energy")))),
            ("where", self.tr("It is"), (("in", self.tr("indoors")), ("out", self.tr("outdoors")))),
        ):
            if len({getattr(idea, name) for idea in ideas}) > 1:
                choice = self._ones[name] = Choice(options, name=f"idea-{name}", says=question, small=True)
                choice.chosen.connect(lambda _key: self.changed.emit())
                row.add(Column(Note(question), choice, gap=6))
        if self._ones:
            column.addWidget(row)
        if any(idea.suits for idea in ideas):
            words = {
                "children": self.tr("with children"),
                "wheelchair": self.tr("with a wheelchair"),
                "quiet": self.tr("with little noise"),
                "apart": self.tr("at a distance"),
            }
            asked = self.tr("It works")
            self._suits = Choices([(key, words[key]) for key in SUITS], name="idea-suits", says=asked)
            self._suits.set_value(sorted(usual))
            self._suits.chosen.connect(lambda _keys: self.changed.emit())
            column.addWidget(Column(Note(asked), self._suits, gap=6))

    def wanted(self) -> Wanted:
        """What is chosen now."""
        cost, energy, where = (self._value(name) for name in ("cost", "energy", "where"))
        return Wanted(cost, energy, where, frozenset(self._suits.value() if self._suits else ()))

    def _value(self, name: str) -> str:
        return self._ones[name].value() if name in self._ones else ""
