"""What opens the book: twelve lines of a year, the same in each printing, and what the two wrote of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from couplejournal.book.book import Book
from couplejournal.book.compose import Choice, compose
from couplejournal.book.typeset import typeset
from couplejournal.journal.gifts import UNBOOKED
from couplejournal.journal.photos import PhotoStore
from couplejournal.journal.records import Entry
from couplejournal.practices.catalogue import Catalogue
from tests.book.conftest import CHILD, PARTNERS, TODAY, MakeEntry

YEAR = (date(2026, 1, 1), date(2026, 12, 31))
FIRST = date(2026, 1, 5)


def talks(entry: MakeEntry, number: int = 20) -> list[Entry]:
    days = (FIRST + timedelta(days=11 * n) for n in range(number))
    return [entry("evening_talk", day, ("keep_line", 1 + n % 2, f"Line {n}.")) for n, day in enumerate(days)]


def review(entry: MakeEntry, day: date = date(2026, 12, 30), agreed: tuple[int, ...] = (1, 2)) -> Entry:
    said = (("year_was", 0, "of small things\nWe learned to wait."), ("year_line", 1, "The bench."))
    return entry("year_review", day, *said, ("year_line", 2, "Your laugh."), agreed=agreed)


def book(entries: list[Entry], practices: Catalogue, days: tuple[date, date] = YEAR) -> Book:
    return compose(entries, PARTNERS, practices, Choice(*days), today=TODAY)


def lines(made: Book) -> list[str]:
    return [said.text for page in made.lines for said in page.said]


def test_twelve_lines_of_the_year_open_the_book_the_same_ones_each_time(entry: MakeEntry, practices: Catalogue) -> None:
    told = talks(entry)
    made = book(told, practices)
    assert [page.title for page in made.lines] == ["2026"] and len(lines(made)) == 12
    assert lines(book(told[::-1], practices)) == lines(made)
    days = [(said.who, said.label) for page in made.lines for said in page.said]
    assert days[0][0] in ("Mara", "Jonas") and days[0][1].split()[1] in ("January", "February")


def test_a_line_that_is_taken_out_makes_room_for_another(entry: MakeEntry, practices: Catalogue) -> None:
    told = talks(entry)
    before = lines(book(told, practices))
    out = next(one for one in told if one.answers[0].value == before[3])
    left = [one._replace(consents=frozenset({(2, UNBOOKED)})) if one is out else one for one in told]
    after = lines(book(left, practices))
    assert before[3] not in after and len(after) == 12 and len(set(before) & set(after)) == 11


def test_a_line_that_quotes_waits_for_the_others_yes(entry: MakeEntry, practices: Catalogue) -> None:
    told = [one._replace(consents=frozenset({(one.answers[0].voice, "quoting:keep_line")})) for one in talks(entry)]
    assert book([*talks(entry, 2), *told], practices).lines == ()


def test_a_short_book_and_a_few_weeks_of_a_year_have_no_such_page(entry: MakeEntry, practices: Catalogue) -> None:
    told = talks(entry)
    assert book(told, practices, (FIRST, FIRST + timedelta(days=120))).lines == ()
    months = book(told, practices, (date(2025, 12, 1), date(2026, 11, 30)))
    assert [page.title for page in months.lines] == ["2026"]


def test_a_review_of_the_year_is_the_foreword_when_both_have_said_so(entry: MakeEntry, practices: Catalogue) -> None:
    told = talks(entry, 3)
    assert book([*told, review(entry, agreed=(1,))], practices).foreword == ()
    made = book([*told, review(entry)], practices)
    [page] = made.foreword
    assert page.title == "2026"
    assert [(one.who, one.text) for one in page.said] == [
        ("", "of small things\n\nWe learned to wait."),
        ("Mara", "The bench."),
        ("Jonas", "Your laugh."),
    ]
    stands = [piece.practice for chapter in made.chapters for day in chapter.days for piece in day.pieces]
    assert "year_review" not in stands


def test_a_review_written_in_january_stands_in_the_year_it_is_about(entry: MakeEntry, practices: Catalogue) -> None:
    told = [*talks(entry, 3), review(entry, date(2025, 12, 31)), review(entry)]
    made = book(told, practices, (date(2025, 12, 1), date(2026, 12, 31)))
    assert [page.title for page in made.foreword] == ["2025", "2026"]


def test_all_of_it_is_set_with_the_page_of_a_month_and_words_of_any_length(
    entry: MakeEntry, practices: Catalogue, store: PhotoStore, tmp_path: Path
) -> None:
    told = [*talks(entry), review(entry), entry("we_grew", date(2026, 11, 30), ("grew", 0, "saying it sooner"))]
    told.append(entry("evening_talk", date(2026, 7, 1), ("keep_line", 1, "*a* #b $c$ " * 120)))
    made = book(told, practices)
    plain = typeset(replace(made, lines=(), foreword=()), store, tmp_path / "plain.pdf", command=CHILD)
    assert typeset(made, store, tmp_path / "whole.pdf", command=CHILD) >= plain + 2
