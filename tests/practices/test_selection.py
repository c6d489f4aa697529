"""Tonight's card is chance that stays the same all evening and never comes twice; words are suggested by deeds."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest

from couplejournal import paths
from couplejournal.practices import decks
from couplejournal.practices.decks import Card
from couplejournal.practices.selection import GAP, draw, season, suggest

CARDS = decks.cards(paths.resources())
BRIDGE = decks.vocabulary(paths.resources(), "character").bridge
TONIGHT = "2026-11-22"
NONE: frozenset[str] = frozenset()


def tonight(
    cards: tuple[Card, ...] = CARDS,
    *,
    answered: frozenset[str] = NONE,
    recent: tuple[str, ...] = (),
    month: int = 11,
    depth: int = 3,
    seed: str = TONIGHT,
    offered: int = 0,
) -> Card | None:
    return draw(cards, answered=answered, recent_topics=recent, month=month, depth=depth, seed=seed, offered=offered)


def month_of_evenings(depth: int, swaps: random.Random) -> list[tuple[date, Card, bool]]:
    """Thirty evenings with about every third card swapped; (day, card, whether its topic had to come back early)."""
    answered: set[str] = set()
    topics: list[str] = []
    evenings = []
    for day in (date(2026, 11, 1) + timedelta(n) for n in range(30)):
        offered = 0
        while offered < 2 and swaps.random() < 0.35:
            offered += 1
        card = tonight(
            answered=frozenset(answered), recent=tuple(topics), depth=depth, seed=day.isoformat(), offered=offered
        )
        if card is None:
            break
        evenings.append((day, card, card.topic in topics[-GAP:]))
        answered.add(card.id)
        topics.append(card.topic)
    return evenings


@pytest.mark.parametrize("couple", range(20))
def test_a_month_of_evenings_brings_no_card_twice_and_lets_topics_rest(couple: int) -> None:
    evenings = month_of_evenings(2, random.Random(couple))
    assert len(evenings) == 30
    assert len({card.id for _, card, _ in evenings}) == 30
    assert all(card.depth <= 2 and not card.opt_in and card.season in (None, "autumn") for _, card, _ in evenings)
    assert not any(early for _, _, early in evenings[:25])


def test_when_every_card_at_this_depth_was_answered_there_is_none() -> None:
    evenings = month_of_evenings(1, random.Random(1))
    near = {card.id for card in CARDS if card.depth == 1 and not card.opt_in and card.season in (None, "autumn")}
    assert {card.id for _, card, _ in evenings} == near
    assert tonight(answered=frozenset(near), depth=1) is None
    assert tonight(()) is None


def test_the_same_evening_shows_the_same_card_in_whatever_order_the_file_is() -> None:
    assert tonight() == tonight() == tonight(tuple(reversed(CARDS)))


def test_chance_is_the_same_on_every_machine_and_in_every_year() -> None:
    drawn = [tonight(depth=1, seed=f"2026-11-{day}") for day in (20, 21, 22)]
    assert [card.id if card else "" for card in drawn] == ["en-033", "en-048", "en-017"]


def test_another_evening_shows_another_card() -> None:
    assert len({tonight(seed=f"2026-{month}") for month in range(12)}) > 6


def test_a_card_that_is_answered_leaves_the_others_where_they_were() -> None:
    first, second = tonight(offered=0), tonight(offered=1)
    assert first is not None and first != second
    rest = tuple(card for card in CARDS if card != first)
    assert tonight(rest) == second


def test_another_one_comes_twice_and_is_never_the_same() -> None:
    offered = [tonight(offered=n) for n in range(4)]
    assert len({card.id for card in offered if card}) == 3
    assert offered[3] is None


def test_the_last_card_cannot_be_swapped() -> None:
    only = tuple(card for card in CARDS if card.id == "en-001")
    assert tonight(only) == only[0]
    assert tonight(only, offered=1) is None


def test_topics_of_the_last_four_evenings_rest_until_nothing_else_is_left() -> None:
    hopes = tuple(card for card in CARDS if card.topic == "hopes")
    fears = tuple(card for card in CARDS if card.topic == "fears")
    for n in range(30):
        card = tonight(hopes + fears, recent=("fears", "play", "us", "home"), seed=str(n))
        assert card is not None and card.topic == "hopes"
    relaxed = tonight(fears, recent=("fears",))
    assert relaxed is not None and relaxed.topic == "fears"
    returned = {tonight(fears + hopes, recent=("fears", "a", "b", "c", "d"), seed=str(n)) for n in range(30)}
    assert returned & set(fears)


def test_a_swap_may_bring_a_resting_topic_when_the_others_are_used_up() -> None:
    one = next(card for card in CARDS if card.topic == "hopes")
    fears = next(card for card in CARDS if card.topic == "fears")
    assert tonight((one, fears), recent=("fears",)) == one
    assert tonight((one, fears), recent=("fears",), offered=1) == fears


def test_cards_of_another_season_and_closed_topics_never_come() -> None:
    one = CARDS[0]
    assert tonight((replace(one, opt_in=True),)) is None
    assert tonight((replace(one, season="spring"),), month=11) is None
    assert tonight((replace(one, season="spring"),), month=4) is not None


def test_the_question_is_no_deeper_than_wished() -> None:
    drawn = [tonight(depth=depth, seed=str(n)) for depth in (1, 2, 3) for n in range(40)]
    assert all(card is not None and card.depth <= 1 + n // 40 for n, card in enumerate(drawn))
    assert {card.depth for card in drawn[80:] if card} == {1, 2, 3}


def share(favoured: Card, other: Card, answered: frozenset[str] = NONE) -> float:
    """How often of 400 evenings the favoured card comes, of 20 like it and 20 like the other."""
    favoured_cards = tuple(replace(favoured, id=f"a-{n}") for n in range(20))
    others = tuple(replace(other, id=f"b-{n}") for n in range(20))
    ids = {card.id for card in favoured_cards}
    met = tuple(replace(other, id=id) for id in answered)
    drawn = [tonight(favoured_cards + others + met, depth=2, answered=answered, seed=str(n)) for n in range(400)]
    return sum(card is not None and card.id in ids for card in drawn) / 400


def test_hopes_fears_and_dreams_come_up_more_often() -> None:
    home = replace(CARDS[0], topic="home")
    assert 0.53 < share(replace(home, topic="hopes"), home) < 0.64  # 1.4 : 1


def test_the_wished_depth_comes_more_often_than_the_shallower() -> None:
    assert 0.53 < share(replace(CARDS[0], depth=2), CARDS[0]) < 0.64  # 1 : 0.7


def test_a_topic_never_met_comes_more_often() -> None:
    home = replace(CARDS[0], topic="home")
    assert 0.54 < share(replace(home, topic="play"), home, frozenset({"met"})) < 0.66  # 1.5 : 1


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
    assert (season(month), season(month, south=True)) == (north, south)


@pytest.mark.parametrize(
    ("deed", "words"),
    [
        ("stayed up with me", ("patient", "steadfast", "present")),
        ("You rang my mother", ("welcoming", "kind")),
        ("laughed at yourself", ("playful", "funny", "cheerful")),
        ("kept your promise", ("trustworthy", "discreet")),
        ("told me the truth", ("honest", "courageous", "sincere")),
        ("CHANGED your mind!", ("humble", "self-aware", "teachable")),
        ("stood up for me, and then cooked", ("loyal", "considerate", "protective")),
        ("cooked, and stood up for me", ("considerate", "loyal", "generous")),
        ("planted a tree", ()),
        ("kept the receipt and my secret lies elsewhere", ()),
        ("你煮了汤", ()),
        ("", ()),
    ],
)
def test_a_deed_suggests_up_to_three_words_the_first_deed_first(deed: str, words: tuple[str, ...]) -> None:
    assert suggest(deed, BRIDGE) == words
