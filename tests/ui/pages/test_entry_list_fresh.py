"""A list of entries stays fresh while things are written, and nothing moves under the eyes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from couplejournal.ui.pages.looking_back.row_view import ROW
from couplejournal.ui.room import Room
from tests.ui.pages import kept
from tests.ui.pages.paper import Paper, Show


def test_a_new_entry_appears_at_once_when_one_looks_at_the_beginning(room: Room, show: Show) -> None:
    kept.many(room.journal, 30)
    paper = Paper(room, show)
    new = kept.gratitude(room.journal, kept.TODAY, "And now this")
    assert paper.entries()[0] == new
    assert paper.page.verticalScrollBar().value() == 0


@pytest.mark.parametrize("what", ["new", "discard", "edit"])
def test_what_one_reads_stays_where_it_is_while_the_list_changes_above(room: Room, show: Show, what: str) -> None:
    everything = kept.many(room.journal, 40)
    paper = Paper(room, show)
    paper.scroll(1500)
    read, place = paper.top_row(), paper.view.mapTo(paper.page.viewport(), QPoint(0, 0)).y()
    assert place < 0
    row = paper.list.rows.row_of(read).row()
    seen = place + paper.view.row_rect(row).top()
    if what == "new":
        kept.gratitude(room.journal, kept.TODAY, "And now this")
    elif what == "discard":
        room.journal.discard(everything[-1])
    else:
        room.journal.say(everything[-2], "character", "patient", 1)
    assert paper.top_row() == read
    top = paper.view.row_rect(paper.list.rows.row_of(read).row()).top()
    assert paper.view.mapTo(paper.page.viewport(), QPoint(0, top)).y() == seen


def test_changes_are_seen_when_one_comes_back_to_the_list(room: Room, show: Show) -> None:
    one, two = kept.gratitude(room.journal, kept.before(1)), kept.gratitude(room.journal, kept.TODAY)
    paper = Paper(room, show)
    paper.page.hide()
    room.journal.discard(two)
    room.journal.say(one, "did", "You sang", 1)
    new = kept.memory(room.journal, kept.TODAY)
    paper.page.show()
    assert paper.entries() == [new, one]
    assert "You sang" in paper.told()[1]


def test_a_moved_entry_stands_at_its_new_day(room: Room, show: Show) -> None:
    one, two = kept.gratitude(room.journal, kept.before(1)), kept.gratitude(room.journal, kept.TODAY)
    paper = Paper(room, show)
    room.journal.move(two, kept.before(9))
    assert paper.entries() == [one, two]
    assert "13 November 2026" in paper.told()[1]


def test_a_discarded_entry_goes_and_comes_back(room: Room, show: Show) -> None:
    entry = kept.gratitude(room.journal, kept.TODAY)
    paper = Paper(room, show)
    room.journal.discard(entry)
    assert paper.entries() == []
    room.journal.restore(entry)
    assert paper.entries() == [entry]


def test_many_changes_at_once_keep_the_row_one_was_in(room: Room, show: Show) -> None:
    everything = kept.many(room.journal, 12)
    paper = Paper(room, show)
    paper.view.to_row(5)
    with room.journal.together():
        kept.gratitude(room.journal, kept.TODAY, "one")
        kept.gratitude(room.journal, kept.TODAY, "two")
    assert paper.view.currentIndex().data(ROW).entry == everything[-6]
