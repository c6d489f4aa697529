"""Which subjects may come up in the questions, as far as one of the two is concerned; the other is not told."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import Partner
from couplejournal.practices import wishes
from couplejournal.ui.kit.choices import Choices
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.labels import Label, Note, Title
from couplejournal.ui.pages.settings.topics import topic_title
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence


class OwnSubjects(Column):
    """Chips that are on are closed; those that begin closed are asked the other way round."""

    def __init__(self, partner: Partner, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(gap=16, name="own-subjects-list", parent=parent)
        self._voice, self._room = partner.id, room
        mine = room.journal.wishes(partner.id)
        ordinary = [topic for topic in wishes.TOPICS if topic not in wishes.OPT_IN]
        special = [topic for topic in wishes.TOPICS if topic in wishes.OPT_IN]
        self.add(Title(self.tr("Subjects")))
        words = self.tr("Which subjects shall stay closed for now?")
        self.closed = Choices(
            [(topic, topic_title(topic)) for topic in ordinary],
            name="own-closed",
            says=words,
            value=[topic for topic in ordinary if not wishes.is_open(topic, mine)],
        )
        self.closed.chosen.connect(lambda chosen: self._keep(ordinary, set(ordinary) - set(chosen)))
        self.add(Label(words), self.closed)
        words = self.tr("These are closed to begin with. Which may be opened?")
        self.opened = Choices(
            [(topic, topic_title(topic)) for topic in special],
            name="own-opened",
            says=words,
            value=[topic for topic in special if wishes.is_open(topic, mine)],
        )
        self.opened.chosen.connect(lambda chosen: self._keep(special, set(chosen)))
        self.add(Label(words), self.opened)
        self.add(Note(self.tr("A subject comes up only when both of you have it open. Nobody is told.")))

    def _keep(self, topics: list[str], opened: set[str]) -> None:
        journal = self._room.journal
        mine = journal.wishes(self._voice)
        try:
            with journal.together():
                for topic in topics:
                    if wishes.is_open(topic, mine) != (topic in opened):
                        said = wishes.OPEN if topic in opened else wishes.CLOSED
                        journal.wish(self._voice, wishes.topic_name(topic), said)
                        journal.wish(self._voice, wishes.rest_name(topic), "")
        except CoupleJournalError as trouble:
            self._room.messages.say(sentence(trouble))
