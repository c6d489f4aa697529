"""What the two of them changed in a year, season by season, as their reviews have it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from couplejournal.practices import guards, spans
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Label, Strong
from couplejournal.ui.pages.there.counts import Changed
from couplejournal.ui.room import Room
from couplejournal.ui.saying import month_words

SPAN = "season"


class ThereChanges(Card):
    """The lines themselves, as both agreed on them."""

    def __init__(
        self, changes: Sequence[Changed], room: Room, show: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(name="there-changes", parent=parent)
        self._outside = room.settings.outside
        self.add(Heading(self.tr("What you changed")))
        for one in changes:
            self.add(Column(Strong(self._when(one)), *(Label(line) for line in one.lines), gap=4))
        more = Button(self.tr("The reviews it is from"), "quiet", name="there-changes-all")
        more.clicked.connect(lambda: show("changes"))
        self.add(Row(more))

    def _when(self, one: Changed) -> str:
        """The season it was about, or its month where there are no seasons."""
        start, _ = spans.page_of(SPAN, one.day)
        words = {
            "spring": self.tr("In spring"),
            "summer": self.tr("In summer"),
            "autumn": self.tr("In autumn"),
            "winter": self.tr("In winter"),
        }
        season = guards.season(start.month, self._outside)
        return words[season] if season else month_words(one.day.year, one.day.month)
