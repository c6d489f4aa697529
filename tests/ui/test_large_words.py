"""With words twice as large, every step of every practice has room for its words, at every usual size of a window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QTextEdit

from couplejournal.ui.kit.theme import Look
from couplejournal.ui.tabs import TABS
from tests.layout import faults, nameless
from tests.ui.hands import Hands
from tests.ui.test_every_word import ONWARD as PRESSED

# The ways on through a practice, in the order in which two people would press them.
ONWARD = (*PRESSED, "game-both", "skip")


@pytest.fixture
def large(look: Look) -> Iterator[None]:
    look.set_scale(2.0)
    yield
    look.set_scale(1.0)


@pytest.mark.parametrize("size", [(1180, 860), (1024, 700), (800, 600)])
def test_nothing_is_cut_in_any_step(large: None, hands: Hands, size: tuple[int, int]) -> None:
    hands.window.resize(*size)
    assert hands.window.house is not None
    found: dict[str, None] = {}
    for practice in hands.window.house.room.catalogue.practices:
        hands.go("practice", practice=practice.key)
        for _ in range(40):
            for _round in range(4):  # a page asks its parts for their heights several times
                hands.settle()
            found |= dict.fromkeys([*faults(hands.window), *nameless(hands.window)])
            if hands.sees("ending-done"):
                break
            for field in hands.window.findChildren(QTextEdit):
                if field.isVisible() and not field.toPlainText():
                    hands.type(field.objectName(), "You stayed up with me when the fever came")
            if hands.sees("how-0-done"):
                hands.press("how-0-done")  # without it there is no end
            hands.come_back(practice.key)
            hands.press(next(way for way in ONWARD if hands.sees(way) and hands.find(way).isEnabled()))
        assert hands.sees("ending-done"), practice.key
    assert not list(found)


def test_the_tabs_take_two_lines_at_most_in_a_window_of_usual_size(large: None, hands: Hands) -> None:
    hands.settle()
    tops = {hands.find(f"tab-{place}").y() for place, _title, _icon in TABS}
    assert len(tops) == 2


def test_in_a_small_window_only_the_tab_on_show_is_left_and_one_press_shows_the_others(
    large: None, hands: Hands
) -> None:
    hands.window.resize(640, 480)
    hands.go("evening")
    assert [place for place, _title, _icon in TABS if hands.sees(f"tab-{place}")] == ["evening"]
    assert hands.find("navigation").height() < 480 // 4
    hands.press("tab-all")
    assert all(hands.sees(f"tab-{place}") for place, _title, _icon in TABS)
    hands.press("tab-repair")
    assert [place for place, _title, _icon in TABS if hands.sees(f"tab-{place}")] == ["repair"]
    hands.window.resize(1180, 860)
    hands.settle()
    assert all(hands.sees(f"tab-{place}") for place, _title, _icon in TABS) and not hands.sees("tab-all")
