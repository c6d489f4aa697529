"""A practice they have put away is offered nowhere: not on a page, not after another one, not in the middle of one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from couplejournal.ui.pages.looking_back.page import PHOTOS, LookingBackPage
from couplejournal.ui.pages.looking_back.photo_wall import PhotoWall
from couplejournal.ui.pages.kept.yes_ways import yes_ways
from couplejournal.ui.room import Room
from couplejournal.ui.tabs import QUICKLY
from tests.ui.hands import Hands
from tests.ui.pages import kept


def put_away(hands: Hands, *keys: str) -> None:
    assert hands.window.house is not None
    hands.window.house.room.settings.hidden = keys


def press(hands: Hands, keys: str) -> None:
    """Press keys as they are written on a page, "Ctrl+M"."""
    with_shift = Qt.KeyboardModifier.ShiftModifier if "Shift" in keys else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(hands.window, Qt.Key(ord(keys[-1])), Qt.KeyboardModifier.ControlModifier | with_shift)
    hands.settle()


def test_a_phrase_is_not_offered_where_phrases_stand_nor_where_one_was_said(hands: Hands) -> None:
    memory = kept.memory(hands.journal, kept.TODAY)
    hands.journal.say(memory, "line", "Captain, the soup", 0)
    hands.go("dictionary")
    assert hands.sees("dictionary-begin-phrase")
    hands.go("entry", entry=memory)
    assert hands.sees("becomes-line")
    put_away(hands, "phrase")
    hands.go("dictionary")
    assert not hands.sees("dictionary-begin-phrase")
    hands.go("entry", entry=memory)
    assert not hands.sees("becomes-line")


@pytest.mark.parametrize("hidden", [(), ("memory",)])
def test_no_memory_is_offered_beside_a_wall_without_photos(
    qtbot: QtBot, room: Room, show: Callable[[QWidget], QWidget], hidden: tuple[str, ...]
) -> None:
    kept.memory(room.journal, kept.TODAY)
    room.settings.hidden = hidden
    page = LookingBackPage(room)
    show(page)
    page.arrive(view=PHOTOS)
    wall = page.findChild(PhotoWall)
    assert wall is not None
    qtbot.waitUntil(wall.nothing.isVisible)
    assert wall.nothing.button.isHidden() is bool(hidden)


def test_no_gratitude_is_offered_after_an_evening(hands: Hands) -> None:
    put_away(hands, "gratitude")
    hands.go("practice", practice="inner_world")
    hands.type("unsure-1", "the new job")
    hands.press("go-on")
    assert hands.sees("ending-done") and not hands.sees("ending-gratitude")


@pytest.mark.parametrize("some", [True, False])
def test_what_is_between_us_is_for_now_in_the_first_way_they_have_kept(hands: Hands, some: bool) -> None:
    first, *others = [one.key for one in hands.window.house.room.catalogue.tab("repair")]  # type: ignore[union-attr]
    put_away(hands, first, *(() if some else others))
    hands.go("practice", practice="on_my_mind")
    hands.press("tap-between")
    assert hands.sees("park-later") and hands.sees("park-now") is some


@pytest.mark.parametrize(
    ("place", "ways"),
    [
        ("tonight", {"gratitude": "tonight-quick", "need_card": "tonight-need"}),
        ("promises", {"promise": "promises-promise", "noticed": "promises-noticed", "repair": "promises-hurt"}),
        ("jar", {"promise": "jar-promise", "noticed": "jar-noticed"}),
        ("rituals", {"ritual": "rituals-begin"}),
    ],
)
def test_no_page_leads_to_what_was_put_away(hands: Hands, place: str, ways: dict[str, str]) -> None:
    hands.go(place)
    assert [way for way in ways.values() if not hands.sees(way)] == []
    put_away(hands, *ways)
    hands.go(place)
    assert [way for way in ways.values() if hands.sees(way)] == []


def test_neither_keys_nor_a_quick_sheet_begin_what_was_put_away(hands: Hands) -> None:
    assert hands.window.house is not None
    keyed = [one for one in hands.window.house.room.catalogue.practices if one.shortcut]
    put_away(hands, "gratitude", *(one.key for one in keyed))
    for keys in (QUICKLY, *(one.shortcut for one in keyed)):
        press(hands, keys)
        assert hands.sees("tonight") and not hands.sees("practice") and not hands.sees("quick-sheet"), keys
    put_away(hands)
    press(hands, QUICKLY)
    assert hands.sees("quick-sheet")


def test_a_need_that_was_answered_with_yes_becomes_nothing_that_was_put_away(hands: Hands) -> None:
    entry = hands.journal.begin("needs", kept.TODAY, drawer=True)
    hands.journal.say(entry.id, "answer", "yes", 1)
    room = hands.window.house.room  # type: ignore[union-attr]
    asked = hands.journal.entry(entry.id)
    assert asked is not None and yes_ways(room, asked) is not None
    put_away(hands, "promise", "ritual")
    assert yes_ways(room, asked) is None


@pytest.mark.parametrize("away", [False, True])
def test_a_sentence_that_mends_leads_to_the_whole_way_only_while_there_is_one(hands: Hands, away: bool) -> None:
    put_away(hands, *(("repair",) if away else ()))
    hands.go("repair")
    hands.press("mend-1")
    hands.press("mend-yes")
    assert hands.sees("mend-enough") and hands.sees("mend-more") is not away
