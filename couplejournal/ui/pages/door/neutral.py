"""After the notebook was closed at once: the next start shows one button, and nothing of whose it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.curtain import Medallion
from couplejournal.ui.kit.labels import Title
from couplejournal.ui.kit.page import Page


class Neutral(Page):
    """`opened` when the button is pressed."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(name="neutral", says=self.tr("Notebook"), parent=parent)
        self.button = Button(self.tr("Open"), "primary", name="open")
        self.button.clicked.connect(self.opened)
        card = Card(padding=36, gap=18)
        card.column.addWidget(Medallion("book", "clay", side=72), 0, Qt.AlignmentFlag.AlignLeading)
        card.add(Title(self.tr("Notebook")), self.button)
        self.column.addStretch(1)
        self.add(card)
        self.column.addStretch(2)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.button.setFocus()
