"""Becoming: a line about oneself that is one's own until it is given, and can be taken back, changed, left to rest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.sealing import everything, give_phrase, set_phrase, tour

LINE, HOW = "heron patience", "You could stand beside me by waiting."


def write(hands: Hands, voice: int = 1, way: str = "give-later") -> int:
    hands.go("own", voice=voice)
    hands.press("begin-becoming")
    hands.type(f"becoming-{voice}", LINE)
    hands.type(f"beside_me-{voice}", HOW)
    hands.press("go-on")
    hands.press(way)
    return hands.journal.entries(practices={"becoming"}, newest=True)[0].id


def test_what_one_is_becoming_is_ones_own_and_nobody_elses(hands: Hands) -> None:
    before = tour(hands)
    entry = write(hands)
    assert tour(hands) == before
    hands.go("own", voice=2)
    assert "heron" not in everything(hands) and not hands.sees("own-given")
    hands.go("own", voice=1)
    assert LINE in hands.words() and HOW in hands.words() and "Mine alone" in hands.words()
    assert not hands.sees(f"own-envelope-{entry}")


def test_after_years_nobody_is_asked_what_shall_become_of_it(open_window: Callable[..., Hands], folder: Path) -> None:
    now = [EVENING]
    hands = open_window(folder, clock=lambda: now[0])
    entry = write(hands)
    now[0] += timedelta(days=800)
    hands.go("own", voice=1)
    assert hands.sees(f"becoming-{entry}") and not hands.sees(f"own-still-{entry}")


def test_given_on_their_page_it_is_asked_about_answered_and_nobody_changes_the_others_words(hands: Hands) -> None:
    entry = write(hands, way="give-page")
    hands.go("own", voice=2)
    assert LINE in hands.words() and HOW in hands.words()
    hands.press(f"given-ask-{entry}")
    assert LINE in hands.words()  # what one asks about stands above the question
    assert not hands.sees("becoming-1") and not hands.sees("becoming-2")
    hands.type("how_beside-2", "Shall I ask on Sundays?")
    hands.press("go-on")
    assert hands.sees("ending-done")  # the answer is not theirs to give
    hands.go("own", voice=1)
    assert "Shall I ask on Sundays?" in hands.words()
    hands.press(f"becoming-answer-{entry}")
    assert "Shall I ask on Sundays?" in hands.words() and not hands.sees("how_beside-2")
    hands.type("beside_reply-1", "Once, and then leave it.")
    hands.press("go-on")
    hands.go("own", voice=1)
    hands.press(f"becoming-change-{entry}")
    assert hands.sees("becoming-1")
    hands.press("go-on")
    assert hands.sees("beside_reply-1") and not hands.sees("how_beside-2")
    hands.go("own", voice=2)
    assert "Once, and then leave it." in hands.words()
    told = hands.journal.entry(entry)
    assert told and {one.voice for one in told.answers if one.field in ("becoming", "beside_me")} == {1}


def test_read_aloud_it_may_be_asked_about_in_the_same_sitting(hands: Hands) -> None:
    write(hands, way="give-aloud")
    assert LINE in hands.words()
    hands.press("said-it")
    hands.press("go-on")
    hands.type("how_beside-2", "What would help?")
    hands.press("go-on")
    hands.type("beside_reply-1", "Time.")
    hands.press("go-on")
    hands.press("ending-done")
    [entry] = hands.journal.entries()
    assert entry.said("how_beside", 2) == "What would help?" and entry.said("beside_reply", 1) == "Time."
    assert hands.journal.search("heron") == [] and hands.journal.marks(entry.day, entry.day) == {}


def test_taken_back_it_is_sealed_again_with_the_answer_and_the_question_waits(hands: Hands) -> None:
    entry = write(hands, way="give-page")
    hands.journal.say(entry, "how_beside", "What would help?", 2)
    hands.journal.say(entry, "beside_reply", "Time.", 1)
    hands.go("own", voice=1)
    hands.press(f"becoming-back-{entry}")
    assert "Mine alone" in hands.words()
    told = hands.journal.entry(entry)
    assert told and {one.field for one in told.answers if not one.sealed} == {"how_beside"}
    hands.go("own", voice=2)
    assert "heron" not in everything(hands) and "Time." not in everything(hands)
    hands.go("own", voice=1)
    hands.press(f"becoming-give-{entry}")
    hands.press("give-page")
    hands.go("own", voice=2)
    assert LINE in hands.words() and "What would help?" in hands.words() and "Time." in hands.words()


def test_its_author_chooses_a_day_and_is_asked_once_in_one_line(
    open_window: Callable[..., Hands], folder: Path
) -> None:
    now = [EVENING]
    hands = open_window(folder, clock=lambda: now[0])
    entry = write(hands, way="give-page")
    hands.go("own", voice=1)
    hands.press(f"becoming-ask-again-{entry}")
    hands.press(f"becoming-month-{entry}")
    now[0] += timedelta(days=29)
    hands.go("own", voice=1)
    assert "You wanted to be asked again." not in hands.words()
    now[0] += timedelta(days=1)
    before = tour(hands)[0]
    assert "asked again" not in before  # not at home
    hands.go("own", voice=2)
    assert "asked again" not in everything(hands)
    hands.go("own", voice=1)
    assert "You wanted to be asked again." in hands.words()
    hands.press(f"becoming-still-{entry}")
    assert "You wanted to be asked again." not in hands.words() and LINE in hands.words()


def test_it_rests_for_both_and_wakes_again(hands: Hands) -> None:
    entry = write(hands, way="give-page")
    hands.go("own", voice=1)
    hands.press(f"becoming-rest-{entry}")
    assert not hands.sees(f"becoming-{entry}") and hands.sees(f"becoming-wake-{entry}")
    hands.go("own", voice=2)
    assert not hands.sees("own-given")
    hands.go("own", voice=1)
    hands.press(f"becoming-wake-{entry}")
    assert hands.sees(f"becoming-{entry}")


def test_deleted_by_its_author_nothing_of_it_is_left_but_what_the_other_asked(hands: Hands) -> None:
    entry = write(hands, way="give-page")
    hands.journal.say(entry, "how_beside", "What would help?", 2)
    hands.go("own", voice=1)
    hands.press(f"becoming-delete-{entry}")
    hands.press("take-out-now")
    assert "Nothing here yet. That is allowed." in hands.words()
    hands.go("own", voice=2)
    assert "heron" not in everything(hands) and "What would help?" in hands.words()
    hands.press(f"given-out-{entry}")
    assert hands.journal.entries() == []


def test_with_a_phrase_it_is_locked_until_it_is_given_and_when_it_was_taken_back(hands: Hands, qtbot: QtBot) -> None:
    set_phrase(hands.journal, 1)
    hands.go("own", voice=1)
    give_phrase(hands, qtbot)
    hands.press("begin-becoming")
    hands.type("becoming-1", LINE)
    hands.press("go-on")
    hands.press("give-page")
    assert not hands.journal.may_read(1)
    [entry] = hands.journal.entries()
    hands.go("own", voice=2)
    assert LINE in hands.words()
    hands.go("own", voice=1)
    give_phrase(hands, qtbot)
    hands.press(f"becoming-back-{entry.id}")
    hands.go("own", voice=2)
    assert "heron" not in everything(hands)
    told = hands.journal.entry(entry.id)
    assert told and all(answer.sealed for answer in told.answers)
