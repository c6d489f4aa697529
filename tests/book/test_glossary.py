"""The dictionary at the end of a book: in the order of the alphabet, each letter where another chapter has a day."""

from __future__ import annotations

from datetime import date

from couplejournal.book.book import Said
from couplejournal.book.compose import Choice, compose
from couplejournal.practices.catalogue import Catalogue
from tests.book.conftest import PARTNERS, TODAY, MakeEntry, composed

NOVEMBER = date(2026, 11, 22)


def test_phrases_leave_their_days_and_stand_in_a_last_chapter(entry: MakeEntry, practices: Catalogue) -> None:
    about = (("born", 0, "in spring"), ("origin", 0, "The sofa."), ("tags", 0, "food"))
    spoken = [
        entry("phrase", date(2026, 1, 3), ("phrase", 0, "the other left")),
        entry("memory", NOVEMBER, ("title", 0, "The lake")),
        entry("phrase", NOVEMBER, ("phrase", 0, "“Gerald”"), *about),
        entry("phrase", date(2026, 3, 3), ("phrase", 0, "again, the goose")),
    ]
    book = composed(spoken, practices)
    assert [chapter.title for chapter in book.chapters] == ["November 2026", "Dictionary of us"]
    assert book.span == "November 2026"
    letters = [(day.label, [piece.lead for piece in day.pieces]) for day in book.chapters[1].days]
    assert letters == [("A", ["again, the goose"]), ("G", ["“Gerald”"]), ("T", ["the other left"])]
    gerald = book.chapters[1].days[1].pieces[0]
    assert gerald.title == ""
    assert gerald.said == (Said("", "in spring", "Born"), Said("", "The sofa.", "", "quote"))


def test_a_book_may_be_nothing_but_the_dictionary(entry: MakeEntry, practices: Catalogue) -> None:
    words = [entry("phrase", NOVEMBER, ("phrase", 0, "splendid"))]
    choice = Choice(date(2026, 10, 1), NOVEMBER, parts=frozenset({"phrase"}))
    book = compose(words, PARTNERS, practices, choice, today=TODAY)
    assert [chapter.title for chapter in book.chapters] == ["Dictionary of us"]
    assert book.span == "October 2026 to November 2026"


def test_there_is_no_dictionary_where_nobody_keeps_one(entry: MakeEntry, practices: Catalogue) -> None:
    book = composed([entry("memory", NOVEMBER, ("title", 0, "The lake"))], practices)
    assert [chapter.title for chapter in book.chapters] == ["November 2026"]
