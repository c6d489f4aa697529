"""The other scenes as two people meet them: the card, the turns, the pause, the gift, the one tap."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from PySide6.QtWidgets import QWidget

from couplejournal.practices.practice import SCENES as NAMES
from couplejournal.ui.scenes.stage import SCENES
from couplejournal.ui.writing.inputs import INPUTS
from couplejournal.practices.kinds import KINDS
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.mending import say_heat, to_the_heat

DAY = date(2026, 11, 22)


def test_every_scene_a_practice_may_name_can_be_played() -> None:
    assert set(SCENES) == set(NAMES)


def test_every_kind_of_answer_has_its_input() -> None:
    assert set(INPUTS) == set(KINDS)


def to_the_card(hands: Hands) -> None:
    hands.go("practice", practice="evening_talk")
    while not hands.sees("question"):
        hands.press("go-on")


def test_the_same_evening_shows_the_same_card_and_another_one_twice(hands: Hands) -> None:
    to_the_card(hands)
    first = hands.find("question").property("text")
    hands.press("another-card")
    second = hands.find("question").property("text")
    hands.press("another-card")
    third = hands.find("question").property("text")
    assert len({first, second, third}) == 3
    assert not hands.sees("another-card")
    hands.go("tonight")
    [entry] = hands.journal.entries(DAY, DAY)
    assert entry.said("question") == third
    hands.go("practice", practice="evening_talk")
    assert hands.find("question").property("text") == third


def test_a_question_of_their_own_takes_the_place_of_the_card(hands: Hands) -> None:
    to_the_card(hands)
    hands.press("own-instead")
    hands.type("own-question", "Shall we get a dog?")
    hands.press("go-on")
    [entry] = hands.journal.entries(DAY, DAY)
    assert entry.said("question") == "Shall we get a dog?"
    assert entry.said("card") == ""


def test_one_hot_answer_offers_a_pause_without_saying_whose(hands: Hands) -> None:
    to_the_heat(hands)
    say_heat(hands, "calm", "boiling")
    assert "Let’s cool off first" in hands.words()
    scene = hands.find("scene-cooling")
    assert not [part for part in scene.findChildren(QWidget) if "Sam" in str(part.property("text"))]
    hands.press("time-1")
    [entry] = hands.journal.entries(DAY, DAY)
    assert entry.due == EVENING + timedelta(minutes=20)
    assert not {answer.field for answer in entry.answers} & {"heat"}


def test_calm_answers_lead_straight_on(hands: Hands) -> None:
    to_the_heat(hands)
    say_heat(hands)
    assert "A gentle beginning" in hands.words()


def test_a_gratitude_needs_one_of_its_two_answers(hands: Hands) -> None:
    hands.go("practice", practice="gratitude")
    hands.press("go-on")
    assert "would like an answer first" in hands.words()
    assert hands.journal.entries() == []


def test_a_gratitude_stays_sealed_until_it_is_given(hands: Hands) -> None:
    hands.go("practice", practice="gratitude")
    writer = 1 if hands.sees("did-1") else 2
    hands.type(f"did-{writer}", "stayed up with me")
    hands.press("go-on")
    assert hands.journal.search("stayed") == []
    hands.press("give-aloud")
    assert "stayed up with me" in hands.words()
    assert len(hands.journal.search("stayed")) == 1


def test_a_gratitude_is_read_as_one_would_say_it(hands: Hands) -> None:
    hands.go("practice", practice="gratitude")
    who = 1 if hands.sees("did-1") else 2
    hands.press(f"character-{who}-group-1")
    hands.press(f"character-{who}-word-1")
    hands.type(f"did-{who}", "stayed up with me")
    hands.press("go-on")
    hands.press("give-aloud")
    assert "reads it aloud." in hands.words()
    assert "I saw it when\nyou stayed up with me" in hands.words()


def test_one_tap_is_a_whole_evening(hands: Hands) -> None:
    hands.go("practice", practice="light_evening")
    hands.press("tap-hug")
    assert "Kept." in hands.words()
    [entry] = hands.journal.entries(DAY, DAY)
    assert (entry.said("how"), entry.state) == ("hug", "done")
    assert hands.journal.marks(DAY, DAY) == {DAY: frozenset({"light_evening"})}


def test_a_talk_after_midnight_belongs_to_the_evening_before(open_window, folder) -> None:  # type: ignore[no-untyped-def]
    late = datetime(2026, 11, 23, 1, 30, tzinfo=timezone(timedelta(hours=1)))
    hands = open_window(folder, clock=lambda: late)
    hands.go("practice", practice="light_evening")
    hands.press("tap-quiet")
    assert [entry.day for entry in hands.journal.entries()] == [DAY]
