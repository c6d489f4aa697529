"""Photos: picked, dropped, pasted, given a caption, put away, by mouse and by keys; the strip only reports."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from couplejournal.ui.kit.photo_strip import PhotoStrip
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
