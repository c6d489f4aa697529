"""How an entry looks in a list: its first words large, a line of who said what, a photo."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QPainter

from couplejournal.journal.records import Partner
from couplejournal.ui.kit.theme import colour, size
from couplejournal.ui.pages.looking_back.glance import Glance
from couplejournal.ui.pages.looking_back.row_card import ASIDE, BADGE, PADDING, RowCard, broken
from couplejournal.ui.pages.looking_back.row_view import RowView
from couplejournal.ui.pages.looking_back.thumbnails import Thumbnails

THUMB = 92
TEXT_LEAST = 260  # a photo is left out before the words get narrower than this
LEAD_LINES = 2


class EntryCard(RowCard):
    """Paints a Glance."""

    def __init__(
        self,
        view: RowView,
        partners: Mapping[int, Partner],
        day: Callable[[date], str],
        thumbnails: Thumbnails,
    ) -> None:
        super().__init__(view, partners, day)
        self._thumbnails = thumbnails

    def below(self, row: Glance, width: int) -> int:
        high = 0
        if row.lead:
            lines = len(broken(row.lead, self.lead, width, LEAD_LINES))
            high += size(4) + lines * QFontMetrics(self.lead).height()
        if small := len(row.lines):
            high += size(6) + small * self.line + (small - 1) * size(3)
        return high

    def draw_below(self, p: QPainter, area: QRect, place: QRect, row: Glance) -> None:
        y = place.y()
        if row.lead:
            y += size(4)
            high = QFontMetrics(self.lead).height()
            for words in broken(row.lead, self.lead, place.width(), LEAD_LINES):
                self.text(p, area, QRect(place.x(), y, place.width(), high), words, self.lead, colour("ink"))
                y += high
        y += size(6)
        for line in row.lines:
            self.signed(p, area, QRect(place.x(), y, place.width(), self.line), line.voice, line.text)
            y += self.line + size(3)

    def beside(self, row: Glance, width: int) -> int:
        taken = 2 * size(PADDING) + size(BADGE) + size(THUMB) + 2 * size(ASIDE)
        return size(THUMB) if row.photo is not None and width - taken >= size(TEXT_LEAST) else 0

    def draw_beside(self, p: QPainter, place: QRect, row: Glance) -> None:
        if row.photo is not None:
            self._thumbnails.draw(p, row.photo, place, size(10))
