"""The order of a dictionary."""

from __future__ import annotations

import pytest

from couplejournal.practices import alphabet


@pytest.mark.parametrize(
    ("phrase", "under"),
    [
        ("Captain, the soup", "C"),
        ("“captain, the soup”", "C"),
        ("…and then the goose", "A"),
        ("Été indien", "E"),
        ("ßonderfall", "S"),
        ("今日は", "今"),
        ("42", alphabet.ELSEWHERE),
        ("!!!", alphabet.ELSEWHERE),
        ("🦆", alphabet.ELSEWHERE),
        ("", alphabet.ELSEWHERE),
    ],
)
def test_a_phrase_stands_under_its_first_letter(phrase: str, under: str) -> None:
    assert alphabet.letter(phrase) == under


def test_marks_accents_and_large_letters_count_for_nothing_and_what_has_no_letter_comes_last() -> None:
    phrases = ["42", "zebra!", "“The goose again”", "the goose", "Åse", "asparagus", "…", "The Goose, again"]
    assert sorted(phrases, key=alphabet.order) == [
        *("Åse", "asparagus", "the goose", "“The goose again”", "The Goose, again", "zebra!"),
        *("…", "42"),
    ]
