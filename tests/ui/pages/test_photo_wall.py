"""The wall of photos: all of them by month, moved about in by keys, spoken one by one, read beside the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from couplejournal.ui.pages.looking_back.page import PHOTOS, LookingBackPage
from couplejournal.ui.pages.looking_back.photo_wall import PhotoWall
from couplejournal.ui.pages.looking_back.row_view import ROW
from couplejournal.ui.pages.looking_back.small_pictures import ROOM, SmallPictures, square
from couplejournal.ui.room import Room
from tests import layout
from tests.ui.pages import kept
from tests.ui.pages.seen import add_photo, jpeg, press, words

Show = Callable[..., QWidget]
Went = list[tuple[str, dict[str, object]]]
Role = QAccessible.Role


def hang(room: Room, months: int, each: int = 4) -> list[int]:
    """A memory a month with so many photos, the newest today; the photos' ids in the order of the wall."""
    photos: list[int] = []
    with room.journal.together():
        for month in range(months):
            entry = kept.memory(room.journal, kept.before(month * 31))
            photos += [add_photo(room, entry, jpeg("#336699"), f"The lake {month} {n}") for n in range(each)]
    return photos


def opened(qtbot: QtBot, room: Room, show: Show, width: int = 1180, height: int = 760) -> PhotoWall:
    """The wall, on a page of its own size, with its photos on it."""
    page = LookingBackPage(room)
    show(page, width, height)
    page.arrive(view=PHOTOS)
    wall = page.findChild(PhotoWall)
    assert wall is not None
    qtbot.waitUntil(lambda: not wall.view.isHidden() or not wall.nothing.isHidden())
    for _ in range(4):
        QApplication.processEvents()
    return wall


def page_of(wall: PhotoWall) -> LookingBackPage:
    page = wall.window()
    assert isinstance(page, LookingBackPage)
    return page


def current(wall: PhotoWall) -> int:
    return int(wall.view.currentIndex().data(ROW).id)


def test_all_photos_hang_newest_first_and_the_keys_are_given_to_them(qtbot: QtBot, room: Room, show: Show) -> None:
    photos = hang(room, 3)
    kept.repair(room.journal, kept.TODAY)
    drawer = room.journal.begin("repair", kept.TODAY, drawer=True).id
    add_photo(room, drawer, jpeg("#336699"))
    wall = opened(qtbot, room, show)
    assert [photo.id for photo in wall.rows.photos] == photos
    assert wall.view.hasFocus() and current(wall) == photos[0]


def test_pictures_come_beside_the_window_and_only_for_what_is_in_sight(qtbot: QtBot, room: Room, show: Show) -> None:
    photos = hang(room, 30)
    wall = opened(qtbot, room, show)
    side = wall.view._side()
    qtbot.waitUntil(lambda: wall.pictures.picture(photos[0], side) is not None)
    shown = wall.pictures.picture(photos[0], side)
    assert shown is not None and shown.width() == shown.height() == side
    middle = shown.pixelColor(side // 2, side // 2)
    assert max(abs(a - b) for a, b in zip(middle.getRgb(), QColor("#336699").getRgb(), strict=True)) < 4  # it is a JPEG
    assert shown.pixelColor(0, 0).alpha() == 0  # round corners
    assert wall.pictures.picture(photos[-1], side) is None


def test_the_keys_lead_everywhere_and_the_page_follows(qtbot: QtBot, room: Room, show: Show) -> None:
    photos = hang(room, 30)
    wall = opened(qtbot, room, show)
    columns = wall.view._layout.columns
    for key, there in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_Down, 4),  # of the month before: this one has but one line
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_End, len(photos) - 1),
        (Qt.Key.Key_Right, len(photos) - 1),
        (Qt.Key.Key_Down, len(photos) - 1),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Left, 0),
    ):
        qtbot.keyClick(wall.view, key)
        assert current(wall) == photos[there], key
        rect = wall.view.visualRect(wall.view.currentIndex())
        top = wall.view.mapTo(page_of(wall).viewport(), rect.topLeft()).y()
        assert 0 <= top <= page_of(wall).viewport().height() - rect.height(), key
    assert columns > 4
    for key, end in ((Qt.Key.Key_PageDown, len(photos) - 1), (Qt.Key.Key_PageUp, 0)):
        way = [photos.index(current(wall))]
        for _ in range(20):
            qtbot.keyClick(wall.view, key)
            way.append(photos.index(current(wall)))
        assert way in (sorted(way), sorted(way, reverse=True)) and len(set(way)) > 4
        assert wall.view.visualRect(wall.rows.index(way[-1])).y() == wall.view.visualRect(wall.rows.index(end)).y()


def test_a_letter_chooses_nothing(qtbot: QtBot, room: Room, show: Show) -> None:
    photos = hang(room, 2)
    wall = opened(qtbot, room, show)
    qtbot.keyClicks(wall.view, "p")
    assert current(wall) == photos[0]


