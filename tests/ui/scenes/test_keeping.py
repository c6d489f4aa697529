"""What follows the talk: a line to keep, what was kept of the same card before, and a soft landing after a deep one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from couplejournal import paths
from couplejournal.practices import decks
from tests.ui.hands import Hands

CARDS = decks.cards(paths.resources())
LONG_AGO, TONIGHT = date(2026, 3, 3), date(2026, 11, 22)
Open = Callable[..., Hands]


@pytest.fixture
def later(open_window: Open, folder: Path) -> Hands:
    return open_window(folder, clock=lambda: datetime(2026, 11, 22, 21, 14, tzinfo=UTC))


def talk(hands: Hands, day: date, card: decks.Card, *, line: str = "") -> int:
    entry = hands.journal.begin("evening_talk", day, place="turn").id
    hands.journal.say(entry, "card", card.id, 0, found=False)
    hands.journal.say(entry, "question", card.text, 0)
    hands.journal.say(entry, "soft", "yes" if card.depth == 3 else "", 0, found=False)
    if line:
        hands.journal.say(entry, "keep_line", line, 1)
    return entry


def of_depth(depth: int) -> decks.Card:
    return next(card for card in CARDS if card.depth == depth and not card.opt_in)


def test_what_was_kept_last_time_is_offered_only_after_tonights_own_line(later: Hands) -> None:
    card = of_depth(1)
    later.journal.finish(talk(later, LONG_AGO, card, line="You said the ferry"))
    now = talk(later, TONIGHT, card)
    later.journal.place(now, "keep")
    later.go("practice", practice="evening_talk", entry=now)
    assert not later.sees("last-time")
    later.type("keep_line-2", "Tonight it was the train")
    later.press("last-time")
    assert "You said the ferry" in later.words()
    assert not later.sees("last-time")


@pytest.mark.parametrize(("depth", "lands"), [(2, False), (3, True)])
def test_an_evening_close_to_the_bone_lands_softly(later: Hands, depth: int, lands: bool) -> None:
    entry = talk(later, TONIGHT, of_depth(depth))
    later.journal.place(entry, "keep")
    later.go("practice", practice="evening_talk", entry=entry)
    later.press("go-on")
    assert ("Land softly" in later.words()) is lands


def test_a_small_question_is_one_press_away(later: Hands) -> None:
    entry = talk(later, TONIGHT, of_depth(1))
    later.journal.place(entry, "card")
    later.go("practice", practice="evening_talk", entry=entry)
    later.press("own-instead")
    later.press("small-0")
    assert later.find("question").property("text") == "A smile from today?"
    later.press("go-on")
    kept = later.journal.entry(entry)
    assert kept is not None and (kept.said("question"), kept.said("card")) == ("A smile from today?", "")
