"""What the one who speaks would like of the one who listens: just that, or ideas too. It is not written down."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from couplejournal.ui.kit.accessible import Group
from couplejournal.ui.kit.chip import Chip
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Flow
from couplejournal.ui.kit.labels import Strong


class Wish(Column):
    """`ideas` is what holds at the moment; `touched` when somebody chose."""

    touched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        question = self.tr("What would you like in your turn?")
        super().__init__(Strong(question), gap=10, parent=parent)
        self.ideas = False
        group = Group(name="wish", says=question)
        flow = Flow(group, gap=8)
        self._one = QButtonGroup(self)
        for ideas, name, words in (
            (False, "wish-listen", self.tr("Just listen")),
            (True, "wish-ideas", self.tr("I’d like ideas")),
        ):
            chip = Chip(words, name=name, checked=not ideas)
            chip.clicked.connect(lambda _=False, ideas=ideas: self._take(ideas))
            self._one.addButton(chip)
            flow.addWidget(chip)
        self.add(group)

    def words(self, name: str) -> str:
        """What the listener reads of it; `name` is the speaker's."""
        if self.ideas:
            return self.tr("{name} would like ideas too, once it is told.").format(name=name)
        return self.tr("{name} would like you just to listen.").format(name=name)

    def _take(self, ideas: bool) -> None:
        self.ideas = ideas
        self.touched.emit()
