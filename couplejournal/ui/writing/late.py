"""What whoever is writing has said lately in a field of their own, so that another side may be offered first."""

from __future__ import annotations

from collections.abc import Iterator

from couplejournal.journal.journal import Journal
from couplejournal.journal.records import Entry
from couplejournal.practices.practice import Field
from couplejournal.ui.writing.pen import Pen

_LOOK_AT = 40  # entries, of both; older ones are not lately


def words_chosen(journal: Journal, pen: Pen, field: Field, voice: int) -> Iterator[str]:
    """The words of this voice's own entries before the one on the table, newest first; open ones only."""
    for entry in _before(journal, pen):
        yield from entry.said(field.key, voice).split("\n") if entry.said(field.key, voice) else ()


def kinds_chosen(journal: Journal, pen: Pen, field: Field, voice: int, most: int) -> list[str]:
    """What this voice chose in a field of their own entries before the one on the table, newest first."""
    chosen = (said for entry in _before(journal, pen) if (said := _own(journal, entry, field, voice)))
    return [said for said, _ in zip(chosen, range(most), strict=False)]


def _before(journal: Journal, pen: Pen) -> list[Entry]:
    entries = journal.entries(practices={pen.practice.key}, newest=True, limit=_LOOK_AT)
    return [entry for entry in entries if entry.id != pen.number]


def _own(journal: Journal, entry: Entry, field: Field, voice: int) -> str:
    """An answer of one's own, closed ones too where they can be read; "" for none."""
    there = next((one for one in entry.answers if one.field == field.key and one.voice == voice), None)
    if there is None or not there.sealed:
        return there.value if there else ""
    return journal.own(entry.id, field.key, voice) if journal.may_read(voice) else ""
