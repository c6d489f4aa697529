"""Takes rituals into a calendar file: which of them, and whether it says what is done; never what it means to them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from couplejournal.errors import CannotWrite
from couplejournal.journal.records import Entry
from couplejournal.practices import calendar_file
from couplejournal.practices.calendar_file import Event
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.choices import Choices
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Note
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.pages.save_dialog import ask_for_file
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence
from couplejournal.ui.writing.rituals import IN_USE, NAME, RHYTHM, SHAPE, Ritual


class CalendarCard(Card):
    """Names only, unless they want more."""

    def __init__(self, room: Room, some: Sequence[Ritual], only: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(name="rituals-calendar-card", gap=16, parent=parent)
        self._room = room
        self._some = {str(one.entry.id): one for one in some if calendar_file.may_be_written(one.entry.said(RHYTHM))}
        chosen = [
            key for key, one in self._some.items() if (only and str(only) == key) or (not only and one.stands == IN_USE)
        ]
        says = self.tr("Which of them?")
        self.which = Choices(
            [(key, one.name) for key, one in self._some.items()], name="calendar-which", says=says, value=chosen
        )
        self.told = Toggle(self.tr("Also what we do"), name="calendar-told")
        save = Button(self.tr("Write a calendar file"), "quiet", name="calendar-write", icon="export")
        save.clicked.connect(self.write)
        honest = self.tr(
            "A calendar file is not encrypted. Whoever opens it can read these names, and a calendar may pass them on. "
            "It stays where you put it until you delete it there."
        )
        heading = Heading(self.tr("Into a calendar"))
        self.add(heading, Note(self.tr("Whole days, without an hour. Read in again, they replace themselves.")))
        self.add(self.which, self.told, Note(honest), Row(save))

    def write(self) -> None:
        """Ask where to, and write what is chosen."""
        some = [self._some[key] for key in self.which.value()]
        if not some:
            self._room.messages.say(self.tr("Choose at least one of them first."), passing=True)
            return
        place = ask_for_file(self, self.tr("Write a calendar file"), "calendar.ics", self.tr("Calendar files (*.ics)"))
        if place is None:
            return
        events = [
            Event(
                one.entry.uid,
                one.name,
                one.entry.said(RHYTHM),
                _changed(one.entry),
                one.entry.said(SHAPE) if self.told.isChecked() else "",
            )
            for one in some
        ]
        try:
            _write(place, calendar_file.calendar(events, self._room.clock()))
        except OSError as error:
            trouble = CannotWrite(file=place, reason=error.strerror or "the disk refused")
            self._room.messages.say(sentence(trouble))
            return
        self._room.messages.say(self.tr("Written to {file}").format(file=place))


def _changed(entry: Entry) -> datetime:
    """When what stands in the file was last changed. The entry's own moment would tell, out there, of sealed words."""
    open_ones = (one.updated for one in entry.answers if one.field in (NAME, SHAPE, RHYTHM) and not one.sealed)
    return max(open_ones, default=entry.created)


def _write(place: Path, content: bytes) -> None:
    """Whole or not at all (OSError)."""
    beside = place.with_name(f"{place.name}.part")
    try:
        beside.write_bytes(content)
        os.replace(beside, place)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
