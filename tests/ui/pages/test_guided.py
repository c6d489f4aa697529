"""Stopping, coming back, and changing what was kept: the ways through a practice beside the straight one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.mending import say_heat, to_the_heat
from tests.ui.pages import kept

DAY = EVENING.date()


def focus() -> str:
    now = QApplication.focusWidget()
    return now.objectName() if now else ""


def change(hands: Hands, entry: int) -> None:
    hands.journal.finish(entry)
    hands.go("looking_back")
    hands.go("entry", entry=entry)
    hands.press("entry-change")


def test_changing_an_old_evening_does_not_hold_the_talk_once_more(hands: Hands) -> None:
    entry = kept.talk(hands.journal, DAY, one="You said the quiet ones")
    change(hands, entry)
    assert "What was good today?" in hands.words()
    hands.press("go-on")
    assert "Something to keep" in hands.words()
    hands.type("keep_line-1", "! And the ferry")
    hands.press("go-on")
    assert hands.find("entry").isVisible()
    assert "the quiet ones! And the ferry" in hands.words()
    assert not hands.sees("practice")


def test_what_was_said_back_in_a_talk_can_be_changed_without_holding_it_once_more(hands: Hands) -> None:
    entry = kept.talk(hands.journal, DAY, one="You said the quiet ones")
    hands.journal.say(entry, "back", "So for you it was the bus", 2)
    hands.journal.say(entry, "first", "1", 0)
    change(hands, entry)
    while not hands.sees("back-2"):
        hands.press("go-on")
    assert not hands.sees("begins-1") and not hands.sees("noticed-2")
    hands.type("back-2", ", late")
    hands.press("go-on")
    assert "Something to keep" in hands.words()
    hands.press("stop")
    assert ", late" in hands.words() and "So for you it was the bus" in hands.words()


def test_what_was_opened_together_can_be_changed_by_both(hands: Hands) -> None:
    hands.go("practice", practice="memory")
    hands.type("title-0", "The lake")
    hands.press("go-on")
    for voice, door in ((1, "i-am-1"), (2, "curtain-button")):
        hands.press(door)
        hands.type(f"mine-{voice}", f"view {voice}")
        hands.press("ready")
    for name in ("open-1", "open-2", "go-on", "go-on", "ending-done"):
        hands.press(name)
    [entry] = hands.journal.entries()
    change(hands, entry.id)
    hands.press("go-on")
    hands.press("change-1")
    assert not hands.sees("mine-2")
    hands.type("mine-1", " of the ducks")
    hands.press("ready")
    hands.press("stop")
    changed = hands.journal.entry(entry.id)
    assert changed is not None
    assert changed.said("mine", 1) == "view 1 of the ducks"
    assert not any(answer.sealed for answer in changed.answers)
    assert "view 1 of the ducks" in hands.words()


def test_a_gratitude_that_waits_is_shown_to_its_author_only(open_window: Callable[..., Hands], folder: Path) -> None:
    hands = open_window(folder)
    hands.go("practice", practice="gratitude")
    hands.press("who-writes-1")
    hands.type("did-1", "stayed up with me")
    hands.go("gratitudes")
    [entry] = hands.journal.entries()
    assert not hands.sees(f"go-on-{entry.id}")
    hands.go("practice", practice="gratitude", entry=entry.id)
    assert "Who has the laptop?" in hands.words()
    assert not hands.sees("did-1")
    assert not hands.sees("skip")
    hands.press("i-am-2")
    assert "There is nothing of yours here." in hands.words()
    hands.go("practice", practice="gratitude", entry=entry.id)
    hands.press("i-am-1")
    assert hands.find("did-1").property("plainText") == "stayed up with me"
    hands.press("go-on")
    assert "How would you like to give it to Sam?" in hands.words()
    hands.press("give-later")
    assert not hands.sees(f"go-on-{entry.id}")


def test_words_written_under_the_wrong_name_go_with_whoever_writes(hands: Hands) -> None:
    hands.go("practice", practice="gratitude")
    hands.press("who-writes-1")
    hands.type("did-1", "stayed up with me")
    hands.press("who-writes-2")
    assert hands.find("did-2").property("plainText") == "stayed up with me"
    hands.press("stop")
    [entry] = hands.journal.entries()
    assert [(answer.field, answer.voice) for answer in entry.answers] == [("did", 2)]


def test_what_is_missing_takes_the_focus_and_is_forgotten_once_it_is_there(hands: Hands) -> None:
    hands.go("practice", practice="gratitude")
    hands.press("go-on")
    assert "would like an answer first" in hands.words()
    assert focus() in ("did-1", "did-2")
    hands.type(focus(), "s")
    assert "would like an answer first" not in hands.words()


def test_what_was_said_in_passing_is_over_on_the_next_page(hands: Hands) -> None:
    hands.go("practice", practice="light_evening")
    hands.press("stop")
    assert "Stopped. Nothing more is needed tonight." in hands.words()
    hands.go("gratitudes")
    assert "Stopped." not in hands.words()


def test_whoever_puts_it_off_reads_when_they_come_back_to_it(hands: Hands) -> None:
    to_the_heat(hands)
    say_heat(hands, "hot", "calm")
    hands.press("time-1")
    hands.press("stop")
    assert "You come back to it at 9:34" in hands.words().replace("21:34", "9:34")


def test_a_light_evening_can_be_only_a_crumb(hands: Hands) -> None:
    hands.go("practice", practice="light_evening")
    assert not hands.sees("go-on")
    hands.type("crumb-1", "The first snow")
    hands.press("go-on")
    assert hands.sees("ending-done")
    [entry] = hands.journal.entries()
    assert entry.said("crumb", 1) == "The first snow"


def test_a_light_evening_of_their_own_is_kept_by_the_button_too_and_can_be_changed(hands: Hands) -> None:
    hands.go("practice", practice="light_evening")
    hands.type("tap-own", "Danced in the hall")
    hands.press("go-on")
    [entry] = hands.journal.entries()
    assert entry.said("how") == "Danced in the hall"
    change(hands, entry.id)
    assert hands.find("how-0-own").property("text") == "Danced in the hall"
    hands.press("how-0-hug")
    hands.press("go-on")
    assert "A hug is enough" in hands.words()


def test_a_switch_says_what_is_kept_when_it_is_on(hands: Hands) -> None:
    hands.go("practice", practice="memory")
    hands.type("title-0", "The lake")
    hands.press("go-on")
    hands.press("skip")
    switch = hands.find("rather_not-2")
    assert switch.property("text") == "Rather not" and switch.accessibleName().endswith("Rather not")
    hands.press("rather_not-2")
    hands.press("go-on")
    [entry] = hands.journal.entries()
    assert entry.said("rather_not", 2) == "yes" and not entry.said("rather_not", 1)
