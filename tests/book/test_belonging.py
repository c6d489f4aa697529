"""In the book: days under their trip, projects after their end, a story of long ago with its teller's yes."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from couplejournal.book.belonging import belonging
from couplejournal.book.book import Book
from couplejournal.book.compose import Choice, compose
from couplejournal.errors import BookEmpty
from couplejournal.journal import vault
from couplejournal.journal.journal import Journal
from couplejournal.practices.catalogue import Catalogue

MAY, JUNE = date(2026, 5, 30), date(2026, 6, 2)
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    made = vault.create(tmp_path / "journal", clock=lambda: datetime(2026, 12, 31, 20, 0, tzinfo=UTC))
    made.set_partner(1, "Mara", "ocean", "circle")
    made.set_partner(2, "Jonas", "clay", "square")
    return made


def kept(journal: Journal, practice: str, day: date, field: str, words: str, voice: int = 0, of: int = 0) -> int:
    entry = journal.begin(practice, day).id
    journal.say(entry, field, words, voice)
    if of:
        journal.link(entry, of)
    journal.finish(entry)
    return entry


def book(journal: Journal, practices: Catalogue, start: date, end: date) -> Book:
    entries = journal.entries(start, end)
    belongs = belonging(journal, practices, entries)
    return compose(entries, journal.partners(), practices, Choice(start, end), today=YEAR[1], belongs=belongs)


def pieces(book: Book) -> list[tuple[str, str, str]]:
    return [
        (day.label, piece.title, piece.lead)
        for chapter in book.chapters
        for day in chapter.days
        for piece in day.pieces
    ]


def test_the_days_of_a_trip_stand_under_it_in_their_order(journal: Journal, practices: Catalogue) -> None:
    trip = kept(journal, "trip", MAY, "name", "The island")
    kept(journal, "walked", date(2026, 5, 31), "where", "Round the mill")
    kept(journal, "trip_day", JUNE, "where", "The raft", of=trip)
    kept(journal, "trip_day", MAY, "where", "The ferry", of=trip)
    assert pieces(book(journal, practices, *YEAR)) == [
        ("Saturday 30 May", "Trip", "The island"),
        ("Saturday 30 May", "A day of it", "The ferry"),
        ("Saturday 30 May", "A day of it · Tuesday 2 June", "The raft"),
        ("Sunday 31 May", "Walked", "Round the mill"),
    ]


def test_without_the_trip_a_day_stands_at_its_own(journal: Journal, practices: Catalogue) -> None:
    trip = kept(journal, "trip", MAY, "name", "The island")
    kept(journal, "trip_day", JUNE, "where", "The raft", of=trip)
    alone = [("Tuesday 2 June", "A day of it", "The raft")]
    assert pieces(book(journal, practices, JUNE, YEAR[1])) == alone
    journal.discard(trip)
    assert pieces(book(journal, practices, *YEAR)) == alone


def test_a_project_and_its_bits_wait_for_its_end(journal: Journal, practices: Catalogue) -> None:
    project = kept(journal, "project", MAY, "name", "Herbs")
    kept(journal, "project_bit", JUNE, "did", "Sowed thyme", of=project)
    with pytest.raises(BookEmpty):
        book(journal, practices, *YEAR)
    with pytest.raises(BookEmpty):  # neither does a bit go in by itself, when the project lies before these days
        book(journal, practices, JUNE, JUNE)
    journal.say(project, "outcome", "let_go", 0, found=False)
    titles = [title for _, title, _ in pieces(book(journal, practices, *YEAR))]
    assert titles == ["Project", "A bit of it · Tuesday 2 June"]


def test_a_story_waits_for_its_tellers_yes_and_nobody_elses(journal: Journal, practices: Catalogue) -> None:
    story = kept(journal, "childhood", MAY, "question", "Tell me about a roof.")
    journal.say(story, "story", "We were not allowed up there, so we went at night.", 1)  # Mara told, Jonas wrote
    for voice, what in ((2, "quoting:story"), (2, "quoted:story"), (1, "quoted:elsewhere")):
        journal.agree(story, voice, what)
        with pytest.raises(BookEmpty):
            book(journal, practices, *YEAR)
    journal.agree(story, 1, "quoted:story")
    [piece] = [p for c in book(journal, practices, *YEAR).chapters for d in c.days for p in d.pieces]
    assert [(said.who, said.text) for said in piece.said] == [
        ("Mara", "We were not allowed up there, so we went at night.")
    ]
    journal.withdraw(story, 1, "quoted:story")
    with pytest.raises(BookEmpty):
        book(journal, practices, *YEAR)


def test_other_links_make_nothing_a_part(journal: Journal, practices: Catalogue) -> None:
    trip = kept(journal, "trip", MAY, "name", "The island")
    memory = kept(journal, "memory", JUNE, "title", "The seal")
    day = kept(journal, "trip_day", JUNE, "where", "The raft", of=memory)
    journal.link(memory, trip)
    entries = journal.entries()
    assert belonging(journal, practices, entries) == {}
    journal.link(day, trip)
    assert {part: whole.id for part, whole in belonging(journal, practices, entries).items()} == {day: trip}
