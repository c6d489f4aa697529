"""What a year comes to: each sum on a few days that can be counted with the fingers."""

from __future__ import annotations

from datetime import date, timedelta

from couplejournal import paths
from couplejournal.practices import decks, yearly
from couplejournal.practices.decks import Card
from couplejournal.practices.yearly import Line, Word

GROUPS = decks.vocabulary(paths.resources(), "character").groups
DAY = date(2026, 3, 4)


def line(word: str, entry: int = 1, day: date = DAY) -> Line:
    return Line(day, entry, word)


def test_a_month_has_each_date_once_and_the_present_one_is_not_over() -> None:
    days = [date(2026, 11, 3), date(2026, 10, 31), date(2026, 11, 3), date(2026, 10, 1), date(2026, 12, 24)]
    told = [(one.first.month, len(one.days), one.over) for one in yearly.months(days, date(2026, 11, 22))]
    assert told == [(10, 2, True), (11, 1, False), (12, 1, False)]
    assert yearly.months([], DAY) == ()


def test_words_of_their_own_are_not_counted() -> None:
    lines = [line("patient"), line("moonlike"), line("Patient")]
    assert yearly.known(lines, GROUPS) == (line("patient"),)


def test_a_word_grows_to_three_sizes_and_twice_in_one_entry_is_once() -> None:
    lines = [line("funny", n) for n in (1, 1, 2, 3, 4)] + [line("calm", 9)]
    found = yearly.words(lines)
    assert [(one.word, len(one.entries), one.size) for one in found] == [("calm", 1, 1), ("funny", 4, 3)]


def test_the_words_of_a_sentence_are_three_and_equals_go_by_the_alphabet() -> None:
    some = [Word("loyal", (1,)), Word("calm", (2, 3)), Word("fair", (4,)), Word("kind", (5,))]
    assert [one.word for one in yearly.often(some)] == ["calm", "fair", "kind"]


def test_the_three_fullest_groups_are_the_themes_of_a_year() -> None:
    lines = [line("patient", 1), line("calm", 1), line("funny", 2), line("kind", 3), line("kind", 4), line("wise", 5)]
    found = yearly.themes(yearly.words(lines), GROUPS)
    assert [(one.group.key, one.entries) for one in found] == [
        ("steady", (1,)),
        ("warm", (3, 4)),
        ("clear_minded", (5,)),
    ]
    assert yearly.themes((), GROUPS) == ()
    assert all(group.noun for group in GROUPS)


def test_the_word_found_again_is_the_one_that_rested_longest() -> None:
    back = date(2026, 5, 1)
    lines = [
        line("gentle", 1, back - timedelta(days=400)), line("gentle", 2, back), line("gentle", 3, back),
        line("calm", 4, back - timedelta(days=365)), line("calm", 5, back),
        line("kind", 6, back - timedelta(days=364)), line("kind", 7, back),
        line("fair", 8, back),
    ]  # fmt: skip
    assert yearly.found_again(lines, 2026) == Word("gentle", (2, 3))
    assert yearly.found_again([one for one in lines if one.words != "gentle"], 2026) == Word("calm", (5,))
    assert yearly.found_again([one for one in lines if one.words in ("kind", "fair")], 2026) is None
    assert yearly.found_again(lines, 2025) is None
    assert yearly.never_before(lines, 2026) == {"fair"}
    assert yearly.found_again([], 2026) is None


def test_rooms_are_the_topics_of_cards_that_the_deck_still_has() -> None:
    cards = [
        Card(id, topic, 1, "any", None, (), "", "", "")
        for id, topic in (("a", "money"), ("b", "hopes"), ("c", "hopes"))
    ]
    met = [line("c", 3), line("b", 2), line("gone", 4), line("a", 5), line("b", 2)]
    assert list(yearly.rooms(met, cards).items()) == [("hopes", (2, 3)), ("money", (5,))]
