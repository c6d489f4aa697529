"""How far down tonight? Each of the two chooses alone, behind a curtain; nobody is shown who chose what."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.journal.records import Partner
from couplejournal.practices.guards import BONE, SURFACE, UNDER
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.curtain import Curtain
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.kit.page import empty
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.writing.badge import Badge

GAP = 22  # px between the parts


class HowFar(QWidget):
    """`chosen(one, other)` when both have: depths, 0 for whoever would rather not say. Nothing of it is kept here."""

    chosen = Signal(int, int)
    turned = Signal()  # another picture is shown

    def __init__(self, partners: tuple[Partner, ...], first: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._wishes: list[int] = []
        self._order = partners if first == 1 else partners[::-1]
        self._ask(self._order[0])

    def _ask(self, partner: Partner) -> None:
        empty(self._column)
        buttons = []
        for depth, words in (
            (SURFACE, self.tr("At the surface")),
            (UNDER, self.tr("Under the surface")),
            (BONE, self.tr("Close to the bone")),
            (0, self.tr("I would rather not say")),
        ):
            button = Button(words, "choice", name=f"depth-{depth}")
            button.clicked.connect(lambda _=False, depth=depth: self._take(depth))
            buttons.append(button)
        self._add(
            Badge(partner, self.tr("{name} chooses alone").format(name=partner.name)),
            Prompt(self.tr("How far down tonight?")),
            Row(*buttons),
            Note(self.tr("Of two wishes the one nearer to the surface is used. Nobody is shown whose it was.")),
        )
        to_first(buttons[0])

    def _take(self, depth: int) -> None:
        self._wishes.append(depth)
        if len(self._wishes) < len(self._order):
            self._cover(self._order[len(self._wishes)])
        else:
            by_voice = self._wishes if self._order[0].id == 1 else self._wishes[::-1]
            self.chosen.emit(*by_voice)

    def _cover(self, partner: Partner) -> None:
        empty(self._column)
        curtain = Curtain(
            self.tr("Please pass the laptop to {name}.").format(name=partner.name),
            self.tr("I’m {name}").format(name=partner.name),
            name="curtain",
        )
        curtain.lifted.connect(lambda: self._ask(partner))
        self._add(curtain)
        to_first(curtain)

    def _add(self, *parts: QWidget) -> None:
        for part in parts:
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.turned.emit()
