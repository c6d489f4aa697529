"""The end of a repair as two people meet it: a gesture, how it stands, a good memory, their pockets."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from couplejournal.journal.drawer import SHOWN
from couplejournal.journal.gifts import HARD_DAY, POCKET
from couplejournal.journal.records import DONE, OPEN, US
from couplejournal.practices import wishes
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands

DAY = EVENING.date()
LONG_AGO = DAY - timedelta(days=400)


def at(hands: Hands, step: str) -> int:
    """A repair that has come as far as this step."""
    entry = hands.journal.begin("repair", DAY, place=step, drawer=True).id
    hands.journal.say(entry, "felt", "hurt", 1)
    hands.go("practice", practice="repair", entry=entry)
    return entry


def memory(hands: Hands, title: str, day: date = LONG_AGO, **said: str) -> int:
    entry = hands.journal.begin("memory", day).id
    for key, value in {"title": title, **said}.items():
        hands.journal.say(entry, key, value, US, found=key != "tags")
    hands.journal.finish(entry)
    return entry


def refuse(hands: Hands, entry: int, voice: int) -> None:
    hands.journal.say(entry, "rather_not", "yes", voice, found=False)


# -- the gesture


def test_a_few_gestures_are_shown_and_none_of_touch_where_one_would_rather_not(hands: Hands) -> None:
    hands.journal.wish(2, wishes.STYLE, "no_touch")
    at(hands, "coming_back")
    hands.press("gesture-others")
    shown = {key for key in ("hug", "forehead", "palm", "hair", "tea") if hands.sees(f"gesture-0-{key}")}
    assert shown == {"tea"}
    assert not hands.sees("no_touch-0"), "that one has switched it off is said nowhere"


def test_touch_may_be_left_out_for_one_evening_and_takes_back_what_was_chosen(hands: Hands) -> None:
    entry = at(hands, "coming_back")
    hands.press("gesture-others")
    hands.press("gesture-0-hug")
    hands.press("no_touch-0")
    assert not hands.sees("gesture-0-hug") and hands.sees("gesture-0-tea")
    hands.press("gesture-0-tea")
    hands.press("go-on")
    kept = hands.journal.entry(entry)
    assert kept is not None and kept.said("gesture") == "tea" and not kept.said("no_touch")


def test_what_soothes_one_comes_first_and_is_read_only_where_its_author_gave_it(hands: Hands) -> None:
    hands.journal.wish(1, wishes.SOOTHES, "candle\nA bath with the door open")
    at(hands, "coming_back")
    assert not hands.sees("gesture-soothes-1")
    hands.go("tonight")
    hands.journal.wish(1, wishes.SOOTHES_GIVEN, wishes.YES)
    hands.go("practice", practice="repair")
    assert hands.sees("gesture-0-candle") and not hands.sees("gesture-soothes-2")
    assert "A bath with the door open" not in hands.words()
    hands.press("gesture-soothes-1")
    assert "Light a candle and blow it out together · A bath with the door open" in hands.words()


# -- how it stands


def answer(hands: Hands, one: str, two: str) -> None:
    hands.press("i-am-1")
    hands.press(f"end_state-1-{one}")
    hands.press("ready")
    hands.press("curtain-button")
    hands.press(f"end_state-2-{two}")
    hands.press("ready")


def test_two_different_answers_are_not_announced_and_none_is_ever_written_down(hands: Hands) -> None:
    entry = at(hands, "end")
    answer(hands, "understood", "time")
    assert hands.sees("standing-thanks") and not hands.sees("standing-same")
    words = hands.words()
    assert "more time" not in words and "understood" not in words
    hands.press("come-back-no")
    kept = hands.journal.entry(entry)
    assert kept is not None and not any(one.field == "end_state" for one in kept.answers)


def test_the_same_answer_is_said_once(hands: Hands) -> None:
    at(hands, "end")
    answer(hands, "time", "time")
    assert "I need more time" in hands.words()


def test_a_time_to_come_back_leaves_the_talk_open_until_then(hands: Hands) -> None:
    entry = at(hands, "end")
    answer(hands, "time", "same")
    hands.press("come-back-3")
    while not hands.sees("ending-done"):
        hands.press("go-on")
    kept = hands.journal.entry(entry)
    assert kept is not None and kept.state == OPEN and kept.due is not None
    assert kept.due.date() == DAY + timedelta(3) and kept.consents == frozenset()


def test_any_other_day_may_be_chosen(hands: Hands) -> None:
    entry = at(hands, "end")
    answer(hands, "time", "same")
    hands.press("come-back-other")
    hands.press("come-back-on-day")
    kept = hands.journal.entry(entry)
    assert kept is not None and kept.due is not None and kept.due.date() == DAY + timedelta(1)


def test_without_a_time_it_ends_with_good_night_and_nothing_is_asked_for(hands: Hands) -> None:
    entry = at(hands, "end")
    hands.press("skip")
    while not hands.sees("ending-done"):
        hands.press("go-on")
    assert "Good night." in hands.words() and not hands.sees("ending-gratitude")
    kept = hands.journal.entry(entry)
    assert kept is not None and kept.state == DONE and kept.due is None and kept.ended is not None


# -- a good one


def test_laughter_comes_first_and_is_noted_as_shown(hands: Hands) -> None:
    memory(hands, "The long walk")
    laughing = memory(hands, "The wrong bus", tags="laughter", what="Twice round the lake.")
    at(hands, "good_one")
    assert "The wrong bus" not in hands.words()
    hands.press("good-yes")
    assert hands.find("good-memory-title").property("text") == "The wrong bus"
    assert "Twice round the lake." in hands.words()
    assert hands.journal.agreed_at(laughing, US, SHOWN) is not None
    hands.go("tonight")
    at(hands, "good_one")
    hands.press("good-yes")
    assert hands.find("good-memory-title").property("text") == "The long walk"


def test_not_now_shows_nothing_and_notes_nothing(hands: Hands) -> None:
    entry = memory(hands, "The wrong bus")
    at(hands, "good_one")
    hands.press("good-not-now")
    assert not hands.sees("good-memory") and hands.journal.agreed_at(entry, US, SHOWN) is None


def test_where_there_is_none_nothing_is_asked(hands: Hands) -> None:
    entry = memory(hands, "The wrong bus")
    memory(hands, "Last week", DAY - timedelta(7))
    refuse(hands, entry, 2)
    at(hands, "end")
    hands.press("skip")
    assert not hands.sees("good-yes") and hands.sees("scene-pockets")


@pytest.mark.parametrize("there_is_another", [True, False])
def test_a_memory_deleted_between_offer_and_press_is_another_or_none(hands: Hands, there_is_another: bool) -> None:
    first = memory(hands, "The wrong bus", tags="laughter")
    if there_is_another:
        memory(hands, "The long walk")
    at(hands, "good_one")
    hands.journal.purge(first)
    hands.press("good-yes")
    assert hands.sees("good-memory") == there_is_another
    assert ("There is none to show just now. That is all right." in hands.words()) != there_is_another
    hands.press("go-on")
    assert hands.sees("scene-pockets")


def test_one_taken_back_between_offer_and_press_is_not_shown(hands: Hands) -> None:
    first = memory(hands, "The wrong bus")
    at(hands, "good_one")
    refuse(hands, first, 1)
    hands.press("good-yes")
    assert not hands.sees("good-memory")


def test_the_people_and_places_of_tonight_are_left_out_and_nothing_is_said_of_it(hands: Hands) -> None:
    memory(hands, "At Berta’s", place="Caputh", tags="laughter")
    memory(hands, "The long walk", place="Tegel")
    entry = at(hands, "good_one")
    hands.journal.say(entry, "saw", "what your mother said in caputh", 2)
    hands.press("good-yes")
    assert hands.find("good-memory-title").property("text") == "The long walk"


# -- pockets


def given(hands: Hands, words: str, *, by: int, closed: bool = False) -> int:
    entry = hands.journal.begin("gratitude", LONG_AGO).id
    hands.journal.say(entry, "did", words, by, sealed=closed)
    return entry


def test_each_looks_alone_at_one_thing_and_both_doors_are_alike(hands: Hands) -> None:
    hands.journal.agree(given(hands, "stayed up with me", by=1), 2, POCKET)
    at(hands, "pockets")
    assert hands.sees("i-am-1") and hands.sees("i-am-2") and "stayed up" not in hands.words()
    hands.press("i-am-1")
    assert "Nothing in your pocket yet. That is allowed." in hands.words()
    hands.press("pocket-back")
    hands.press("i-am-2")
    assert "stayed up with me" in hands.words()
    hands.press("pocket-back")
    assert "stayed up" not in hands.words()
    hands.press("go-on")
    assert hands.sees("ending-done")


def test_what_was_kept_for_a_hard_day_is_given_by_its_authors_choice_alone(hands: Hands) -> None:
    entry = given(hands, "waited for me in the rain", by=1, closed=True)
    hands.journal.agree(entry, 1, HARD_DAY)
    at(hands, "pockets")
    hands.press("i-am-2")
    assert not hands.sees("pocket-give"), "the other is not told that it is there"
    hands.press("pocket-back")
    hands.press("i-am-1")
    assert "waited for me" not in hands.words()
    hands.press("pocket-give")
    hands.press("curtain-button")
    assert "waited for me in the rain" in hands.words()
    hands.press("pocket-landed")
    kept = hands.journal.entry(entry)
    assert kept is not None and kept.said("did", 1) == "waited for me in the rain" and kept.state == DONE
    assert hands.journal.for_hard_day(1) == []


def test_not_today_keeps_it(hands: Hands) -> None:
    entry = given(hands, "waited for me in the rain", by=1, closed=True)
    hands.journal.agree(entry, 1, HARD_DAY)
    at(hands, "pockets")
    hands.press("i-am-1")
    hands.press("pocket-keep")
    assert not hands.sees("pocket-give")
    assert [one.id for one in hands.journal.for_hard_day(1)] == [entry]


# -- the kind friend


def test_each_writes_alone_to_the_kind_friend_and_it_stays_with_them(hands: Hands) -> None:
    entry = at(hands, "friend")
    hands.press("i-am-1")
    assert hands.sees("quiet-ring")
    hands.type("kf1-1", "Two tired people")
    hands.press("ready")
    assert "Two tired people" not in hands.words()
    hands.press("curtain-button")
    hands.press("ready")
    kept = hands.journal.entry(entry)
    assert kept is not None and [(one.field, one.voice) for one in kept.answers if one.sealed] == [("kf1", 1)]
    assert hands.sees("scene-coming_back")


def test_the_time_of_the_kind_friend_can_be_let_go(hands: Hands) -> None:
    at(hands, "friend")
    hands.press("i-am-2")
    hands.press("quiet-no-timer")
    assert not hands.sees("quiet-ring")


# -- the olive branch


def test_an_olive_branch_is_found_alone_and_may_open_the_talk(hands: Hands) -> None:
    hands.go("practice", practice="olive_branch")
    hands.type("branch-1", "I want us back, not to win this.")
    hands.press("go-on")
    hands.press("tuck-next")
    hands.go("tonight")
    assert hands.sees("tonight-paper") and "win this" not in hands.words()
    hands.press("tonight-paper-look")
    hands.press("own-2")
    [branch] = hands.journal.left_for(2)
    hands.press(f"own-unfold-{branch.id}")
    hands.press("unfold")
    assert "I want us back, not to win this." in hands.words()
    hands.press("talk")
    assert hands.sees("practice") and "Something between us" in hands.words()
    kept = hands.journal.entry(branch.id)
    assert kept is not None and kept.drawer and not kept.closed
    assert wishes.FIRST_CARD not in hands.journal.wishes(US) and hands.journal.search("win") == []
