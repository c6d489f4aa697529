"""The wall and one photo on the whole screen in an invented, longer language: nothing stays English, nothing is cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from couplejournal.ui.pages.looking_back.photo_wall import PhotoWall
from tests.ui.hands import Hands
from tests.ui.invented import Eyes
from tests.ui.pages import kept
from tests.ui.pages.seen import add_photo, jpeg
from tests.ui.test_every_word import eyes, foreign, language

__all__ = ["eyes", "foreign", "language"]  # fixtures


@pytest.mark.parametrize("size", [(1180, 860), (640, 480)])
def test_every_word_around_photos_is_translated_and_has_room(
    eyes: Eyes, hands: Hands, qtbot: QtBot, size: tuple[int, int]
) -> None:
    hands.window.resize(*size)
    hands.go("looking_back", view="photos")
    qtbot.waitUntil(lambda: hands.sees("photo-wall-nothing"))
    eyes.look_at(hands.window)
    assert hands.window.house is not None
    room = hands.window.house.room
    room.settings.full_screen = False
    entry = kept.memory(hands.journal, kept.TODAY, "seaside")
    photos = [add_photo(room, entry, jpeg("#336699"), words) for words in ("zebra", "", "")]
    room.journal.photos.remove(room.journal.photo(photos[2]).file)
    wall = hands.find("photo-wall")
    assert isinstance(wall, PhotoWall)
    qtbot.waitUntil(lambda: len(wall.rows.photos) == len(photos))
    grid = hands.find("photo-wall-photos")
    qtbot.waitUntil(lambda: grid.geometry().bottom() < grid.parentWidget().height())  # the page has made room
    eyes.look_at(hands.window)
    hands.go("photo", photos=photos, at=photos[0])
    eyes.look_at(hands.window)
    stage: QWidget = hands.find("photo-stage")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(stage, key)
        eyes.look_at(hands.window)
    qtbot.waitUntil(lambda: bool(stage.accessibleDescription()))
    hands.press("photo-cover")
    hands.press("photo-words")
    eyes.look_at(hands.window)
    assert not list(eyes.faults)
