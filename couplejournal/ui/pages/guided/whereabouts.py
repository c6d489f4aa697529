"""Where a practice is taken up and how it ends: what was left tonight, what it belongs to, what becomes of it then."""

from __future__ import annotations

from datetime import date
from itertools import islice

from couplejournal.journal.journal import Journal
from couplejournal.journal.records import DONE, OPEN, RESTING, US, WHOLE, Entry
from couplejournal.practices import spans, weeks
from couplejournal.practices.kinds import KINDS
from couplejournal.practices.practice import Practice
from couplejournal.ui.pages.looking_back.glance import holds_something
from couplejournal.ui.room import Room
from couplejournal.ui.scenes.standing import AGAIN
from couplejournal.ui.writing.pen import Pen

VOICES = (US, 1, 2)
PAGES = ("month", "season", "year")  # spans of which there is one page
KEEPS_TIME = ("invite", "cool")  # scenes that know themselves when they are gone on with
OWN = "own"  # the tab whose practices each of the two has alone
REST = "rest"  # the ending after which it may go on; RESTING is the agreement of both that it does


def left(room: Room, practice: Practice, day: date, of: int | None, voice: int = US) -> Entry | None:
    """What was begun this evening, or this week, and not ended; what may be done again begins anew.

    of: the entry that a part belongs to. Nothing tells whether there was anything: the other may have begun it alone.
    voice: whoever has said who they are, on the page that each has alone: there it is theirs that is gone on with.
    """
    if practice.again:
        return None
    start, end = day, day
    if practice.span == "week":
        start, end = weeks.week_of(day, weeks.first_day(room.journal.wishes(US)))
    if practice.span in PAGES:  # one page a month, or a year: what is there is gone on with
        start, end = spans.page_of(practice.span, day)
    found = room.journal.entries(start, end, practices={practice.key}, newest=True)
    if practice.tab == OWN:
        found = [entry for entry in found if any(answer.voice == voice != US for answer in entry.answers)]
    if practice.span in PAGES:
        return next(iter(found), None)
    begun = (entry for entry in found if entry.state == OPEN and entry.place != WHOLE)
    return next((entry for entry in begun if of is None or of in room.journal.links(entry.id)), None)


def evening_of(practice: Practice, today: date) -> date:
    """The evening that a new entry belongs to: the page of a month stands in that month."""
    return min(today, spans.page_of(practice.span, today)[1])


def whole_of(room: Room, entry: Entry) -> Entry | None:
    """The entry that this one is a part of; None when it is none, or the other is gone."""
    practice = room.catalogue.practice(entry.practice)
    if practice is None or not practice.part_of:
        return None
    others = (room.journal.entry(number) for number in room.journal.links(entry.id))
    return next((one for one in others if one and _is(room, one, practice.part_of)), None)


def parts_of(room: Room, entry: Entry, *, latest: int | None = None) -> list[Entry]:
    """What belongs to this entry and can be seen, in the order of its days; with `latest`, of what was written last."""
    practice = room.catalogue.practice(entry.practice)
    kinds = {part.key for part in room.catalogue.parts(practice.key)} if practice else set()
    if not kinds:
        return []
    numbers = sorted(room.journal.links(entry.id), reverse=True)
    others = (room.journal.entry(number) for number in numbers)
    parts = (one for one in others if one and holds_something(one) and any(_is(room, one, key) for key in kinds))
    return sorted(islice(parts, latest), key=lambda one: (one.day, one.id))


def _is(room: Room, entry: Entry, key: str) -> bool:
    practice = room.catalogue.practice(entry.practice)
    return practice is not None and practice.key == key


def begin_with(pen: Pen, words: str) -> None:
    """Put these words where an entry of its practice begins: what it is called, or its first line."""
    fields = [one for one in pen.practice.fields() if KINDS[one.kind].found and "starters" in KINDS[one.kind].takes]
    first = next((field for field in fields if field.book == "lead"), next(iter(fields), None))
    if first is not None and words:
        pen.write(first, pen.writer if first.voice == "one" else US, KINDS[first.kind].clean(words, first))


