"""Home's word of a folded paper: it names nobody, and stands a little longer than the paper does."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import US
from couplejournal.practices import wishes
from couplejournal.ui.kit.button import Button
from couplejournal.ui.pages.home.quiet_line import QuietLine, said
from couplejournal.ui.room import Room
from couplejournal.ui.writing.paper import waiting

LONGER = timedelta(days=2)  # after it was found: whoever left it is not to read from its going that it was found


class PaperLine(QuietLine):
    """The same for both, and the same whether the paper was unfolded a moment ago or not."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(name="tonight-paper", parent=parent)
        look = Button(self.tr("Look on my own page"), "quiet", name="tonight-paper-look", icon="envelope")
        look.clicked.connect(lambda: room.go("own"))
        words = self.tr("A folded paper may lie here for one of you.")
        self.add(said(words, look, note=self.tr("Each of you looks alone.")))


def paper_line(room: Room) -> PaperLine | None:
    """Shown while something waits for either of the two, and two days longer."""
    today, until = room.today(), _until(room)
    lies = any(waiting(room, partner.id) for partner in room.journal.partners())
    if lies and until != today + LONGER:
        until = today + LONGER
        with suppress(CoupleJournalError):  # a journal that can only be read is still looked at
            room.journal.wish(US, wishes.PAPER, until.isoformat())
    # a clock that was set back must not let it stand for years
    return PaperLine(room) if lies or (until is not None and today <= until <= today + LONGER) else None


def _until(room: Room) -> date | None:
    try:
        return date.fromisoformat(room.journal.wishes(US).get(wishes.PAPER, ""))
    except ValueError:
        return None
