"""The clock of a turn: it fills, rests, goes on, and costs next to nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer, QVariantAnimation
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from couplejournal.ui.kit import theme
from couplejournal.ui.kit.theme import Look
from couplejournal.ui.kit.turn_ring import TurnRing

Show = Callable[..., QWidget]


class Hand:
    """A clock whose hand is moved by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def ring(hand: Hand, show: Show) -> TurnRing:
    ring = TurnRing(name="ring", says="Time for this turn", clock=hand)
    show(ring, 200, 200)
    return ring


def test_it_fills_with_the_time(ring: TurnRing, hand: Hand) -> None:
    ring.start(600)
    hand.now += 150
    ring.look()
    assert ring.value() == 250
    assert ring.spent() == 150


def test_its_end_comes_once_and_cuts_nothing_off(ring: TurnRing, hand: Hand) -> None:
    ended = []
    ring.ended.connect(lambda: ended.append(True))
    ring.start(600)
    hand.now += 700
    ring.look()
    ring.look()
    assert ended == [True]
    assert ring.value() == ring.maximum()
    assert not ring.running()


def test_more_time_after_the_end_goes_on(ring: TurnRing, hand: Hand) -> None:
    ended = []
    ring.ended.connect(lambda: ended.append(True))
    ring.start(600)
    hand.now += 600
    ring.look()
    ring.extend(180)
    assert ring.running()
    hand.now += 180
    ring.look()
    assert ended == [True, True]


def test_a_pause_lets_time_stand_still(ring: TurnRing, hand: Hand) -> None:
    ring.start(600)
    hand.now += 100
    ring.pause()
    hand.now += 1000
    ring.go_on()
    hand.now += 50
    assert ring.spent() == 150


def test_extending_a_paused_turn_leaves_it_paused(ring: TurnRing, hand: Hand) -> None:
    ring.start(600)
    ring.pause()
    ring.extend(180)
    assert not ring.running()
    assert not ring.findChild(QTimer).isActive()


@pytest.mark.parametrize("minutes", [2, 10, 20])
def test_it_looks_at_the_clock_a_few_times_a_minute(ring: TurnRing, minutes: int) -> None:
    ring.start(minutes * 60)
    assert ring.findChild(QTimer).interval() >= 12_000


def test_it_is_idle_before_and_after(ring: TurnRing) -> None:
    clock = ring.findChild(QTimer)
    assert not clock.isActive()
    ring.start(600)
    ring.stop()
    assert not clock.isActive()
    assert ring.value() == 0


def test_it_shows_the_speakers_colour_and_never_red(ring: TurnRing, hand: Hand) -> None:
    ring.set_tint("ocean")
    ring.start(600)
    hand.now += 599
    ring.look()
    picture: QImage = ring.grab().toImage()
    assert picture.pixelColor(picture.width() - 8, picture.height() // 2).name() == theme.colour("ocean").name()


def test_digits_stand_there_only_when_asked(ring: TurnRing) -> None:
    ring.start(600)
    without = ring.grab().toImage()
    ring.set_digits(True)
    assert ring.grab().toImage() != without


def test_a_screen_reader_hears_what_it_is(ring: TurnRing) -> None:
    assert ring.accessibleName() == "Time for this turn"


def test_it_brightens_once_and_rests(ring: TurnRing, look: Look, qtbot: QtBot) -> None:
    look.set_motion(True)
    ring.start(600)
    seen = []
    ring.shine()
    ring.findChild(QVariantAnimation).valueChanged.connect(seen.append)
    qtbot.waitUntil(lambda: len(seen) > 2 and ring.light() == 0.0, timeout=15_000)
    assert max(seen) > 0.5


@pytest.mark.parametrize(("motion", "still"), [(False, False), (True, True)])
def test_where_nothing_is_to_move_the_tone_changes_and_stays(
    ring: TurnRing, look: Look, motion: bool, still: bool
) -> None:
    look.set_motion(motion)
    ring.start(600)
    before = ring.grab().toImage()
    ring.shine(still=still)
    assert ring.light() == 1.0 and not ring.findChildren(QVariantAnimation)
    assert ring.grab().toImage() != before
    ring.extend(180)
    assert ring.light() == 0.0
