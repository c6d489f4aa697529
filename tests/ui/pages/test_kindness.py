"""On one's own page: a list of what soothes, and the kind friend's view, offered by the calendar alone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit

from couplejournal.journal.records import US
from couplejournal.practices import kindness, wishes
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands

TODAY = EVENING.date()


def own(hands: Hands, voice: int = 1) -> None:
    hands.go("own")
    hands.press(f"own-{voice}")


def test_what_soothes_is_asked_once_of_each(hands: Hands) -> None:
    own(hands)
    hands.press("own-soothes-no")
    assert not hands.sees("own-soothes-ask")
    own(hands)
    assert not hands.sees("own-soothes-ask")
    own(hands, 2)
    hands.press("own-soothes-yes")
    assert hands.sees("own-soothes-list")


def test_the_list_is_kept_as_it_is_made_and_shown_to_nobody_until_it_is_given(hands: Hands) -> None:
    hands.go("own", section="soothes")
    hands.press("own-1")
    hands.press("own-soothe-tea")
    hands.press("own-soothe-candle")
    field = hands.find("own-soothes-words")
    assert isinstance(field, QTextEdit)
    field.setFocus()
    QTest.keyClicks(field, "A bath")
    hands.go("tonight")
    mine = hands.journal.wishes(1)
    assert mine[wishes.SOOTHES] == "tea\ncandle\nA bath" and wishes.given_soothes(mine) == ""
    hands.go("own", section="soothes")
    hands.press("own-1")
    hands.press("own-soothes-given")
    assert wishes.given_soothes(hands.journal.wishes(1)) == "tea\ncandle\nA bath"
    assert hands.find("own-soothe-tea").property("checked")


def test_the_kind_friend_is_offered_some_months_after_they_began_and_again_months_after_the_answer(
    hands: Hands,
) -> None:
    hands.journal.wish(US, wishes.FIRST_DAY, (TODAY - timedelta(200)).isoformat())
    own(hands)
    hands.press("own-friend-no")
    assert not hands.sees("own-friend")
    assert hands.journal.wishes(1)[wishes.KIND_FRIEND] == (TODAY + timedelta(120)).isoformat()
    own(hands, 2)
    hands.press("own-friend-yes")
    hands.type("kf1-2", "Two tired people")
    hands.press("ready")
    assert hands.sees("ending-done")
    [entry] = hands.journal.entries(practices={"kind_friend"})
    assert entry.closed and hands.journal.own(entry.id, "kf1", 2) == "Two tired people"


def test_a_new_journal_does_not_offer_it_and_a_repair_changes_nothing(hands: Hands) -> None:
    entry = hands.journal.begin("repair", TODAY, drawer=True).id
    hands.journal.say(entry, "felt", "furious", 1)
    own(hands)
    assert not hands.sees("own-friend")


@pytest.mark.parametrize(
    ("kept", "begun", "offered"),
    [
        ("", 119, False),
        ("", 120, True),
        ("2026-11-22", 400, True),
        ("2026-11-23", 400, False),
        ("2027-03-22", 400, False),
        ("2027-03-23", 400, True),  # it cannot have been put off so far: the clock was set back
        ("soon", 400, True),
    ],
)
def test_the_calendar_alone_decides(kept: str, begun: int, offered: bool) -> None:
    today = date(2026, 11, 22)
    assert kindness.is_time(kept, today - timedelta(begun), today) == offered
