"""The photos of an entry that is read: upright, with their words, and never in the way of the words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from couplejournal.ui.kit.photo_view import PhotoView
from couplejournal.ui.pages.entry.entry_photos import EntryPhotos, decoded
from couplejournal.ui.pages.entry.reading import ReadingPage
from couplejournal.ui.room import Room
from couplejournal.ui.writing import picture
from tests.ui.pages import kept
from tests.ui.pages.seen import add_photo, jpeg, press, words


@pytest.fixture
def page(room: Room, show: Callable[..., QWidget]) -> ReadingPage:
    made = ReadingPage(room)
    show(made)
    return made


def test_photos_are_shown_upright_with_their_words(qtbot: QtBot, room: Room, page: ReadingPage) -> None:
    entry = kept.memory(room.journal, kept.TODAY)
    add_photo(room, entry, jpeg("#336699"), "The pier")
    lying = add_photo(room, entry, jpeg("#993366", turned=True), "The tower")
    page.arrive(entry)
    view = page.findChild(PhotoView)
    assert view is not None and view.accessibleName() == "The pier"
    assert "The pier" in words(page)
    press(qtbot, page, f"entry-photo-{lying}")
    assert "The tower" in words(page)
    photos = page.findChild(EntryPhotos)
    assert photos is not None
    with qtbot.waitSignal(photos.decoded) as full:
        pass
    assert (full.args[0].width(), full.args[0].height()) == (40, 80)


def test_a_photo_larger_than_any_screen_is_decoded_smaller(room: Room) -> None:
    image = QImage(4000, 1000, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    entry = kept.memory(room.journal, kept.TODAY)
    content = picture.from_image(image)
    read = picture.read(content, "wide")
    photo = room.journal.add_photo(entry, content, read.thumbnail, format=read.format, width=4000, height=1000, turn=1)
    assert decoded(room.journal.photos, photo.file).size().toTuple() == (1800, 450)


def test_a_photo_whose_file_is_missing_is_told_and_the_words_are_still_read(
    qtbot: QtBot, room: Room, page: ReadingPage
) -> None:
    entry = kept.memory(room.journal, kept.TODAY)
    photo = add_photo(room, entry, jpeg("#336699"))
    held = room.journal.entry(entry)
    assert held is not None and held.photos[0].id == photo
    room.journal.photos.remove(held.photos[0].file)
    page.arrive(entry)
    qtbot.waitUntil(lambda: room.messages.text() != "")
    assert "The lake" in words(page)
