"""What the journal remembers of question cards, as the rule that chooses tonight's question wants to know it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from couplejournal.journal.journal import Journal
from couplejournal.journal.records import US, Entry
from couplejournal.practices import selection, wishes
from couplejournal.practices.decks import Card
from couplejournal.practices.history import History, Past, talked_about
from couplejournal.ui.room import Room
from couplejournal.ui.writing.pen import Pen

# The fields of a talk that the rule reads, whatever practice they stand in.
CARD, SWAPPED, TALKED, KEPT, QUESTION = "card", "skipped", "talked", "keep_line", "question"


def history(journal: Journal, practice: str, today: date, tonight: int | None = None) -> History:
    """All that was before, but for the entry of tonight (its number; None while there is none yet).

    An evening that is still to come, because somebody set the clock back, is remembered like any other.
    """
    cards = {last.value: Past(*last) for last in journal.last_said(CARD, keys=(TALKED,), words=(KEPT,), but=tonight)}
    lately = journal.said({practice}, {SWAPPED}, start=today - timedelta(selection.WAIT))
    swaps = [(said.day, card) for said in lately if said.entry != tonight for card in said.value.split("\n")]
    return History(cards, tuple(swaps))


def near_the_shore(journal: Journal, practice: str, today: date) -> bool:
    """Whether these two are in their first two weeks and have not asked to go further."""
    us = journal.wishes(US)
    first = None
    if wishes.FIRST_DAY not in us:  # a journal from before first days were noted
        first = next((entry.day for entry in journal.entries(practices={practice}, limit=1)), None)
    return wishes.near_the_shore(us, today, first)


def kept_last_time(journal: Journal, practice: str, card: str, tonight: int | None) -> Entry | None:
    """The last evening on which a line was kept from this card; to be offered after tonight's own answers."""
    shown = [said.entry for said in journal.said({practice}, {CARD}) if said.value == card and said.entry != tonight]
    entries = (journal.entry(number) for number in sorted(shown, reverse=True))
    return next((entry for entry in entries if entry and entry.said(KEPT)), None)


def waiting_questions(journal: Journal, practice: str) -> tuple[str, ...]:
    """The questions of their own that wait for another evening; one they have talked about does not wait any more."""
    waiting = wishes.questions(journal.wishes(US))
    if not waiting:
        return ()
    asked = [said for said in journal.said({practice}, {QUESTION}) if said.value in waiting]
    talked = set()
    for said in asked:
        entry = journal.entry(said.entry)
        if entry and talked_about(keep_lines=[entry.said(KEPT)], talked=entry.said(TALKED)):
            talked.add(said.value)
    return tuple(question for question in waiting if question not in talked)


def first_card(journal: Journal) -> str:
    """What they would like to begin the next talk with; "" for nothing."""
    return journal.wishes(US).get(wishes.FIRST_CARD, "")


def has_been_asked(pen: Pen, room: Room) -> None:
    """They have talked about tonight's question: when it was the one that they had brought along, it waits no more."""
    field = pen.practice.field(QUESTION)
    question = pen.value(field, US) if field else ""

    def forget(journal: Journal) -> None:
        if question and first_card(journal) == question:
            journal.wish(US, wishes.FIRST_CARD, "")

    room.inkwell.do(forget)  # when it cannot be done it comes once more, and one press puts it aside


def topics_to_rest(journal: Journal, cards: Iterable[Card], practice: str, today: date, voice: int) -> tuple[str, ...]:
    """The topics about which this voice may be asked, on the own page: "Shall this subject rest for a while?" """
    weary = selection.weary_topics(cards, history(journal, practice, today), today)
    return wishes.may_be_asked_to_rest(weary, journal.wishes(voice))
