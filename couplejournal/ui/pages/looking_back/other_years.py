"""The same day in other years: what was kept then, unless it was asked to rest."""

from __future__ import annotations

from collections import Counter
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from couplejournal.journal.records import Entry
from couplejournal.ui.kit.labels import Heading
from couplejournal.ui.pages.home.anniversaries import same_days
from couplejournal.ui.pages.looking_back.glance_list import GlanceList
from couplejournal.ui.room import Room

REACH = 60  # years before and after the day: a life together
EACH, MOST = 2, 6  # entries shown of one year, and in all: the days themselves are a press away
LOOKED_AT = 60  # entries of all years that these are taken from


class OtherYears(QWidget):
    """Hidden while there is nothing. `opened(id)` when one is chosen."""

    opened = Signal(int)

    def __init__(self, room: Room, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._room = room
        heading = self.tr("In other years on this day")
        self.list = GlanceList(room, name=f"{name}-list", says=heading)
        self.list.opened.connect(self.opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(12)
        column.addWidget(Heading(heading, name=f"{name}-heading"))
        column.addWidget(self.list)
        self.hide()

    def show_day(self, day: date, practices: frozenset[str] | None) -> None:
        """What these practices (None: all) left on this day in other years, the latest first."""
        days = same_days(day, [far for far in range(-REACH, REACH + 1) if far])
        found = self._room.journal.on_days(days, practices=practices, limit=LOOKED_AT)
        years = Counter[int]()
        shown: list[Entry] = []
        for entry in found:
            years[entry.day.year] += 1
            if years[entry.day.year] <= EACH and len(shown) < MOST:
                shown.append(entry)
        self.list.show_these(shown)
        self.setVisible(bool(shown))
