"""Ideas to draw: enough of them, each where its filters say, the same for the same evening, no sooner met again."""

from __future__ import annotations

from pathlib import Path

import pytest

from couplejournal import paths
from couplejournal.errors import PracticeRefused
from couplejournal.practices.ideas import COST, ENERGY, SUITS, Idea, Wanted, draw, fits, ideas

NEW = ideas(paths.resources(), "something_new")
PROJECTS = ideas(paths.resources(), "projects")


def test_there_are_more_ideas_than_a_year_has_fortnights_and_every_project_has_a_first_bit() -> None:
    assert len(NEW) >= 40 and len(PROJECTS) >= 17
    assert all(one.first for one in PROJECTS)
    assert len({one.text for one in (*NEW, *PROJECTS)}) == len(NEW) + len(PROJECTS)


@pytest.mark.parametrize("suits", [*[frozenset({one}) for one in SUITS], frozenset(SUITS)])
@pytest.mark.parametrize("where", ["", "in", "out"])
def test_whatever_it_has_to_suit_there_are_several(where: str, suits: frozenset[str]) -> None:
    found = [one for one in NEW if fits(one, Wanted(where=where, suits=suits))]
    assert len(found) >= 4
    assert all(suits <= set(one.suits) and one.where in (where or one.where, "any") for one in found)


def test_two_with_no_money_and_little_strength_find_plenty() -> None:
    found = [one for one in NEW if fits(one, Wanted(cost="nothing", energy="little"))]
    assert len(found) >= 15
    assert {one.cost for one in found} == {COST[0]} and {one.energy for one in found} == {ENERGY[0]}


def test_the_same_evening_draws_the_same_and_swapping_goes_through_all_that_fit() -> None:
    wanted, swapped = Wanted(where="out", suits=frozenset({"children"})), []
    while (idea := draw(NEW, wanted, "one evening", swapped=swapped)) is not None:
        assert idea == draw(tuple(reversed(NEW)), wanted, "one evening", swapped=swapped)
        swapped.append(idea.key)
    assert sorted(swapped) == sorted(one.key for one in NEW if fits(one, wanted))
    firsts = {getattr(draw(NEW, Wanted(), f"evening {number}"), "key", "") for number in range(60)}
    assert len(firsts) > 20


def test_what_they_have_done_comes_only_when_nothing_else_fits() -> None:
    few = (Idea("one", "One"), Idea("two", "Two"), Idea("three", "Three"))
    assert {draw(few, Wanted(), f"{n}", met={"one", "two"}).key for n in range(20)} == {"three"}  # type: ignore[union-attr]
    assert draw(few, Wanted(), "x", met={"one", "two", "three"}) is not None
    assert draw(few, Wanted(where="in", suits=frozenset({"apart"})), "x") is None


@pytest.mark.parametrize(
    ("spoilt", "reason"),
    [
        ("", "is empty"),
        ("[[idea]]\nkey = 'a'", "is missing"),
        ("[[idea]]\nkey = 'a'\ntext = 'A'\ncost = 'much'", "is not one of nothing, low, some"),
        ("[[idea]]\nkey = 'a'\ntext = 'A'\nsuits = ['dogs']", "is not one of children"),
        ("[[idea]]\nkey = 'a'\ntext = 'A'\n[[idea]]\nkey = 'a'\ntext = 'B'", "stands here twice"),
        ("[[idea]]\nkey = 'a'\ntext = 'A'\nprice = '3'", "is no key we know"),
        ("[[idea]]\nkey = 'a'\ntext = 3", "is not words in quotation marks"),
        ("idea = 3", "is not a list of tables"),
        ("ideas = 3", "is no key we know"),
        ("[[idea", "is not valid TOML"),
    ],
)
def test_a_spoilt_deck_is_refused_with_its_reason(tmp_path: Path, spoilt: str, reason: str) -> None:
    folder = tmp_path / "decks" / "en"
    folder.mkdir(parents=True)
    (folder / "odd.toml").write_text(spoilt, "utf-8")
    with pytest.raises(PracticeRefused, match=reason):
        ideas(tmp_path, "odd")
