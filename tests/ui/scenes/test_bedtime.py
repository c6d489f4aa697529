"""Bedtime: dark, large, three light questions by one key, and a line each the next morning."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit

from couplejournal import paths
from couplejournal.practices import decks
from couplejournal.ui.kit.theme import Look
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands

DAY = date(2026, 11, 22)
CARDS = {card.text: card for card in decks.cards(paths.resources())}


def card(hands: Hands) -> decks.Card:
    return CARDS[str(hands.find("bedtime-words").property("text"))]


def press_the_one_key(hands: Hands) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None and focus.objectName() == "go-on"
    QTest.keyClick(focus, Qt.Key.Key_Space)
    hands.settle()


def three(hands: Hands) -> list[decks.Card]:
    """The three cards; good night stands there afterwards."""
    hands.go("practice", practice="bedtime")
    met = []
    for _ in range(3):
        met.append(card(hands))
        press_the_one_key(hands)
    return met


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_dark_and_large_whatever_the_scheme(hands: Hands, look: Look, scheme: str) -> None:
    look.set_scheme(scheme)
    hands.go("practice", practice="bedtime")
    assert look.theme.name == "night" and hands.window.isFullScreen()
    assert hands.find("bedtime-words").font().pixelSize() >= 50
    page = hands.find("practice")
    assert not [part for kind in (QLineEdit, QTextEdit) for part in page.findChildren(kind) if part.isVisible()]
    hands.press("stop")
    assert look.theme.name == scheme
    look.set_scheme("light")


def test_three_light_cards_of_three_subjects_and_good_night(hands: Hands) -> None:
    met = three(hands)
    assert {one.depth for one in met} == {1} and {one.mood for one in met} == {"light"}
    assert len({one.topic for one in met}) == 3
    assert hands.find("bedtime-words").property("text") == "Good night."
    [entry] = hands.journal.entries()
    assert entry.said("cards").split() == [one.id for one in met]
    assert hands.journal.marks(DAY, DAY) == {DAY: frozenset({"bedtime"})}


def test_the_same_evening_shows_the_same_cards_and_the_next_one_others(
    open_window: Callable[..., Hands], folder: Path
) -> None:
    hands = open_window(folder)
    hands.go("practice", practice="bedtime")
    first = card(hands)
    hands.go("tonight")
    hands.go("practice", practice="bedtime")
    assert card(hands) == first
    met = three(hands)
    hands.window.close()
    later = open_window(folder, clock=lambda: EVENING + timedelta(days=1))
    assert not set(three(later)) & set(met)


def test_closed_topics_and_cards_not_for_us_stay_away(hands: Hands) -> None:
    for number, one in enumerate(sorted({one.topic for one in CARDS.values()})):
        if number > 3:
            hands.journal.wish(1, f"topic:{one}", "closed")
    hands.go("practice", practice="bedtime")
    seen = []
    while hands.find("bedtime-words").property("text") != "Good night.":
        seen.append(card(hands))
        press_the_one_key(hands)
    assert {one.topic for one in seen} <= set(sorted({one.topic for one in CARDS.values()})[:4])


def test_a_house_without_cards_says_good_night(hands: Hands) -> None:
    for one in {one.topic for one in CARDS.values()}:
        hands.journal.wish(2, f"topic:{one}", "closed")
    hands.go("practice", practice="bedtime")
    assert hands.find("bedtime-words").property("text") == "Good night."


@pytest.mark.parametrize("hour", [22, 25])
def test_the_next_morning_has_its_line(open_window: Callable[..., Hands], folder: Path, hour: int) -> None:
    night = datetime(2026, 11, 22, tzinfo=EVENING.tzinfo) + timedelta(hours=hour)
    hands = open_window(folder, clock=lambda: night)
    three(hands)
    [entry] = hands.journal.entries()
    assert entry.due == datetime(2026, 11, 23, 5, tzinfo=EVENING.tzinfo)
    hands.window.close()  # nobody pressed anything after the good night
    morning = open_window(folder, clock=lambda: datetime(2026, 11, 23, 8, tzinfo=EVENING.tzinfo))
    morning.go("tonight")
    morning.press("tonight-begin")
    assert "What I took into the night" in morning.words()
    morning.type("morning-1", "the ferry")
    morning.press("go-on")
    [entry] = morning.journal.entries()
    assert (entry.said("morning", 1), entry.day, entry.state) == ("the ferry", DAY, "done")


def test_nobody_is_kept_awake(hands: Hands) -> None:
    from couplejournal.ui.kit.awake import Awake

    hands.go("practice", practice="bedtime")
    assert not [one for one in hands.window.findChildren(Awake) if one.held]
