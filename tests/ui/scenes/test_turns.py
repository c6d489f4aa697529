"""The turns of a talk as two people meet them: who begins, the soft time, saying it back, the swap."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit, QTextEdit

from couplejournal.ui.kit.turn_ring import TurnRing
from tests.ui.hands import Hands
from tests.ui.scenes.talking import length, scene, settings, the_other_turn, time_is_up, to_the_first_turn, to_the_talk

# Who begins, and how long


def test_whoever_did_not_begin_last_time_is_offered_it(hands: Hands) -> None:
    before = hands.journal.begin("evening_talk", date(2026, 11, 20))
    hands.journal.say(before.id, "first", "1", 0)
    to_the_talk(hands)
    assert scene(hands)._beginning is hands.find("begins-2")
    assert hands.find("begins-2").x() < hands.find("begins-1").x()
    hands.press("begins-1")
    hands.go("tonight")
    latest = hands.journal.entries(practices={"evening_talk"})[-1]
    assert latest.said("first") == "1"


@pytest.mark.parametrize(("minutes", "one"), [(5, 2), (10, 4), (15, 6), (20, 8), (90, 44)])
def test_both_turns_are_equally_long_and_leave_a_part_of_the_talk_for_both(
    hands: Hands, minutes: int, one: int
) -> None:
    settings(hands).minutes = minutes
    to_the_first_turn(hands)
    assert length(hands) == one * 60
    the_other_turn(hands)
    assert length(hands) == one * 60


def test_another_length_is_chosen_there_holds_from_then_on_and_stands_in_no_entry(hands: Hands) -> None:
    to_the_talk(hands)
    hands.press("length-20")
    assert settings(hands).minutes == 20
    hands.press("length-own")
    hands.type("length-minutes", "32")
    assert settings(hands).minutes == 32
    hands.press("begins-1")
    assert length(hands) == 14 * 60
    hands.go("tonight")
    [entry] = hands.journal.entries()
    assert {answer.field for answer in entry.answers} <= {"question", "card", "ceiling", "first", "at"}


@pytest.mark.parametrize("nonsense", ["", "0", "-3", "181", "four", "9" * 40])
def test_a_length_that_is_none_changes_nothing(hands: Hands, nonsense: str) -> None:
    to_the_talk(hands)
    hands.press("length-own")
    hands.type("length-minutes", nonsense)
    assert settings(hands).minutes in (10, 1, 18, 9, 99)  # what was typed on the way may have been one
    assert 0 < settings(hands).minutes <= 180


def test_what_the_first_had_more_the_second_has_too(hands: Hands) -> None:
    to_the_first_turn(hands)
    hands.press("turn-more")
    hands.press("turn-more")
    before = length(hands)
    the_other_turn(hands)
    assert length(hands) == before == 10 * 60


def test_whoever_wants_no_timer_has_none_in_either_turn(hands: Hands) -> None:
    to_the_first_turn(hands)
    assert hands.sees("ring")
    hands.press("turn-no-timer")
    assert not hands.sees("ring")
    hands.press("turn-enough")
    hands.press("go-on")
    assert "Then it is Sam’s turn." in hands.words()
    hands.press("swap-now")
    assert "Sam’s turn" in hands.words()
    assert not hands.sees("ring")
    assert settings(hands).minutes == 10


def test_the_listener_reads_what_the_speaker_would_like_and_it_is_not_kept(hands: Hands) -> None:
    to_the_talk(hands)
    hands.press("wish-ideas")
    hands.press("begins-1")
    assert "Alex would like ideas too" in hands.words()
    the_other_turn(hands)
    assert "Sam would like you just to listen." in hands.words()
    hands.go("tonight")
    [entry] = hands.journal.entries()
    assert not [answer for answer in entry.answers if "ideas" in answer.value]


# During a turn


def test_nothing_can_be_typed_while_someone_speaks_and_nothing_else_is_on_the_screen(hands: Hands) -> None:
    to_the_first_turn(hands)
    page = hands.find("practice")
    assert not [part for kind in (QLineEdit, QTextEdit) for part in page.findChildren(kind) if part.isVisible()]
    assert hands.window.isFullScreen()
    assert not hands.sees("tab-evening") and not hands.sees("step-title")
    hands.press("turn-window")
    assert not hands.window.isFullScreen() and hands.sees("tab-evening")
    assert hands.find("turn-window").property("text") == "Only the talk"
    hands.press("turn-window")
    assert hands.window.isFullScreen()
    hands.go("tonight")
    assert not hands.window.isFullScreen() and hands.sees("tab-evening")


@pytest.mark.parametrize("way", ["skip", "stop", "turn-talked"])
def test_every_way_out_of_the_step_brings_the_window_back(hands: Hands, way: str) -> None:
    to_the_first_turn(hands)
    turn = scene(hands)
    held = []
    turn._awake.release = lambda: held.append(False)  # type: ignore[method-assign]
    hands.press(way)
    assert not hands.window.isFullScreen() and hands.sees("tab-evening")
    assert held


def test_when_the_time_is_full_nothing_is_cut_off(hands: Hands) -> None:
    settings(hands).bell = "light"
    to_the_first_turn(hands)
    assert not hands.sees("turn-over")
    time_is_up(hands)
    assert "That is the time you set. Go on as long as it is good." in hands.words()
    assert "Alex’s turn" in hands.words()
    ring = hands.find("ring")
    assert isinstance(ring, TurnRing) and ring.light() == 1.0
    hands.press("turn-more")
    assert not hands.sees("turn-over") and ring.light() == 0.0


def test_without_a_bell_the_sentence_is_all(hands: Hands) -> None:
    settings(hands).bell = "none"
    to_the_first_turn(hands)
    time_is_up(hands)
    ring = hands.find("ring")
    assert isinstance(ring, TurnRing) and ring.light() == 0.0
    assert hands.sees("turn-over")


# Saying it back


def test_what_was_heard_and_noticed_is_the_listeners_and_whether_it_came_across_is_not_kept(hands: Hands) -> None:
    to_the_first_turn(hands)
    hands.press("turn-enough")
    assert hands.sees("back-2") and not hands.sees("back-1")
    hands.press("back-2-starter-0")
    hands.type("back-2", "the bus")
    hands.type("noticed-2", "You smiled at the cat")
    hands.press("nod-yes")
    assert "One slow breath." in hands.words()
    hands.go("tonight")
    [entry] = hands.journal.entries()
    assert entry.said("back", 2) == "So for you it was the bus"
    assert entry.said("noticed", 2) == "You smiled at the cat"
    assert not [answer for answer in entry.answers if answer.field == "nod"]


def test_after_two_almosts_trying_is_what_counts(hands: Hands) -> None:
    to_the_first_turn(hands)
    hands.press("turn-enough")
    hands.press("nod-almost")
    assert "Add what was missing, Alex." in hands.words()
    hands.press("nod-almost")
    assert "Trying this hard counts. Leave it here?" in hands.words()
    assert not hands.sees("nod-almost")
    hands.press("nod-leave")
    assert "Then it is Sam’s turn." in hands.words()


def test_the_breath_ends_by_itself_unless_something_is_still_being_chosen(hands: Hands) -> None:
    to_the_first_turn(hands)
    hands.press("turn-enough")
    hands.press("go-on")
    from PySide6.QtCore import QTimer

    breath = hands.find("swap-now").findChild(QTimer)
    assert breath.isActive() and breath.interval() == 5000
    hands.press("wish-ideas")
    assert not breath.isActive()
