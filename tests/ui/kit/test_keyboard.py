"""The ring of focus: with the keys always, also where the program moved the focus; with the pointer never."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from couplejournal.ui.kit import paint
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.keyboard import Keyboard


def test_the_ring_goes_where_the_program_moves_the_focus_as_long_as_keys_are_used(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    first, second, third = buttons = [Button(name, name=name) for name in ("first", "second", "third")]
    column = QVBoxLayout(window)
    for button in buttons:
        column.addWidget(button)
    first.clicked.connect(lambda: (first.hide(), second.setFocus()))
    window.show()
    window.activateWindow()
    Keyboard(window)
    first.setFocus()
    assert not paint.keyed(first)

    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    assert paint.keyed(second)

    qtbot.waitUntil(lambda: third.y() < 100)
    QTest.mouseClick(
        window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, third.geometry().center()
    )
    assert third.hasFocus()
    assert not paint.keyed(third)
    second.setFocus()
    assert not paint.keyed(second)

    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    assert not paint.keyed(second)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    assert paint.keyed(third)
