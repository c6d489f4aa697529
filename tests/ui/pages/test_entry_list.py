"""The list of entries: what a row says, how one moves in it, and that it stays fresh without moving under the eyes."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QPixmap
from pytestqt.qtbot import QtBot

from couplejournal.ui.pages.looking_back.entry_rows import MOST, PAGE
from couplejournal.ui.pages.looking_back.row_view import HEADING, ROW
from couplejournal.ui.room import Room
from tests.ui.pages import kept
from tests.ui.pages.paper import Paper, Show


def test_a_row_says_the_full_date_the_practice_the_first_words_and_who_said_what(room: Room, show: Show) -> None:
    kept.gratitude(room.journal, date(2026, 11, 20), "You made soup", "patient\nwarm", voice=2)
    (words,) = Paper(room, show).told()
    assert words == "Friday, 20 November 2026, Gratitude, patient, warm. Sam: You made soup"


def test_what_was_asked_as_you_and_said_as_made_soup_is_one_sentence(room: Room, show: Show) -> None:
    kept.gratitude(room.journal, kept.TODAY, "made soup", "patient", voice=2)
    assert Paper(room, show).told()[0].endswith("patient. Sam: You made soup")


def test_a_screen_reader_finds_a_list_and_its_rows(room: Room, show: Show) -> None:
    kept.gratitude(room.journal, kept.TODAY, "You made soup", "patient")
    paper = Paper(room, show)
    heard = QAccessible.queryAccessibleInterface(paper.view)
    assert (heard.role(), heard.text(QAccessible.Text.Name)) == (QAccessible.Role.List, "Entries")
    assert heard.child(0).text(QAccessible.Text.Name) == paper.told()[0]


def test_a_row_of_both_names_each_of_them(room: Room, show: Show) -> None:
    kept.talk(room.journal, kept.TODAY, "Where next?", "By train", "By boat")
    (words,) = Paper(room, show).told()
    assert "Where next? Alex: By train. Sam: By boat" in words


def test_an_evening_of_one_tap_says_what_it_was(room: Room, show: Show) -> None:
    kept.light(room.journal, kept.TODAY)
    assert "A hug is enough" in Paper(room, show).told()[0]


def test_a_closed_envelope_is_in_no_list(room: Room, show: Show) -> None:
    kept.gratitude(room.journal, kept.TODAY, "You hid the key", "funny", voice=2, sealed=True)
    assert Paper(room, show).told() == []


def test_an_open_entry_does_not_tell_of_an_envelope_in_it(room: Room, show: Show) -> None:
    entry = kept.memory(room.journal, kept.TODAY)
    before = Paper(room, show).told()
    room.journal.say(entry, "mine", "the ticket in your shoe", 1, sealed=True)
    assert Paper(room, show).told() == before


def test_a_practice_nobody_knows_any_more_still_shows_what_was_said(room: Room, show: Show) -> None:
    entry = room.journal.begin("truth_or_dare", kept.TODAY).id
    room.journal.say(entry, "truth", "I am afraid of the long winter", 1)
    assert Paper(room, show).told()[0].endswith("Truth or dare, I am afraid of the long winter. Alex")


def test_what_was_only_begun_is_not_shown(room: Room, show: Show) -> None:
    room.journal.begin("memory", kept.TODAY)
    paper = Paper(room, show)
    assert paper.told() == []
    assert paper.list.nothing.isVisible()


def test_the_empty_list_invites_once_and_goes_when_something_comes(room: Room, show: Show) -> None:
    paper = Paper(room, show)
    assert paper.list.nothing.isVisible() and not paper.view.isVisible()
    kept.gratitude(room.journal, kept.TODAY)
    assert paper.view.isVisible() and not paper.list.nothing.isVisible()


def test_the_newest_come_first_under_their_months(room: Room, show: Show) -> None:
    old = kept.gratitude(room.journal, date(2026, 10, 31))
    new = kept.gratitude(room.journal, date(2026, 11, 1))
    late = kept.gratitude(room.journal, date(2026, 11, 1), "And this")
    paper = Paper(room, show)
    assert paper.entries() == [late, new, old]
    rows = paper.list.rows
    assert [rows.index(n).data(HEADING) for n in range(3)] == ["November 2026", "", "October 2026"]


def test_only_the_practices_asked_for_and_never_the_drawer(room: Room, show: Show) -> None:
    thanks, lake = kept.gratitude(room.journal, kept.TODAY), kept.memory(room.journal, kept.TODAY)
    mended = kept.repair(room.journal, kept.TODAY)
    assert Paper(room, show, drawer=False).entries() == [lake, thanks]
    assert Paper(room, show, practices=frozenset({"memory"})).entries() == [lake]
    assert Paper(room, show, practices=frozenset({"repair"}), drawer=True).entries() == [mended]


def test_arrows_move_enter_opens_and_a_click_does_too(qtbot: QtBot, room: Room, show: Show) -> None:
    kept.many(room.journal, 5)
    paper = Paper(room, show)
    paper.view.setFocus()
    assert paper.view.currentIndex().row() == 0
    qtbot.keyClick(paper.view, Qt.Key.Key_Down)
    qtbot.keyClick(paper.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(paper.list.opened) as opened:
        qtbot.keyClick(paper.view, Qt.Key.Key_Return)
    assert opened.args == [paper.entries()[2]]
    with qtbot.waitSignal(paper.list.opened) as opened:
        place = paper.view.row_rect(1).center()
        qtbot.mouseClick(paper.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [paper.entries()[1]]


def test_up_in_the_first_row_leaves_the_list(qtbot: QtBot, room: Room, show: Show) -> None:
    kept.many(room.journal, 3)
    paper = Paper(room, show)
    paper.view.setFocus()
    with qtbot.waitSignal(paper.list.left_above):
        qtbot.keyClick(paper.view, Qt.Key.Key_Up)


def test_a_long_list_is_read_a_page_at_a_time_and_goes_on_as_one_scrolls(room: Room, show: Show) -> None:
    kept.many(room.journal, 3 * PAGE)
    paper = Paper(room, show)
    assert paper.list.rows.rowCount() == PAGE
    paper.scroll(paper.page.verticalScrollBar().maximum())
    assert paper.list.rows.rowCount() == 2 * PAGE


def test_a_click_far_down_neither_scrolls_the_page_nor_misses_its_row(qtbot: QtBot, room: Room, show: Show) -> None:
    kept.many(room.journal, 40)
    paper = Paper(room, show)
    paper.page.setFocus()
    paper.scroll(1500)
    there = paper.top_row()
    with qtbot.waitSignal(paper.list.opened) as opened:
        place = paper.view.mapFrom(paper.page.viewport(), QPoint(400, 200))
        qtbot.mouseClick(paper.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [there]
    assert paper.page.verticalScrollBar().value() == 1500


def test_the_focus_comes_to_the_row_one_was_in(qtbot: QtBot, room: Room, show: Show) -> None:
    everything = kept.many(room.journal, 40)
    paper = Paper(room, show)
    paper.view.to_row(20)
    paper.page.setFocus()
    paper.scroll(0)
    paper.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert paper.view.currentIndex().data(ROW).entry == everything[-21]
    top = paper.view.mapTo(paper.page.viewport(), paper.view.row_rect(20).topLeft()).y()
    assert 0 <= top < paper.page.viewport().height()


def test_end_and_home_reach_the_oldest_and_the_newest_of_many_at_once(qtbot: QtBot, room: Room, show: Show) -> None:
    everything = kept.many(room.journal, MOST + 3 * PAGE)
    paper = Paper(room, show)
    paper.view.setFocus()
    qtbot.keyClick(paper.view, Qt.Key.Key_End)
    assert paper.view.currentIndex().data(ROW).entry == everything[0]
    assert paper.list.rows.rowCount() <= 2 * PAGE
    qtbot.keyClick(paper.view, Qt.Key.Key_Home)
    assert paper.view.currentIndex().data(ROW).entry == everything[-1]


def test_walking_from_the_oldest_to_the_newest_misses_nobody(qtbot: QtBot, room: Room, show: Show) -> None:
    everything = kept.many(room.journal, MOST + 2 * PAGE + 7)
    paper = Paper(room, show)
    paper.view.setFocus()
    qtbot.keyClick(paper.view, Qt.Key.Key_End)
    met = [paper.view.currentIndex().data(ROW).entry]
    while met[-1] != everything[-1] and len(met) <= len(everything):
        qtbot.keyClick(paper.view, Qt.Key.Key_Up)
        met.append(paper.view.currentIndex().data(ROW).entry)
    assert met == everything
    assert paper.list.rows.rowCount() <= MOST


def test_only_what_is_in_sight_is_measured_wide_enough_for_its_words(room: Room, show: Show) -> None:
    kept.gratitude(room.journal, kept.TODAY, "You " + "carried boxes " * 40)
    paper = Paper(room, show)
    assert paper.view.row_rect(0).width() <= paper.view.width()
    assert paper.view.height() == paper.view.row_rect(0).height()


def test_a_day_can_be_begun_at_and_newer_ones_come_back(room: Room, show: Show) -> None:
    everything = kept.many(room.journal, 200)
    paper = Paper(room, show)
    paper.list.begin_at(kept.before(150))
    assert paper.entries()[0] == everything[49]
    paper.scroll(300)
    paper.scroll(0)
    assert everything[50] in paper.entries()


def test_every_script_and_size_is_painted(room: Room, show: Show) -> None:
    for did in ("你给我做了汤", "הכנת לי תה", "صنعت لي الشاي", "🙂" * 90, "x" * 300, "Dziękuję, że byłeś"):
        kept.gratitude(room.journal, kept.TODAY, did, "patient")
        kept.gratitude(room.journal, kept.TODAY, did)
    paper = Paper(room, show)
    try:
        for scale in (1.0, 2.0):
            room.look.set_scale(scale)
            for direction in (Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight):
                paper.page.setLayoutDirection(direction)
                picture = QPixmap(paper.view.size())
                paper.view.render(picture)
                assert picture.toImage().pixelColor(picture.rect().center()).isValid()
    finally:
        room.look.set_scale(1.0)


def test_rows_grow_with_the_text(room: Room, show: Show) -> None:
    kept.gratitude(room.journal, kept.TODAY, "You made soup", "patient")
    paper = Paper(room, show)
    before = paper.view.row_rect(0).height()
    try:
        room.look.set_scale(2.0)
        assert paper.view.row_rect(0).height() > 1.8 * before
    finally:
        room.look.set_scale(1.0)


def test_two_who_both_answered_stand_beside_each_other_and_neither_leads(room: Room, show: Show) -> None:
    entry = room.journal.begin("inner_world", kept.TODAY).id
    for voice, words in ((1, "The new job"), (2, "My father’s knee")):
        room.journal.say(entry, "struggling", words, voice)
    (words,) = Paper(room, show).told()
    assert words.endswith("From the inside. Alex: The new job. Sam: My father’s knee")


def test_one_whose_words_lead_is_named_before_the_other_one(room: Room, show: Show) -> None:
    entry = room.journal.begin("saw_try", kept.TODAY).id
    room.journal.say(entry, "saw_try", "You called them anyway", 2)
    room.journal.say(entry, "saw_received", "reached", 1)
    (words,) = Paper(room, show).told()
    assert words.index("Sam") < words.index("Alex")


def test_a_wish_says_how_it_stands_and_not_which_tags_it_has(room: Room, show: Show) -> None:
    entry = room.journal.begin("try_list", kept.TODAY).id
    for field, said in (("what", "Bookbinding"), ("state", "planned"), ("tags", "hobby")):
        room.journal.say(entry, field, said, 0)
    (words,) = Paper(room, show).told()
    assert words.endswith("Bookbinding. planned")
