"""Home's word of a folded paper is the same for both, stands above the invitation, and outlasts the finding."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from couplejournal.journal.gifts import FOUND
from couplejournal.journal.journal import Journal
from couplejournal.journal.records import US
from couplejournal.practices import wishes
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands

DAY = EVENING.date()


class Clock:
    """A clock on the wall that two people can wait by."""

    def __init__(self) -> None:
        self.now = EVENING

    def __call__(self) -> datetime:
        return self.now


def left(journal: Journal, voice: int) -> int:
    """A note that this one has left."""
    entry = journal.begin("note", DAY).id
    journal.say(entry, "to_find", "soup on the stove", voice, sealed=True)
    journal.leave(entry, voice)
    return entry


def home(hands: Hands) -> str:
    hands.go("tonight")
    return hands.words()


def test_nothing_is_said_where_nothing_lies(hands: Hands) -> None:
    assert "folded paper" not in home(hands)
    assert wishes.PAPER not in hands.journal.wishes(US)


@pytest.mark.parametrize("voice", [1, 2])
def test_it_stands_above_the_invitation_and_names_nobody(hands: Hands, voice: int) -> None:
    left(hands.journal, voice)
    hands.go("tonight")
    line = hands.find("tonight-paper")
    said = "\n".join(str(part.property("text")) for part in line.findChildren(object))
    assert "A folded paper may lie here for one of you." in said and "Alex" not in said and "Sam" not in said
    assert line.y() < hands.find("tonight-begin").parentWidget().parentWidget().y()
    hands.press("tonight-paper-look")
    assert "Whose page?" in hands.words()


def test_it_does_not_go_when_the_paper_is_found_but_two_days_later(
    open_window: Callable[..., Hands], folder: Path
) -> None:
    clock = Clock()
    hands = open_window(folder, clock=clock)
    entry = left(hands.journal, 1)
    before = home(hands)
    hands.journal.agree(entry, 2, FOUND)
    assert home(hands) == before
    clock.now = EVENING + timedelta(days=2)
    assert "folded paper" in home(hands)
    clock.now = EVENING + timedelta(days=3)
    assert "folded paper" not in home(hands)
    clock.now = EVENING - timedelta(days=300)  # somebody set the clock back
    assert "folded paper" not in home(hands)


def test_the_way_to_the_notes_is_at_the_gratitudes_and_on_home_when_they_like(hands: Hands) -> None:
    hands.go("tonight")
    assert not hands.sees("tonight-notes")
    hands.go("gratitudes")
    hands.press("gratitudes-notes")
    hands.press("notes-at-hand")
    hands.go("tonight")
    hands.press("tonight-notes")
    hands.press("notes-at-hand")
    hands.go("tonight")
    assert not hands.sees("tonight-notes")


def test_for_two_who_are_often_apart_the_notes_are_on_home_until_they_say_no(hands: Hands) -> None:
    hands.journal.wish(US, wishes.LIVES, "travelling")
    hands.go("tonight")
    hands.press("tonight-notes")
    hands.press("notes-at-hand")
    hands.go("tonight")
    assert not hands.sees("tonight-notes")
