"""How far down tonight: chosen apart, the shallower wish is used, and nobody can see who chose what."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from couplejournal.practices import wishes
from tests.ui.hands import Hands

Open = Callable[..., Hands]


@pytest.fixture
def hands(open_window: Open, folder: Path) -> Hands:
    """A window of two who are past their first weeks."""
    return later(open_window, folder, 21)


def later(open_window: Open, folder: Path, hour: int) -> Hands:
    hands = open_window(folder, clock=lambda: datetime(2026, 11, 23, hour, 14, tzinfo=UTC))
    hands.journal.wish(0, wishes.FIRST_DAY, "2026-10-01")
    return hands


def to_depth(hands: Hands) -> None:
    hands.go("practice", practice="evening_talk")
    for _ in range(8):
        if hands.sees("depth-1"):
            return
        hands.press("go-on")
    raise AssertionError("nobody asks how far down")


def choose(hands: Hands, one: int, other: int) -> str:
    """Both choose; what the journal keeps of it."""
    hands.press(f"depth-{one}")
    hands.press("curtain-button")
    hands.press(f"depth-{other}")
    assert hands.window.house is not None and hands.window.house.flush()
    (entry,) = hands.journal.entries(practices={"evening_talk"})
    return entry.said("ceiling")


@pytest.mark.parametrize(
    ("one", "other", "down"), [(3, 3, "3"), (3, 1, "1"), (1, 3, "1"), (2, 3, "2"), (0, 3, "1"), (3, 0, "1")]
)
def test_the_shallower_wish_is_used(hands: Hands, one: int, other: int, down: str) -> None:
    to_depth(hands)
    assert choose(hands, one, other) == down
    assert hands.sees("question")


def test_two_different_choices_look_alike_whosever_they_were(
    open_window: Open, tmp_path: Path, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    import shutil

    caplog.set_level(logging.DEBUG)
    pictures = []
    for one, other in ((1, 2), (2, 1)):
        place = tmp_path / f"{one}{other}"
        shutil.copytree(folder, place)
        hands = later(open_window, place, 21)
        to_depth(hands)
        assert choose(hands, one, other) == "1"
        (entry,) = hands.journal.entries(practices={"evening_talk"})
        kept = {(answer.field, answer.voice, answer.value) for answer in entry.answers}
        pictures.append((hands.words().replace(str(place), ""), kept, entry.consents))
        hands.window.close()
    assert pictures[0] == pictures[1]
    assert "depth" not in caplog.text and "ceiling" not in caplog.text


def test_the_cover_hides_the_first_choice(hands: Hands) -> None:
    to_depth(hands)
    hands.press("depth-3")
    assert hands.sees("curtain") and not hands.sees("depth-3")
    hands.press("curtain-button")
    assert not any(hands.find(f"depth-{depth}").property("checked") for depth in (0, 1, 2, 3))


def test_whoever_skips_it_stays_at_the_surface(hands: Hands) -> None:
    to_depth(hands)
    hands.press("skip")
    assert hands.window.house is not None and hands.window.house.flush()
    (entry,) = hands.journal.entries(practices={"evening_talk"})
    assert entry.said("ceiling") == ""
    assert hands.sees("question")


def test_whoever_comes_back_chooses_anew_and_a_card_that_lies_too_deep_goes(hands: Hands) -> None:
    hands.journal.wish(0, wishes.HARD_SEASON, "")
    to_depth(hands)
    assert choose(hands, 2, 2) == "2"
    hands.press("step-back")
    assert choose(hands, 1, 2) == "1"
    from couplejournal import paths
    from couplejournal.practices import decks

    (entry,) = hands.journal.entries(practices={"evening_talk"})
    depths = {card.id: card.depth for card in decks.cards(paths.resources())}
    assert depths[entry.said("card")] == 1


def test_late_nothing_comes_close_to_the_bone(open_window: Open, folder: Path) -> None:
    hands = later(open_window, folder, 23)
    to_depth(hands)
    assert choose(hands, 3, 3) == "2"


def test_on_an_evening_with_a_repair_nothing_comes_close_to_the_bone(hands: Hands) -> None:
    hands.journal.begin("repair", datetime(2026, 11, 23).date(), drawer=True)
    to_depth(hands)
    assert choose(hands, 3, 3) == "2"


def test_an_olive_branch_that_is_still_folded_changes_nothing_about_the_evening(hands: Hands) -> None:
    branch = hands.journal.begin("olive_branch", datetime(2026, 11, 23).date(), drawer=True).id
    hands.journal.say(branch, "branch", "I want us back", 1, sealed=True)
    to_depth(hands)
    assert choose(hands, 3, 3) == "3"


def test_in_the_first_two_weeks_nobody_is_asked(open_window: Open, folder: Path) -> None:
    hands = open_window(folder)
    hands.go("practice", practice="evening_talk")
    for _ in range(5):
        if hands.sees("question"):
            break
        assert not hands.sees("depth-1")
        hands.press("go-on")
    assert hands.sees("question")


def test_the_keyboard_alone_is_enough(hands: Hands) -> None:
    to_depth(hands)

    def key(key: Qt.Key) -> str:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)
        hands.settle()
        now = QApplication.focusWidget()
        return now.objectName() if now else ""

    assert QApplication.focusWidget().objectName() == "depth-1"  # type: ignore[union-attr]
    assert key(Qt.Key.Key_Tab) == "depth-2"
    assert key(Qt.Key.Key_Return) == "curtain-button"
    assert key(Qt.Key.Key_Return) == "depth-1"
    assert key(Qt.Key.Key_Return) == "go-on"
