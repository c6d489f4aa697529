"""What two people wish apart is laid together so that the more careful wish holds and nobody sees whose it was."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from couplejournal.practices import wishes
from couplejournal.practices.wishes import OPT_IN, TOPICS

DAY = date(2026, 11, 22)


def test_topics_are_open_but_for_those_that_both_open_first() -> None:
    assert wishes.open_topics({}, {}) == frozenset(TOPICS) - OPT_IN


def test_a_topic_closed_by_one_is_closed_for_both_whoever_it_was() -> None:
    shut, none = {"topic:play": "closed"}, {"topic:play": "open"}
    assert wishes.open_topics(shut, none) == wishes.open_topics(none, shut) == frozenset(TOPICS) - OPT_IN - {"play"}


def test_a_topic_that_both_open_first_needs_both() -> None:
    yes = {"topic:money": "open"}
    assert "money" not in wishes.open_topics(yes, {})
    assert "money" in wishes.open_topics(yes, yes)


def test_delicate_cards_wait_for_both_words() -> None:
    assert wishes.opened_topics({}, {}) == frozenset()
    assert wishes.opened_topics({"topic:home": "open"}, {"topic:home": "open"}) == {"home"}
    assert wishes.opened_topics({"topic:home": "closed"}, {"topic:home": "closed"}) == frozenset()


def test_a_card_sent_away_by_one_is_gone_for_both_and_hearts_are_ones_own() -> None:
    alex, sam = {"card:en-001": "not", "card:en-002": "heart"}, {"card:en-003": "not"}
    assert wishes.not_for_us(alex, sam) == {"en-001", "en-003"}
    assert (wishes.liked(alex), wishes.liked(sam)) == ({"en-002"}, frozenset())


@pytest.mark.parametrize(
    ("style", "living", "unfit"),
    [
        ("", "together\nchildren", set()),
        ("plain\nno_touch", "together\nchildren", {"touch"}),
        ("", "apart\nchildren", {"touch", "near"}),
        ("", "travelling", {"touch", "near", "children"}),
        ("", "", {"children"}),
        ("", "above a bakery", {"children"}),
    ],
)
def test_cards_that_do_not_fit_how_they_live_are_left_out(style: str, living: str, unfit: set[str]) -> None:
    assert wishes.unfit({}, {"style": style}, {"living": living}) == unfit
    assert wishes.unfit({"style": style}, {}, {"living": living}) == unfit


def test_a_hard_season_of_either_counts() -> None:
    hard = {"hard_season": "yes"}
    assert wishes.hard_season(hard, {}) and wishes.hard_season({}, hard) and not wishes.hard_season({}, {})


@pytest.mark.parametrize(("days", "near"), [(0, True), (13, True), (14, False), (400, False), (-3, False)])
def test_the_first_two_weeks_are_near_the_shore_and_a_wrong_clock_begins_nothing_anew(days: int, near: bool) -> None:
    first = DAY - timedelta(days)
    assert wishes.near_the_shore({"first_day": first.isoformat()}, DAY) == near
    assert wishes.near_the_shore({}, DAY, first) == near
    assert wishes.near_the_shore({"first_day": "long ago"}, DAY, first) == near
    assert not wishes.near_the_shore({"first_day": first.isoformat(), "deeper": "yes"}, DAY)


def test_whoever_never_talked_is_near_the_shore() -> None:
    assert wishes.near_the_shore({}, DAY)


def test_a_question_of_their_own_is_kept_once_and_in_an_order_that_stays() -> None:
    asked = ("Shall we move?", "And the cat?", "Shall we  move? ")
    us = {wishes.question_name(one): " ".join(one.split()) for one in asked}
    assert sorted(wishes.questions({**us, "living": "apart"})) == ["And the cat?", "Shall we move?"]
    assert wishes.questions(us) == wishes.questions(dict(reversed(us.items())))
    assert all(len(name) == len("question:") + 8 for name in us)


def test_nobody_is_asked_twice_whether_a_topic_shall_rest() -> None:
    assert wishes.may_be_asked_to_rest(("play", "us"), {}) == ("play", "us")
    assert wishes.may_be_asked_to_rest(("play", "us"), {wishes.rest_name("us"): "no"}) == ("play",)
    assert wishes.may_be_asked_to_rest(("play", "us"), {wishes.topic_name("play"): "closed"}) == ("us",)
