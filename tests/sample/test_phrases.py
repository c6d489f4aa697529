"""Sentences are made from parts that are dealt like cards."""

from __future__ import annotations

from random import Random

import pytest

from couplejournal.sample.phrases import Phrases, sentence

PARTS = {
    "tea": ["mint", "fennel", "sage"],
    "flower": ["ivy"],
    "flower.spring": ["lilac", "violet"],
    "cup": ["{tea} tea"],
}


@pytest.fixture
def phrases() -> Phrases:
    return Phrases(PARTS, Random(1))


def test_every_card_is_dealt_before_one_comes_again(phrases: Phrases) -> None:
    dealt = [phrases.deal("pack", range(6)) for _ in range(12)]
    assert sorted(dealt[:6]) == sorted(dealt[6:]) == list(range(6))


def test_a_part_stays_the_same_within_an_entry_and_a_number_asks_for_another(phrases: Phrases) -> None:
    bound: dict[str, str] = {}
    first, second, other = phrases.say("{tea}, {tea}, {tea2}", "summer", bound).split(", ")
    assert first == second != other
    assert bound == {"tea": first, "tea2": other}


def test_a_season_adds_its_own_parts(phrases: Phrases) -> None:
    spring = {phrases.say("{flower}", "spring", {}) for _ in range(9)}
    winter = {phrases.say("{flower}", "winter", {}) for _ in range(9)}
    assert (spring, winter) == ({"ivy", "lilac", "violet"}, {"ivy"})


def test_one_of_several_is_chosen_and_may_be_nothing(phrases: Phrases) -> None:
    assert {phrases.say("tea[, please|, now|]", "summer", {}) for _ in range(40)} == {"tea, please", "tea, now", "tea"}


def test_parts_may_hold_parts_and_a_capital_begins_with_one(phrases: Phrases) -> None:
    assert phrases.say("{Cup}", "summer", {}) in {"Mint tea", "Fennel tea", "Sage tea"}


def test_braces_and_brackets_that_people_write_stay(phrases: Phrases) -> None:
    assert phrases.say("jam {very red} [x] {nobody}", "summer", {}) == "jam {very red} [x] {nobody}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("we sang. it rained", "We sang. It rained."),
        ("“oh.”", "“oh.”"),
        ("why?", "Why?"),
        ("", ""),
        ("🌱", "🌱"),
    ],
)
def test_a_sentence_has_a_beginning_and_an_end(before: str, after: str) -> None:
    assert sentence(before) == after
