"""Pages, rows, columns, the curtain, empty places, progress: where parts stand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column, Columns
from couplejournal.ui.kit.curtain import Curtain
from couplejournal.ui.kit.empty import Empty
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label
from couplejournal.ui.kit.page import Page
from couplejournal.ui.kit.steps import ProgressLine, Steps
from couplejournal.ui.kit.theme import Look

Show = Callable[..., QWidget]


def buttons(count: int) -> list[Button]:
    return [Button(f"Button {place}", name=f"b{place}") for place in range(count)]


def test_a_row_goes_on_in_the_next_line(show: Show) -> None:
    parts = buttons(6)
    row = Row(*parts)
    show(row, 400)
    tops = [part.y() for part in parts]
    assert len(set(tops)) > 1
    assert tops == sorted(tops)
    assert all(part.geometry().right() <= row.width() for part in parts)


def test_a_row_begins_at_the_right_in_right_to_left(show: Show) -> None:
    first, second = buttons(2)
    row = Row(first, second)
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    show(row, 600)
    assert first.x() > second.x()
    assert first.geometry().right() == row.width() - 1


def test_an_end_row_stands_at_the_far_side(show: Show) -> None:
    first, second = buttons(2)
    show(Row(first, second, end=True), 600)
    assert second.geometry().right() == 599


def test_hidden_parts_leave_no_gap(show: Show) -> None:
    first, second, third = buttons(3)
    second.hide()
    show(Row(first, second, third, gap=10), 600)
    assert third.x() == first.geometry().right() + 1 + 10


def test_columns_become_one_where_there_is_no_room(show: Show) -> None:
    left, right = Column(Label("left")), Column(Label("right"))
    sides = Columns(left, right, letters=10)
    top = show(sides, 900)
    assert left.y() == right.y()
    top.resize(260, 700)
    for _ in range(4):
        QApplication.processEvents()
    assert left.x() == right.x()
    assert right.y() > left.y()


def test_a_page_keeps_its_column_readable_and_in_the_middle(look: Look, show: Show) -> None:
    page, card = Page(name="page"), Card()
    card.add(Label("words " * 60))
    page.add(card)
    show(page, 1600)
    letters = card.width() / page.fontMetrics().averageCharWidth()
    assert letters < 110
    left = card.mapTo(page, card.rect().topLeft()).x()
    right = page.viewport().width() - left - card.width()
    assert abs(left - right) <= 2


def test_a_reading_page_is_scrolled_by_keys(show: Show) -> None:
    page = Page(name="page", says="A day", reading=True)
    page.add(*(Label(f"line {number}") for number in range(60)))
    show(page, 600, 400)
    bar = page.verticalScrollBar()
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    assert bar.value() >= 300
    QTest.keyClick(page, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    QTest.keyClick(page, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_clearing_a_page_leaves_nothing_to_see(show: Show) -> None:
    page = Page(name="page")
    page.add(Label("gone"), Row(*buttons(2)))
    page.add_stretch()
    show(page)
    page.clear()
    assert [part for part in page.findChildren(Label) if part.isVisible()] == []
    assert page.column.count() == 0


def test_the_curtain_hands_the_focus_to_its_one_button(show: Show) -> None:
    curtain, lifted = Curtain("Please pass the laptop to Jonas.", "I’m Jonas", name="curtain"), []
    curtain.lifted.connect(lambda: lifted.append(True))
    show(curtain)
    assert QApplication.focusWidget() is curtain.button
    QTest.keyClick(curtain.button, Qt.Key.Key_Space)
    assert lifted == [True]


def test_an_empty_place_invites_once(show: Show) -> None:
    empty, accepted = Empty("Nothing here yet. That is allowed.", name="empty", button="Begin one"), []
    empty.accepted.connect(lambda: accepted.append(True))
    show(empty)
    QTest.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    assert accepted == [True]


def test_steps_say_where_we_are(show: Show) -> None:
    steps = Steps(name="steps")
    steps.set_step(2, 5, "Keep")
    assert steps.words.text() == "Step 2 of 5 · Keep"
    assert (steps.line.value(), steps.line.maximum()) == (2, 5)
    assert steps.line.accessibleName() == "Step 2 of 5"


def test_a_progress_line_fills_by_parts() -> None:
    line = ProgressLine(name="line", says="The book")
    line.set_part(0.25)
    assert line.value() == line.maximum() // 4
