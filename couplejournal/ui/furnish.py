"""What is put into the room when a journal has been opened: a way to hear of changes, to speak, and to keep words."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from PySide6.QtCore import QObject

from couplejournal import paths
from couplejournal.errors import CoupleJournalError, JournalMissing, JournalUnreachable
from couplejournal.journal import vault
from couplejournal.journal.journal import Journal
from couplejournal.practices.catalogue import Catalogue
from couplejournal.settings import Settings
from couplejournal.ui.changes import Changes
from couplejournal.ui.inkwell import PATIENCE, Inkwell
from couplejournal.ui.kit.message_bar import MessageBar
from couplejournal.ui.kit.theme import Look
from couplejournal.ui.room import Room


def furnish(
    journal: Journal,
    catalogue: Catalogue,
    settings: Settings,
    look: Look,
    clock: Callable[[], datetime],
    go: Callable[..., None],
    focus: Callable[[bool], None],
    keep_settings: Callable[[], None],
    close_now: Callable[[], None],
    *,
    parent: QObject,
) -> Room:
    """The room of this open journal; its inkwell has a thread and a second door to the journal."""
    _put_away(journal, catalogue)
    changes = Changes(parent)
    journal.tell = changes.tell

    def again() -> Journal:
        try:
            second = vault.open(journal.folder, journal.key, patience=PATIENCE)
        except JournalMissing as gone:  # there was one here a moment ago
            raise JournalUnreachable(folder=journal.folder) from gone
        second.tell = changes.tell
        return second

    return Room(
        journal=journal,
        catalogue=catalogue,
        resources=paths.resources(),
        settings=settings,
        look=look,
        changes=changes,
        messages=MessageBar(),
        inkwell=Inkwell(again),
        clock=clock,
        go=go,
        focus=focus,
        keep_settings=keep_settings,
        close_now=close_now,
    )


def _put_away(journal: Journal, catalogue: Catalogue) -> None:
    """What a practice keeps in the drawer lies there, also where an older program, or a copy, had it elsewhere."""
    shut = [key for one in catalogue.practices if one.drawer for key in (one.key, *one.was)]
    with suppress(CoupleJournalError):  # the disk refuses for now: it is tried again at the next start
        if not journal.readonly:
            journal.put_away(shut)
