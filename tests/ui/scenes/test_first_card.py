"""What came back from the day may be the first card of tonight's talk, until they have talked or put it aside."""

from __future__ import annotations

import pytest

from couplejournal.journal.records import US
from couplejournal.practices import wishes
from couplejournal.ui.scenes import past
from tests.ui.hands import Hands

ASKED, ANSWER = "What is the hardest thing today?", "The call with the bank"
CARD = f"{ASKED} “{ANSWER}”"
BROUGHT = "You brought this along from your day."


def ask(hands: Hands) -> None:
    """Alex asks by message, and types what came back."""
    hands.go("notes")
    hands.press("begin-ask_by_message")
    hands.press("asked-1-starter-0")
    hands.press("go-on")
    hands.press("tuck-copy")
    hands.press("copy-now")
    hands.press("go-on")


def to_question(hands: Hands) -> None:
    hands.go("practice", practice="evening_talk")
    for _ in range(8):
        if hands.sees("question") or hands.sees("own-question"):
            return
        hands.press("go-on" if hands.sees("go-on") else "skip")
    raise AssertionError("the question never comes")


def question(hands: Hands) -> str:
    return str(hands.find("question").property("text"))


@pytest.fixture
def carried(hands: Hands) -> Hands:
    """The answer shall begin tonight’s talk."""
    ask(hands)
    hands.press("done-it")
    hands.type("came_back-0", ANSWER)
    hands.press("go-on")
    hands.press("carry-yes")
    hands.press("ending-done")
    return hands


def test_an_answer_may_come_hours_later(hands: Hands) -> None:
    ask(hands)
    hands.press("can-wait")
    [entry] = hands.journal.entries()
    hands.press(f"go-on-{entry.id}")
    hands.press("done-it")
    hands.type("came_back-0", ANSWER)
    hands.press("go-on")
    hands.press("carry-no")
    assert past.first_card(hands.journal) == ""


def test_a_question_that_waits_for_an_answer_does_not_stand_in_the_way_of_the_evening(hands: Hands) -> None:
    ask(hands)
    hands.press("can-wait")
    hands.go("tonight")
    assert hands.find("tonight-begin").accessibleName() == "Begin: Evening talk"


def test_the_answer_is_the_first_card_of_the_talk(carried: Hands) -> None:
    to_question(carried)
    assert question(carried) == CARD
    assert BROUGHT in carried.words()
    to_question(carried)
    assert question(carried) == CARD


def test_another_one_puts_it_aside(carried: Hands) -> None:
    to_question(carried)
    carried.press("another-card")
    assert question(carried) != CARD and BROUGHT not in carried.words()
    assert past.first_card(carried.journal) == ""
    card = question(carried)
    to_question(carried)
    assert question(carried) == card


def test_once_they_have_talked_about_it_it_waits_no_more(carried: Hands) -> None:
    to_question(carried)
    carried.press("go-on")
    for _ in range(20):
        if carried.sees("ending-done"):
            break
        for name in ("begins-1", "turn-enough", "swap-now", "go-on", "tap-hug", "skip"):
            if carried.sees(name):
                carried.press(name)
                break
    assert carried.window.house is not None and carried.window.house.flush()
    assert past.first_card(carried.journal) == ""
    [entry] = carried.journal.entries(practices={"evening_talk"})
    assert entry.said("question") == CARD


def test_a_talk_about_something_else_leaves_it_waiting(carried: Hands) -> None:
    to_question(carried)
    carried.type("own-question", "Where shall we walk")
    carried.press("own-tonight")
    assert question(carried) == "Where shall we walk"
    assert past.first_card(carried.journal) == CARD


def test_a_note_that_was_found_may_begin_the_talk(hands: Hands) -> None:
    hands.go("practice", practice="note")
    hands.type("to_find-1", "I thought of you on the bridge")
    hands.press("go-on")
    hands.press("tuck-next")
    [entry] = hands.journal.entries()
    hands.go("own", voice=2)
    hands.press(f"own-unfold-{entry.id}")
    hands.press("unfold")
    hands.press("talk")
    to_question(hands)
    assert question(hands) == "“I thought of you on the bridge”"
    assert hands.journal.wishes(US)[wishes.FIRST_CARD] == question(hands)
