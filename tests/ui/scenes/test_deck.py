"""Tonight's question on the screen: the same all evening, swapped, liked or sent away, met again, or their own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from couplejournal import paths
from couplejournal.practices import decks, wishes
from couplejournal.practices.guards import NEW, OWN, REVISIT, rhythm
from couplejournal.ui.scenes import past
from tests.ui.hands import Hands

CARDS = decks.cards(paths.resources())
BY_ID = {card.id: card for card in CARDS}
DAY = date(2026, 11, 22)
FIRST = "2026-10-01"
Open = Callable[..., Hands]


def day_of(kind: str) -> date:
    """A day near November's end whose rhythm brings this kind of question."""
    return next(day for n in range(14) if rhythm(day := DAY + timedelta(n), FIRST) == kind)


@pytest.fixture
def evening(open_window: Open, folder: Path) -> Callable[[date], Hands]:
    """A window on the evening of this day, of two who are past their first weeks."""

    def on(day: date) -> Hands:
        hands = open_window(folder, clock=lambda: datetime(day.year, day.month, day.day, 21, 14, tzinfo=UTC))
        hands.journal.wish(0, wishes.FIRST_DAY, FIRST)
        return hands

    return on


def to_question(hands: Hands) -> None:
    """Go through the talk to its question; at the surface."""
    hands.go("practice", practice="evening_talk")
    for _ in range(8):
        if hands.sees("question") or hands.sees("own-question"):
            return
        hands.press("go-on" if hands.sees("go-on") else "skip")
    raise AssertionError("the question never comes")


def question(hands: Hands) -> str:
    return str(hands.find("question").property("text"))


def tonight(hands: Hands, field: str) -> str:
    """What is kept in a field of tonight's talk."""
    assert hands.window.house is not None and hands.window.house.flush()
    (entry,) = hands.journal.entries(practices={"evening_talk"}, newest=True, limit=1)
    return entry.said(field)


def held(hands: Hands, card: str, day: date, *, line: str = "Tonight I learned that you sing") -> int:
    """An evening on which they talked about this card."""
    entry = hands.journal.begin("evening_talk", day).id
    hands.journal.say(entry, "card", card, 0, found=False)
    hands.journal.say(entry, "question", BY_ID[card].text, 0)
    hands.journal.say(entry, "keep_line", line, 1)
    hands.journal.finish(entry)
    return entry


def test_the_same_card_lies_there_when_they_come_back(evening: Callable[[date], Hands], folder: Path) -> None:
    hands = evening(day_of(NEW))
    to_question(hands)
    hands.press("another-card")
    first = question(hands)
    hands.press("stop")
    hands.go("practice", practice="evening_talk")
    assert question(hands) == first
    assert BY_ID[tonight(hands, "card")].text == first
    hands.press("another-card")
    assert not hands.sees("another-card")  # the swap before they left counts


def test_what_was_swapped_away_is_remembered_and_then_their_own_or_a_light_evening_is_offered(
    evening: Callable[[date], Hands],
) -> None:
    hands = evening(day_of(NEW))
    to_question(hands)
    swapped = []
    for _ in range(2):
        swapped.append(tonight(hands, "card"))
        hands.press("another-card")
    assert tonight(hands, "skipped").split("\n") == swapped
    assert tonight(hands, "card") not in swapped
    assert not hands.sees("another-card") and hands.sees("own-instead")
    hands.press("light-instead")
    assert hands.sees("tap-hug")


def test_a_card_that_either_does_not_want_goes_and_nothing_shows_whose_wish_it_was(
    evening: Callable[[date], Hands],
) -> None:
    hands = evening(day_of(NEW))
    to_question(hands)
    card = tonight(hands, "card")
    hands.press("card-not")
    hands.press("card-wish-2")
    assert hands.journal.wishes(2) == {wishes.card_name(card): "not"} and hands.journal.wishes(1) == {}
    assert question(hands) != BY_ID[card].text
    assert tonight(hands, "card") != card
    assert tonight(hands, "skipped") == ""
    assert "Sam" not in hands.words()


def test_a_heart_is_kept_for_the_one_who_gave_it(evening: Callable[[date], Hands]) -> None:
    hands = evening(day_of(NEW))
    to_question(hands)
    card = tonight(hands, "card")
    hands.press("card-heart")
    hands.press("card-wish-leave")
    hands.press("card-heart")
    hands.press("card-wish-1")
    assert hands.journal.wishes(1) == {wishes.card_name(card): "heart"}
    assert "Alex" not in hands.words()
    assert question(hands) == BY_ID[card].text


def test_plain_words_come_first_when_either_likes_them(evening: Callable[[date], Hands]) -> None:
    hands = evening(day_of(NEW))
    hands.journal.wish(2, wishes.STYLE, "writing\nplain")
    to_question(hands)
    card = BY_ID[tonight(hands, "card")]
    assert question(hands) == card.plain
    hands.press("plain-words")
    assert question(hands) == card.text


def test_a_card_of_long_ago_is_met_again_and_what_was_kept_is_there_for_later(
    evening: Callable[[date], Hands],
) -> None:
    day = day_of(REVISIT)
    hands = evening(day)
    old = next(card for card in CARDS if card.depth == 1 and card.topic == "play" and not card.season)
    kept = held(hands, old.id, day - timedelta(200))
    since = [one for one in CARDS if one.depth == 1 and one.topic in ("us", "home", "time", "world")][::10][:4]
    for ago, card in enumerate(since, 1):
        held(hands, card.id, day - timedelta(ago))
    to_question(hands)
    assert question(hands) == old.text
    assert "sing" not in hands.words()  # the new answers come first
    found = past.kept_last_time(hands.journal, "evening_talk", old.id, None)
    assert found is not None and found.id == kept


