"""Looking back: three views and one filter, the drawer stays closed, and everything fits at twice the size."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from couplejournal.ui.pages.looking_back.calendar import CalendarView
from couplejournal.ui.pages.looking_back.entry_list import EntryList
from couplejournal.ui.pages.looking_back.page import CALENDAR, LIST, SEARCH, LookingBackPage
from couplejournal.ui.pages.looking_back.row_view import ROW, RowView
from couplejournal.ui.pages.looking_back.search import SearchView
from couplejournal.ui.room import Room
from tests import layout
from tests.ui.hands import Hands
from tests.ui.pages import kept

Show = Callable[..., QWidget]
Went = list[tuple[str, dict[str, object]]]


@pytest.fixture
def page(room: Room, show: Show) -> LookingBackPage:
    made = LookingBackPage(room)
    show(made)
    made.arrive()
    return made


def part(page: LookingBackPage, view: str) -> QWidget:
    page.arrive(view=view)
    return next(child for child in page.findChildren(QWidget, _NAMES[view]) if child.isVisible())


_NAMES = {CALENDAR: "calendar", LIST: "looked-back", SEARCH: "search"}


def press(qtbot: QtBot, page: LookingBackPage, name: str) -> None:
    button = page.findChild(QAbstractButton, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_opens_with_the_calendar_and_the_focus_in_it(page: LookingBackPage) -> None:
    calendar = part(page, CALENDAR)
    assert isinstance(calendar, CalendarView)
    assert calendar.month.grid.hasFocus()


def test_the_switch_shows_one_view_at_a_time_and_tells_the_window(
    qtbot: QtBot, page: LookingBackPage, went: Went
) -> None:
    calendar = part(page, CALENDAR)
    press(qtbot, page, "looking-back-list")
    assert not calendar.isVisible()
    assert went == [("looking_back", {"view": "list"})]
    press(qtbot, page, "looking-back-search")
    assert went[-1] == ("looking_back", {"view": "search"})


@pytest.mark.parametrize("view", [CALENDAR, LIST])
def test_find_leads_to_the_search_from_every_view(qtbot: QtBot, room: Room, page: LookingBackPage, view: str) -> None:
    kept.gratitude(room.journal, kept.TODAY)
    page.arrive(view=view)
    focus = page.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    search = part(page, SEARCH)
    assert isinstance(search, SearchView) and search.field.field.hasFocus()


def test_coming_back_finds_everything_as_it_was_left(page: LookingBackPage) -> None:
    page.arrive(view=LIST)
    page.show_only("gratitudes")
    page.hide()
    page.show()
    page.arrive()
    assert page.view == LIST and page.tab == "gratitudes"


def test_a_day_can_be_gone_to_in_calendar_and_list(room: Room, page: LookingBackPage) -> None:
    kept.many(room.journal, 30)
    page.arrive(view=CALENDAR, day=date(2026, 11, 3))
    calendar = part(page, CALENDAR)
    assert isinstance(calendar, CalendarView) and calendar.month.day == date(2026, 11, 3)
    page.arrive(view=LIST, day=date(2026, 11, 3))
    listed = part(page, LIST)
    assert isinstance(listed, EntryList) and listed.rows.index(0).data(ROW).day == date(2026, 11, 3)


@pytest.mark.parametrize(
    ("chip", "left"),
    [
        ("evening", {"evening_talk", "light_evening"}),
        ("gratitudes", {"gratitude"}),
        ("experiences", {"memory"}),
        ("all", {"evening_talk", "light_evening", "gratitude", "memory", "an_old_one"}),
    ],
)
def test_the_filter_holds_in_every_view(
    qtbot: QtBot, room: Room, page: LookingBackPage, chip: str, left: set[str]
) -> None:
    for write in (kept.talk, kept.light, kept.gratitude, kept.memory, kept.repair):
        write(room.journal, kept.TODAY)
    old = room.journal.begin("an_old_one", kept.TODAY).id
    room.journal.say(old, "words", "You made soup long ago", 1)
    press(qtbot, page, f"looking-back-tab-{chip}")
    for view in (CALENDAR, LIST):
        shown = part(page, view)
        rows = shown.entries.rows if isinstance(shown, CalendarView) else shown.rows  # type: ignore[attr-defined]
        assert {rows.index(n).data(ROW).practice for n in range(rows.rowCount())} == left
    search = part(page, SEARCH)
    assert isinstance(search, SearchView)
    search.field.set_text("y")
    search.look()
    found = {search.rows.index(n).data(ROW).hits[0].practice for n in range(search.rows.rowCount())}
    assert found <= left and found == left - {"light_evening", "memory"}


def test_nothing_from_the_drawer_is_anywhere(room: Room, page: LookingBackPage) -> None:
    kept.repair(room.journal, date(2026, 11, 3), "deeply hurt")
    page.arrive(view=CALENDAR, day=date(2026, 11, 3))
    calendar = part(page, CALENDAR)
    assert isinstance(calendar, CalendarView)
    assert calendar.entries.empty()
    assert calendar.describe(date(2026, 11, 3)) == "Tuesday, 3 November 2026"
    listed = part(page, LIST)
    assert isinstance(listed, EntryList) and listed.empty()
    search = part(page, SEARCH)
    assert isinstance(search, SearchView)
    search.field.set_text("hurt")
    search.look()
    assert search.rows.rowCount() == 0
    assert not [b for b in page.findChildren(QAbstractButton) if "epair" in b.text()]


def test_an_entry_opens_and_the_book_is_made(qtbot: QtBot, room: Room, page: LookingBackPage, went: Went) -> None:
    entry = kept.gratitude(room.journal, kept.TODAY)
    listed = part(page, LIST)
    assert isinstance(listed, EntryList)
    listed.view.setFocus()
    qtbot.keyClick(listed.view, Qt.Key.Key_Return)
    press(qtbot, page, "looking-back-book")
    assert went == [("entry", {"entry": entry}), ("book", {})]


def test_everything_that_can_be_used_has_a_name(room: Room, page: LookingBackPage) -> None:
    kept.gratitude(room.journal, kept.TODAY)
    for view in (CALENDAR, LIST, SEARCH):
        page.arrive(view=view)
        page.grab()
        assert layout.nameless(page) == []


def test_tab_leads_through_the_page_and_out_of_it(qtbot: QtBot, room: Room, page: LookingBackPage) -> None:
    kept.gratitude(room.journal, kept.TODAY)
    page.arrive(view=CALENDAR)
    met = []
    for _ in range(30):
        focus = page.focusWidget()
        assert focus is not None
        met.append(focus.objectName())
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert {"calendar-month", "calendar-entries-rows", "calendar-write", "looking-back-book"} <= set(met)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [640, 1280])
def test_nothing_is_cut_or_covered_in_any_view(qtbot: QtBot, room: Room, show: Show, scale: float, width: int) -> None:
    kept.gratitude(room.journal, kept.TODAY, "You carried " + "boxes " * 60, "patient")
    kept.memory(room.journal, kept.TODAY)
    room.look.set_scale(scale)
    try:
        page = LookingBackPage(room)
        show(page, width, 800)
        for view in (CALENDAR, LIST, SEARCH):
            page.arrive(view=view)
            if view == CALENDAR:
                press(qtbot, page, "calendar-write")
            if view == SEARCH:
                search = part(page, SEARCH)
                assert isinstance(search, SearchView)
                search.field.set_text("box")
                search.look()
            settle()
            assert layout.faults(page) == [], view
            assert page.horizontalScrollBar().maximum() == 0, view
    finally:
        room.look.set_scale(1.0)


def settle() -> None:
    """Let the layout come to rest."""
    for _ in range(4):
        QApplication.processEvents()


def test_the_way_back_from_an_entry_leads_to_the_view_it_was_opened_from(hands: Hands) -> None:
    entry = kept.gratitude(hands.journal, kept.TODAY)
    hands.go("looking_back")
    hands.press("looking-back-list")
    hands.go("entry", entry=entry)
    hands.go("back")
    assert hands.sees("looked-back") and not hands.sees("calendar")


def test_coming_back_from_an_entry_one_stands_in_its_row(qtbot: QtBot, hands: Hands) -> None:
    everything = kept.many(hands.journal, 30)
    hands.go("looking_back")
    hands.press("looking-back-list")
    page, rows = hands.find("looking_back"), hands.find("looked-back-rows")
    assert isinstance(page, LookingBackPage) and isinstance(rows, RowView)
    rows.setFocus()
    for _ in range(12):
        qtbot.keyClick(rows, Qt.Key.Key_Down)
    scrolled = page.verticalScrollBar().value()
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    hands.settle()
    assert hands.sees("entry") and scrolled > 0
    qtbot.keyClick(hands.find("entry"), Qt.Key.Key_Escape)
    hands.settle()
    assert rows.hasFocus() and rows.currentIndex().data(ROW).entry == everything[-13]
    assert page.verticalScrollBar().value() == scrolled


def test_with_large_words_the_found_are_seen_while_one_types(qtbot: QtBot, room: Room, show: Show) -> None:
    kept.many(room.journal, 30)
    room.look.set_scale(2.0)
    try:
        page = LookingBackPage(room)
        show(page, 1280, 600)
        search = part(page, SEARCH)
        assert isinstance(search, SearchView)
        qtbot.keyClicks(search.field.field, "thing")

        def first() -> int:
            return search.view.mapTo(page.viewport(), search.view.row_rect(0).topLeft()).y()

        qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 0)
        qtbot.waitUntil(lambda: 0 < first() < page.viewport().height() - 100)
    finally:
        room.look.set_scale(1.0)
