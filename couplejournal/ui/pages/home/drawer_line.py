"""Home's one quiet line about a talk that is a month old: said on one evening, never again by itself."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.drawer import ASKED
from couplejournal.journal.records import US
from couplejournal.ui.kit.button import Button
from couplejournal.ui.pages.drawer.talks import to_ask_about
from couplejournal.ui.pages.home.quiet_line import QuietLine, said
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_of_year


def drawer_line(room: Room, *, name: str = "tonight-drawer") -> QWidget | None:
    """“A talk from 3 May is in the drawer.” None when there is nothing to ask about, or it was asked before."""
    entry = to_ask_about(room)
    if entry is None:
        return None
    if (US, ASKED) not in entry.consents:
        with suppress(CoupleJournalError):  # a journal that can only be read is still looked at
            room.journal.agree(entry.id, US, ASKED)
    words = QCoreApplication.translate("drawer_line", "A talk from {day} is in the drawer.")
    look = Button(QCoreApplication.translate("drawer_line", "Keep it, or let it go"), "quiet", name=name)
    look.clicked.connect(lambda: room.go("talk", entry=entry.id, ask=True))
    day = day_of_year(entry.day, room.today())
    return QuietLine(said(words.format(day=day), look), name=f"{name}-line")
