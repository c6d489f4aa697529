"""Photos: picked, dropped, pasted, given a caption, put away, by mouse and by keys; the strip only reports."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from couplejournal.ui.kit.photo_strip import OURS, PhotoStrip
from couplejournal.ui.kit.photo_tile import PhotoTile
from couplejournal.ui.kit.photo_view import PhotoView
from tests.ui.kit.gallery import jpeg, picture

Show = Callable[..., QWidget]


@pytest.fixture
def strip(show: Show) -> PhotoStrip:
    strip = PhotoStrip(lambda key: jpeg(picture(200, 150, "sage")), name="strip", says="Photos")
    strip.set_photos([(7, "The lake"), (8, ""), (9, "")])
    show(strip)
    return strip


def tile(strip: PhotoStrip, key: int) -> QWidget:
    return strip.findChild(QWidget, f"strip-photo-{key}")


def test_a_thumbnail_is_read_when_it_is_painted_and_only_once(show: Show) -> None:
    read: list[int | str] = []

    def bring(key: int | str) -> bytes:
        read.append(key)
        return jpeg(picture(80, 80, "ocean"))

    strip = PhotoStrip(bring, name="strip", says="Photos")
    strip.set_photos([(1, ""), (2, "")])
    assert read == []
    show(strip)
    strip.grab()
    assert sorted(read) == [1, 2]


def test_photos_are_spoken_by_place_words_and_cover(strip: PhotoStrip) -> None:
    strip.set_photos([(7, "The lake"), (8, ""), (9, "")], 9)
    assert [tile(strip, key).accessibleName() for key in (7, 8, 9)] == [
        "Photo 1 of 3. The lake",
        "Photo 2 of 3",
        "Photo 3 of 3. Cover",
    ]


def test_a_caption_is_told_for_the_chosen_photo(strip: PhotoStrip) -> None:
    told = []
    strip.caption.connect(lambda key, text: told.append((key, text)))
    QTest.mouseClick(tile(strip, 8), Qt.MouseButton.LeftButton)
    QTest.keyClicks(strip.findChild(QWidget, "strip-caption"), "Us")
    assert told == [(8, "U"), (8, "Us")]
    assert tile(strip, 8).accessibleName() == "Photo 2 of 3. Us"


def test_keys_choose_open_and_put_away(strip: PhotoStrip) -> None:
    opened, away = [], []
    strip.opened.connect(opened.append)
    strip.remove.connect(away.append)
    QTest.keyClick(tile(strip, 9), Qt.Key.Key_Space)
    assert strip.selected() == 9
    QTest.keyClick(tile(strip, 9), Qt.Key.Key_Return)
    QTest.keyClick(tile(strip, 7), Qt.Key.Key_Delete)
    assert opened == [9]
    assert away == [7]
    assert tile(strip, 7) is not None  # the strip reports; who owns the photos decides


def test_what_is_gone_takes_its_caption_field_along(strip: PhotoStrip) -> None:
    QTest.mouseClick(tile(strip, 7), Qt.MouseButton.LeftButton)
    strip.set_photos([(8, ""), (9, "")])
    assert strip.selected() is None
    assert not strip.findChild(QWidget, "strip-caption").isVisible()


def test_the_add_button_only_asks(strip: PhotoStrip) -> None:
    asked = []
    strip.add.connect(lambda: asked.append(True))
    QTest.keyClick(strip.findChild(QWidget, "strip-add"), Qt.Key.Key_Space)
    assert asked == [True]


def test_dropped_files_are_reported_as_paths(strip: PhotoStrip, tmp_path: Path) -> None:
    dropped: list[list[Path]] = []
    strip.dropped.connect(dropped.append)
    files = [tmp_path / "a lake.jpg", tmp_path / "брат.png"]
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys)
    QApplication.sendEvent(strip, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(strip, QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys))
    assert dropped == [files]


def test_words_dragged_over_are_not_taken(strip: PhotoStrip) -> None:
    mime = QMimeData()
    mime.setText("just words")
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys)
    enter.ignore()
    QApplication.sendEvent(strip, enter)
    assert not enter.isAccepted()
    assert not strip.take(mime)


def test_a_pasted_picture_is_reported(strip: PhotoStrip) -> None:
    pasted: list[QImage] = []
    strip.pasted.connect(pasted.append)
    QGuiApplication.clipboard().setImage(picture(30, 20, "rose"))
    QTest.keyClick(tile(strip, 7), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [image.size().toTuple() for image in pasted] == [(30, 20)]


def test_a_strip_to_look_at_offers_no_changes(show: Show) -> None:
    strip = PhotoStrip(lambda key: b"no picture", name="strip", says="Photos", editable=False)
    strip.set_photos([(1, "")])
    show(strip)
    away = []
    strip.remove.connect(away.append)
    QTest.keyClick(tile(strip, 1), Qt.Key.Key_Delete)
    QTest.mouseClick(tile(strip, 1), Qt.MouseButton.LeftButton)
    assert away == []
    assert strip.findChild(QWidget, "strip-add") is None
    assert not strip.findChild(QWidget, "strip-caption").isVisible()


def test_bytes_that_are_no_picture_show_an_empty_place(show: Show) -> None:
    strip = PhotoStrip(lambda key: b"no picture", name="strip", says="Photos")
    strip.set_photos([(1, "")])
    show(strip)
    assert not strip.grab().toImage().isNull()


def test_a_photo_is_never_stretched(show: Show) -> None:
    view = PhotoView(picture(800, 400, "honey"), name="view", says="Bread")
    show(view, 400, 300)
    assert view.heightForWidth(400) == 200
    assert view.heightForWidth(2000) == 400
    assert view.accessibleName() == "Bread"


def shown(strip: PhotoStrip) -> list[str]:
    """The tiles as they stand, line by line."""
    tiles = sorted(strip.findChildren(PhotoTile), key=lambda tile: (tile.y() // 50, tile.x()))
    return [tile.objectName().rpartition("-")[2] for tile in tiles]


@pytest.mark.parametrize(
    ("key", "pressed", "order"),
    [
        (7, Qt.Key.Key_Right, [8, 7, 9]),
        (9, Qt.Key.Key_Left, [7, 9, 8]),
        (7, Qt.Key.Key_Left, None),  # there is nothing before the first
        (9, Qt.Key.Key_Down, None),
    ],
)
def test_ctrl_and_an_arrow_move_a_photo(strip: PhotoStrip, key: int, pressed: Qt.Key, order: list[int] | None) -> None:
    told: list[list[int]] = []
    strip.arranged.connect(told.append)
    QTest.keyClick(tile(strip, key), pressed, Qt.KeyboardModifier.ControlModifier)
    assert told == ([order] if order else [])


def test_where_one_reads_from_the_right_the_arrows_do_too(strip: PhotoStrip) -> None:
    told: list[list[int]] = []
    strip.arranged.connect(told.append)
    strip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.keyClick(tile(strip, 7), Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert told == [[8, 7, 9]]


def test_buttons_move_it_and_the_ends_are_not_passed(strip: PhotoStrip) -> None:
    told: list[list[int]] = []
    strip.arranged.connect(told.append)
    QTest.mouseClick(tile(strip, 7), Qt.MouseButton.LeftButton)
    assert not strip.findChild(QWidget, "strip-earlier").isEnabled()
    QTest.mouseClick(strip.findChild(QWidget, "strip-later"), Qt.MouseButton.LeftButton)
    assert told == [[8, 7, 9]]
    strip.set_photos([(8, ""), (9, ""), (7, "")])
    assert not strip.findChild(QWidget, "strip-later").isEnabled()
    assert strip.findChild(QWidget, "strip-earlier").isEnabled()


def test_what_is_arranged_stands_so_and_tab_follows(strip: PhotoStrip) -> None:
    strip.set_photos([(9, ""), (7, ""), (8, "")])
    QApplication.processEvents()
    assert shown(strip) == ["9", "7", "8"]
    tile(strip, 9).setFocus()
    QTest.keyClick(tile(strip, 9), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is tile(strip, 7)


def dragged(strip: PhotoStrip, key: int, at: QPoint) -> bool:
    """Drop a photo of the strip at a point; whether it was taken."""
    mime = QMimeData()
    mime.setData(OURS, str(key).encode())
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QDragEnterEvent, QDragMoveEvent):
        event = kind(at, Qt.DropAction.MoveAction, mime, buttons, keys)
        event.ignore()
        QApplication.sendEvent(strip, event)
    strip.grab()
    drop = QDropEvent(at, Qt.DropAction.MoveAction, mime, buttons, keys)
    drop.ignore()
    QApplication.sendEvent(strip, drop)
    return drop.isAccepted()


def test_a_photo_dragged_between_others_goes_there(strip: PhotoStrip) -> None:
    told: list[list[int]] = []
    strip.arranged.connect(told.append)
    right, middle = tile(strip, 9).geometry(), tile(strip, 8).geometry()
    assert dragged(strip, 7, QPoint(right.right() - 5, right.center().y()))
    assert dragged(strip, 9, QPoint(middle.left() + 5, middle.center().y()))
    assert dragged(strip, 8, middle.center())  # where it stands
    assert told == [[8, 9, 7], [7, 9, 8]]


def test_a_photo_of_another_entry_is_not_taken(strip: PhotoStrip) -> None:
    assert not dragged(strip, 99, QPoint(20, 20))


def test_the_cover_is_chosen_and_let_go_of(strip: PhotoStrip) -> None:
    told: list[tuple[int, bool]] = []
    strip.cover.connect(lambda key, on: told.append((key, on)))
    QTest.mouseClick(tile(strip, 8), Qt.MouseButton.LeftButton)
    button = strip.findChild(QWidget, "strip-cover")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    strip.set_photos([(7, "The lake"), (8, ""), (9, "")], 8)
    assert button.text() == "No longer the cover"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == [(8, True), (8, False)]


def test_of_one_photo_neither_order_nor_cover_is_asked(strip: PhotoStrip) -> None:
    strip.set_photos([(7, "The lake")])
    QTest.mouseClick(tile(strip, 7), Qt.MouseButton.LeftButton)
    assert not any(strip.findChild(QWidget, f"strip-{what}").isVisible() for what in ("earlier", "later", "cover"))


def test_the_words_of_the_chosen_one_stand_below_its_line(show: Show) -> None:
    strip = PhotoStrip(lambda key: jpeg(picture(80, 60, "sage")), name="strip", says="Photos")
    strip.set_photos([(key, "") for key in range(40)])
    show(strip, 800, 900)
    for key in (0, 20, 39):
        QTest.mouseClick(tile(strip, key), Qt.MouseButton.LeftButton)
        for _ in range(3):
            QApplication.processEvents()
        detail = strip.findChild(QWidget, "strip-detail")
        assert 0 < detail.y() - tile(strip, key).geometry().bottom() < 40
        below = [one for one in strip.findChildren(PhotoTile) if one.y() > tile(strip, key).y()]
        assert all(one.y() > detail.geometry().bottom() for one in below)
