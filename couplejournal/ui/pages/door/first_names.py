"""First start, the one page that has to be filled: what the notebook calls the two, and how it shows who wrote."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.kit.columns import Columns
from couplejournal.ui.pages.settings.partner_card import PartnerCard


class TheTwo(QWidget):
    """Both partner cards side by side; each is told gently when it cannot be told from the other."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = (PartnerCard(1, self.tr("One of you")), PartnerCard(2, self.tr("The other")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Columns(*self.cards, letters=19))
        for card in self.cards:
            card.changed.connect(self._compare)
            card.changed.connect(self.changed)

    def ready(self) -> bool:
        """Whether both have a name; if not, the first empty field says so and takes the focus."""
        for card in self.cards:
            if not card.name():
                ask = self.tr("A name is needed here. A nickname is fine.")
                card.say(ask)
                announce(card, ask)
                card.line.setFocus()
                return False
        return True

    def _compare(self) -> None:
        one, other = self.cards
        alike = ""
        if one.name() and one.name().casefold() == other.name().casefold():
            alike = self.tr("You have the same name here. A nickname tells you apart.")
        elif (one.colour(), one.shape()) == (other.colour(), other.shape()):
            alike = self.tr("You both have this sign now. Different ones show at a glance who wrote.")
        one.say("")
        other.say(alike)


class NamesStep(QWidget):
    """The question above the two cards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.two = TheTwo()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(Prompt(self.tr("What shall this notebook call you?")))
        column.addWidget(
            Note(self.tr("The colour and the shape stand beside your words. All of it can be changed later."))
        )
        column.addSpacing(6)
        column.addWidget(self.two)

    def first(self) -> QWidget | None:
        """The first name that is still missing."""
        return next((card.line for card in self.two.cards if not card.name()), self.two.cards[0].line)

    def ready(self) -> bool:
        """Whether both have a name."""
        return self.two.ready()
