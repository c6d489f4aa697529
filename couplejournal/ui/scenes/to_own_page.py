"""What was written for the other, and is better kept to oneself, goes to one's own page; nothing of it stays here."""

from __future__ import annotations

from collections.abc import Iterable

from couplejournal.practices.practice import Field
from couplejournal.ui.room import Room
from couplejournal.ui.writing.pen import Pen

ALONE = "repair_alone"  # the practice in which one writes for oneself; its fields have the same keys


def possible(room: Room) -> bool:
    """Whether there is a place for it."""
    return room.catalogue.practice(ALONE) is not None


def move(pen: Pen, fields: Iterable[Field], voice: int, room: Room) -> None:
    """Take these words of one voice to their own page (raises the CoupleJournalError that forbids it)."""
    alone = room.catalogue.practice(ALONE)
    fields, journal = list(fields), room.journal
    said = {field.key: pen.value(field, voice) for field in fields}
    entry = pen.entry()
    if alone is not None and any(said.values()):
        kept = {field.key for field in alone.fields() if field.kept and field.seal == "mine"}
        with journal.together():
            own = journal.begin(alone.key, room.today(), place=alone.steps[0].key, drawer=alone.drawer).id
            for key, words in said.items():
                if words and key in kept:
                    journal.say(own, key, words, voice, sealed=True, found=False)
            journal.finish(own)
            for field in fields:
                journal.say(entry, field.key, "", voice)
    pen.erase(fields, voice)
