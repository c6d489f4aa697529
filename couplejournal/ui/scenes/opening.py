"""Before the first turn: who begins, how long it may be, and what the one who speaks would like of the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import Partner
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt, Strong
from couplejournal.ui.scenes.lengths import Lengths
from couplejournal.ui.scenes.wish import Wish


class Opening(Column):
    """`begins(voice)` when one of them goes first; the first of `partners` is the one who is offered it."""

    begins = Signal(int)

    def __init__(
        self,
        partners: Sequence[Partner],
        *,
        guidance: str,
        lengths: Lengths,
        each: bool,
        wish: Wish | None,
        cards: QWidget | None,
    ) -> None:
        """`each`: the length is one turn's and not the whole talk's. `wish`, `cards`: where they are wanted."""
        super().__init__(gap=22)
        if guidance:
            self.add(Note(guidance))
        words = self.tr("How long for each of you?") if each else self.tr("How long together?")
        self.add(Column(Strong(words), lengths, gap=10))
        if wish:
            self.add(wish)
        buttons = []
        for partner in partners:
            words = self.tr("{name}: I go first").format(name=partner.name)
            button = Button(words, "choice", name=f"begins-{partner.id}", icon=partner.shape)
            button.clicked.connect(lambda _=False, who=partner.id: self.begins.emit(who))
            buttons.append(button)
        self.first = buttons[0]
        self.add(Prompt(self.tr("Who begins?")), Row(*buttons))
        if cards:
            self.add(cards)
