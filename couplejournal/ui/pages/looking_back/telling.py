"""An entry at a glance, in words for those who listen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from couplejournal.journal.records import Partner
from couplejournal.ui.pages.looking_back.glance import Glance
from couplejournal.ui.saying import day_words, spoken


class Telling(QObject):
    """Puts rows into words; `partners` by voice, looked at anew each time."""

    def __init__(self, partners: Mapping[int, Partner], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._partners = partners

    def words(self, row: Glance) -> str:
        """The full date, the practice, its first words, who said what, and its photos."""
        parts = [", ".join(part for part in (day_words(row.day), row.title, row.lead) if part)]
        for line in row.lines:
            partner = self._partners.get(line.voice)
            parts.append(": ".join(part for part in (partner.name if partner else "", line.text) if part))
        if row.photos:
            parts.append(self.tr("%n photos", "", row.photos))
        return spoken(parts)
