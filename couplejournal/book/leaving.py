"""What may leave the journal at all, in a file or a book: nothing sealed, and nothing that was never for others."""

from __future__ import annotations

from couplejournal.journal.records import Answer, Entry
from couplejournal.practices.practice import Field, Practice


def entry_may(entry: Entry, practice: Practice | None) -> bool:
    """Whether it may be told that there is such an entry: something in it is open. One that was only begun is not told
    of either, or it would be gone as soon as one of them seals something in it.

    A practice nobody knows any more was once for both.
    """
    if not entry.photos and all(answer.sealed for answer in entry.answers):
        return False
    return practice is None or not (practice.drawer and practice.book == "never")


def answer_may(answer: Answer, field: Field | None) -> bool:
    """Whether this answer may be read outside; one that nobody asks for any more may when it is open."""
    if answer.sealed or not answer.value:
        return False
    return field is None or (field.seal != "mine" and not field.aside)


def quote_may(entry: Entry, answer: Answer, field: Field | None = None) -> bool:
    """Whether words that quote somebody have that person's yes; for the book, which others read."""
    if field is not None and field.dictated:
        return (answer.voice, f"quoted:{answer.field}") in entry.consents
    if (answer.voice, f"quoting:{answer.field}") not in entry.consents:
        return True
    others = {1, 2} - {answer.voice}  # of words by both, each is asked
    return {(other, f"quoted:{answer.field}") for other in others} <= entry.consents
