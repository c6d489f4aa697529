"""Tonight's question is chance that stays the same all evening, never comes twice, and respects what both wish."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from couplejournal import paths
from couplejournal.practices import decks
from couplejournal.practices.decks import Card
from couplejournal.practices.history import History, Past
from couplejournal.practices.selection import AGAIN, NEW, OWN, REVISIT, WAIT, Evening, Tonight, draw, weary_topics
from couplejournal.practices.wishes import OPT_IN, TOPICS
from tests.practices.simulation import remember

CARDS = decks.cards(paths.resources())
DAY = date(2026, 11, 22)
NOTHING = History()
TONIGHT = Evening(DAY, ceiling=3, slot=NEW)
ONE = Card("one", "home", 1, "any", None, (), "What?", "Which?", "And then?")


def like(count: int = 1, name: str = "one", **change: object) -> tuple[Card, ...]:
    """So many cards alike but for their ids."""
    return tuple(ONE._replace(id=f"{name}-{n}", **change) for n in range(count))


def past(*cards: Card, ago: int = 5, talked: bool = True) -> History:
    """These cards were on the table, one an evening, the last of them so many days ago."""
    days = [DAY - timedelta(ago + len(cards) - 1 - n) for n in range(len(cards))]
    return remember((n, day, card.id, talked, ()) for n, (card, day) in enumerate(zip(cards, days, strict=True), 1))


def swapped(*cards: Card, ago: int = 5) -> History:
    return History(swaps=tuple((DAY - timedelta(ago), card.id) for card in cards))


def evenings(cards: tuple[Card, ...], history: History, tonight: Evening, many: int = 40) -> list[Tonight]:
    """What comes on so many evenings that differ by chance alone."""
    return [draw(cards, history, tonight._replace(seed=str(n))) for n in range(many)]


# -- the same all evening


def test_the_same_evening_has_the_same_card_in_whatever_order_the_files_are() -> None:
    assert draw(CARDS, NOTHING, TONIGHT) == draw(tuple(reversed(CARDS)), NOTHING, TONIGHT)
    assert draw(CARDS, NOTHING, TONIGHT).card is not None


def test_chance_is_the_same_on_every_machine_and_in_every_year() -> None:
    cards = like(50)
    drawn = [draw(cards, NOTHING, TONIGHT._replace(day=DAY + timedelta(n))).card for n in range(3)]
    assert [card.id if card else "" for card in drawn] == ["one-12", "one-0", "one-26"]


def test_another_evening_or_another_pair_has_another_card() -> None:
    assert len({draw(CARDS, NOTHING, TONIGHT._replace(day=DAY + timedelta(n))).card for n in range(12)}) > 6
    assert len({one.card for one in evenings(CARDS, NOTHING, TONIGHT, 12)}) > 6


def test_a_card_that_is_gone_leaves_the_others_where_they_were() -> None:
    first = draw(CARDS, NOTHING, TONIGHT).card
    assert first is not None
    second = draw(CARDS, NOTHING, TONIGHT._replace(swapped=(first.id,)))
    assert second == draw([card for card in CARDS if card != first], NOTHING, TONIGHT)
    assert second.card != first


# -- what may come at all


def test_no_card_comes_twice() -> None:
    first, second = like(2)
    assert draw((first, second), past(first), TONIGHT).card == second
    assert draw((first, second), past(first, second), TONIGHT) == Tonight(NEW, walked_through=True)


def test_a_card_that_was_only_looked_at_may_come_again() -> None:
    (card,) = like()
    assert draw((card,), past(card, talked=False), TONIGHT).card == card


def test_the_question_is_no_deeper_than_the_ceiling() -> None:
    for depth in (1, 2, 3):
        drawn = [one.card for one in evenings(CARDS, NOTHING, TONIGHT._replace(ceiling=depth))]
        assert {card.depth for card in drawn if card} == set(range(1, depth + 1))


def test_a_topic_that_is_closed_for_either_never_comes() -> None:
    shut = TONIGHT._replace(topics=frozenset(TOPICS) - OPT_IN - {"play", "home"})
    topics = {one.card.topic for one in evenings(CARDS, NOTHING, shut, 400) if one.card}
    assert topics.isdisjoint({"play", "home", *OPT_IN}) and len(topics) > 12


def test_a_delicate_card_comes_when_both_have_opened_its_topic() -> None:
    (card,) = like(flags=("opt",))
    assert draw((card,), NOTHING, TONIGHT).card is None
    assert draw((card,), NOTHING, TONIGHT._replace(opened=frozenset({"home"}))).card == card


def test_a_card_that_does_not_fit_the_two_or_that_either_sent_away_never_comes() -> None:
    (card,) = like(flags=("touch", "near"))
    assert draw((card,), NOTHING, TONIGHT).card == card
    assert draw((card,), NOTHING, TONIGHT._replace(unfit=frozenset({"near"}))).card is None
    assert draw((card,), NOTHING, TONIGHT._replace(removed=frozenset({card.id}))).card is None


@pytest.mark.parametrize(("outside", "month", "comes"), [("north", 11, 0), ("north", 4, 1), ("south", 11, 1)])
def test_a_card_of_a_season_comes_in_that_season_alone(outside: str, month: int, comes: bool) -> None:
    (card,) = like(season="spring")
    tonight = TONIGHT._replace(outside=outside, day=date(2026, month, 10))
    assert (draw((card,), NOTHING, tonight).card is not None) == comes
    assert draw((card,), NOTHING, tonight._replace(outside="none")).card is None


# -- what stands in the way, and in which order it is given up


def test_topics_of_the_last_four_evenings_rest() -> None:
    talked = [*like(topic="home", name="a"), *like(topic="play", name="b"), *like(topic="us", name="c")]
    fresh = (*like(topic="home", name="d"), *like(topic="world", name="e"))
    four = past(*talked, *like(topic="time", name="f"))
    five = past(*talked, *like(topic="time", name="f"), *like(topic="body", name="g"))
    fourth, fifth = like(topic="time", name="f"), like(topic="body", name="g")
    assert {one.card for one in evenings((*talked, *fourth, *fresh), four, TONIGHT)} == {fresh[1]}
    assert {one.card for one in evenings((*talked, *fourth, *fifth, *fresh), five, TONIGHT)} == set(fresh)


def test_two_talks_of_one_evening_are_one_evening() -> None:
    topics = ("home", "play", "us", "time", "body")
    talked = [ONE._replace(id=topic, topic=topic) for topic in topics]
    days = [DAY - timedelta(ago) for ago in (4, 3, 2, 2, 1)]
    history = remember((n, day, card.id, True, ()) for n, (card, day) in enumerate(zip(talked, days, strict=True), 1))
    fresh = [ONE._replace(id=f"fresh {topic}", topic=topic) for topic in (*topics, "world")]
    assert {one.card for one in evenings((*talked, *fresh), history, TONIGHT)} == {fresh[-1]}


def test_a_swapped_card_waits_sixty_days() -> None:
    first, second = like(2)
    assert {one.card for one in evenings((first, second), swapped(first, ago=WAIT - 1), TONIGHT)} == {second}
    assert {one.card for one in evenings((first, second), swapped(first, ago=WAIT), TONIGHT)} == {first, second}


@pytest.mark.parametrize(("mood", "clash"), [("light", "tender"), ("tender", "light")])
def test_a_card_that_clashes_with_the_evening_stays_away(mood: str, clash: str) -> None:
    cards = tuple(ONE._replace(id=one, mood=one) for one in decks.MOODS)
    drawn = {one.card.mood for one in evenings(cards, NOTHING, TONIGHT._replace(mood=mood)) if one.card}
    assert drawn == set(decks.MOODS) - {clash}
    assert {one.card.mood for one in evenings(cards, NOTHING, TONIGHT) if one.card} == set(decks.MOODS)


def test_mood_is_given_up_first_then_the_gap_then_the_wait() -> None:
    talked = like(topic="home", name="before")
    clashing = like(topic="play", name="clashing", mood="tender")
    resting = like(topic="home", name="resting")
    waiting = like(topic="world", name="waiting")
    history = past(*talked)._replace(swaps=swapped(*waiting).swaps)
    deck = [*talked, *clashing, *resting, *waiting]
    light = TONIGHT._replace(mood="light")
    found = []
    while (tonight := draw(deck, history, light)).card:
        found.append((tonight.card.id, tonight.relaxed))
        deck.remove(tonight.card)
    assert found == [
        ("clashing-0", ("mood",)),
        ("resting-0", ("mood", "gap")),
        ("waiting-0", ("mood", "gap", "wait")),
    ]
    assert tonight.walked_through


# -- which comes more often


def share(favoured: Card, other: Card, history: History = NOTHING, more: tuple[Card, ...] = ()) -> float:
    """How often of 400 evenings the favoured card comes, of 20 like it and 20 like the other."""
    ours = tuple(favoured._replace(id=f"a-{n}") for n in range(20))
    theirs = tuple(other._replace(id=f"b-{n}") for n in range(20))
    drawn = evenings((*ours, *theirs, *more), history, TONIGHT._replace(ceiling=2), 400)
    return sum(one.card in ours for one in drawn) / 400


def test_hopes_fears_and_dreams_come_up_more_often() -> None:
    assert 0.53 < share(ONE._replace(topic="hopes"), ONE) < 0.64  # 1.4 : 1


def test_the_wished_depth_comes_more_often_than_the_shallower() -> None:
    assert 0.53 < share(ONE._replace(depth=2), ONE) < 0.64  # 1 : 0.7


def test_a_topic_never_met_comes_more_often() -> None:
    rested = tuple(ONE._replace(id=topic, topic=topic) for topic in ("home", "us", "body", "time", "work"))
    assert 0.54 < share(ONE._replace(topic="play"), ONE, past(*rested), rested) < 0.66  # 1.5 : 1


def test_a_topic_swapped_twice_comes_less_often() -> None:
    gone = like(2, "gone", topic="play")
    once, twice = swapped(gone[0]), swapped(*gone)
    assert 0.43 < share(ONE._replace(topic="play"), ONE, once, gone) < 0.57
    assert 0.17 < share(ONE._replace(topic="play"), ONE, twice, gone) < 0.3  # 0.3 : 1


# -- three swaps of one topic


def test_three_swaps_of_one_topic_ask_whether_it_shall_rest_until_they_are_forgotten() -> None:
    play = like(3, "play", topic="play")
    cards = (*play, *like(2, "home"))
    assert weary_topics(cards, swapped(*play[:2], *cards[3:]), DAY) == ()
    assert weary_topics(cards, swapped(*play), DAY) == ("play",)
    assert weary_topics(cards, swapped(*play, ago=WAIT), DAY) == ()


# -- a card met again, and a question of their own


def test_a_card_is_met_again_after_ninety_days_and_not_before() -> None:
    (card,) = like()
    later = tuple(ONE._replace(id=topic, topic=topic) for topic in ("us", "body", "time", "work"))
    again = TONIGHT._replace(slot="", ceiling=1)
    monday = DAY - timedelta(DAY.weekday())
    week = [again._replace(day=monday + timedelta(n)) for n in range(7)]
    old, young = past(card, *later, ago=AGAIN + 7 - 4), past(card, *later, ago=20)
    kinds = [draw((card,), old, evening) for evening in week]
    assert [one.card for one in kinds if one.slot == REVISIT] == [card]
    assert all(draw((card,), young, evening).slot != REVISIT for evening in week)


def test_whoever_asks_for_it_meets_a_younger_card_again() -> None:
    (card,) = like()
    assert draw((card,), past(card, ago=3), TONIGHT._replace(slot=REVISIT)) == Tonight(REVISIT, card)
    assert draw((card,), NOTHING, TONIGHT._replace(slot=REVISIT)).card == card  # nothing to meet again: a new one


def test_what_either_likes_is_met_again_more_often() -> None:
    cards = like(2)
    old = past(*cards, ago=200)
    liked = TONIGHT._replace(slot=REVISIT, liked=frozenset({cards[0].id}))
    drawn = [one.card for one in evenings(cards, old, liked, 400)]
    assert 0.6 < drawn.count(cards[0]) / 400 < 0.73  # 2 : 1


def test_what_is_met_again_keeps_to_depth_and_topics_and_prefers_a_rested_one() -> None:
    deep, shut = like(depth=2, name="deep")[0], like(topic="money", name="shut")[0]
    resting, fits = like(topic="us", name="resting")[0], like(name="fits")[0]
    now = like(topic="us", name="now")[0]
    cards = (deep, shut, resting, fits, now)
    times = [(n, DAY - timedelta(200 - n), card.id, True, ()) for n, card in enumerate((deep, shut, resting, fits), 1)]
    filled = [(n, DAY - timedelta(160 - n), f"gone-{n}", True, ()) for n in range(5, 9)]
    told = remember([*times, *filled, (9, DAY - timedelta(1), now.id, True, ())])
    again = TONIGHT._replace(slot=REVISIT, ceiling=1)
    assert {one.card for one in evenings(cards, told, again)} == {fits}
    assert {one.card for one in evenings((deep, shut, resting, now), told, again)} == {resting}


def test_a_question_of_their_own_comes_on_its_evening_or_they_may_think_of_one() -> None:
    waiting = TONIGHT._replace(slot=OWN, questions=("Shall we move?", "And the cat?"))
    drawn = evenings(CARDS, NOTHING, waiting)
    assert {one.question for one in drawn} == set(waiting.questions) and not any(one.card for one in drawn)
    assert draw(CARDS, NOTHING, TONIGHT._replace(slot=OWN)) == Tonight(OWN)


def test_in_the_first_weeks_and_in_a_hard_season_nobody_is_asked_to_think_of_one() -> None:
    monday = DAY - timedelta(DAY.weekday())
    week = [TONIGHT._replace(slot="", day=monday + timedelta(n)) for n in range(7)]
    assert [draw(CARDS, NOTHING, one).slot for one in week].count(OWN) == 1
    assert [draw(CARDS, NOTHING, one._replace(gentle=True)).slot for one in week].count(OWN) == 0
    kept = [draw(CARDS, NOTHING, one._replace(gentle=True, questions=("And us?",))) for one in week]
    assert [one.question for one in kept].count("And us?") == 1


# -- a clock that was set back


def test_evenings_that_are_still_to_come_are_remembered_kindly() -> None:
    before, other = like(topic="home", name="before")[0], like(topic="play", name="other")[0]
    later = past(before, ago=-400)._replace(swaps=swapped(other, ago=-400).swaps)
    fresh = like(topic="home", name="fresh")[0]
    tonight = draw((before, other, fresh), later, TONIGHT)
    assert tonight == Tonight(NEW, fresh, relaxed=("mood", "gap"))  # neither repeated, nor what was just swapped
    assert draw((before,), later, TONIGHT._replace(slot=REVISIT)).card == before  # only because they ask for it
    assert weary_topics((other,), later, DAY) == ()


def test_the_evening_that_was_held_last_counts_whatever_the_clock_said_then() -> None:
    wrong = {
        "a": Past("a", 1, date(2036, 1, 1), date(2036, 1, 1)),
        "b": Past("b", 2, date(2026, 11, 20), date(2026, 11, 20)),
    }
    assert [past.card for past in History(wrong).latest(1, DAY)] == ["b"]
