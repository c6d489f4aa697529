"""A page is as high as what is on it, and scrolls only when that is higher than the window."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column, Columns
from couplejournal.ui.kit.growing_text import GrowingText
from couplejournal.ui.kit.keyboard import Keyboard
from couplejournal.ui.kit.labels import Heading, Label, Note
from couplejournal.ui.kit.page import Page

WORDS = "Someone who stays up with me and makes room for a second cup of tea on the window sill. " * 2


def test_nothing_scrolls_while_all_of_it_can_be_seen(qtbot: QtBot) -> None:
    page = Page(name="page")
    qtbot.addWidget(page)
    for number in range(3):
        field = GrowingText(name=f"field-{number}", lines=1)
        page.add(Column(Heading("What do the two of us do with this?"), Note("Nothing is a fine answer."), field))
    page.add(Columns(Label(WORDS), Label(WORDS)))
    page.add_stretch()
    page.resize(1180, 400)
    page.show()
    QApplication.processEvents()
    page.resize(1180, page.widget().heightForWidth(page.viewport().width()) + 10)
    QApplication.processEvents()
    assert page.verticalScrollBar().maximum() == 0

    page.resize(300, 400)
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)
    last = page.findChildren(Label)[-1]
    assert last.height() >= last.heightForWidth(last.width())


def test_a_press_near_the_edge_is_not_lost(qtbot: QtBot) -> None:
    page = Page(name="page")
    qtbot.addWidget(page)
    buttons = [Button(f"Answer {number}", name=f"answer-{number}") for number in range(20)]
    page.add(*buttons)
    page.resize(400, 300)
    page.show()
    page.activateWindow()
    QApplication.processEvents()
    high = page.viewport().height()
    lowest = [one for one in buttons if one.mapTo(page, QPoint(0, 8)).y() < high][-1]

    with qtbot.waitSignal(lowest.clicked, timeout=500):
        place = lowest.mapTo(page, QPoint(20, 6))
        QTest.mousePress(page.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        QApplication.processEvents()
        QTest.mouseRelease(page.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert page.verticalScrollBar().value() == 0

    buttons[-1].setFocus()
    assert page.verticalScrollBar().value() > 0


def test_a_page_that_the_keys_scroll_shows_it(qtbot: QtBot) -> None:
    page = Page(name="page", reading=True)
    qtbot.addWidget(page)
    page.add(Label(WORDS * 20), Button("Back", name="back"))
    page.resize(400, 300)
    page.show()
    page.activateWindow()
    Keyboard(page)
    bare = page.grab().toImage()
    page.setFocus()
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_Home)
    assert page.grab().toImage() != bare
    page.findChild(Button, "back").setFocus()
    page.to_top()
    assert page.grab().toImage() == bare
