"""One photo on the whole screen: through all of them by keys, closer and about, its words, and back where one was."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from couplejournal.ui.pages.entry.photo_viewer import PhotoViewer
from couplejournal.ui.room import Room
from couplejournal.ui.writing import picture
from tests import layout
from tests.ui.pages import kept
from tests.ui.pages.seen import add_photo, jpeg, press

Show = Callable[..., QWidget]
Went = list[tuple[str, dict[str, object]]]
Key = Qt.Key


@pytest.fixture(scope="module")
def large(qapp: QApplication) -> tuple[bytes, picture.Picture]:
    """A photo larger than any screen, as its file and as it was read."""
    image = QImage(4000, 3000, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    content = picture.from_image(image)
    return content, picture.read(content, "large")


@pytest.fixture
def photos(room: Room, large: tuple[bytes, picture.Picture]) -> list[int]:
    """Of two memories: three and one; the second lies on its side, the third is larger than any screen."""
    lake, tower = kept.memory(room.journal, kept.TODAY), kept.memory(room.journal, kept.before(40), "The tower")
    content, read = large
    first = add_photo(room, lake, jpeg("#336699"), "The pier")
    lying = add_photo(room, lake, jpeg("#993366", turned=True))
    wide = room.journal.add_photo(lake, content, read.thumbnail, format=read.format, width=4000, height=3000, turn=1).id
    return [first, lying, wide, add_photo(room, tower, jpeg("#669933"))]


@pytest.fixture
def viewer(room: Room, show: Show, photos: list[int]) -> PhotoViewer:
    made = PhotoViewer(room)
    show(made)
    made.arrive(photos, photos[0])
    return made


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def sharp(qtbot: QtBot, viewer: PhotoViewer, photo: int) -> QImage:
    """The whole photo, when it has come."""
    qtbot.waitUntil(lambda: viewer.pictures.picture(photo) is not None)
    image = viewer.pictures.picture(photo)
    assert image is not None
    return image


def text(viewer: PhotoViewer, name: str) -> str:
    label = viewer.findChild(QLabel, name)
    return label.text() if label is not None and label.isVisible() else ""


def says(viewer: PhotoViewer) -> str:
    return viewer.stage.accessibleName()


def test_keys_go_through_all_of_them_and_stop_at_the_ends(viewer: PhotoViewer) -> None:
    way = []
    for key in (Key.Key_Right, Key.Key_PageDown, Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_Home, Key.Key_End):
        QTest.keyClick(viewer.stage, key)
        way.append(says(viewer).split(",")[0].removeprefix("Photo "))
    assert way == ["2 of 4", "3 of 4", "4 of 4", "4 of 4", "3 of 4", "1 of 4", "4 of 4"]


def test_the_words_the_day_and_the_memory_stand_below_and_are_spoken(viewer: PhotoViewer) -> None:
    assert text(viewer, "photo-caption") == "The pier"
    assert text(viewer, "photo-place") == "Sunday, 22 November 2026 · The lake · Photo 1 of 4"
    assert says(viewer) == "Photo 1 of 4, Sunday, 22 November 2026, The pier"
    QTest.keyClick(viewer.stage, Key.Key_End)
    assert text(viewer, "photo-caption") == "" and "The tower" in text(viewer, "photo-place")


def test_a_photo_is_upright_and_decoded_no_larger_than_it_is_shown(
    qtbot: QtBot, viewer: PhotoViewer, photos: list[int]
) -> None:
    lying = sharp(qtbot, viewer, photos[1])
    assert (lying.width(), lying.height()) == (40, 80)
    wide = sharp(qtbot, viewer, photos[2])  # the one after the next was made ready too
    assert wide.height() <= viewer.stage.height() and wide.width() <= viewer.stage.width()
    assert wide.width() * 3 == pytest.approx(wide.height() * 4, abs=6)


def test_closer_about_and_back_again(qtbot: QtBot, viewer: PhotoViewer, photos: list[int]) -> None:
    QTest.keyClick(viewer.stage, Key.Key_End)
    QTest.keyClick(viewer.stage, Key.Key_Left)
    wide = sharp(qtbot, viewer, photos[2])
    for _ in range(3):
        QTest.keyClick(viewer.stage, Key.Key_Plus)
    assert viewer.stage.is_closer
    place = viewer.stage._place()
    assert place.width() > viewer.stage.width()
    QTest.keyClick(viewer.stage, Key.Key_Right)
    assert viewer.stage._place().x() < place.x() and says(viewer).startswith("Photo 3")
    for _ in range(20):
        QTest.keyClick(viewer.stage, Key.Key_Right)
    assert viewer.stage._place().right() >= viewer.stage.width() - 1  # nothing beside the photo comes in sight
    qtbot.waitUntil(lambda: sharp(qtbot, viewer, photos[2]).width() > wide.width())
    QTest.keyClick(viewer.stage, Key.Key_Minus)
    QTest.keyClick(viewer.stage, Key.Key_0)
    assert not viewer.stage.is_closer
    QTest.keyClick(viewer.stage, Key.Key_Right)
    assert says(viewer).startswith("Photo 4")


def test_a_drag_moves_it_and_a_double_press_goes_closer_and_back(qtbot: QtBot, viewer: PhotoViewer) -> None:
    middle = viewer.stage.rect().center()
    qtbot.mouseDClick(viewer.stage, Qt.MouseButton.LeftButton, pos=middle)
    assert viewer.stage.is_closer
    for _ in range(6):
        QTest.keyClick(viewer.stage, Key.Key_Plus)
    before = viewer.stage._place()
    qtbot.mousePress(viewer.stage, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(viewer.stage, middle + QPoint(-30, 0))
    qtbot.mouseRelease(viewer.stage, Qt.MouseButton.LeftButton, pos=middle + QPoint(-30, 0))
    assert (viewer.stage._place().topLeft() - before.topLeft()).toPoint() == QPoint(-30, 0)
    qtbot.mouseDClick(viewer.stage, Qt.MouseButton.LeftButton, pos=middle)
    assert not viewer.stage.is_closer


def test_a_missing_file_is_a_sentence_in_its_place_and_one_goes_on(
    qtbot: QtBot, room: Room, viewer: PhotoViewer, photos: list[int]
) -> None:
    room.journal.photos.remove(room.journal.photo(photos[3]).file)
    QTest.keyClick(viewer.stage, Key.Key_End)
    qtbot.waitUntil(lambda: "missing" in viewer.stage.accessibleDescription())
    QTest.keyClick(viewer.stage, Key.Key_Plus)
    assert not viewer.stage.is_closer and not room.messages.text()
    QTest.keyClick(viewer.stage, Key.Key_Left)
    assert viewer.stage.accessibleDescription() == ""


def test_a_damaged_file_is_a_sentence_too(qtbot: QtBot, room: Room, show: Show) -> None:
    entry = kept.memory(room.journal, kept.TODAY)
    photo = room.journal.add_photo(entry, b"no picture", jpeg("#336699"), format="jpeg", width=80, height=40, turn=1).id
    viewer = PhotoViewer(room)
    show(viewer)
    viewer.arrive((photo,), photo)
    qtbot.waitUntil(lambda: "damaged" in viewer.stage.accessibleDescription())


def test_words_are_written_with_f2_and_kept_by_enter(room: Room, viewer: PhotoViewer, photos: list[int]) -> None:
    QTest.keyClick(viewer.stage, Key.Key_F2)
    focus = viewer.focusWidget()
    assert focus is not None and focus.objectName() == "photo-caption-line"
    QTest.keyClicks(focus, "Two on the pier")
    QTest.keyClick(focus, Key.Key_Left)  # in the words, not to another photo
    QTest.keyClick(focus, Key.Key_Return)
    assert room.journal.photo(photos[0]).caption == "Two on the pier"
    assert text(viewer, "photo-caption") == "Two on the pier" and viewer.stage.hasFocus()
    assert says(viewer).startswith("Photo 1")


def test_words_are_kept_when_one_leaves_in_the_middle_of_them(
    room: Room, viewer: PhotoViewer, photos: list[int], went: Went
) -> None:
    QTest.keyClick(viewer.stage, Key.Key_F2)
    focus = viewer.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "Us")
    QTest.keyClick(focus, Key.Key_Escape)
    assert went == [("back", {})]
    viewer.leave()
    assert room.journal.photo(photos[0]).caption == "Us"


def test_a_cover_is_chosen_and_let_go_of(qtbot: QtBot, room: Room, viewer: PhotoViewer, photos: list[int]) -> None:
    QTest.keyClick(viewer.stage, Key.Key_Right)
    press(qtbot, viewer, "photo-cover")
    assert room.journal.photo(photos[1]).cover
    press(qtbot, viewer, "photo-cover")
    assert not room.journal.photo(photos[1]).cover
    QTest.keyClick(viewer.stage, Key.Key_End)  # the only one of its memory
    cover = viewer.findChild(QWidget, "photo-cover")
    assert cover is not None and not cover.isVisible()


def test_the_way_to_the_memory_is_offered_unless_one_comes_from_there(
    qtbot: QtBot, room: Room, viewer: PhotoViewer, photos: list[int], went: Went
) -> None:
    entry = room.journal.photo(photos[0]).entry
    press(qtbot, viewer, "photo-memory")
    assert went == [("entry", {"entry": entry})]
    viewer.arrive(photos[:3], photos[0], entry=entry)
    memory = viewer.findChild(QWidget, "photo-memory")
    assert memory is not None and not memory.isVisible()


def test_the_keys_hold_on_the_buttons_too(viewer: PhotoViewer) -> None:
    button = viewer.findChild(QWidget, "photo-larger")
    assert button is not None
    button.setFocus()
    QTest.keyClick(button, Key.Key_Right)
    assert says(viewer).startswith("Photo 2") and button.hasFocus()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(640, 480), (1280, 800)])
def test_nothing_is_cut_and_everything_has_a_name(
    room: Room, show: Show, photos: list[int], scale: float, size: tuple[int, int]
) -> None:
    room.look.set_scale(scale)
    try:
        viewer = PhotoViewer(room)
        show(viewer, *size)
        viewer.arrive(photos, photos[1])
        settle()
        QTest.keyClick(viewer.stage, Key.Key_F2)
        settle()
        assert layout.faults(viewer) == [] and layout.nameless(viewer) == []
        assert viewer.horizontalScrollBar().maximum() == 0
        assert viewer.stage.height() > viewer.viewport().height() * 0.4
    finally:
        room.look.set_scale(1.0)
