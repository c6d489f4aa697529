"""The calendar: one kind of mark, every key, the day beside it, and writing about a day that has passed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from couplejournal.ui.kit.button import Button
from couplejournal.ui.pages.looking_back.calendar import CalendarView
from couplejournal.ui.pages.looking_back.month_days import MARKED, MonthDays, months_on
from couplejournal.ui.pages.looking_back.row_view import ROW
from couplejournal.ui.room import Room
from tests.ui.pages import kept

Show = Callable[..., QWidget]
CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def calendar(room: Room, show: Show) -> CalendarView:
    view = CalendarView(room)
    show(view)
    view.month.grid.setFocus()
    return view


def marked(calendar: CalendarView) -> list[int]:
    """The days of the month on show that carry a mark."""
    days = calendar.month.grid.days
    cells = [days.index(week, column) for week in range(6) for column in range(7)]
    return [int(cell.data()) for cell in cells if cell.data(MARKED)]


def entries(calendar: CalendarView) -> list[int]:
    rows = calendar.entries.rows
    return [rows.index(n).data(ROW).entry for n in range(rows.rowCount())]


def said(calendar: CalendarView, day: date) -> str:
    return str(calendar.month.grid.days.cell(day).data(Qt.ItemDataRole.AccessibleTextRole))


def cell_picture(calendar: CalendarView, day: date) -> QImage:
    grid = calendar.month.grid
    return grid.viewport().grab(grid.visualRect(grid.days.cell(day))).toImage()


@pytest.mark.parametrize(
    ("key", "with_", "reached"),
    [
        (Qt.Key.Key_Left, NONE, date(2026, 11, 21)),
        (Qt.Key.Key_Right, NONE, date(2026, 11, 23)),
        (Qt.Key.Key_Up, NONE, date(2026, 11, 15)),
        (Qt.Key.Key_Down, NONE, date(2026, 11, 29)),
        (Qt.Key.Key_PageUp, NONE, date(2026, 10, 22)),
        (Qt.Key.Key_PageDown, NONE, date(2026, 12, 22)),
        (Qt.Key.Key_PageUp, CONTROL, date(2025, 11, 22)),
        (Qt.Key.Key_PageDown, CONTROL, date(2027, 11, 22)),
        (Qt.Key.Key_Home, NONE, date(2026, 11, 1)),
        (Qt.Key.Key_End, NONE, date(2026, 11, 30)),
    ],
)
def test_every_key_reaches_its_day(
    qtbot: QtBot, calendar: CalendarView, key: Qt.Key, with_: Qt.KeyboardModifier, reached: date
) -> None:
    qtbot.keyClick(calendar.month.grid, key, with_)
    assert calendar.month.day == reached
    assert calendar.month.grid.days.holds(reached)


def test_arrows_cross_from_month_to_month_and_home_with_control_comes_back_to_today(
    qtbot: QtBot, calendar: CalendarView
) -> None:
    calendar.go_to(date(2026, 3, 1))
    qtbot.keyClick(calendar.month.grid, Qt.Key.Key_Left)
    assert calendar.month.day == date(2026, 2, 28)
    assert calendar.month.heading.text() == "February 2026"
    qtbot.keyClick(calendar.month.grid, Qt.Key.Key_Home, CONTROL)
    assert calendar.month.day == kept.TODAY


@pytest.mark.parametrize(
    ("day", "months", "reached"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), -48, date(2020, 2, 29)),
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
        (date(2199, 12, 5), 1, date(2199, 12, 5)),
        (date(1900, 1, 5), -1, date(1900, 1, 5)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last_one_there_is(day: date, months: int, reached: date) -> None:
    assert months_on(day, months) == reached


def test_control_with_up_and_down_goes_from_mark_to_mark(qtbot: QtBot, room: Room, calendar: CalendarView) -> None:
    kept.gratitude(room.journal, date(2026, 11, 4))
    kept.talk(room.journal, date(2024, 2, 29))
    kept.repair(room.journal, date(2026, 7, 1))
    grid = calendar.month.grid
    qtbot.keyClick(grid, Qt.Key.Key_Up, CONTROL)
    assert calendar.month.day == date(2026, 11, 4)
    qtbot.keyClick(grid, Qt.Key.Key_Up, CONTROL)
    assert calendar.month.day == date(2024, 2, 29)
    qtbot.keyClick(grid, Qt.Key.Key_Up, CONTROL)
    assert calendar.month.day == date(2024, 2, 29)
    qtbot.keyClick(grid, Qt.Key.Key_Down, CONTROL)
    assert calendar.month.day == date(2026, 11, 4)


def test_with_a_filter_only_its_marks_are_shown_and_jumped_to(qtbot: QtBot, room: Room, calendar: CalendarView) -> None:
    kept.gratitude(room.journal, date(2026, 11, 4))
    lake = kept.memory(room.journal, date(2026, 11, 2))
    room.journal.begin("memory", date(2026, 11, 3))  # only begun: nothing to see
    calendar.show_only("experiences")
    assert marked(calendar) == [2]
    qtbot.keyClick(calendar.month.grid, Qt.Key.Key_Up, CONTROL)
    assert calendar.month.day == date(2026, 11, 2)
    assert entries(calendar) == [lake]
    calendar.show_only("")
    assert marked(calendar) == [2, 4]


def test_every_marked_day_looks_the_same_whatever_was_done(room: Room, calendar: CalendarView) -> None:
    kept.light(room.journal, date(2026, 11, 11))
    for _ in range(3):
        kept.talk(room.journal, date(2026, 11, 11).replace(day=18))
    kept.memory(room.journal, date(2026, 11, 18))
    calendar.show_only("evening")
    calendar.show_only("")
    one, many = cell_picture(calendar, date(2026, 11, 11)), cell_picture(calendar, date(2026, 11, 18))
    below = one.height() * 3 // 4  # the mark is there, the number above it differs
    assert one.copy(0, below, one.width(), below) == many.copy(0, below, many.width(), below)
    assert cell_picture(calendar, date(2026, 11, 12)).copy(0, below, one.width(), below) != one.copy(
        0, below, one.width(), below
    )


def test_a_day_is_named_in_full_and_says_how_many_entries_there_are(room: Room, calendar: CalendarView) -> None:
    for _ in range(2):
        kept.gratitude(room.journal, date(2026, 11, 4))
    kept.repair(room.journal, date(2026, 11, 4))
    assert said(calendar, date(2026, 11, 4)).startswith("Wednesday, 4 November 2026, 2 ")
    assert said(calendar, date(2026, 11, 5)) == "Thursday, 5 November 2026"
    assert said(calendar, kept.TODAY) == "Sunday, 22 November 2026, today"


def test_a_screen_reader_finds_a_table_of_days(room: Room, calendar: CalendarView) -> None:
    table = QAccessible.queryAccessibleInterface(calendar.month.grid)
    assert table.role() == QAccessible.Role.Table
    assert table.text(QAccessible.Text.Name) == "November 2026"
    parts = [table.child(n) for n in range(table.childCount())]
    names = {part.text(QAccessible.Text.Name): part.role() for part in parts}
    assert names["Monday, 16 November 2026"] == QAccessible.Role.Cell
    assert names["Monday"] == QAccessible.Role.ColumnHeader


@pytest.fixture
def american() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


def test_the_week_begins_where_the_country_begins_it(american: None) -> None:
    days = MonthDays(lambda _start, _end: set(), str)
    days.show(2026, 11)
    assert days.headerData(0, Qt.Orientation.Horizontal) == "Sun"
    assert days.index(0, 0).data() == "1"


def test_choosing_a_day_shows_what_was_kept_on_it(qtbot: QtBot, room: Room, calendar: CalendarView) -> None:
    thanks, lake = kept.gratitude(room.journal, date(2026, 11, 20)), kept.memory(room.journal, date(2026, 11, 20))
    kept.repair(room.journal, date(2026, 11, 20))
    grid = calendar.month.grid
    place = grid.visualRect(grid.days.cell(date(2026, 11, 20))).center()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert calendar.day_heading.text() == "Friday, 20 November 2026"
    assert entries(calendar) == [lake, thanks]
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert calendar.entries.view.hasFocus()
    with qtbot.waitSignal(calendar.opened) as opened:
        qtbot.keyClick(calendar.entries.view, Qt.Key.Key_Return)
    assert opened.args == [lake]
    qtbot.keyClick(calendar.entries.view, Qt.Key.Key_Up)
    assert grid.hasFocus()


def test_marks_come_and_go_with_what_is_written(room: Room, calendar: CalendarView) -> None:
    entry = kept.gratitude(room.journal, date(2026, 11, 4))
    assert marked(calendar) == [4]
    room.journal.move(entry, date(2026, 11, 5))
    assert marked(calendar) == [5]
    room.journal.discard(entry)
    assert marked(calendar) == []
    calendar.hide()
    room.journal.restore(entry)
    calendar.show()
    assert marked(calendar) == [5]


def test_a_passed_day_can_be_written_about(
    qtbot: QtBot, calendar: CalendarView, went: list[tuple[str, dict[str, object]]]
) -> None:
    calendar.go_to(date(2026, 11, 3))
    qtbot.keyClick(calendar.month.grid, Qt.Key.Key_Return)  # nothing there: on to writing
    assert calendar.write.hasFocus()
    assert not calendar.offers.isVisible()
    qtbot.mouseClick(calendar.write, Qt.MouseButton.LeftButton)
    assert offered(calendar) == []  # there are many: first it is asked which kind
    tab = calendar.offers.findChild(QAbstractButton, "calendar-write-tab-experiences")
    assert tab is not None
    qtbot.mouseClick(tab, Qt.MouseButton.LeftButton)
    assert offered(calendar)[:3] == ["memory", "in_passing", "something_new"]
    button = calendar.offers.findChild(Button, "calendar-write-memory")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert went == [("practice", {"practice": "memory", "day": date(2026, 11, 3)})]


def offered(calendar: CalendarView) -> list[str]:
    """The practices whose buttons can be pressed."""
    buttons = calendar.offers.findChildren(Button)
    return [one.objectName().removeprefix("calendar-write-") for one in buttons if one.isVisible()]


def test_with_a_filter_its_practices_are_offered_at_once(qtbot: QtBot, calendar: CalendarView) -> None:
    calendar.show_only("gratitudes")
    qtbot.mouseClick(calendar.write, Qt.MouseButton.LeftButton)
    assert offered(calendar)[0] == "gratitude" and "memory" not in offered(calendar)
    first = calendar.focusWidget()
    assert first is not None and first.objectName() == "calendar-write-gratitude"
    qtbot.mouseClick(calendar.write, Qt.MouseButton.LeftButton)
    assert offered(calendar) == []


def test_neither_the_drawer_nor_what_was_put_away_is_offered(qtbot: QtBot, room: Room, calendar: CalendarView) -> None:
    room.settings.hidden = ["bedtime", "game"]
    try:
        for tab in ("evening", "experiences"):
            calendar.show_only(tab)
            qtbot.mouseClick(calendar.write, Qt.MouseButton.LeftButton)
            assert offered(calendar)
            assert not {"bedtime", "game", "truth_of_the_week", "trip_day"} & set(offered(calendar))
    finally:
        room.settings.hidden = []


def test_the_offers_go_with_keys_alone(
    qtbot: QtBot, calendar: CalendarView, went: list[tuple[str, dict[str, object]]]
) -> None:
    calendar.write.setFocus()
    qtbot.keyClick(calendar.write, Qt.Key.Key_Return)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return):
        focus = calendar.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, key)
    assert went == [("practice", {"practice": "gratitude", "day": kept.TODAY})]


def test_a_day_that_has_not_come_is_not_written_about(calendar: CalendarView) -> None:
    calendar.go_to(date(2026, 11, 23))
    assert not calendar.write.isVisible()
    calendar.go_to(kept.TODAY)
    assert calendar.write.isVisible()


def test_the_years_are_one_press_away(qtbot: QtBot, calendar: CalendarView) -> None:
    assert calendar.month.year_before.text() == "2025"
    qtbot.mouseClick(calendar.month.year_before, Qt.MouseButton.LeftButton)
    assert calendar.month.heading.text() == "November 2025"
    assert calendar.month.year_after.accessibleName() == "The same month in 2026"