def test_a_question_of_their_own_can_wait_and_comes_on_its_evening(evening: Callable[[date], Hands]) -> None:
    hands = evening(day_of(OWN))
    hands.journal.wish(0, wishes.question_name("Shall we move?"), "Shall we move?")
    to_question(hands)
    assert question(hands) == "Shall we move?"
    assert (tonight(hands, "question"), tonight(hands, "card")) == ("Shall we move?", "")
    hands.press("card-instead")
    assert question(hands) == BY_ID[tonight(hands, "card")].text
    assert past.waiting_questions(hands.journal, "evening_talk") == ("Shall we move?",)


def test_a_question_they_have_talked_about_waits_no_more(evening: Callable[[date], Hands]) -> None:
    hands = evening(day_of(OWN))
    hands.journal.wish(0, wishes.question_name("Shall we move?"), "Shall we move?")
    to_question(hands)
    assert question(hands) == "Shall we move?"
    assert hands.window.house is not None and hands.window.house.flush()
    (entry,) = hands.journal.entries(practices={"evening_talk"})
    hands.journal.say(entry.id, "talked", "yes", 0, found=False)
    assert past.waiting_questions(hands.journal, "evening_talk") == ()


def test_on_their_own_evening_they_may_think_of_one_and_need_not(evening: Callable[[date], Hands]) -> None:
    hands = evening(day_of(OWN))
    to_question(hands)
    assert not hands.sees("question")
    hands.type("own-question", "And the cat?")
    hands.press("own-later")
    assert hands.journal.wishes(0)[wishes.question_name("And the cat?")] == "And the cat?"
    hands.type("own-question", "Who cooks?")
    hands.press("own-tonight")
    assert question(hands) == "Who cooks?"
    assert tonight(hands, "question") == "Who cooks?"


def test_a_card_comes_back_when_their_own_question_is_taken_back(evening: Callable[[date], Hands]) -> None:
    hands = evening(day_of(NEW))
    to_question(hands)
    card = tonight(hands, "card")
    assert not hands.sees("own-question")  # beside a card it waits until it is asked for
    hands.press("own-instead")
    hands.type("own-question", "W")
    assert (tonight(hands, "question"), tonight(hands, "card")) == ("W", "")
    hands.press("own-later")
    assert (tonight(hands, "question"), tonight(hands, "card")) == (BY_ID[card].text, card)


def test_the_last_card_at_this_depth_leads_to_three_ways(evening: Callable[[date], Hands]) -> None:
    day = day_of(NEW)
    hands = evening(day)
    with hands.journal.together():
        for card in CARDS:
            if card.depth == 1:
                held(hands, card.id, day - timedelta(20), line="soup")
    to_question(hands)
    assert "You have walked through every card at this depth." in hands.words()
    hands.press("revisit")
    assert BY_ID[tonight(hands, "card")].depth == 1
    hands.press("stop")
    hands.journal.wish(0, "unrelated", "so that it is read anew")
    hands.journal.discard(hands.journal.entries(practices={"evening_talk"}, newest=True, limit=1)[0].id)
    to_question(hands)
    hands.press("further-in")
    for button in ("depth-2", "curtain-button", "depth-2"):
        hands.press(button)
    assert BY_ID[tonight(hands, "card")].depth == 2
    assert tonight(hands, "ceiling") == "2"


def test_in_the_first_weeks_they_may_ask_to_go_further(hands: Hands) -> None:
    to_question(hands)
    assert BY_ID[tonight(hands, "card")].depth == 1
    hands.press("go-further")
    for button in ("depth-3", "curtain-button", "depth-3"):
        hands.press(button)
    assert hands.journal.wishes(0)[wishes.DEEPER] == "yes"
    assert tonight(hands, "ceiling") == "3"
    assert not hands.sees("go-further")


def test_a_topic_closed_by_one_is_nowhere_to_be_seen(evening: Callable[[date], Hands]) -> None:
    hands = evening(day_of(NEW))
    for topic in wishes.TOPICS:
        if topic != "play":
            hands.journal.wish(1 if len(topic) % 2 else 2, wishes.topic_name(topic), "closed")
    to_question(hands)
    assert BY_ID[tonight(hands, "card")].topic == "play"
    assert "closed" not in hands.words()


def test_topics_swapped_three_times_are_asked_about_on_the_own_page_only(evening: Callable[[date], Hands]) -> None:
    hands = evening(DAY)
    work = [card.id for card in CARDS if card.topic == "work"][:3]
    entry = hands.journal.begin("evening_talk", DAY - timedelta(3)).id
    hands.journal.say(entry, "skipped", "\n".join(work), 0, found=False)
    ask = (hands.journal, CARDS, "evening_talk", DAY)
    assert past.topics_to_rest(*ask, 1) == past.topics_to_rest(*ask, 2) == ("work",)
    hands.journal.wish(1, wishes.rest_name("work"), "no")
    assert (past.topics_to_rest(*ask, 1), past.topics_to_rest(*ask, 2)) == ((), ("work",))
