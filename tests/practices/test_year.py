"""A simulated year: no card twice, topics rest, nothing close to the bone when it would be too much.

`python -m tests.bench.year` prints the figures of twelve pairs of each kind.
"""

from __future__ import annotations

import pytest

from couplejournal import paths
from couplejournal.practices import decks
from couplejournal.practices.guards import BONE
from couplejournal.practices.wishes import SHORE
from tests.practices.simulation import FIRST, FOUR, PROFILES, SURFACE_ONLY, Played, Profile, figures, year

CARDS = decks.cards(paths.resources())
DAILY = 365 / 7


@pytest.fixture(scope="module")
def years() -> dict[str, list[Played]]:
    """A year of one pair of each kind."""
    return {profile.name: list(year(CARDS, profile, 1)) for profile in PROFILES}


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.name)
def test_a_year_repeats_no_card_and_lets_topics_rest(profile: Profile, years: dict[str, list[Played]]) -> None:
    played = years[profile.name]
    counts = figures(played)
    print(f"\n{profile.name}: {counts}")
    assert counts.repeats == 0
    assert counts.gaps > 4  # four evenings between two of one topic, unless that was given up, which is counted
    if not profile.always_new:
        assert 0.8 < counts.own / (counts.evenings / 7) < 1.2
    mixed = profile.depths != SURFACE_ONLY
    if mixed and not profile.always_new:
        assert (counts.dry, counts.gap, counts.wait) == (0, 0, 0)


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.name)
def test_nothing_comes_too_close_to_the_bone(profile: Profile, years: dict[str, list[Played]]) -> None:
    before = 0
    for one in years[profile.name]:
        depth = one.tonight.card.depth if one.tonight.card else 0
        assert not (depth == BONE and (before == BONE or one.late or one.repair)), one.day
        assert depth <= 1 or (one.day - FIRST).days >= SHORE
        before = depth or before


def test_the_year_is_one_in_which_all_this_could_have_happened(years: dict[str, list[Played]]) -> None:
    played = years[PROFILES[0].name]
    depths = [one.tonight.card.depth for one in played if one.tonight.card]
    assert set(depths) == {1, 2, 3} and depths.count(BONE) > 8
    assert sum(one.late for one in played) > 30 and sum(one.repair for one in played) > 8
    assert sum(one.swaps for one in played) > 80


def test_closed_topics_stay_closed_all_year(years: dict[str, list[Played]]) -> None:
    met = {one.tonight.card.topic for one in years[PROFILES[1].name] if one.tonight.card}
    assert met.isdisjoint(FOUR) and len(met) == 20


def test_four_evenings_a_week_never_walk_through_the_deck(years: dict[str, list[Played]]) -> None:
    for profile in PROFILES:
        if profile.evenings < 1:
            assert figures(years[profile.name]).dry == 0, profile.name
