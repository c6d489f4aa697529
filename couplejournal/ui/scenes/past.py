"""What the journal remembers of question cards, as the rule that chooses tonight's question wants to know it."""

from __future__ import annotations

from datetime import date, timedelta

from couplejournal.journal.journal import Journal
from couplejournal.practices.history import History, Past
from couplejournal.practices.selection import WAIT

# The fields of a talk that the rule reads, whatever practice they stand in.
CARD, SWAPPED, TALKED, KEPT = "card", "skipped", "talked", "keep_line"


def history(journal: Journal, practice: str, today: date, tonight: int | None = None) -> History:
    """All that was before, but for the entry of tonight (its number; None while there is none yet).

    An evening that is still to come, because somebody set the clock back, is remembered like any other.
    """
    cards = {last.value: Past(*last) for last in journal.last_said(CARD, heard=(TALKED, KEPT), but=tonight)}
    lately = journal.said({practice}, {SWAPPED}, start=today - timedelta(WAIT))
    swaps = [(said.day, card) for said in lately if said.entry != tonight for card in said.value.split("\n")]
    return History(cards, tuple(swaps))
