"""A tab: what can be begun, and what is under way, each so that one can tell which it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from couplejournal.journal import keys, vault
from couplejournal.journal.records import US
from couplejournal.practices import wishes
from couplejournal.ui.saying import clock_words
from tests.ui.conftest import EVENING
from tests.ui.pages import kept
from tests.ui.hands import Hands


def test_gratitudes_of_one_evening_under_way_can_be_told_apart(open_window: Callable[..., Hands], folder: Path) -> None:
    for minutes in (0, 6):
        begun = EVENING + timedelta(minutes=minutes)
        journal = vault.open(folder, keys.read(folder).unlock(None), clock=lambda begun=begun: begun)
        entry = journal.begin("gratitude", EVENING.date(), place="give")
        journal.say(entry.id, "did", "stayed up with me", 1)
        journal.close()
    hands = open_window(folder)
    hands.go("gratitudes")
    waiting = {line for line in hands.words().split("\n") if line.startswith("Go on: ")}
    assert waiting == {f"Go on: Gratitude, {clock_words(EVENING + timedelta(minutes=m))}" for m in (0, 6)}


def test_what_waits_is_known_by_its_own_words(hands: Hands) -> None:
    entry = hands.journal.begin("something_new", EVENING.date(), place="wait")
    hands.journal.say(entry.id, "idea", "Walk, and let a coin decide at every corner", 0)
    hands.go("experiences")
    assert "Go on: Walk, and let a coin decide…" in hands.words()


def test_nothing_tells_of_a_gratitude_that_waits(hands: Hands) -> None:
    hands.go("gratitudes")
    before = hands.words()
    entry = hands.journal.begin("gratitude", EVENING.date(), place="give")
    hands.journal.say(entry.id, "did", "stayed up with me", 1, sealed=True)
    hands.go("tonight")
    hands.go("gratitudes")
    assert hands.words() == before


def test_tab_goes_round_an_empty_page(hands: Hands) -> None:
    hands.go("repair")
    stops = []
    while len(stops) < 24 and (not stops or stops[-1] != "begin-repair"):
        QTest.keyClick(hands.window.windowHandle(), Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        stops.append(now.objectName() if now else "")
    last = stops.index("repair-other_help")
    assert stops[last + 1] == "tab-tonight"
    assert stops[-3:] == ["tab-settings", "close-now", "begin-repair"]


def test_the_evening_has_three_doors_of_one_size_and_quieter_ways_below(hands: Hands) -> None:
    hands.go("evening")
    doors = [hands.find(f"begin-{key}") for key in ("evening_talk", "on_my_mind", "light_evening")]
    assert len({(door.width(), door.height(), door.y()) for door in doors}) <= 2  # a pixel that cannot be divided
    assert max(door.width() for door in doors) - min(door.width() for door in doors) <= 1
    assert len({door.height() for door in doors}) == 1
    hands.press("ways-bedtime-fold")
    below = hands.find("begin-bedtime")
    assert (
        below.mapTo(hands.window, below.rect().topLeft()).y()
        > doors[0].mapTo(hands.window, doors[0].rect().bottomLeft()).y()
    )
    hands.press("evening-own")
    assert hands.sees("own")


def test_tab_comes_to_what_was_kept_after_what_may_be_begun(hands: Hands) -> None:
    kept.memory(hands.journal, kept.TODAY)
    for _again in range(2):  # what stands above is made anew with each visit
        hands.go("tonight")
        hands.go("experiences")
        stops = []
        while len(stops) < 30 and (not stops or stops[-1] != "begin-memory"):
            QTest.keyClick(hands.window.windowHandle(), Qt.Key.Key_Tab)
            now = QApplication.focusWidget()
            stops.append(now.objectName() if now else "")
        last = stops.index("experiences-dictionary")
        assert stops[last + 1].startswith("experiences-entries") and stops.index("tab-tonight") > last + 1


def test_a_door_opens_with_the_keyboard(hands: Hands) -> None:
    hands.go("evening")
    door = hands.find("begin-light_evening")
    door.setFocus()
    QTest.keyClick(door, Qt.Key.Key_Return)
    hands.settle()
    assert "Something small tonight" in hands.words()


def test_what_belongs_together_is_named_in_one_line_and_unfolds(hands: Hands) -> None:
    hands.go("experiences")
    assert not hands.sees("begin-trip") and "Trip · Project · Cooked · Walked" in hands.words()
    fold = hands.find("ways-trip-fold")
    assert fold.accessibleName() == "Days out and in, folded away"
    fold.setFocus()
    QTest.keyClick(fold, Qt.Key.Key_Space)
    hands.settle()
    assert hands.sees("begin-trip") and hands.sees("begin-walked")
    assert fold.accessibleName() == "Days out and in, unfolded" and fold.hasFocus()
    hands.go("tonight")
    hands.go("experiences")
    assert hands.sees("begin-trip")  # they left it so
    hands.press("ways-trip-fold")
    assert not hands.sees("begin-trip")


def test_of_a_group_with_one_left_its_own_line_stands(hands: Hands) -> None:
    assert hands.window.house is not None
    settings = hands.window.house.room.settings
    settings.hidden = ("trust_month", "year_review")
    hands.go("experiences")
    assert hands.sees("begin-season_review") and "Now and then" not in hands.words()


def test_in_their_first_weeks_the_doors_stand_alone_and_the_others_keep(hands: Hands) -> None:
    hands.journal.wish(US, wishes.FIRST_DAY, EVENING.date().isoformat())
    for tab, door, later in (("evening", "evening_talk", "bedtime"), ("gratitudes", "gratitude", "promise")):
        hands.go(tab)
        assert hands.sees(f"begin-{door}") and not hands.sees(f"begin-{later}")
        hands.press(f"{tab}-later-fold")
        assert hands.sees(f"begin-{later}")
    hands.go("repair")
    assert hands.sees("begin-olive_branch")  # on a hard evening nobody looks for anything
    hands.journal.wish(US, wishes.FIRST_DAY, (EVENING.date() - timedelta(wishes.SHORE)).isoformat())
    hands.go("gratitudes")
    assert hands.sees("begin-promise") and not hands.sees("gratitudes-later-fold")
