"""Small promises and what was noticed, written into a journal by the tests."""

from __future__ import annotations

from datetime import date

from couplejournal.journal.journal import Journal
from couplejournal.journal.records import WHOLE

DAY = date(2026, 11, 22)


def promise(
    journal: Journal, voice: int, words: str = "take the bins", *, by: str = "", state: str = "", day: date = DAY
) -> int:
    """A promise as the window keeps it: it stays open until it was kept."""
    entry = journal.begin("promise", day, place=WHOLE, drawer=True).id
    for key, said in (("promise", words), ("by", by), ("state", state)):
        journal.say(entry, key, said, voice, found=False)
    if state == "kept":
        journal.finish(entry)
    return entry


def noticed(journal: Journal, voice: int, words: str = "tea on the desk", day: date = DAY) -> int:
    """Something one of the two noticed."""
    entry = journal.begin("noticed", day).id
    journal.say(entry, "noticed", words, voice)
    journal.finish(entry)
    return entry


def page(journal: Journal, *pebbles: int, day: date = DAY) -> int:
    """A page made of these."""
    entry = journal.begin("kept_things", day).id
    journal.say(entry, "title", "Small kept things of autumn", 0)
    for pebble in pebbles:
        journal.link(entry, pebble)
    journal.finish(entry)
    return entry
