"""The page of small kept things in the book: of each line its author alone says whether it stands there."""

from __future__ import annotations

from collections.abc import Iterable

from couplejournal.journal.journal import Journal
from couplejournal.journal.records import BOOKED, US, Answer, Entry
from couplejournal.practices import keepsakes


def laid_out(journal: Journal, entries: Iterable[Entry]) -> list[Entry]:
    """The entries, each page of small kept things with those of its lines that their authors let stand in the book.

    The words themselves stay where they are: whoever deletes theirs takes them from the page. What stands on a page
    does not stand in the book a second time.
    """
    found, told = [], set()
    for entry in entries:
        if entry.practice == keepsakes.PAGE:
            lines = [(one, line) for one in journal.on_page(entry.id) if (line := _line(one))]
            told |= {one.id for one, _line_of_it in lines}
            entry = entry._replace(answers=(*entry.answers, *_together([line for _one, line in lines])))
        found.append(entry)
    return [entry for entry in found if entry.id not in told]


def words_of(entry: Entry) -> Answer | None:
    """What a pebble was, in the words of whoever said it; None when nothing of it is open."""
    key = keepsakes.WORDS.get(entry.practice, "")
    return next((one for one in entry.answers if one.field == key and one.value and not one.sealed), None)


def _line(entry: Entry) -> Answer | None:
    said = words_of(entry)
    return said if said and (said.voice, BOOKED) in entry.consents else None


def _together(lines: list[Answer]) -> list[Answer]:
    """The lines as one answer of the page, in the order of their days: as in the jar nobody is named, and nobody's
    lines can be laid beside the other's.
    """
    if not lines:
        return []
    words = "\n".join(line.value for line in lines)
    return [Answer(keepsakes.LINES, US, words, max(line.updated for line in lines))]
