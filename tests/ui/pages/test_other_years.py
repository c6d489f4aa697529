"""The same day in other years follows the chosen day, and leaves be what was asked to rest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from couplejournal.journal.records import US
from couplejournal.journal.retrospect import QUIET
from couplejournal.ui.pages.home.anniversaries import same_days
from couplejournal.ui.pages.looking_back.calendar import CalendarView
from couplejournal.ui.pages.looking_back.row_view import ROW
from couplejournal.ui.room import Room
from tests.ui.hands import Hands
from tests.ui.pages import kept

Show = Callable[..., QWidget]


@pytest.mark.parametrize(
    ("day", "far", "met"),
    [
        (date(2026, 11, 22), [-1, 1], [date(2025, 11, 22), date(2027, 11, 22)]),
        (date(2024, 2, 29), [-4, -1], [date(2020, 2, 29), date(2023, 2, 28)]),
        (date(2023, 2, 28), [-3, -2], [date(2020, 2, 28), date(2020, 2, 29), date(2021, 2, 28)]),
        (date(2024, 2, 28), [-4], [date(2020, 2, 28)]),
        (date(3, 5, 1), [-2, -3], [date(1, 5, 1)]),
    ],
)
def test_a_day_meets_its_like_in_other_years(day: date, far: list[int], met: list[date]) -> None:
    assert same_days(day, far) == met


@pytest.fixture
def calendar(room: Room, show: Show) -> CalendarView:
    view = CalendarView(room)
    show(view)
    return view


def shown(calendar: CalendarView) -> list[int]:
    rows = calendar.other_years.list.rows
    return [rows.index(n).data(ROW).entry for n in range(rows.rowCount())] if calendar.other_years.isVisible() else []


def test_it_follows_the_day_that_is_chosen(room: Room, calendar: CalendarView) -> None:
    old = kept.memory(room.journal, date(2022, 3, 4))
    new = kept.gratitude(room.journal, date(2025, 3, 4))
    kept.repair(room.journal, date(2024, 3, 4))
    assert shown(calendar) == []
    calendar.go_to(date(2026, 3, 4))
    assert shown(calendar) == [new, old]
    assert (
        calendar.other_years.list.rows.index(0)
        .data(Qt.ItemDataRole.AccessibleTextRole)
        .startswith("Tuesday, 4 March 2025")
    )
    calendar.go_to(date(2022, 3, 4))  # later years count as well
    assert shown(calendar) == [new]
    calendar.go_to(date(2026, 3, 5))
    assert shown(calendar) == []


def test_it_keeps_to_the_chosen_tab(room: Room, calendar: CalendarView) -> None:
    lake = kept.memory(room.journal, date(2022, 3, 4))
    kept.gratitude(room.journal, date(2025, 3, 4))
    calendar.go_to(date(2026, 3, 4))
    calendar.show_only("experiences")
    assert shown(calendar) == [lake]


def test_enter_opens_one_of_them(qtbot: QtBot, room: Room, calendar: CalendarView) -> None:
    lake = kept.memory(room.journal, date(2022, 3, 4))
    calendar.go_to(date(2026, 3, 4))
    calendar.other_years.list.view.setFocus()
    with qtbot.waitSignal(calendar.opened) as opened:
        qtbot.keyClick(calendar.other_years.list.view, Qt.Key.Key_Return)
    assert opened.args == [lake]


def test_an_entry_can_be_asked_to_rest_and_to_come_back(hands: Hands) -> None:
    lake = kept.memory(hands.journal, date(2025, 11, 22))
    hands.go("tonight")
    assert hands.sees("tonight-memory")
    hands.go("entry", entry=lake)
    hands.press("entry-quiet")
    hands.go("tonight")
    assert not hands.sees("tonight-memory")
    hands.go("looking_back", view="calendar", day=kept.TODAY)
    assert not hands.sees("calendar-years")
    hands.go("entry", entry=lake)
    hands.press("entry-quiet")
    hands.go("tonight")
    assert hands.sees("tonight-memory")


def test_tonight_lets_it_rest_with_one_press(hands: Hands) -> None:
    lake = kept.memory(hands.journal, date(2025, 11, 22))
    hands.go("tonight")
    hands.press("tonight-memory-rest")
    assert not hands.sees("tonight-memory")
    entry = hands.journal.entry(lake)
    assert entry is not None and (US, QUIET) in entry.consents


def test_what_lies_in_the_drawer_is_never_asked_to_rest(hands: Hands) -> None:
    hands.go("entry", entry=kept.repair(hands.journal, date(2025, 11, 22)))
    assert not hands.sees("entry-quiet")
