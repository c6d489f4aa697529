"""The open book: which pages lie side by side, and how one turns them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QIODeviceBase
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from couplejournal.ui.kit.theme import Look
from couplejournal.ui.pages.book.spread import Spread

WIDE, NARROW = (1200, 700), (420, 700)


def page(tint: str) -> bytes:
    image = QImage(170, 240, QImage.Format.Format_RGB32)
    image.fill(QColor(tint))
    buffer = QBuffer()
    buffer.open(QIODeviceBase.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


@pytest.fixture
def book(qtbot: QtBot, look: Look) -> Spread:
    made = Spread()
    qtbot.addWidget(made)
    made.resize(*WIDE)
    made.show()
    for number in range(6):
        made.add(page("red" if number % 2 else "blue"))
    return made


def test_the_first_page_lies_alone_on_the_right_and_the_others_in_twos(book: Spread) -> None:
    shown = []
    while True:
        shown.append(book.on_show())
        if book.at_end():
            break
        book.turn(1)
    assert shown == [(1,), (2, 3), (4, 5), (6,)]
    book.turn(-1)
    assert book.on_show() == (4, 5)
    book.go(1)
    assert book.at_begin()
    book.turn(-1)
    assert book.on_show() == (1,)


def test_a_narrow_window_shows_one_page_and_keeps_the_place(book: Spread) -> None:
    book.go(4)
    book.resize(*NARROW)
    assert book.on_show() == (4,)
    book.turn(1)
    assert book.on_show() == (5,)
    book.resize(*WIDE)
    assert book.on_show() == (4, 5)


def test_pages_are_painted_where_they_belong(book: Spread) -> None:
    book.go(2)
    picture = book.grab().toImage()
    middle = picture.height() // 2
    left, right = picture.pixelColor(400, middle), picture.pixelColor(800, middle)
    assert (left.red(), right.blue()) == (255, 255)
    assert picture.pixelColor(3, middle) not in (left, right)


def test_an_empty_book_has_nothing_to_turn(qtbot: QtBot, look: Look) -> None:
    book = Spread()
    qtbot.addWidget(book)
    book.turn(1)
    book.go(7)
    assert book.on_show() == ()
    assert book.at_begin() and book.at_end()
    assert not book.grab().isNull()
