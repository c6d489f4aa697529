"""How far down an evening may go, which kind of question it has, and what counts as talked about."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from couplejournal.practices.decks import Card
from couplejournal.practices.guards import (
    NEW,
    OWN,
    REVISIT,
    ceiling,
    guard,
    is_late,
    lands_softly,
    mood,
    rhythm,
    season,
)
from couplejournal.practices.history import History, talked_about
from tests.practices.simulation import remember

DAY = date(2026, 11, 22)
DEEP, NEAR = (Card(f"d{depth}", "us", depth, "any", None, (), "?", "?", "?") for depth in (3, 1))


@pytest.mark.parametrize(
    ("one", "other", "held", "down"),
    [(3, 3, 3, 3), (3, 2, 3, 2), (1, 3, 3, 1), (None, 3, 3, 1), (None, None, 3, 1), (3, 3, 2, 2), (3, 3, 1, 1)],
)
def test_the_shallower_wish_is_used_and_the_guard_above_both(
    one: int | None, other: int | None, held: int, down: int
) -> None:
    assert ceiling(one, other, held) == ceiling(other, one, held) == down


def test_the_first_two_weeks_stay_near_the_shore() -> None:
    assert guard(History(), (), DAY, shore=True, late=False, repair=False) == 1
    assert guard(History(), (), DAY, shore=False, late=False, repair=False) == 3


@pytest.mark.parametrize(("late", "repair"), [(True, False), (False, True)])
def test_nothing_close_to_the_bone_late_or_on_an_evening_with_a_repair(late: bool, repair: bool) -> None:
    assert guard(History(), (), DAY, shore=False, late=late, repair=repair) == 2


def test_nothing_close_to_the_bone_two_evenings_running() -> None:
    deep_last = remember([(1, DAY - timedelta(9), "d1", True, ()), (2, DAY - timedelta(8), "d3", False, ())])
    near_last = remember([(1, DAY - timedelta(9), "d3", True, ()), (2, DAY - timedelta(8), "d1", True, ())])
    cards = (DEEP, NEAR)
    assert guard(deep_last, cards, DAY, shore=False, late=False, repair=False) == 2
    assert guard(near_last, cards, DAY, shore=False, late=False, repair=False) == 3


@pytest.mark.parametrize("ago", [0, 1])
def test_a_second_talk_of_the_same_evening_does_not_hide_the_first(ago: int) -> None:
    yesterday, tonight = DAY - timedelta(1), DAY - timedelta(ago)
    told = remember([(1, yesterday, "d3", True, ()), (2, tonight, "d1", True, ())])
    assert guard(told, (DEEP, NEAR), DAY, shore=False, late=False, repair=False) == 2


def test_an_evening_close_to_the_bone_lands_softly() -> None:
    assert (lands_softly(DEEP), lands_softly(NEAR), lands_softly(None)) == (True, False, False)


@pytest.mark.parametrize(
    ("hour", "late", "it_is"),
    [
        *((21, 22, False), (22, 22, True), (23, 22, True), (0, 22, True), (3, 22, True), (4, 22, False)),
        *((9, 22, False), (23, 1, False), (1, 1, True), (3, 1, True), (23, -1, False)),
    ],
)
def test_it_is_late_until_the_evening_ends(hour: int, late: int, it_is: bool) -> None:
    assert is_late(hour, late) == it_is


def test_a_heavy_feeling_comes_before_little_strength() -> None:
    assert [mood(heavy=heavy, low=low) for heavy in (True, False) for low in (True, False)] == [
        *("tender", "tender", "light", "any"),
    ]


@pytest.mark.parametrize(
    ("month", "north", "south"),
    [
        (3, "spring", "autumn"),
        (6, "summer", "winter"),
        (11, "autumn", "spring"),
        (12, "winter", "summer"),
        (1, "winter", "summer"),
    ],
)
def test_the_season_is_the_one_outside_the_window(month: int, north: str, south: str) -> None:
    assert (season(month), season(month, "south"), season(month, "none")) == (north, south, None)


def test_each_week_has_one_of_their_own_one_met_again_and_five_new_in_any_order() -> None:
    orders = set()
    for week in range(60):
        monday = date(2026, 1, 5) + timedelta(7 * week)
        kinds = tuple(rhythm(monday + timedelta(n)) for n in range(7))
        assert Counter(kinds) == {OWN: 1, REVISIT: 1, NEW: 5}
        orders.add(kinds)
    assert len(orders) > 25  # of 42


@pytest.mark.parametrize(
    ("lines", "talked", "counts"),
    [((), "", False), (("", " "), "", False), (("", "I learned"), "", True), ((), "yes", True)],
)
def test_a_kept_line_both_turns_or_their_word_make_a_card_answered(
    lines: tuple[str, ...], talked: str, counts: bool
) -> None:
    assert talked_about(keep_lines=lines, talked=talked) == counts


def test_history_knows_the_latest_evening_and_the_latest_talk_of_a_card() -> None:
    told = remember(
        [
            (1, DAY - timedelta(200), "a", True, ("b", "c")),
            (2, DAY - timedelta(100), "", False, ()),
            (3, DAY - timedelta(1), "a", False, ("d",)),
        ]
    )
    assert told.cards["a"] == ("a", 3, DAY - timedelta(1), DAY - timedelta(200))
    assert [card for _, card in told.swaps] == ["b", "c", "d"]
