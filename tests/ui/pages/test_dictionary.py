"""The dictionary of us: by the alphabet, found as one types, with where each phrase occurs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from couplejournal.journal.journal import Journal
from couplejournal.ui.pages.looking_back.dictionary import DictionaryPage
from couplejournal.ui.pages.entry.occurrences import Occurrences
from couplejournal.ui.pages.looking_back.row_view import HEADING, ROW, RowView
from couplejournal.ui.room import Room
from tests import layout
from tests.ui.hands import Hands
from tests.ui.pages import kept

SOUP = "Captain, the soup!"


def phrase(journal: Journal, words: str, **said: str) -> int:
    number = journal.begin("phrase", kept.TODAY).id
    for field, value in {"phrase": words, **said}.items():
        journal.say(number, field, value, 0)
    journal.finish(number)
    return number


def rows(hands: Hands) -> list[tuple[str, str]]:
    """The letter above each phrase ("" where the one before holds), and the phrase."""
    page = hands.find("dictionary")
    assert isinstance(page, DictionaryPage)
    return [(page.rows.index(n).data(HEADING), page.rows.index(n).data(ROW).lead) for n in range(page.rows.rowCount())]


def test_phrases_stand_in_the_order_of_the_alphabet_under_their_letters(hands: Hands) -> None:
    for words in ("the other left", "“Gerald is tired”", "42 steps", "goose", "The kettle"):
        phrase(hands.journal, words)
    hands.go("experiences")
    hands.press("experiences-dictionary")
    assert rows(hands) == [
        *(("G", "“Gerald is tired”"), ("", "goose")),
        *(("T", "The kettle"), ("", "the other left"), ("…", "42 steps")),
    ]
    assert hands.find("tab-experiences").property("checked")


def test_it_is_searched_as_one_types_in_everything_said_about_a_phrase(hands: Hands) -> None:
    phrase(hands.journal, SOUP, origin="On the ferry, in wrong boots", laughs="Sam")
    phrase(hands.journal, "Żeby było", born="at grandmother’s")
    hands.go("dictionary")
    field = hands.find("dictionary-words")
    assert field.hasFocus()
    for typed, found in (("zeby", ["Żeby było"]), ("BOOTS sam", [SOUP]), ("grandm", ["Żeby było"]), ("goose", [])):
        QTest.keyClick(field, Qt.Key.Key_Escape)
        QTest.keyClicks(field, typed)
        hands.settle()
        assert [lead for _, lead in rows(hands)] == found
    assert "Nothing found for “goose”." in hands.words()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    hands.settle()
    assert len(rows(hands)) == 2 and not hands.sees("dictionary-said")


def test_keys_lead_from_the_field_to_a_phrase_and_back(hands: Hands) -> None:
    phrase(hands.journal, SOUP)
    hands.go("dictionary")
    QTest.keyClick(hands.find("dictionary-words"), Qt.Key.Key_Down)
    listed = hands.find("dictionary-rows")
    assert listed.hasFocus()
    QTest.keyClick(listed, Qt.Key.Key_Up)
    assert hands.find("dictionary-words").hasFocus()
    QTest.keyClick(hands.find("dictionary-words"), Qt.Key.Key_Down)
    QTest.keyClick(listed, Qt.Key.Key_Return)
    hands.settle()
    assert hands.sees("entry") and SOUP in hands.words()
    QTest.keyClick(hands.find("entry"), Qt.Key.Key_Escape)
    hands.settle()
    assert listed.hasFocus()


def test_an_empty_dictionary_invites_once(hands: Hands) -> None:
    hands.go("dictionary")
    assert hands.sees("dictionary-nothing") and not hands.sees("dictionary-words")
    hands.press("dictionary-begin-phrase")
    hands.type("phrase-0", SOUP)
    hands.press("go-on")
    hands.go("dictionary")
    assert rows(hands) == [("C", SOUP)] and not hands.sees("dictionary-nothing")


def test_a_phrase_shows_where_it_occurs_and_each_row_leads_there(hands: Hands) -> None:
    old = kept.memory(hands.journal, kept.before(400), "“Captain, the soup”, he called")
    new = kept.gratitude(hands.journal, kept.before(3), "You said captain, the soup! and it was")
    kept.memory(hands.journal, kept.before(2), "The soup of the captain")
    kept.repair(hands.journal, kept.before(1), "Captain, the soup!")
    kept.gratitude(hands.journal, kept.before(1), "Captain, the soup!", sealed=True)
    hands.go("entry", entry=phrase(hands.journal, SOUP))
    there = hands.find("occurrences")
    assert isinstance(there, Occurrences)
    assert [there.rows.index(n).data(ROW).entry for n in range(there.rows.rowCount())] == [new, old]
    listed = hands.find("occurrences-rows")
    assert isinstance(listed, RowView)
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Down)
    QTest.keyClick(listed, Qt.Key.Key_Return)
    hands.settle()
    assert "he called" in hands.words()


def test_where_it_occurs_nowhere_it_says_so_and_nothing_else_asks(hands: Hands) -> None:
    hands.go("entry", entry=phrase(hands.journal, SOUP))
    assert "Nowhere else yet." in hands.words()
    hands.go("entry", entry=kept.memory(hands.journal, kept.TODAY, SOUP))
    assert not hands.sees("occurrences")  # nobody asked


def test_all_of_very_many_places_are_reached_by_scrolling(hands: Hands) -> None:
    with hands.journal.together():
        for day in range(60):
            kept.gratitude(hands.journal, kept.before(day), f"said splendid {day}")
    hands.go("entry", entry=phrase(hands.journal, "splendid"))
    there = hands.find("occurrences")
    assert isinstance(there, Occurrences)
    assert there.rows.rowCount() == 20
    while there.rows.can_fetch_older():
        there.rows.fetch_older()
    assert there.rows.rowCount() == 60


def test_what_was_said_becomes_a_phrase_with_one_press_and_is_linked(hands: Hands) -> None:
    memory = kept.memory(hands.journal, kept.before(5))
    hands.journal.say(memory, "line", SOUP, 0)
    hands.go("entry", entry=memory)
    hands.press("becomes-line")
    hands.press("go-on")  # the words were there already
    [made] = hands.journal.entries(practices={"phrase"})
    assert made.said("phrase") == SOUP and hands.journal.links(made.id) == (memory,)
    hands.go("entry", entry=memory)
    assert not hands.sees("becomes-line") and hands.sees(f"entry-link-{made.id}")
    hands.go("entry", entry=made.id)
    assert hands.sees(f"entry-link-{memory}")


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [640, 1180])
def test_nothing_is_cut_or_covered(room: Room, show: Callable[..., QWidget], scale: float, width: int) -> None:
    room.look.set_scale(scale)
    try:
        page = DictionaryPage(room)
        show(page, width, 700)
        for step in range(3):
            if step == 1:
                phrase(room.journal, "a phrase " * 20, born="long ago " * 9, origin="It began when " * 30)
            page.field.set_text("nowhere" if step == 2 else "")
            page.arrive()
            for _ in range(4):
                QApplication.processEvents()
            assert layout.faults(page) == [] and layout.nameless(page) == []
            assert page.horizontalScrollBar().maximum() == 0
    finally:
        room.look.set_scale(1.0)
