"""Settings: how the end of a turn is told, the whole screen, the season outside, the day of the weekly truth."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import US
from couplejournal.practices import weeks
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.labels import Heading
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.pages.settings.one_of import OneOf
from couplejournal.ui.room import Room

_NONE = "none"


class TalkCard(Card):
    """Every choice holds at once. The day of the truth is a wish of the two and lies in the journal."""

    def __init__(self, room: Room, keep: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(name="settings-talk", gap=18, parent=parent)
        self._room, self._keep = room, keep
        settings = room.settings
        bells = (
            ("sound", self.tr("A soft sound")),
            ("light", self.tr("A pulse of light")),
            ("none", self.tr("Nothing")),
        )
        seasons = (
            ("north", self.tr("Summer in June")),
            ("south", self.tr("Summer in December")),
            ("none", self.tr("No such seasons")),
        )
        days = [(str(day), QLocale().standaloneDayName(day + 1)) for day in range(7)]
        days.append((_NONE, self.tr("No day")))
        self.bell = OneOf(self.tr("When a turn ends"), bells, settings.bell, name="settings-bell")
        self.full = Toggle(
            self.tr("A talk has the whole screen"), name="settings-full-screen", checked=settings.full_screen
        )
        self.outside = OneOf(
            self.tr("What it looks like outside your window"), seasons, settings.outside, name="settings-outside"
        )
        self.day = OneOf(
            self.tr("Truth of the week"),
            days,
            _NONE,
            name="settings-truth-day",
            note=self.tr("It is open all week. On this day one quiet line says so."),
        )
        self.add(Heading(self.tr("Our talks")), self.bell, self.full, self.outside, self.day)
        self.bell.chosen.connect(self._take_bell)
        self.full.toggled.connect(self._take_full)
        self.outside.chosen.connect(self._take_outside)
        self.day.chosen.connect(self._take_day)

    def show_day(self) -> None:
        """The day as the journal has it now."""
        self.day.choose(self._room.journal.wishes(US).get(weeks.DAY, _NONE))

    def _take_bell(self, key: str) -> None:
        self._room.settings.bell = key
        self._keep()

    def _take_full(self, on: bool) -> None:
        self._room.settings.full_screen = on
        self._keep()

    def _take_outside(self, key: str) -> None:
        self._room.settings.outside = key
        self._keep()

    def _take_day(self, key: str) -> None:
        self._room.attempt(lambda: self._room.journal.wish(US, weeks.DAY, "" if key == _NONE else key))
