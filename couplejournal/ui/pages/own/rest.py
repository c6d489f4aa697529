"""A quiet question on one's own page: shall a subject rest that was often swapped away?"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import Partner
from couplejournal.practices import decks, wishes
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Note
from couplejournal.ui.pages.settings.topics import topic_title
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.past import topics_to_rest
from couplejournal.ui.writing.readable import if_readable

TALK, DECK = "evening_talk", "evening"  # the practice whose cards are swapped, and where they are from


class OwnRest(Column):
    """One topic at a time; `again` when it was answered. `quiet`: there is nothing to ask."""

    again = Signal()

    def __init__(self, partner: Partner, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._voice, self._room = partner.id, room
        cards = if_readable(room, lambda: decks.cards(room.resources, deck=DECK)) or ()
        topic = next(iter(topics_to_rest(room.journal, cards, TALK, room.today(), partner.id)), "")
        self.quiet = not topic
        if not topic:
            return
        card = Card(name="own-rest", padding=24, gap=12)
        rest = Button(self.tr("Let it rest"), "choice", name="own-rest-yes")
        rest.clicked.connect(lambda: self._answer(topic, close=True))
        stay = Button(self.tr("Leave it open"), "choice", name="own-rest-no")
        stay.clicked.connect(lambda: self._answer(topic, close=False))
        card.add(
            Label(self.tr("{topic}: shall this subject rest for a while?").format(topic=topic_title(topic))),
            Note(self.tr("Nobody is told what you choose. You can open it again under Subjects.")),
            Row(rest, stay),
        )
        self.add(card)

    def _answer(self, topic: str, *, close: bool) -> None:
        with self._room.journal.together():
            self._room.journal.wish(self._voice, wishes.rest_name(topic), "" if close else wishes.NO)
            if close:
                self._room.journal.wish(self._voice, wishes.topic_name(topic), wishes.CLOSED)
        self.again.emit()
