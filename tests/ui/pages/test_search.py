"""Search: as one types, found words stand out, keys lead into what was found and back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from couplejournal.ui.kit.page import Page
from couplejournal.ui.pages.looking_back.found_rows import FoundCard, units
from couplejournal.ui.pages.looking_back.row_view import ROW
from couplejournal.ui.pages.looking_back.search import FIRST, SearchView
from couplejournal.ui.room import Room
from tests.ui.pages import kept

Show = Callable[..., QWidget]


@pytest.fixture
def search(room: Room, show: Show) -> SearchView:
    view = SearchView(room)
    page = Page(name="paper", wide=True)
    page.add(view)
    page.add_stretch()
    show(page)
    view.to_field()
    view.paper = page  # type: ignore[attr-defined]
    return view


def found(search: SearchView) -> list[int]:
    return [search.rows.index(n).data(ROW).entry for n in range(search.rows.rowCount())]


def look_for(search: SearchView, words: str) -> list[int]:
    search.field.set_text(words)
    search.look()
    return found(search)


def test_it_finds_while_one_types(qtbot: QtBot, room: Room, search: SearchView) -> None:
    entry = kept.gratitude(room.journal, kept.TODAY, "You made the soup", "patient")
    kept.gratitude(room.journal, kept.TODAY, "You sang")
    qtbot.keyClicks(search.field.field, "sou")
    qtbot.waitUntil(lambda: found(search) == [entry])


def test_the_found_words_are_stronger_and_not_only_coloured(room: Room, search: SearchView) -> None:
    kept.gratitude(room.journal, kept.TODAY, "🙂 You made the soup")
    look_for(search, "soup")
    row = search.rows.index(0).data(ROW)
    card = search.view.itemDelegate()
    assert isinstance(card, FoundCard)
    (mark,) = card._laid(row.hits[0], 600).formats()
    assert mark.format.font().weight() >= QFont.Weight.DemiBold
    assert (mark.start, mark.length) == (units("🙂 You made the "), 4)


def test_the_words_that_were_asked_stand_before_the_found_answer(room: Room, search: SearchView) -> None:
    kept.gratitude(room.journal, kept.TODAY, "made the soup")
    look_for(search, "soup")
    (hit,) = search.rows.index(0).data(ROW).hits
    assert hit.snippet == "You made the soup"
    assert [hit.snippet[start : start + length] for start, length in hit.marks] == ["soup"]


def test_one_entry_is_one_row_however_often_it_was_found(room: Room, search: SearchView) -> None:
    entry = kept.talk(room.journal, kept.TODAY, "Which train?", "The night train", "A train by the sea")
    assert look_for(search, "train") == [entry]
    assert len(search.rows.index(0).data(ROW).hits) == 3


def test_a_row_says_the_day_the_practice_and_who_said_it(room: Room, search: SearchView) -> None:
    kept.gratitude(room.journal, kept.TODAY, "You made the soup", voice=2)
    look_for(search, "soup")
    words = search.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "Sunday, 22 November 2026, Gratitude. Sam: You made the soup"


def test_sealed_words_the_drawer_and_what_was_discarded_are_never_found(room: Room, search: SearchView) -> None:
    kept.gratitude(room.journal, kept.TODAY, "a secret soup", sealed=True)
    kept.repair(room.journal, kept.TODAY, "secretly hurt")
    gone = kept.gratitude(room.journal, kept.TODAY, "a secret gone")
    room.journal.discard(gone)
    assert look_for(search, "secret") == []


def test_nothing_found_is_said_in_a_sentence(room: Room, search: SearchView) -> None:
    assert look_for(search, "ферма") == []
    assert search.said.text() == "Nothing found for “ферма”."
    assert search.said.isVisible() and not search.view.isVisible()


def test_down_goes_into_what_was_found_and_up_comes_back(qtbot: QtBot, room: Room, search: SearchView) -> None:
    for n in range(3):
        kept.gratitude(room.journal, kept.before(n), "You made the soup")
    qtbot.keyClicks(search.field.field, "soup")
    qtbot.keyClick(search.field.field, Qt.Key.Key_Down)  # sooner than the breath after the last letter
    assert search.view.hasFocus() and search.view.currentIndex().row() == 0
    qtbot.keyClick(search.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(search.opened) as opened:
        qtbot.keyClick(search.view, Qt.Key.Key_Return)
    assert opened.args == [found(search)[1]]
    qtbot.keyClick(search.view, Qt.Key.Key_Up)
    qtbot.keyClick(search.view, Qt.Key.Key_Up)
    assert search.field.field.hasFocus()


def test_enter_in_the_field_goes_to_the_first_found(qtbot: QtBot, room: Room, search: SearchView) -> None:
    kept.gratitude(room.journal, kept.TODAY, "You made the soup")
    qtbot.keyClicks(search.field.field, "soup")
    qtbot.keyClick(search.field.field, Qt.Key.Key_Return)
    assert search.view.hasFocus()


def test_escape_clears_the_words(qtbot: QtBot, room: Room, search: SearchView) -> None:
    kept.gratitude(room.journal, kept.TODAY, "You made the soup")
    look_for(search, "soup")
    qtbot.keyClick(search.field.field, Qt.Key.Key_Escape)
    assert search.field.text() == "" and found(search) == []
    assert "Part of a word" in search.said.text()


def test_escape_among_the_found_goes_back_to_the_field(qtbot: QtBot, room: Room, search: SearchView) -> None:
    kept.gratitude(room.journal, kept.TODAY, "You made the soup")
    look_for(search, "soup")
    qtbot.keyClick(search.field.field, Qt.Key.Key_Down)
    qtbot.keyClick(search.view, Qt.Key.Key_Escape)
    assert search.field.field.hasFocus() and search.field.field.selectedText() == "soup"


def test_a_filter_finds_what_stands_behind_many_hits_of_other_tabs(room: Room, search: SearchView) -> None:
    lake = kept.memory(room.journal, kept.before(900), "The lake")
    with room.journal.together():
        for n in range(3 * FIRST):
            kept.gratitude(room.journal, kept.before(n), "You saw the lake with me")
    search.show_only("experiences")
    assert look_for(search, "la") == [lake]
    search.show_only("evening")
    assert found(search) == []
    search.show_only("")
    assert len(found(search)) == FIRST


def test_more_are_found_as_one_scrolls(qtbot: QtBot, room: Room, search: SearchView) -> None:
    with room.journal.together():
        for n in range(3 * FIRST):
            kept.gratitude(room.journal, kept.before(n), "You saw the lake with me")
    assert len(look_for(search, "lake")) == FIRST
    bar = search.paper.verticalScrollBar()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    assert len(found(search)) == 3 * FIRST == len(set(found(search)))


def test_what_is_written_meanwhile_is_found(qtbot: QtBot, room: Room, search: SearchView) -> None:
    look_for(search, "lantern")
    entry = kept.gratitude(room.journal, kept.TODAY, "You lit the lantern")
    qtbot.waitUntil(lambda: found(search) == [entry])


@pytest.mark.parametrize("words", ["今日", "ăn", "תה", "don't", '"', "*", "a AND", "  ", "%_", "\u200f"])
def test_no_words_are_too_strange_to_look_for(room: Room, search: SearchView, words: str) -> None:
    kept.gratitude(room.journal, kept.TODAY, "今日は תה ăn don't")
    assert len(look_for(search, words)) <= 1
