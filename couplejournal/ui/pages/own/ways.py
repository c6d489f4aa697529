"""How one of the two would like things to be: the wording, the pace, the season they are in. Only they see it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import Partner
from couplejournal.practices import wishes
from couplejournal.ui.kit.choices import Choices
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.labels import Label, Note, Title
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.pages.own.looking import OwnLooking
from couplejournal.ui.pages.own.wording import OwnWording
from couplejournal.ui.pages.settings.styles import style_words
from couplejournal.ui.room import Room


LARGER = 1.25  # the least size of the words once one of the two has asked for larger ones


class OwnWays(Column):
    """Every choice holds at once."""

    def __init__(
        self, partner: Partner, room: Room, keep_settings: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(gap=16, name="own-ways-list", parent=parent)
        self._voice, self._room, self._keep_settings = partner.id, room, keep_settings
        mine = room.journal.wishes(partner.id)
        words = self.tr("Any of these, or none. They are yours alone.")
        self.styles = Choices(list(style_words().items()), name="own-style", says=words, value=wishes.styles(mine))
        self.styles.chosen.connect(self._take_styles)
        self.season = Toggle(
            self.tr("This is a hard season for me"),
            name="own-hard-season",
            checked=mine.get(wishes.HARD_SEASON) == wishes.YES,
        )
        self.season.toggled.connect(lambda on: self._keep(wishes.HARD_SEASON, wishes.YES if on else ""))
        self.month = Toggle(
            self.tr("A page of three lines for each month"),
            name="own-month-page",
            checked=mine.get(wishes.MONTH_PAGE) == wishes.YES,
        )
        self.month.toggled.connect(lambda on: self._keep(wishes.MONTH_PAGE, wishes.YES if on else ""))
        self.add(
            Title(self.tr("How I like it")),
            Label(words),
            self.styles,
            self.season,
            Note(self.tr("Questions then stay at the surface, and a light evening comes first. Nobody is told.")),
            self.month,
            Note(self.tr("Not a test. It stands on your own page, and nothing reminds you of it.")),
        )
        self.add(OwnLooking(partner, room), OwnWording(partner, room))

    def _take_styles(self, chosen: list[str]) -> None:
        before = wishes.styles(self._room.journal.wishes(self._voice))
        self._keep(wishes.STYLE, "\n".join(chosen))
        settings = self._room.settings
        if "larger" in chosen and "larger" not in before and settings.text < LARGER:
            settings.text = LARGER  # for both: there is one screen
            self._room.look.set_scale(LARGER)
            self._keep_settings()

    def _keep(self, name: str, value: str) -> None:
        self._room.attempt(lambda: self._room.journal.wish(self._voice, name, value))
