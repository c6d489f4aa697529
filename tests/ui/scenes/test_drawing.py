"""What tonight's question hangs on is gathered from what they chose, never from words they wrote."""

from __future__ import annotations

import dataclasses
import json
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from couplejournal import paths
from couplejournal.practices import wishes
from couplejournal.practices.guards import BONE, NEW, SURFACE, UNDER
from couplejournal.ui.scenes.drawing import Drawing, tonights_card
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.readable import questions
from tests.ui.hands import Hands

DAY = date(2026, 11, 22)
Open = Callable[..., Hands]


@pytest.fixture
def hands(open_window: Open, folder: Path) -> Hands:
    window = open_window(folder, clock=lambda: datetime(2026, 11, 22, 21, 14, tzinfo=UTC))
    window.journal.wish(0, wishes.FIRST_DAY, "2026-10-01")
    return window


@pytest.fixture
def pen(hands: Hands) -> Pen:
    """A talk of this evening of which nothing is written yet."""
    assert hands.window.house is not None
    room = hands.window.house.room
    practice = room.catalogue.practice("evening_talk")
    assert practice is not None
    return Pen(room.journal, room.inkwell, practice, DAY, room.clock, parent=hands.window)


def drawing(hands: Hands, pen: Pen) -> Drawing:
    assert hands.window.house is not None
    return Drawing(pen, hands.window.house.room)


def write(pen: Pen, field: str, voice: int, value: str) -> None:
    found = pen.practice.field(field)
    assert found is not None
    pen.write(found, voice, value)


def moods(hands: Hands, pen: Pen) -> set[str]:
    """The moods of twenty cards that come one after the other."""
    swapped: tuple[str, ...] = ()
    found = set()
    for _ in range(40):
        card = drawing(hands, pen).tonight(swapped, NEW).card
        assert card is not None
        swapped, found = (*swapped, card.id), found | {card.mood}
    return found


@pytest.mark.parametrize(
    ("field", "said", "left_out"),
    [("energy", "empty", "tender"), ("energy", "low", "tender"), ("feel_now", "quite:hopeless", "light")],
)
def test_what_either_has_chosen_keeps_some_cards_away(
    hands: Hands, pen: Pen, field: str, said: str, left_out: str
) -> None:
    write(pen, "ceiling", 0, "3")
    assert moods(hands, pen) == {"light", "any", "tender"}
    write(pen, field, 2, said)
    assert moods(hands, pen) == {"light", "any", "tender"} - {left_out}


def test_words_that_somebody_wrote_change_nothing(hands: Hands, pen: Pen) -> None:
    before = drawing(hands, pen).tonight((), NEW)
    write(pen, "my_day", 1, "hopeless, empty, alone")
    write(pen, "keep_line", 2, "empty")
    assert drawing(hands, pen).tonight((), NEW) == before


@pytest.mark.parametrize(("wished", "down"), [("", SURFACE), ("2", UNDER), ("3", BONE), ("many", SURFACE)])
def test_the_ceiling_is_what_was_found_and_the_surface_otherwise(
    hands: Hands, pen: Pen, wished: str, down: int
) -> None:
    write(pen, "ceiling", 0, wished)
    assert drawing(hands, pen).ceiling() == down


def test_tonights_card_is_known_by_its_name(hands: Hands, pen: Pen) -> None:
    assert hands.window.house is not None
    room = hands.window.house.room
    assert tonights_card(room, pen) is None
    write(pen, "card", 0, "en-003")
    card = tonights_card(room, pen)
    assert card is not None and card.follow_up == "What would you need from me if you unfolded it again?"


def test_a_card_with_a_mistake_is_told_once_and_the_others_are_drawn(hands: Hands, pen: Pen, tmp_path: Path) -> None:
    assert hands.window.house is not None
    shutil.copytree(paths.resources() / "decks", tmp_path / "resources" / "decks")
    file = tmp_path / "resources/decks/en/evening/hopes.json"
    held = json.loads(file.read_text("utf-8"))
    held[0]["depth"] = 7
    file.write_text(json.dumps(held), encoding="utf-8")
    room = dataclasses.replace(hands.window.house.room, resources=tmp_path / "resources")
    assert len(questions(room)) == 479
    assert room.messages.text() == "decks/en/evening/hopes.json, en-001: the depth is 1, 2 or 3."
    room.messages.clear()
    assert Drawing(pen, room).tonight((), NEW).card is not None
    assert room.messages.text() == ""
