"""What was said to a note on wording holds: not this one again, none tonight, none at all; all can be brought back."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from couplejournal.practices.checks import leave
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.writing.noting import SELFISH, begin, noted, press, quiet, standing, write


@pytest.fixture
def hands(noting: Hands) -> Hands:
    return noting


def test_a_limit_may_be_kept_as_a_limit(hands: Hands, qtbot: QtBot) -> None:
    noted(hands, qtbot, "ask-1", "be on time or else")
    press(hands, "wording-keep")
    assert quiet(hands, qtbot)
    assert hands.journal.wishes(1) == {}


def test_a_kind_that_was_left_three_times_is_not_mentioned_any_more_until_it_is_brought_back(
    hands: Hands, qtbot: QtBot, evening: list[datetime]
) -> None:
    for days in range(1, leave.TIMES + 1):
        noted(hands, qtbot, "saw-1", SELFISH)
        assert not hands.sees("wording-given-up")
        press(hands, "wording-leave")
        told = hands.sees("wording-given-up")
        evening[0] = EVENING + timedelta(days=days)
        begin(hands)
    assert told
    write(hands, "saw-1", SELFISH)
    assert quiet(hands, qtbot)
    hands.go("settings")
    press(hands, "settings-own-wording")
    hands.press("own-2")
    assert hands.sees("own-wording")
    assert not hands.sees("own-wording-back")
    hands.go("own", voice=1, section="ways")
    press(hands, "own-wording-back")
    assert hands.journal.wishes(1) == {}
    assert "They may be mentioned again." in hands.words()
    evening[0] += timedelta(days=1)
    begin(hands)
    noted(hands, qtbot, "saw-1", SELFISH)


def test_whoever_wants_none_at_all_gets_none_and_the_other_is_not_asked(hands: Hands, qtbot: QtBot) -> None:
    hands.go("own", voice=1, section="wording")
    press(hands, "own-wording")
    begin(hands)
    write(hands, "saw-1", SELFISH)
    assert quiet(hands, qtbot)
    press(hands, "ready")
    press(hands, "curtain-button")
    noted(hands, qtbot, "saw-2", SELFISH)
    hands.go("own", voice=1, section="wording")
    press(hands, "own-wording")
    assert hands.journal.wishes(1) == {}


def test_none_tonight_is_none_until_the_next_evening(hands: Hands, qtbot: QtBot, evening: list[datetime]) -> None:
    noted(hands, qtbot, "saw-1", SELFISH)
    press(hands, "wording-tonight")
    write(hands, "ask-1", "be more supportive")
    assert quiet(hands, qtbot)
    evening[0] = EVENING + timedelta(days=1)
    begin(hands)
    noted(hands, qtbot, "ask-1", "be more patient")


def test_none_tonight_takes_away_what_stands_beside_another_field(hands: Hands, qtbot: QtBot) -> None:
    noted(hands, qtbot, "saw-1", SELFISH)
    write(hands, "ask-1", "be more supportive")
    qtbot.waitUntil(lambda: len(standing(hands)) == 2)
    hands.settle()
    QTest.mouseClick(standing(hands)[1].findChild(QWidget, "wording-tonight"), Qt.MouseButton.LeftButton)
    assert not standing(hands)


def test_a_note_that_rests_for_a_week_rests_for_a_week(hands: Hands, qtbot: QtBot, evening: list[datetime]) -> None:
    for days, there in ((0, True), (6, False), (7, True)):
        evening[0] = EVENING + timedelta(days=days)
        begin(hands)
        write(hands, "saw-1", f"you never listen {days}")
        assert quiet(hands, qtbot) is not there
    assert set(hands.journal.wishes(1)) == {leave.WEEK}
