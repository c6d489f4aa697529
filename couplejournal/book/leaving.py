"""What may leave the journal at all, in a file or a book: nothing sealed, and nothing that was never for others."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from couplejournal.journal.records import BOOKED, DONE, QUOTED, QUOTING, Answer, Entry
from couplejournal.practices.practice import Field, Practice

BETWEEN = "repair"  # the tab of what leaves the journal only when each of the two has said so, some days after its end
COOLING = timedelta(days=7)  # what was hard may be agreed to only when it is no longer fresh
_ZONES = timedelta(days=1)  # a moment in UTC may be the next day's


def entry_may(entry: Entry, practice: Practice | None) -> bool:
    """Whether it may be told that there is such an entry: something in it is open. One that was only begun is not told
    of either, or it would be gone as soon as one of them seals something in it.

    A practice nobody knows any more was once for both.
    """
    if not entry.photos and all(answer.sealed for answer in entry.answers):
        return False
    return practice is None or not (practice.drawer and practice.book == "never")


def end_of(entry: Entry) -> datetime:
    """The moment (UTC) from which its days are reckoned: it ended then, and nothing was said in it later."""
    return max([entry.ended or entry.created, *(answer.updated for answer in entry.answers)])


def may_be_asked(entry: Entry, now: datetime) -> bool:
    """Whether they may be asked by now if it shall stand in a book; never about a talk that is still fresh.

    Seven whole days, to the minute: a talk near midnight is not a day older in the morning.
    """
    return entry.state == DONE and now - end_of(entry) >= COOLING


def ticked_by(entry: Entry, today: date) -> frozenset[int]:
    """Who has agreed to its being in a book, where days must have passed first. A yes that was given too early, by
    whatever way, or on a day that has not come yet because the clock was set back since, is none.
    """
    if entry.state != DONE:
        return frozenset()
    first = end_of(entry) + COOLING
    return frozenset(voice for voice, moment in entry.booked if first <= moment and moment.date() <= today + _ZONES)


def between_may(entry: Entry, practice: Practice | None, today: date) -> bool:
    """Whether both agreed to this leaving the journal, if it is of the kind about which both are asked days later.

    What lies in the drawer and no practice knows any more may have been of that kind.
    """
    asked = entry.drawer if practice is None else practice.tab == BETWEEN
    return not asked or ticked_by(entry, today) >= {1, 2}


def answer_may(answer: Answer, field: Field | None) -> bool:
    """Whether this answer may be read outside; one that nobody asks for any more may when it is open."""
    if answer.sealed or not answer.value:
        return False
    return field is None or (field.seal != "mine" and not field.aside)


def both_may(entry: Entry, field: Field) -> bool:
    """Whether an answer to this field may stand in a book; some wait for both, though the entry itself does not."""
    return not field.both or entry.both(BOOKED)


def quote_may(entry: Entry, answer: Answer, field: Field | None = None) -> bool:
    """Whether words that quote somebody have that person's yes; for the book, which others read."""
    if field is not None and field.dictated:
        return (answer.voice, f"{QUOTED}{answer.field}") in entry.consents
    if (answer.voice, f"{QUOTING}{answer.field}") not in entry.consents:
        return True
    others = {1, 2} - {answer.voice}  # of words by both, each is asked
    return {(other, f"{QUOTED}{answer.field}") for other in others} <= entry.consents
