"""An entry at a glance, in words for those who listen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from couplejournal.journal.records import Partner
from couplejournal.ui.pages.glance import Glance
from couplejournal.ui.saying import day_words, spoken


def tell(row: Glance, partners: Mapping[int, Partner]) -> str:
    """The full date, the practice, its first words, who said what, and its photos."""
    parts = [", ".join(part for part in (day_words(row.day), row.title, row.lead) if part)]
    for line in row.lines:
        partner = partners.get(line.voice)
        parts.append(": ".join(part for part in (partner.name if partner else "", line.text) if part))
    if row.photos:
        parts.append(QCoreApplication.translate("EntryList", "%n photos", "", row.photos))
    return spoken(parts)
