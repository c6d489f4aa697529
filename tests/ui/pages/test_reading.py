"""Reading an entry: all that was said by whom, nothing that is sealed, and taking things back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from couplejournal.ui.pages.entry.moving import Moving
from couplejournal.ui.pages.entry.reading import ReadingPage
from couplejournal.ui.room import Room
from tests import layout
from tests.ui.hands import Hands
from tests.ui.pages import kept
from tests.ui.pages.seen import add_photo, jpeg, press, words

Show = Callable[..., QWidget]
Went = list[tuple[str, dict[str, object]]]


@pytest.fixture
def page(room: Room, show: Show) -> ReadingPage:
    made = ReadingPage(room)
    show(made)
    return made


def test_a_talk_is_read_with_its_question_and_what_each_of_them_kept(room: Room, page: ReadingPage) -> None:
    entry = kept.talk(room.journal, kept.TODAY, "Where next?", "By train", "By boat")
    room.journal.say(entry, "we", "Ask for the timetable", 0)
    page.arrive(entry)
    read = words(page)
    assert read[:2] == ["Evening talk", "Sunday, 22 November 2026"]
    assert read[2:] == ["Where next?", "Alex", "By train", "Sam", "By boat", "The two of us", "Ask for the timetable"]
    assert page.accessibleName() == "Evening talk, Sunday, 22 November 2026"


def test_a_memory_shows_where_it_was_and_never_who_would_rather_not_be_shown_it(room: Room, page: ReadingPage) -> None:
    page.arrive(kept.memory(room.journal, kept.TODAY, "The lake"))
    read = words(page)
    assert "Where: Caputh" in read and "We took the wrong bus twice." in read
    assert not [line for line in read if "hard evening" in line or line == "yes"]


def test_one_voice_alone_is_named(room: Room, page: ReadingPage) -> None:
    entry = room.journal.begin("gratitude", kept.TODAY).id
    room.journal.say(entry, "character", "patient", 2)
    page.arrive(entry)
    assert words(page)[2:4] == ["patient", "Sam"]


def test_nothing_tells_of_an_envelope_in_an_open_entry(room: Room, page: ReadingPage) -> None:
    entry = kept.memory(room.journal, kept.TODAY)
    room.journal.say(entry, "mine", "the ticket in your shoe", 1, sealed=True)
    room.journal.say(entry, "mine", "the light on your scarf", 2, sealed=True)
    page.arrive(entry)
    read = words(page)
    assert not [line for line in read if "envelope" in line]
    assert not {"Alex", "Sam"} & set(read)
    assert not [line for line in read if "ticket" in line or "scarf" in line]


def test_the_envelope_opens_on_the_page_one_reads(room: Room, page: ReadingPage) -> None:
    entry = kept.gratitude(room.journal, kept.TODAY, "You hid the key", sealed=True)
    page.arrive(entry)
    assert "This entry is no longer here." in words(page)
    room.journal.unseal(entry)
    assert "You hid the key" in words(page)


def test_a_practice_nobody_knows_any_more_is_still_read(room: Room, page: ReadingPage) -> None:
    entry = room.journal.begin("truth_or_dare", kept.TODAY).id
    room.journal.say(entry, "truth", "I am afraid of the winter", 1)
    room.journal.say(entry, "answer", "We will light candles", 2)
    page.arrive(entry)
    assert words(page)[0] == "Truth or dare"
    assert words(page)[2:] == ["Alex", "I am afraid of the winter", "Sam", "We will light candles"]
    assert page.findChild(QAbstractButton, "entry-change") is None


def test_a_field_nobody_knows_any_more_is_still_read(room: Room, page: ReadingPage) -> None:
    entry = kept.gratitude(room.journal, kept.TODAY)
    room.journal.say(entry, "weather", "snow", 0)
    page.arrive(entry)
    assert "snow" in words(page)


def test_a_day_written_about_later_says_when_it_was_written_down(room: Room, page: ReadingPage) -> None:
    page.arrive(kept.gratitude(room.journal, kept.TODAY))
    assert not page.findChild(QLabel, "entry-written")
    page.arrive(kept.gratitude(room.journal, kept.before(3)))
    assert "Written down on Sunday, 22 November 2026" in " ".join(words(page))


def test_changing_goes_to_its_practice(qtbot: QtBot, room: Room, page: ReadingPage, went: Went) -> None:
    entry = kept.gratitude(room.journal, kept.before(2))
    room.journal.finish(entry)
    page.arrive(entry)
    button = page.findChild(QAbstractButton, "entry-change")
    assert button is not None and button.text() == "Change"
    press(qtbot, page, "entry-change")
    assert went == [("practice", {"practice": "gratitude", "entry": entry, "day": kept.before(2)})]


def test_what_is_still_under_way_goes_on(room: Room, page: ReadingPage) -> None:
    page.arrive(kept.gratitude(room.journal, kept.TODAY))
    button = page.findChild(QAbstractButton, "entry-change")
    assert button is not None and button.text() == "Go on"


def test_a_discarded_entry_is_gone_at_once_and_undo_brings_it_back(
    qtbot: QtBot, room: Room, page: ReadingPage, went: Went
) -> None:
    entry = kept.gratitude(room.journal, kept.TODAY)
    page.arrive(entry)
    press(qtbot, page, "entry-discard")
    assert room.journal.entry(entry) is None
    assert went == [("back", {})]
    assert "Copies you exported stay" in room.messages.text()
    press(qtbot, room.messages, "message-bar-action-1")
    assert room.journal.entry(entry) is not None


def test_an_entry_that_is_gone_says_so(qtbot: QtBot, room: Room, page: ReadingPage, went: Went) -> None:
    page.arrive(4711)
    assert "This entry is no longer here." in words(page)
    press(qtbot, page, "entry-gone-button")
    assert went == [("back", {})]


def test_an_entry_moves_to_another_day_and_back(qtbot: QtBot, room: Room, page: ReadingPage) -> None:
    entry = kept.gratitude(room.journal, kept.TODAY)
    page.arrive(entry)
    press(qtbot, page, "entry-move")
    moving = page.findChild(Moving)
    assert moving is not None and moving.month.grid.hasFocus()
    qtbot.keyClick(moving.month.grid, Qt.Key.Key_Up)
    qtbot.keyClick(moving.month.grid, Qt.Key.Key_Return)
    moved = room.journal.entry(entry)
    assert moved is not None and moved.day == date(2026, 11, 15)
    assert "Sunday, 15 November 2026" in words(page)
    press(qtbot, room.messages, "message-bar-action-1")
    back = room.journal.entry(entry)
    assert back is not None and back.day == kept.TODAY


def test_the_days_to_choose_from_stay_open_while_the_page_grows(qtbot: QtBot, hands: Hands) -> None:
    entry = kept.gratitude(hands.journal, kept.TODAY)
    hands.go("entry", entry=entry)
    hands.find("entry-move").setFocus()
    qtbot.keyClick(hands.find("entry-move"), Qt.Key.Key_Space)
    hands.settle()
    assert hands.find("moving-month").hasFocus()
    qtbot.keyClick(hands.find("moving-month"), Qt.Key.Key_Escape)
    hands.settle()
    assert hands.find("entry-move").hasFocus() and not hands.sees("moving-month")


def test_no_entry_moves_into_a_day_that_has_not_come(qtbot: QtBot, room: Room, page: ReadingPage) -> None:
    page.arrive(kept.gratitude(room.journal, kept.TODAY))
    press(qtbot, page, "entry-move")
    moving = page.findChild(Moving)
    assert moving is not None and not moving.move_there.isEnabled()
    qtbot.keyClick(moving.month.grid, Qt.Key.Key_Right)
    assert not moving.move_there.isEnabled() and "not come yet" in moving.words.text()
    qtbot.keyClick(moving.month.grid, Qt.Key.Key_Escape)
    assert page.findChild(QAbstractButton, "entry-move").hasFocus()  # type: ignore[union-attr]


def test_linked_entries_lead_to_each_other(qtbot: QtBot, room: Room, page: ReadingPage, went: Went) -> None:
    lake, thanks = kept.memory(room.journal, kept.before(3), "The lake"), kept.gratitude(room.journal, kept.TODAY)
    room.journal.link(lake, thanks)
    page.arrive(thanks)
    button = page.findChild(QAbstractButton, f"entry-link-{lake}")
    assert button is not None and "The lake" in button.text()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert went == [("entry", {"entry": lake})]


def test_what_changes_elsewhere_is_seen_here(room: Room, page: ReadingPage) -> None:
    entry = kept.gratitude(room.journal, kept.TODAY, "You sang")
    page.arrive(entry)
    room.journal.say(entry, "did", "You sang at the sink", 1)
    assert "You sang at the sink" in words(page)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [640, 1280])
def test_nothing_of_an_entry_is_cut_or_covered(qtbot: QtBot, room: Room, show: Show, scale: float, width: int) -> None:
    entry = kept.memory(room.journal, kept.before(2), "A very long title of a day by the lake, " * 3)
    room.journal.say(entry, "mine", "x" * 200, 1)
    room.journal.say(entry, "mine", "你给我做了汤 " * 30, 2)
    room.journal.say(entry, "line", "sealed so far", 1, sealed=True)
    add_photo(room, entry, jpeg("#336699"), "The pier")
    add_photo(room, entry, jpeg("#993366"), "")
    room.journal.link(entry, kept.gratitude(room.journal, kept.TODAY, "You carried " + "boxes " * 20))
    room.look.set_scale(scale)
    try:
        page = ReadingPage(room)
        show(page, width, 800)
        page.arrive(entry)
        press(qtbot, page, "entry-move")
        for _ in range(4):
            QApplication.processEvents()
        assert layout.faults(page) == []
        assert layout.nameless(page) == []
        assert page.horizontalScrollBar().maximum() == 0
    finally:
        room.look.set_scale(1.0)


def test_discarding_in_the_window_leads_back_to_where_one_came_from(hands: Hands) -> None:
    entry = kept.gratitude(hands.journal, kept.TODAY)
    hands.go("gratitudes")
    hands.go("entry", entry=entry)
    hands.press("entry-discard")
    assert hands.sees("gratitudes") and not hands.sees("entry")
    hands.press("message-bar-action-1")
    assert hands.journal.entry(entry) is not None


def test_what_was_done_is_told_in_a_line_of_facts_and_a_line_of_tags(room: Room, page: ReadingPage) -> None:
    entry = room.journal.begin("try_list", kept.TODAY).id
    for field, said in (("what", "Bookbinding"), ("state", "planned"), ("when", "in winter"), ("tags", "hobby\nours")):
        room.journal.say(entry, field, said, 0)
    page.arrive(entry)
    read = [label.text() for label in page.findChildren(QLabel) if label.text()]
    assert "It is: planned  ·  When: in winter" in read and "hobby  ·  ours" in read
    assert not [words for words in read if words.endswith("?")]  # no question stands above an answer like in a form
