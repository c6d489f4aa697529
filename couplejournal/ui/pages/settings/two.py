"""Settings: the names, pronouns, colours and shapes of the two."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import US
from couplejournal.practices import keepsakes, wishes
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.labels import Heading
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.pages.door.first_names import TheTwo
from couplejournal.ui.pages.settings.living import Living
from couplejournal.ui.pages.settings.partner_card import PRONOUNS
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence

BREATH = 700  # milliseconds after the last key until a name is kept


class TwoCard(Card):
    """Kept a breath after each change; a name that was emptied stays what it was until there is another."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(name="settings-two", gap=18, parent=parent)
        self._room = room
        self.two = TheTwo()
        self._breath = QTimer(self, singleShot=True, interval=BREATH)
        self._breath.timeout.connect(self.keep)
        self.living = Living()
        self.jar = Toggle(self.tr("The jar of small kept things stands in the corner of Tonight"), name="settings-jar")
        self.add(Heading(self.tr("The two of us")), self.two, self.living, self.jar)
        self.jar.clicked.connect(self._keep_jar)
        self.two.changed.connect(self._breath.start)
        self.living.changed.connect(self._breath.start)

    def show_them(self) -> None:
        """As they are in the journal now."""
        self.living.show_value(self._room.journal.wishes(US).get(wishes.LIVES, ""))
        self.jar.setChecked(self._room.journal.wishes(US).get(keepsakes.JAR) != wishes.NO)
        for partner in self._room.journal.partners():
            card = self.two.cards[partner.id - 1]
            card.show_partner(partner.name, partner.colour, partner.shape)
            card.pronouns.set_text(self._room.journal.wishes(partner.id).get(PRONOUNS, ""))

    def _keep_jar(self, on: bool) -> None:
        self._room.attempt(lambda: self._room.journal.wish(US, keepsakes.JAR, wishes.YES if on else wishes.NO))

    def keep(self) -> None:
        """Keep what is different from the journal."""
        self._breath.stop()
        try:
            self._room.journal.wish(US, wishes.LIVES, self.living.value())
            for partner, card in zip(self._room.journal.partners(), self.two.cards, strict=False):
                now = (card.name() or partner.name, card.colour(), card.shape())
                if now != (partner.name, partner.colour, partner.shape):
                    self._room.journal.set_partner(partner.id, *now)
                self._room.journal.wish(partner.id, PRONOUNS, card.called())
        except CoupleJournalError as trouble:
            self._room.messages.say(sentence(trouble))
