"""A heart for a card, or "not for us": each says it for themselves, and nothing shows afterwards whose it was."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.practices import wishes
from couplejournal.practices.decks import Card
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note
from couplejournal.ui.kit.page import empty
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.room import Room


class CardWish(QWidget):
    """Two quiet buttons under a card; `sent_away` when one of the two does not want it."""

    sent_away = Signal()

    def __init__(self, card: Card, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card, self._room = card, room
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._offer("")

    def _offer(self, said: str) -> None:
        empty(self._column)
        heart = Button(self.tr("A heart for this card"), "plain", name="card-heart", icon="heart")
        heart.clicked.connect(lambda: self._ask_who(wishes.HEART))
        away = Button(self.tr("Not for us"), "plain", name="card-not")
        away.clicked.connect(lambda: self._ask_who(wishes.NOT))
        self._column.addWidget(Row(heart, away))
        if said:
            self._column.addWidget(Note(said))
            to_first(self)

    def _ask_who(self, wish: str) -> None:
        empty(self._column)
        self._column.addWidget(Note(self.tr("Who says so? It is not shown afterwards.")))
        buttons = []
        for partner in self._room.journal.partners():
            button = Button(partner.name, "quiet", name=f"card-wish-{partner.id}", icon=partner.shape)
            button.clicked.connect(lambda _=False, voice=partner.id: self._keep(voice, wish))
            buttons.append(button)
        leave = Button(self.tr("Never mind"), "plain", name="card-wish-leave")
        leave.clicked.connect(lambda: self._offer(""))
        leave.clicked.connect(lambda: to_first(self))
        self._column.addWidget(Row(*buttons, leave))
        to_first(self)

    def _keep(self, voice: int, wish: str) -> None:
        if not self._room.attempt(lambda: self._room.journal.wish(voice, wishes.card_name(self._card.id), wish)):
            return
        if wish == wishes.NOT:
            self._room.messages.say(self.tr("That card does not come again."), passing=True)
            self.sent_away.emit()
        else:
            self._offer(self.tr("Kept."))
