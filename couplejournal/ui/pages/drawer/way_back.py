"""After a hard evening: the ritual these two once chose for it in calm weather, or a quiet way for a calm day."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from couplejournal.practices import rituals as templates
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Note, Prompt
from couplejournal.ui.pages.rituals.did import did
from couplejournal.ui.room import Room
from couplejournal.ui.writing.rituals import FOR, IN_USE, RITUAL, SHAPE, Ritual, rituals


class WayBack(Card):
    """What it is called and how it goes; that it was done is one press, and not doing it is none."""

    def __init__(self, room: Room, one: Ritual, parent: QWidget | None = None) -> None:
        super().__init__(tint="plum", gap=12, name="way-back", parent=parent)
        self._room, self._one = room, one
        self.add(Note(self.tr("Your way back, chosen on a calm day")), Prompt(one.name, name="way-back-name"))
        if shape := one.entry.said(SHAPE):
            self.add(Label(shape))
        self._done = Button(self.tr("We did"), "quiet", name="way-back-done", icon="check")
        self._done.clicked.connect(self._did)
        self.add(Row(self._done))

    def _did(self) -> None:
        if did(self._room, self._one):
            self._done.focusPreviousChild()
            self._done.hide()


def way_back(room: Room) -> QWidget | None:
    """The newest ritual that both call theirs and have kept for this; None where rituals are put away."""
    if RITUAL in room.settings.hidden or room.catalogue.practice(RITUAL) is None:
        return None
    chosen = [one for one in rituals(room, IN_USE) if one.entry.said(FOR) == templates.REPAIR]
    if chosen:
        return WayBack(room, chosen[-1])
    words = QCoreApplication.translate("way_back", "A ritual for evenings like this, on a calm day")
    make = Button(words, "plain", name="way-back-make")
    make.clicked.connect(lambda: room.go("rituals"))
    return Row(make)
