"""What can be read and pressed on a page, and photos to look at."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QImageIOHandler, QImageWriter
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from couplejournal.ui.room import Room
from couplejournal.ui.writing import picture


def words(page: QWidget) -> list[str]:
    QApplication.processEvents()  # parts that were just laid are shown in the next turn
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.text()]


def press(qtbot: QtBot, page: QWidget, name: str) -> None:
    QApplication.processEvents()
    button = page.findChild(QAbstractButton, name)
    assert button is not None and button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def jpeg(colour: str, *, turned: bool = False) -> bytes:
    """A photo 80 by 40; turned: lying on its side, with the sign that it does."""
    image = QImage(80, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    if turned:
        writer.setTransformation(QImageIOHandler.Transformation.TransformationRotate90)
    assert writer.write(image)
    return store.data()


def add_photo(room: Room, entry: int, content: bytes, caption: str = "") -> int:
    read = picture.read(content, "a photo")
    return room.journal.add_photo(
        entry,
        content,
        read.thumbnail,
        format=read.format,
        width=read.width,
        height=read.height,
        turn=read.turn,
        caption=caption,
    ).id
