"""A hand of question cards: as many as the practice says, deeper where both wish it, and put back freely."""

from __future__ import annotations

import pytest

from couplejournal import paths
from couplejournal.journal.journal import Journal
from couplejournal.practices import decks
from couplejournal.practices.wishes import DEEPER, FIRST_DAY, YES
from tests.ui.hands import Hands
from tests.ui.pages.test_rituals import ritual


@pytest.fixture
def cards() -> dict[str, decks.Card]:
    return {card.id: card for card in decks.cards(paths.resources())}


def played(journal: Journal, practice: str) -> list[str]:
    [entry] = journal.entries(practices={practice}, newest=True, limit=1)
    return entry.said("cards").split("\n")


def test_five_cards_come_from_under_the_surface_when_both_wish_it(hands: Hands, cards: dict[str, decks.Card]) -> None:
    hands.journal.wish(0, FIRST_DAY, "2026-01-01")
    hands.journal.wish(0, DEEPER, YES)
    number = ritual(hands.journal, "Deep evening", template="deep_evening")
    hands.go("practice", practice="deep_evening", of=number)
    for _ in range(20):
        if hands.sees("question"):
            break
        way = next(name for name in ("depth-2", "ready", "curtain-button", "go-on", "i-am-1") if hands.sees(name))
        hands.press(way)
    for _ in range(4):
        hands.press("hand-next")
    assert not hands.sees("hand-next")
    hands.press("go-on")
    hands.type("keep_line-1", "That we stayed up")
    hands.press("go-on")
    drawn = played(hands.journal, "deep_evening")
    assert len(set(drawn)) == 5 and {cards[one].depth for one in drawn} == {2}


def test_one_card_is_taken_along_and_what_was_put_back_is_not_remembered(hands: Hands) -> None:
    number = ritual(hands.journal, "Evening walk", template="evening_walk")
    hands.go("practice", practice="ritual_walk", of=number)
    first = hands.find("question").property("text")
    hands.press("hand-swap")
    taken = hands.find("question").property("text")
    assert taken != first
    hands.press("go-on")
    assert hands.find("meanwhile-with").property("text") == taken  # nobody has to keep it in mind at the door
    hands.press("done-it")
    hands.type("line-0", "It rained, and we did not mind.")
    hands.press("go-on")
    assert len(played(hands.journal, "ritual_walk")) == 1
    [walk] = hands.journal.entries(practices={"ritual_walk"})
    assert hands.journal.links(walk.id) == (number,)
    hands.go("tonight")
    assert not hands.sees("tonight-rituals")


def test_leaving_in_the_middle_comes_back_to_the_same_card(hands: Hands) -> None:
    number = ritual(hands.journal, "Evening walk", template="evening_walk")
    hands.go("practice", practice="ritual_walk", of=number)
    question = hands.find("question").property("text")
    hands.press("stop")
    hands.go("practice", practice="ritual_walk", of=number)
    assert hands.find("question").property("text") == question
