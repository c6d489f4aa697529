"""A page is as high as what is on it, and scrolls only when that is higher than the window."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from couplejournal.ui.kit.columns import Columns
from couplejournal.ui.kit.labels import Label, Prompt
from couplejournal.ui.kit.page import Page

WORDS = "Someone who stays up with me and makes room for a second cup of tea on the window sill. " * 2


def test_nothing_scrolls_while_all_of_it_can_be_seen(qtbot: QtBot) -> None:
    page = Page(name="page")
    qtbot.addWidget(page)
    page.add(Prompt("Would you like a passphrase?"), Columns(Label(WORDS), Label(WORDS)), Label(WORDS))
    page.add_stretch()
    page.resize(1180, 460)
    page.show()
    QApplication.processEvents()
    assert page.verticalScrollBar().maximum() == 0

    page.resize(420, 460)
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)
    last = page.widget().findChildren(Label)[-1]
    assert last.height() >= last.heightForWidth(last.width())
