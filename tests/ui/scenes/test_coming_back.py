"""The end of a repair as two people meet it: a gesture, how it stands, a good memory, their pockets."""

from __future__ import annotations

from datetime import timedelta

import pytest

from couplejournal.journal.records import DONE, OPEN, US
from couplejournal.practices import wishes
from tests.ui.hands import Hands
from tests.ui.scenes.afterwards import DAY, LONG_AGO, at

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


def test_nobody_sees_what_the_other_chose_by_saying_they_are_the_other(hands: Hands) -> None:
    hands.journal.say(at(hands, "end"), "form", "long", 0, found=False)
    hands.go("practice", practice="repair")
    answer(hands, "understood", "time")
    hands.press("step-back")
    hands.press("skip")
    for voice in (1, 2):
        hands.press(f"i-am-{voice}")
        chosen = ("understood", "time", "same")
        assert not any(hands.find(f"end_state-{voice}-{key}").property("checked") for key in chosen)
        hands.press("step-back")
        hands.press("skip")


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


# -- the way back they chose


def ritual(hands: Hands, *, ours: bool = True, resting: bool = False) -> int:
    entry = hands.journal.begin("ritual", LONG_AGO).id
    for field, words in (("name", "After the storm"), ("shape", "Tea, the same side of the table.")):
        hands.journal.say(entry, field, words, US)
    hands.journal.say(entry, "for", "repair", US, found=False)
    for voice in (1, 2) if ours else (1,):
        hands.journal.agree(entry, voice, "ours")
    if resting:
        hands.journal.agree(entry, US, "resting")
    return entry


def end(hands: Hands) -> None:
    at(hands, "pockets")
    hands.press("go-on")
    assert hands.sees("ending-done")


def test_the_ritual_they_chose_on_a_calm_day_is_offered_at_the_end_and_nothing_links_it_to_the_talk(
    hands: Hands,
) -> None:
    number = ritual(hands)
    end(hands)
    assert "Tea, the same side of the table." in hands.words()
    hands.press("way-back-done")
    [done] = hands.journal.entries(practices={"ritual_done"})
    assert hands.journal.links(done.id) == (number,) and not hands.sees("way-back-done")


@pytest.mark.parametrize("how", [{"ours": False}, {"resting": True}])
def test_an_idea_or_a_ritual_at_rest_is_not_offered_only_a_quiet_way(hands: Hands, how: dict[str, bool]) -> None:
    ritual(hands, **how)
    end(hands)
    assert "After the storm" not in hands.words()
    hands.press("way-back-make")
    assert hands.sees("rituals")


# -- I got it wrong


def wrong(hands: Hands) -> int:
    hands.go("practice", practice="repair_owning")
    hands.type("did-1", "laughed at your letter")
    hands.type("meant-1", "that it was a joke")
    hands.press("go-on")
    [entry] = hands.journal.entries(practices={"repair_owning"})
    return entry.id


def test_i_got_it_wrong_is_written_alone_and_read_as_one_would_say_it(hands: Hands) -> None:
    number = wrong(hands)
    entry = hands.journal.entry(number)
    assert entry is not None and entry.closed
    hands.press("give-read")
    hands.press("curtain-button")
    assert "I laughed at your letter. It meant for you that it was a joke. I am sorry." in hands.words()
    assert "forgiv" not in hands.words().lower()


def test_kept_for_now_it_stays_with_its_author(hands: Hands) -> None:
    number = wrong(hands)
    hands.press("give-later")
    entry = hands.journal.entry(number)
    assert entry is not None and entry.closed
    hands.go("drawer")
    assert hands.sees("drawer-nothing")


def test_left_to_be_found_it_comes_to_stand_in_the_drawer_only_when_its_finder_says_so(hands: Hands) -> None:
    number = wrong(hands)
    hands.press("give-find")
    hands.go("own")
    hands.press("own-2")
    hands.press(f"own-unfold-{number}")
    hands.press("unfold")
    assert "I am sorry." in hands.words()
    hands.press("stand")
    hands.go("drawer")
    assert hands.sees(f"drawer-{number}")


# -- words that go in the middle of it


def test_one_who_takes_their_words_out_in_the_middle_stops_nothing(hands: Hands) -> None:
    entry = at(hands, "rebuilt")
    hands.journal.say(entry, "felt", "tired", 2)
    hands.go("talk", entry=entry)
    hands.press("talk-take-out-1")
    hands.press("talk-out-now")
    hands.press("talk-back")
    assert hands.sees("scene-rebuilt")
    hands.type("came_back-2", "You knocked.")
    for way in ("go-on", "go-on"):
        hands.press(way)
    assert hands.sees("ending-done")
    kept = hands.journal.entry(entry)
    assert kept is not None and {(one.field, one.voice) for one in kept.answers} == {("felt", 2), ("came_back", 2)}


def test_when_nothing_is_left_of_it_they_are_somewhere_kind(hands: Hands) -> None:
    entry = at(hands, "rebuilt")
    hands.go("talk", entry=entry)
    hands.press("talk-take-out-1")
    hands.press("talk-out-now")
    assert hands.sees("drawer-nothing") and hands.journal.entry(entry) is None
    hands.go("talk", entry=entry)
    assert hands.sees("talk-gone")
    hands.go("practice", practice="repair", entry=entry)
    assert hands.sees("practice") and "Something between us" in hands.words()


def test_one_left_open_for_weeks_is_gone_on_with_where_it_was(hands: Hands) -> None:
    weeks_ago = DAY - timedelta(days=50)
    entry = hands.journal.begin("repair", weeks_ago, place="rebuilt", drawer=True).id
    hands.journal.say(entry, "felt", "hurt", 1)
    hands.go("talk", entry=entry)
    hands.press("talk-change")
    assert hands.sees("scene-rebuilt")
