"""What two people might have kept, written into a journal by the tests."""

from __future__ import annotations

from datetime import date, timedelta

from couplejournal.journal.journal import Journal

TODAY = date(2026, 11, 22)


def before(days: int) -> date:
    """So many days before the evening of the tests."""
    return TODAY - timedelta(days=days)


def gratitude(
    journal: Journal,
    day: date,
    did: str = "You made soup",
    character: str = "",
    voice: int = 1,
    *,
    sealed: bool = False,
) -> int:
    entry = journal.begin("gratitude", day).id
    journal.say(entry, "did", did, voice, sealed=sealed)
    if character:
        journal.say(entry, "character", character, voice, sealed=sealed)
    return entry


def talk(journal: Journal, day: date, question: str = "What was good today?", one: str = "", two: str = "") -> int:
    entry = journal.begin("evening_talk", day).id
    journal.say(entry, "question", question, 0)
    journal.say(entry, "keep_line", one or "You said the quiet ones are good", 1)
    journal.say(entry, "keep_line", two or "I want to remember the ferry", 2)
    return entry


def light(journal: Journal, day: date) -> int:
    entry = journal.begin("light_evening", day).id
    journal.say(entry, "how", "hug", 0, found=False)
    return entry


def memory(journal: Journal, day: date, title: str = "The lake") -> int:
    entry = journal.begin("memory", day).id
    journal.say(entry, "title", title, 0)
    journal.say(entry, "place", "Caputh", 0)
    journal.say(entry, "what", "We took the wrong bus twice.", 0)
    journal.say(entry, "comfort", "yes", 1, found=False)
    return entry


def repair(journal: Journal, day: date, felt: str = "hurt") -> int:
    entry = journal.begin("repair", day, drawer=True).id
    journal.say(entry, "felt", felt, 1)
    return entry


def many(journal: Journal, count: int, practice: str = "gratitude") -> list[int]:
    """One entry a day, the newest today, written in one breath; their numbers from the oldest on."""
    with journal.together():
        return [gratitude(journal, before(count - 1 - n), f"You did thing {n}") for n in range(count)]
