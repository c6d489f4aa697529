"""Drawing something new, guessing each other's answers, telling of long ago."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from couplejournal import paths
from couplejournal.practices import decks
from couplejournal.practices.ideas import ideas
from tests.ui.hands import Hands

IDEAS = {one.text: one for one in ideas(paths.resources(), "something_new")}
CARDS = {card.text: card for card in decks.cards(paths.resources())}


def text(hands: Hands, name: str) -> str:
    return str(hands.find(name).property("text"))


# -- something new


def test_an_idea_is_drawn_filtered_swapped_and_taken(hands: Hands) -> None:
    hands.go("practice", practice="something_new")
    hands.press("idea-where-out")
    hands.press("idea-suits-wheelchair")
    seen = []
    for _ in range(4):
        seen.append(text(hands, "idea"))
        hands.press("another-idea")
    assert len(set(seen)) == 4
    assert all(IDEAS[one].where in ("out", "any") and "wheelchair" in IDEAS[one].suits for one in seen)
    taken = text(hands, "idea")
    hands.press("take-idea")
    hands.press("stop")
    [entry] = hands.journal.entries()
    assert entry.said("drawn") == IDEAS[taken].key and taken.startswith(entry.said("idea"))


def test_when_nothing_fits_their_own_idea_does(hands: Hands) -> None:
    hands.go("practice", practice="something_new")
    for name in (
        "idea-where-out",
        "idea-energy-little",
        "idea-cost-nothing",
        "idea-suits-children",
        "idea-suits-apart",
    ):
        hands.press(name)
    hands.type("idea-0", "Count the bridges")
    hands.press("go-on")
    hands.press("stop")
    [entry] = hands.journal.entries()
    assert (entry.said("idea"), entry.said("drawn")) == ("Count the bridges", "")


def test_a_project_without_a_name_gets_a_kind_sentence_and_may_still_be_left(hands: Hands) -> None:
    hands.go("practice", practice="project")
    hands.press("go-on")
    assert "“What is it called?” would like an answer first, or stop here." in hands.words()
    assert isinstance(hands.window.focusWidget(), QLineEdit)
    hands.press("stop")
    assert hands.journal.entries() == []


def test_an_idea_that_was_done_before_is_not_the_next_one(open_window: Callable[..., Hands], folder: Path) -> None:
    met = set()
    for day in range(1, 13):
        hands = open_window(folder, clock=lambda day=day: datetime(2026, 11, day, 20, 0, tzinfo=UTC))
        hands.go("practice", practice="something_new")
        assert text(hands, "idea") not in met
        met.add(text(hands, "idea"))
        hands.press("take-idea")
        hands.press("stop")
        hands.window.close()


def test_what_it_was_beforehand_is_closed_until_both_open_it_afterwards(hands: Hands) -> None:
    hands.go("practice", practice="something_new")
    hands.press("take-idea")
    hands.press("i-am-1")
    hands.press("before-1-brave")
    hands.press("ready")
    hands.press("curtain-button")
    hands.press("before-2-easy")
    hands.press("ready")
    assert hands.sees("done-it")
    [entry] = hands.journal.entries()
    assert all(one.sealed and not one.value for one in entry.answers if one.field == "before")
    hands.press("can-wait")
    assert "Nobody asks about it" in hands.words()
    hands.go("tonight")
    assert "in the middle of it" not in hands.words()
    hands.go("practice", practice="something_new", entry=entry.id)
    hands.press("done-it")
    hands.press("go-on")
    for voice, name in ((1, "i-am-1"), (2, "curtain-button")):
        hands.press(name)
        hands.type(f"surprised-{voice}", "that you sang")
        hands.press(f"afterwards-{voice}-easy")
        hands.press("ready")
    hands.press("open-1")
    hands.press("open-2")
    assert "To me, beforehand, it is…\nquite a step" in hands.words()  # both look at it, beside how it is now
    [entry] = hands.journal.entries()
    assert [(one.voice, one.value) for one in entry.answers if one.field == "before"] == [(1, "brave"), (2, "easy")]
    assert entry.said("surprised", 2) == "that you sang"


# -- the game


def test_one_guesses_then_hears_and_nothing_is_counted(hands: Hands) -> None:
    hands.go("practice", practice="game")
    if not hands.sees("game-guess"):
        hands.press("skip")
    hands.press("game-guess")
    guessers, cards = [], []
    for _ in range(6):
        guessers.append(text(hands, "game-words"))
        cards.append(text(hands, "question"))
        hands.press("game-hear")
        assert text(hands, "game-words") == "Closer than you thought?" and text(hands, "question") == cards[-1]
        shown = re.sub(r"Step \d of \d|\d+ November 2026|\d+%|\d\d:\d\d", "", hands.words())
        assert not re.search(r"\d|right|wrong|point|score|won", shown)
        assert not [part for part in hands.find("scene-play").findChildren(QWidget) if isinstance(part, QLineEdit)]
        hands.press("game-next")
    one, other = "Alex guesses what Sam would say.", "Sam guesses what Alex would say."
    assert guessers in ([one, other] * 3, [other, one] * 3)
    assert len(set(cards)) == 6
    hands.press("game-enough")
    hands.type("line-0", "We both said Tuesday")
    hands.press("go-on")
    [entry] = hands.journal.entries()
    assert {answer.field for answer in entry.answers} <= {"cards", "line", "ceiling"}
    assert entry.said("cards").split("\n")[:6] == [CARDS[card].id for card in cards]


def test_both_may_simply_answer_and_another_game_has_other_cards(hands: Hands) -> None:
    played: list[list[str]] = []
    for _ in range(2):
        hands.go("practice", practice="game")
        if not hands.sees("game-both"):
            hands.press("skip")
        hands.press("game-both")
        for _card in range(4):
            assert "Both answer" in text(hands, "game-words")
            hands.press("game-next")
        hands.press("game-enough")
        hands.press("go-on")
        played.append(hands.journal.entries(newest=True, limit=1)[0].said("cards").split("\n"))
    assert not set(played[0]) & set(played[1])


def test_the_games_cards_still_come_as_tonights_question(hands: Hands) -> None:
    hands.go("practice", practice="game")
    if not hands.sees("game-both"):
        hands.press("skip")
    hands.press("game-both")
    hands.press("game-enough")
    hands.press("go-on")
    assert hands.journal.last_said("card", keys=("talked",), words=()) == []


# -- long ago


def tell(hands: Hands, words: str) -> str:
    hands.go("practice", practice="childhood")
    who = text(hands, "tell-who")
    teller = 1 if who.startswith("Alex tells") else 2
    hands.type(f"story-{teller}", words)
    return who


def test_whoever_told_last_time_listens_and_the_words_are_the_tellers(hands: Hands) -> None:
    told = []
    for n in range(3):
        told.append(tell(hands, f"There was a roof number {n}"))
        hands.press("go-on")
        hands.press("skip")
    assert told in (
        ["Alex tells. Sam listens.", "Sam tells. Alex listens.", "Alex tells. Sam listens."],
        ["Sam tells. Alex listens.", "Alex tells. Sam listens.", "Sam tells. Alex listens."],
    )
    for entry in hands.journal.entries():
        assert entry.said("story", int(entry.said("teller"))) != ""
        assert CARDS[entry.said("question")].topic in ("childhood", "family")


def test_the_teller_says_yes_or_nobody_does(hands: Hands) -> None:
    who = tell(hands, "There was a roof")
    teller = 1 if who.startswith("Alex tells") else 2
    name = {1: "Alex", 2: "Sam"}[teller]
    assert f"{name}: yes, you may keep my words" in hands.words()
    hands.press(f"story-{teller}-quoted")
    hands.press("stop")
    [entry] = hands.journal.entries()
    assert (teller, "quoted:story") in entry.consents


def test_changing_places_takes_the_words_along_and_no_yes(hands: Hands) -> None:
    who = tell(hands, "There was a roof")
    teller = 1 if who.startswith("Alex tells") else 2
    hands.press(f"story-{teller}-quoted")
    hands.press("tell-swap")
    assert text(hands, "tell-who") != who
    hands.press("stop")
    [entry] = hands.journal.entries()
    assert entry.said("story", 3 - teller) == "There was a roof" and not entry.said("story", teller)
    assert not [what for _, what in entry.consents if what == "quoted:story"]


@pytest.mark.parametrize("swaps", [3, 60])
def test_another_story_may_be_asked_for_as_often_as_one_likes(hands: Hands, swaps: int) -> None:
    hands.go("practice", practice="childhood")
    seen = {text(hands, "question")}
    for _ in range(swaps):
        hands.press("another-card")
        seen.add(text(hands, "question"))
    assert len(seen) >= min(swaps, 15)