def come_back(room: Room, practice: Practice, entry: Entry | None) -> None:
    """It is gone on with: the time chosen for it is over, unless the step they are at keeps the time itself."""
    if entry is None or entry.due is None or entry.state != OPEN or room.journal.readonly or not practice.drawer:
        return
    room.messages.clear()  # which may say that this is what waits
    step = next((one for one in practice.steps if one.key == entry.place), None)
    if step is None or step.scene not in KEEPS_TIME:
        room.journal.set_due(entry.id, None)


def holds_words(room: Room, pen: Pen) -> bool:
    """Whether something was kept that whoever is here may know of. A closed envelope neither ends nor shows."""
    entry = room.journal.entry(pen.entry()) if pen.number is not None else None
    return entry is not None and (holds_something(entry) or (pen.practice.tab == OWN and bool(entry.answers)))


def finish(room: Room, pen: Pen) -> None:
    """This entry was gone through: it has ended, unless it stays open for months; raises the CoupleJournalError
    that keeps it from being noted. What it passes on reaches what it belongs to in the same breath.
    """
    practice, journal, number = pen.practice, room.journal, pen.entry()
    before = journal.entry(number)
    with journal.together():
        if before is not None and (US, AGAIN) in before.consents:  # they chose a time to come back to it
            journal.withdraw(number, US, AGAIN)
            journal.place(number, "")
        elif practice.ours:
            if before is None or before.state != DONE:  # what was retired may be changed and stays retired
                _stay_open(journal, number)
        elif practice.ended(lambda key: _said(pen, key)):
            journal.finish(number)
        else:
            _stay_open(journal, number)
        for field in practice.fields():
            if field.kind == "day" and (day := pen.value(field, US)):
                journal.move(number, date.fromisoformat(day))
        entry = journal.entry(number)
        whole = whole_of(room, entry) if entry else None
        if whole is not None:
            _pass_on(room, pen, whole)


def _pass_on(room: Room, pen: Pen, whole: Entry) -> None:
    above, journal = room.catalogue.practice(whole.practice), room.journal
    assert above is not None
    given = {field.passes_on: pen.value(field, US) for field in pen.practice.fields() if field.passes_on}
    for key, value in given.items():
        if value:
            field = above.field(key)
            journal.say(whole.id, key, value, US, found=field is None or field.kind in ("line", "text"))
    if not above.ends:
        return
    left = journal.entry(whole.id)
    said = {answer.field: {answer.value} for answer in left.answers} if left else {}
    endings = {one.partition("=")[0] for one in above.ends}
    if not endings & given.keys():  # a new bit of something that rested: it goes on
        if (US, RESTING) in whole.consents:
            journal.withdraw(whole.id, US, RESTING)
            for key in endings:
                journal.say(whole.id, key, "", US)
            _stay_open(journal, whole.id)
    elif above.ended(lambda key: said.get(key, ())):
        journal.finish(whole.id)
        rests = REST in given.values()
        if not rests:  # what was still to come does not come any more
            kinds = room.catalogue.parts(above.key)
            for key in {field.passes_on for kind in kinds for field in kind.fields()} - endings - {""}:
                journal.say(whole.id, key, "", US)
        (journal.agree if rests else journal.withdraw)(whole.id, US, RESTING)
    else:
        _stay_open(journal, whole.id)


def _stay_open(journal: Journal, entry: int) -> None:
    journal.reopen(entry)
    journal.place(entry, WHOLE)


def _said(pen: Pen, key: str) -> frozenset[str]:
    field = pen.practice.field(key)
    given = (pen.value(field, voice) for voice in VOICES) if field else ()
    return frozenset(part for value in given for part in value.split("\n") if part)
