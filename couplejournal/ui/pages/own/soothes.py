"""What soothes me: one's own list for hard evenings. The other sees it on such an evening only if it was given."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import Partner
from couplejournal.practices import gestures, wishes
from couplejournal.practices.practice import Option
from couplejournal.ui.kit.choices import Choices
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.growing_text import GrowingText
from couplejournal.ui.kit.labels import Label, Note, Title
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.pages.drawer.talks import TALK
from couplejournal.ui.room import Room

from couplejournal.ui.writing.offered import offered

BREATH = 700  # milliseconds from the first key to its keeping


class OwnSoothes(Column):
    """Every choice holds at once; what is written is kept a breath later."""

    def __init__(self, partner: Partner, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(gap=16, name="own-soothes-list", parent=parent)
        self._voice, self._room = partner.id, room
        mine = room.journal.wishes(partner.id)
        kept = gestures.lines(mine.get(wishes.SOOTHES, ""))
        options = _options(room)
        self._keys = [option.key for option in options]
        words = self.tr("On a hard evening, any of these. It is for you, until you give it.")
        self.chips = Choices(
            [(option.key, option.label) for option in options],
            name="own-soothe",
            says=self.tr("What soothes me"),
            value=[line for line in kept if line in self._keys],
        )
        asked = Label(self.tr("In my own words, a line each"))
        own = "\n".join(line for line in kept if line not in self._keys)
        self.text = GrowingText(own, name="own-soothes-words", says=asked.text(), lines=2)
        name = room.name(3 - partner.id)
        self.given = Toggle(
            self.tr("{name} may see my list on a hard evening").format(name=name),
            name="own-soothes-given",
            checked=mine.get(wishes.SOOTHES_GIVEN) == wishes.YES,
        )
        self._breath = QTimer(self, singleShot=True, interval=BREATH)
        self._breath.timeout.connect(self._keep_list)
        self.chips.chosen.connect(lambda _keys: self._keep_list())
        self.text.edited.connect(lambda _text: self._breath.isActive() or self._breath.start())
        self.given.toggled.connect(lambda on: self._keep(wishes.SOOTHES_GIVEN, wishes.YES if on else wishes.NO))
        self.add(Title(self.tr("What soothes me")), Label(words), self.chips, asked, self.text, self.given)
        self.add(Note(self.tr("Then these come first when you look for a way back. Nothing says why.")))

    def _keep_list(self) -> None:
        self._breath.stop()
        lines = [*self.chips.value(), *gestures.lines(self.text.text())]
        self._keep(wishes.SOOTHES, "\n".join(lines))

    def _keep(self, name: str, value: str) -> None:
        self._room.attempt(lambda: self._room.journal.wish(self._voice, name, value))

    def hideEvent(self, event: QHideEvent) -> None:
        """They go: what was written a moment ago is kept first."""
        if self._breath.isActive():
            self._keep_list()
        super().hideEvent(event)


def _options(room: Room) -> tuple[Option, ...]:
    """The gestures of a repair, without those of touch where one would rather not."""
    practice = room.catalogue.practice(TALK)
    field = practice.field("gesture") if practice else None
    return offered(field, room) if field else ()
