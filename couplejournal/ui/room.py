"""What every page of the window is given: the journal, the practices, the time, and ways to speak and to go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.clock import evening
from couplejournal.journal.journal import Journal
from couplejournal.journal.records import Partner
from couplejournal.practices.catalogue import Catalogue
from couplejournal.practices.practice import Practice
from couplejournal.settings import Settings
from couplejournal.ui.changes import Changes
from couplejournal.ui.kit.message_bar import MessageBar
from couplejournal.ui.kit.theme import Look
from couplejournal.ui.inkwell import Inkwell
from couplejournal.ui.saying import sentence


@dataclass(frozen=True)
class Room:
    """Constructor arguments that belong together; a page takes the room and keeps nothing else of the program."""

    journal: Journal
    catalogue: Catalogue
    resources: Path  # the resources folder: decks, icons, the book
    settings: Settings
    look: Look
    changes: Changes
    messages: MessageBar
    inkwell: Inkwell
    clock: Callable[[], datetime]  # the wall clock with its zone
    go: Callable[..., None]  # go("entry", entry=12): another place in the window; names in places.PLACES
    focus: Callable[[bool], None]  # True: the whole screen and nothing but the page; False: the window as it was
    keep_settings: Callable[[], None]  # writes what they chose about the program
    close_now: Callable[[], None]  # hide everything of ours at once, keep what can be kept, and end
    remarked: dict[int, set[str]] = field(default_factory=dict)  # by entry, while the window is open; never stored

    def today(self) -> date:
        """The couple's evening: it ends at the hour they chose, 04:00 if they chose none."""
        return evening(self.clock(), self.settings.day_ends)

    def offered(self, key: str) -> Practice | None:
        """The practice of this key; None when there is none or they put it away: nothing leads to it then."""
        return None if key in self.settings.hidden else self.catalogue.practice(key)

    def attempt(self, act: Callable[[], object]) -> bool:
        """Do this with the journal. When it cannot be done the page says why; whether it was done."""
        try:
            act()
        except CoupleJournalError as trouble:
            self.messages.say(sentence(trouble))
            return False
        return True

    def partner(self, voice: int) -> Partner | None:
        """The partner of this voice; None for both of them."""
        return next((p for p in self.journal.partners() if p.id == voice), None)

    def name(self, voice: int) -> str:
        """The name of this voice; "" for both of them."""
        partner = self.partner(voice)
        return partner.name if partner else ""
