"""The whole screen for a talk: nothing but the page is left, and the window always comes back as it was."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from couplejournal.ui.kit.theme import Look
from tests.ui.hands import Hands


@pytest.fixture
def talking(hands: Hands, look: Look) -> Iterator[Hands]:
    """A step of a practice that has asked for the whole screen."""
    hands.go("practice", practice="light_evening")
    room(hands).focus(True)
    hands.settle()
    yield hands
    assert not look.dim or hands.window.isVisible()
    look.set_dim(False)


def room(hands: Hands):  # type: ignore[no-untyped-def]
    assert hands.window.house is not None
    return hands.window.house.room


def is_as_it_was(hands: Hands, look: Look) -> bool:
    return hands.sees("tab-tonight") and not look.dim and not hands.window.isFullScreen()


def test_nothing_but_the_scene_and_the_ways_on_is_left(talking: Hands, look: Look) -> None:
    assert talking.window.isFullScreen() and look.theme.name == "night"
    assert not any(talking.sees(name) for name in ("tab-tonight", "step-title", "steps", "kept"))
    assert all(talking.sees(name) for name in ("scene-light", "skip", "stop"))


def test_what_is_said_to_them_is_still_said(talking: Hands) -> None:
    room(talking).messages.say("The disk is full.")
    talking.settle()
    assert "The disk is full." in talking.words()


def test_esc_brings_the_window_back_and_leaves_the_step_where_it_is(talking: Hands, look: Look) -> None:
    handle = talking.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_Escape)
    talking.settle()
    assert is_as_it_was(talking, look)
    assert talking.sees("scene-light") and talking.sees("step-title")
    QTest.keyClick(handle, Qt.Key.Key_Escape)
    assert is_as_it_was(talking, look)


def test_the_tabs_are_still_reached_by_their_keys(talking: Hands) -> None:
    QTest.keyClick(talking.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    talking.settle()
    assert talking.sees("tonight")


def test_the_window_keeps_its_place_when_it_is_closed_in_a_talk(
    hands: Hands, look: Look, tmp_path: Path, folder: Path
) -> None:
    hands.window.setGeometry(40, 30, 700, 520)
    hands.settle()
    room(hands).focus(True)
    hands.settle()
    assert hands.window.close()
    look.set_dim(False)
    assert json.loads((tmp_path / "settings.json").read_text())["window"] == [40, 30, 700, 520]


def test_those_who_want_no_full_screen_keep_their_window(hands: Hands, look: Look) -> None:
    hands.go("practice", practice="light_evening")
    room(hands).settings.full_screen = False
    room(hands).focus(True)
    hands.settle()
    assert not hands.window.isFullScreen() and look.dim and not hands.sees("tab-tonight")
    room(hands).focus(False)
    hands.settle()
    assert is_as_it_was(hands, look)


def test_it_may_be_asked_for_as_often_as_one_likes(hands: Hands, look: Look, open_window: Callable[..., Hands]) -> None:
    for on in (True, True, False, False, True, False):
        room(hands).focus(on)
    hands.settle()
    assert is_as_it_was(hands, look)
