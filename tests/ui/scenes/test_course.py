"""Which steps are played tonight, and the kinder offers between two of them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from couplejournal import paths
from couplejournal.practices import catalogue as practices
from couplejournal.practices.catalogue import Catalogue
from couplejournal.ui.kit import icons, theme
from tests.ui.hands import Hands

FORK = """
key = "fork"
tab = "evening"
title = "Fork"
invitation = "Left or right."
icon = "sun"
colour = "sage"

[[step]]
key = "arrive"
title = "Arrive"
scene = "ask"
lighter_if = ["empty"]
put_off_if = ["not_tonight"]

  [[step.field]]
  key = "energy"
  kind = "choice"
  voice = "each"
  prompt = "How much is left?"
  kept = false
  [step.field.options]
  full = "full"
  empty = "empty"

  [[step.field]]
  key = "here"
  kind = "choice"
  voice = "each"
  prompt = "Are you here?"
  kept = false
  [step.field.options]
  here = "here"
  not_tonight = "not tonight"

  [[step.field]]
  key = "way"
  kind = "choice"
  prompt = "Which way?"
  [step.field.options]
  left = "left"
  right = "right"

[[step]]
key = "left"
title = "The left way"
scene = "ask"
only = ["way=left"]

  [[step.field]]
  key = "found"
  kind = "line"
  prompt = "What did you find?"

[[step]]
key = "end"
title = "Home again"
scene = "ask"

  [[step.field]]
  key = "last"
  kind = "line"
  prompt = "A last word"
"""


@pytest.fixture
def fork(open_window: Callable[..., Hands], folder: Path, tmp_path: Path) -> Hands:
    copy = tmp_path / "resources"
    shutil.copytree(paths.resources(), copy)
    (copy / "practices" / "fork.toml").write_text(FORK, "utf-8")
    read: Catalogue = practices.read(copy, colours=theme.tints(), icons=icons.names())
    assert read.refused == ()
    hands = open_window(folder, catalogue=read)
    hands.go("practice", practice="fork")
    return hands


def test_a_step_is_played_only_after_the_answer_it_hangs_on(fork: Hands) -> None:
    fork.press("way-0-left")
    fork.press("go-on")
    assert "The left way" in fork.words()
    fork.press("step-back")
    fork.press("way-0-right")
    fork.press("go-on")
    assert "Home again" in fork.words()
    fork.press("step-back")
    assert "How much is left?" in fork.words()


def test_what_was_left_out_is_not_asked_when_the_evening_is_changed(fork: Hands) -> None:
    fork.press("way-0-right")
    fork.press("go-on")
    fork.type("last-0", "We came home")
    for name in ("go-on", "ending-done"):
        fork.press(name)
    [entry] = fork.journal.entries()
    fork.go("entry", entry=entry.id)
    fork.press("entry-change")
    fork.press("go-on")
    assert "Home again" in fork.words()


def test_two_who_are_empty_are_offered_a_light_evening_and_may_go_on(fork: Hands) -> None:
    fork.press("energy-1-empty")
    fork.press("energy-2-full")
    fork.press("go-on")
    assert "Home again" in fork.words()
    fork.press("step-back")
    fork.press("energy-2-empty")
    fork.press("go-on")
    assert "A light evening would do tonight." in fork.words()
    fork.press("gentler-on")
    assert "Home again" in fork.words()
    fork.press("step-back")
    fork.press("go-on")
    fork.press("gentler-light")
    assert "Something small tonight" in fork.words()


@pytest.mark.parametrize("way", ["gentler-tomorrow", "gentler-nothing"])
def test_not_tonight_of_one_is_enough_and_says_nothing_of_whose_it_was(fork: Hands, way: str) -> None:
    fork.press("here-2-not_tonight")
    fork.press("go-on")
    assert "Not tonight is a full answer." in fork.words()
    assert "Sam" not in fork.words() and "Alex" not in fork.words()
    fork.press(way)
    assert fork.find("evening").isVisible()
    assert "ood night" in fork.words()