def test_enter_or_a_press_shows_one_with_all_the_others_to_go_on_to(
    qtbot: QtBot, room: Room, show: Show, went: Went
) -> None:
    photos = hang(room, 2)
    wall = opened(qtbot, room, show)
    qtbot.keyClick(wall.view, Qt.Key.Key_Right)
    qtbot.keyClick(wall.view, Qt.Key.Key_Return)
    middle = wall.view.visualRect(wall.rows.index(3)).center()
    qtbot.mouseClick(wall.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert [(place, where["at"], where["photos"]) for place, where in went] == [
        ("photo", photos[1], tuple(photos)),
        ("photo", photos[3], tuple(photos)),
    ]


def test_coming_back_one_stands_at_the_photo_that_was_looked_at_last(
    qtbot: QtBot, room: Room, show: Show, went: Went
) -> None:
    photos = hang(room, 30)
    wall = opened(qtbot, room, show)
    qtbot.keyClick(wall.view, Qt.Key.Key_Return)
    seen = went[0][1]["seen"]
    assert callable(seen)
    seen(photos[0])
    assert current(wall) == photos[0] and page_of(wall).verticalScrollBar().value() == 0
    seen(photos[100])
    assert current(wall) == photos[100] and page_of(wall).verticalScrollBar().value() > 0


def test_it_is_a_list_to_those_who_listen(qtbot: QtBot, room: Room, show: Show) -> None:
    hang(room, 2)
    wall = opened(qtbot, room, show)
    voice = QAccessible.queryAccessibleInterface(wall.view)
    assert (voice.role(), voice.text(QAccessible.Text.Name)) == (Role.List, "Photos")
    second = voice.child(1)
    assert second.role() == Role.ListItem
    assert second.text(QAccessible.Text.Name) == "Photo 2 of 8, Sunday, 22 November 2026, The lake 0 1"
    rect = wall.view.visualRect(wall.rows.index(1))
    assert second.rect().topLeft() == wall.view.viewport().mapToGlobal(rect.topLeft())


def test_a_tab_and_a_filter_leave_only_theirs(qtbot: QtBot, room: Room, show: Show) -> None:
    memory, walk = kept.memory(room.journal, kept.TODAY), room.journal.begin("gratitude", kept.before(1)).id
    first, second = (add_photo(room, entry, jpeg("#336699")) for entry in (memory, walk))
    wall = opened(qtbot, room, show)
    wall.show_only("gratitudes")
    qtbot.waitUntil(lambda: [photo.id for photo in wall.rows.photos] == [second])
    wall.show_only("")
    qtbot.waitUntil(lambda: [photo.id for photo in wall.rows.photos] == [first, second])
    wall.filter(lambda photo: photo.day == kept.TODAY)
    assert [photo.id for photo in wall.rows.photos] == [first]


def test_a_new_photo_comes_in_without_moving_what_one_looks_at(qtbot: QtBot, room: Room, show: Show) -> None:
    photos = hang(room, 30)
    wall = opened(qtbot, room, show)
    wall.view.to_photo(photos[60])
    QApplication.processEvents()
    before = wall.view.mapTo(page_of(wall), wall.view.visualRect(wall.view.currentIndex()).topLeft())
    newer = kept.memory(room.journal, date(2026, 12, 24))
    add_photo(room, newer, jpeg("#993366"))
    qtbot.waitUntil(lambda: len(wall.rows.photos) == len(photos) + 1)
    after = wall.view.mapTo(page_of(wall), wall.view.visualRect(wall.view.currentIndex()).topLeft())
    assert current(wall) == photos[60] and after == before


def test_a_window_that_grows_and_shrinks_again_shows_the_same(qtbot: QtBot, room: Room, show: Show) -> None:
    photos = hang(room, 30)
    wall = opened(qtbot, room, show)
    page, bar = page_of(wall), page_of(wall).verticalScrollBar()
    wall.view.to_photo(photos[60])
    QApplication.processEvents()
    before = bar.value()
    for width in (700, 1400, 1180):
        page.resize(width, 760)
        for _ in range(4):
            QApplication.processEvents()
    assert bar.value() == before > 0


def test_an_empty_wall_invites_once(qtbot: QtBot, room: Room, show: Show, went: Went) -> None:
    kept.memory(room.journal, kept.TODAY)
    wall = opened(qtbot, room, show)
    assert words(wall).count("No photos here yet. That is allowed.") == 1
    press(qtbot, wall, "photo-wall-nothing-button")
    assert went == [("practice", {"practice": "memory"})]


def test_a_photo_that_cannot_be_read_is_a_quiet_square(qtbot: QtBot, room: Room, show: Show) -> None:
    entry = kept.memory(room.journal, kept.TODAY)
    bad = room.journal.add_photo(entry, b"x", b"no picture", format="jpeg", width=4, height=3, turn=1).id
    good = add_photo(room, entry, jpeg("#336699"))
    wall = opened(qtbot, room, show)
    side = wall.view._side()
    qtbot.waitUntil(lambda: wall.pictures.picture(good, side) is not None)
    shown = wall.pictures.picture(bad, side)
    assert shown is not None and shown.isNull()
    place = wall.view.visualRect(wall.rows.index(0)).center() + QPoint(60, 60)
    assert wall.view.grab().toImage().pixelColor(place).name() == room.look.theme.colours["line"]


def test_pictures_are_let_go_of_when_there_is_no_room(qtbot: QtBot, room: Room) -> None:
    pictures = SmallPictures(room.journal, room.messages)
    one = square(jpeg("#336699"), 2000)
    room_for = ROOM // one.sizeInBytes()
    for photo in range(room_for + 3):
        pictures._take(photo, 2000, one)
    assert [pictures.picture(photo, 2000) is None for photo in (0, 1, 2, 3)] == [True, True, True, False]


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(640, 480), (1280, 800)])
def test_nothing_is_cut_and_everything_has_a_name(
    qtbot: QtBot, room: Room, show: Show, scale: float, size: tuple[int, int]
) -> None:
    hang(room, 3, each=7)
    room.look.set_scale(scale)
    try:
        wall = opened(qtbot, room, show, *size)
        page = page_of(wall)
        assert layout.faults(page) == [] and layout.nameless(page) == []
        assert page.horizontalScrollBar().maximum() == 0
        assert wall.view._layout.columns >= 2
    finally:
        room.look.set_scale(1.0)
