"""What is shown and given on a hard evening: a good memory, a pocket, a gift."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from couplejournal.journal.drawer import SHOWN
from couplejournal.journal.gifts import HARD_DAY, POCKET
from couplejournal.journal.records import DONE, US
from tests.ui.hands import Hands
from tests.ui.scenes.afterwards import DAY, LONG_AGO, at
from tests.ui.sealing import set_phrase


def memory(hands: Hands, title: str, day: date = LONG_AGO, **said: str) -> int:
    entry = hands.journal.begin("memory", day).id
    for key, value in {"title": title, **said}.items():
        hands.journal.say(entry, key, value, US, found=key != "tags")
    hands.journal.finish(entry)
    return entry


def refuse(hands: Hands, entry: int, voice: int) -> None:
    hands.journal.say(entry, "rather_not", "yes", voice, found=False)


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


def test_a_name_that_begins_a_title_is_known_by_what_was_said_tonight(hands: Hands) -> None:
    memory(hands, "Berta and the goose", tags="laughter")
    memory(hands, "The long walk")
    entry = at(hands, "good_one")
    hands.journal.say(entry, "saw", "you rang Berta before you rang me", 2)
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
    assert hands.find("pocket-back").text() != hands.find("step-back").text()  # type: ignore[attr-defined]
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


def test_whoever_has_a_phrase_gives_it_before_their_pocket_or_what_they_keep_is_shown(hands: Hands) -> None:
    entry = given(hands, "waited for me in the rain", by=1, closed=True)
    hands.journal.agree(entry, 1, HARD_DAY)
    hands.journal.agree(given(hands, "stayed up with me", by=2), 1, POCKET)
    set_phrase(hands.journal, 1)
    at(hands, "pockets")
    hands.press("i-am-1")
    assert hands.sees("phrase-gate") and not hands.sees("pocket-give")
    assert "stayed up" not in hands.words() and "you kept something" not in hands.words()
    hands.press("phrase-leave")
    assert hands.sees("i-am-1") and hands.sees("go-on")
