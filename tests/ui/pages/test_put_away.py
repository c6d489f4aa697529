"""A practice they have put away is offered nowhere: not on a page, not after another one, not in the middle of one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from couplejournal.ui.pages.looking_back import PHOTOS, LookingBackPage
from couplejournal.ui.pages.photo_wall import PhotoWall
from couplejournal.ui.room import Room
from tests.ui.hands import Hands
from tests.ui.pages import kept


def put_away(hands: Hands, *keys: str) -> None:
    assert hands.window.house is not None
    hands.window.house.room.settings.hidden = keys


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
