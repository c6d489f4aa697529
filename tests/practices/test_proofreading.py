"""The deck we ship has no fault; every kind of fault is found; a card asked in other words is known again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from couplejournal import paths
from couplejournal.practices import decks, proofreading
from couplejournal.practices.decks import Card, Cards
from couplejournal.practices.likeness import alike
from couplejournal.practices.proofreading import LIKENESS, Fault

CARDS = decks.cards(paths.resources())
# Cards we ship, asked anew by somebody who has forgotten that we have them. A twelfth, "What do people go on believing
# about you that stopped being true?", shares too few letters with change-10 and is not known again (0.33).
ANEW = {
    "en-001": (
        "Suppose the coming week hides one good hour: which hour shall it be?",
        "What in the coming week are you looking forward to?",
    ),
    "en-003": (
        "Which hope have you folded away, and is there any warmth left in it?",
        "What hope have you given up, and do you still want it?",
    ),
    "en-027": (
        "In which part of your body does today still sit?",
        "In what part of your body do you notice today’s stress?",
    ),
    "en-033": (
        "If we had a holiday nobody else has, what would its name be, and what would be forbidden?",
        "Make up a holiday for the two of us. What is it called and what is its rule?",
    ),
    "en-063": (
        "What news story has stayed in your mind for longer than you thought it would?",
        "Which piece of news stayed in your mind?",
    ),
    "en-064": (
        "What makes a dark evening a shelter and not only the end of a day?",
        "What makes winter evenings cosy for you?",
    ),
    "en-065": (
        "Plan a very cheap and glorious evening for us before the week is over.",
        "Plan a nice, cheap summer evening this week.",
    ),
    "friends-01": ("Who can you be bored with and like it?", "With whom is it pleasant when nothing happens?"),
    "us-16": (
        "From what do we shelter one another without ever being asked to?",
        "What do we protect each other from unasked?",
    ),
    "home-13": (
        "Tell me of a place you had to leave before you were done living in it.",
        "Which home did you leave too soon?",
    ),
}


def changed(id: str, **change: object) -> list[Fault]:
    """What is found when this card is changed, in a deck of its own topic."""
    topic = next(card.topic for card in CARDS if card.id == id)
    few = [card for card in CARDS if card.topic == topic or card.season == "spring"]
    return proofreading.read(Cards(card._replace(**change) if card.id == id else card for card in few))


def test_the_deck_we_ship_has_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert proofreading.read(CARDS) == []
    assert proofreading.main() == 0
    printed = capsys.readouterr().out
    assert printed.startswith("480 cards") and "264 / 144 / 72" in printed and printed.endswith("0 faults\n")


def test_the_numbers_are_those_of_the_plan() -> None:
    assert sum(map(sum, proofreading.NUMBERS.values())) == 480
    assert [sum(numbers[depth] for numbers in proofreading.NUMBERS.values()) for depth in range(3)] == [264, 144, 72]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"depth": 2}, "has (13, 9, 4) cards"),
        ({"season": "spring"}, "has 7 cards, not 6"),
        ({"text": "What?"}, "text has 5 letters"),
        ({"plain": "x" * 200 + "?"}, "plain has 201 letters"),
        ({"follow_up": "And what did he say to that?"}, "follow_up: says “he”"),
        ({"text": "Which score would you give yesterday evening?"}, "says “score”"),
        ({"text": "What should happen at the wedding of your dreams?"}, "says “wedding”"),
        ({"text": "Which hour would you like it to be! Tell me."}, "has '!' in it"),
        ({"text": "Which hour wouldn't you want to have again?"}, 'has "\'" in it'),
        ({"text": "Which hour would you like  it to be?"}, "has blanks too many"),
        ({"text": "Which hour would you like it to be"}, "ends with neither"),
        ({"text": "which hour would you like it to be?"}, "begins with a small letter"),
        (
            {"plain": "If next week had one good hour hidden in it: which hour would you like it to be."},
            "says the same",
        ),
    ],
)
def test_every_kind_of_fault_is_found(change: dict[str, object], found: str) -> None:
    faults = changed("en-001", **change)
    assert any(found in fault.what for fault in faults), faults


@pytest.mark.parametrize(
    ("id", "change", "found"),
    [
        ("en-003", {"mood": "light"}, "is close to the bone and light"),
        ("money-02", {"flags": ()}, "has no flag “opt”"),
        ("en-063", {"text": next(card.text for card in CARDS if card.id == "world-12")}, "in the same words"),
    ],
)
def test_faults_that_only_some_cards_can_have_are_found(id: str, change: dict[str, object], found: str) -> None:
    faults = changed(id, **change)
    assert any(found in fault.what for fault in faults), faults


def test_too_many_cards_of_a_topic_that_begin_alike_and_moods_that_are_out_of_balance_are_found() -> None:
    dull = Cards(card._replace(text=f"What do you {card.text[:40].lower()}?", mood="any") for card in CARDS)
    found = {fault.what for fault in proofreading.read(dull)}
    assert any("begin with “what do”" in what for what in found)
    assert any("is the mood of 100% of the cards" in what for what in found)


def test_cards_that_are_asked_anew_in_other_words_are_known_again() -> None:
    shipped = {card.id: card for card in CARDS}
    new = [shipped[id]._replace(id=f"new-{id}", text=text, plain=plain) for id, (text, plain) in ANEW.items()]
    faults = proofreading.read(Cards((*CARDS, *new)))
    alike = {fault.place for fault in faults if "ask nearly the same" in fault.what}
    assert alike == {f"{id} and new-{id}" for id in ANEW}


def test_two_cards_of_one_topic_that_ask_different_things_are_left_alone() -> None:
    (likeness, one, other) = proofreading.closest(CARDS, 1)[0]
    assert 0.2 < likeness < LIKENESS
    assert one.id != other.id


def test_likeness_is_nothing_without_shared_pieces_and_whole_for_the_same_words() -> None:
    texts = ("Which song?", "which SONG", "Tea at noon.", "")
    assert [(round(x, 6), one, other) for x, one, other in alike(texts, 0.01)] == [(1.0, 0, 1)]


def test_cards_that_cannot_be_read_are_told_and_the_program_ends_with_one(
    resources: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = resources / "decks/en/evening/hopes.json"
    held = json.loads(file.read_text("utf-8"))
    held[0]["mood"] = "grumpy"
    file.write_text(json.dumps(held), encoding="utf-8")
    assert proofreading.main([str(resources)]) == 1
    printed = capsys.readouterr().out
    assert "the mood is one of" in printed and "hopes: has (13, 8, 4) cards" in printed


def test_every_card_of_the_sample_is_in_the_deck() -> None:
    assert {f"en-{number:03}" for number in range(1, 66)} <= {card.id for card in CARDS}


def test_a_card_knows_whether_both_open_it_first() -> None:
    assert {card.opt_in for card in CARDS if card.topic == "money"} == {True}
    assert not Card("x", "us", 1, "any", None, (), "?", "?", "?").opt_in
