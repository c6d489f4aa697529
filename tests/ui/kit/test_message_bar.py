"""News in the page: read out, undone, reached by F6, over when its time is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.line import Line
from couplejournal.ui.kit.message_bar import MessageBar
from couplejournal.ui.kit.theme import Look

Show = Callable[..., QWidget]


def bar_and_line(show: Show) -> tuple[MessageBar, Line]:
    bar, line = MessageBar(), Line(name="line")
    show(Column(bar, line))
    line.field.setFocus()
    return bar, line


def button(bar: MessageBar, name: str) -> QWidget:
    return bar.findChild(QWidget, f"message-bar-{name}")


def test_it_is_hidden_until_there_is_news(show: Show) -> None:
    bar, _ = bar_and_line(show)
    assert bar.text() == ""
    bar.say("Kept.")
    assert bar.isVisible()
    assert bar.text() == "Kept."
    assert not button(bar, "action-1").isVisible()


def test_undo_is_called_once_and_ends_the_news(show: Show) -> None:
    bar, _ = bar_and_line(show)
    called, closed = [], []
    bar.closed.connect(lambda: closed.append(True))
    bar.say("Put away.", ("Undo", lambda: called.append(True)))
    QTest.mouseClick(button(bar, "action-1"), Qt.MouseButton.LeftButton)
    assert called == closed == [True]
    assert bar.text() == ""


def test_what_an_action_says_stays(show: Show) -> None:
    bar, _ = bar_and_line(show)
    bar.say("Put away.", ("Undo", lambda: bar.say("Back again.")))
    QTest.mouseClick(button(bar, "action-1"), Qt.MouseButton.LeftButton)
    assert bar.text() == "Back again."


def test_f6_goes_to_the_bar_and_escape_back_to_the_words(show: Show) -> None:
    bar, line = bar_and_line(show)
    bar.say("Put away.", ("Undo", lambda: None), ("Show", lambda: None))
    QTest.keyClick(line.field, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is button(bar, "action-1")
    QTest.keyClick(button(bar, "action-1"), Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert QApplication.focusWidget() is line.field


def test_f6_does_nothing_when_there_is_no_news(show: Show) -> None:
    _, line = bar_and_line(show)
    QTest.keyClick(line.field, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is line.field


def test_plain_news_stays_and_news_with_a_time_ends(show: Show) -> None:
    bar, _ = bar_and_line(show)
    clock = bar.findChild(QTimer)
    bar.say("The disk is full.", seconds=5)
    assert not clock.isActive()
    bar.say("Put away.", ("Undo", lambda: None), seconds=20)
    assert clock.isActive()
    assert clock.interval() == 20_000
    clock.timeout.emit()
    assert bar.text() == ""


def test_newer_news_does_not_inherit_an_old_time(show: Show) -> None:
    bar, _ = bar_and_line(show)
    bar.say("Put away.", ("Undo", lambda: None), seconds=20)
    bar.say("The disk is full.")
    assert not bar.findChild(QTimer).isActive()


def test_its_time_stands_still_while_one_is_in_it(show: Show) -> None:
    bar, line = bar_and_line(show)
    clock = bar.findChild(QTimer)
    bar.say("Put away.", ("Undo", lambda: None), seconds=20)
    QTest.keyClick(line.field, Qt.Key.Key_F6)
    assert not clock.isActive()
    line.field.setFocus()
    assert clock.isActive()
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Enter))
    assert not clock.isActive()


def test_it_fades_in_only_when_things_may_move(look: Look, show: Show) -> None:
    bar, _ = bar_and_line(show)
    bar.say("Kept.")
    assert bar.graphicsEffect() is None
    bar.clear()
    look.set_motion(True)
    bar.say("Kept.")
    veil = bar.graphicsEffect()
    assert veil is not None
    fade = veil.children()[0]
    assert fade.property("duration") <= 150
    fade.setProperty("currentTime", 150)
    QApplication.processEvents()
    assert bar.graphicsEffect() is None
