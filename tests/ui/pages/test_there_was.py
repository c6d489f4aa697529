"""What there was, on the screen: how it opens and closes, and what leads where."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from couplejournal.errors import DiskFull
from couplejournal.practices.wishes import LOOKS_BACK
from couplejournal.ui.pages.looking_back.row_view import RowView
from couplejournal.ui.saying import sentence
from tests.ui.hands import Hands
from tests.ui.looking import DAY, both_wish, english, gratitude, rows_of, talk, tell  # noqa: F401  # english is a fixture


def looks_back(hands: Hands, voice: int) -> None:
    hands.go("own", section="ways")
    hands.press(f"own-{voice}")
    hands.press("own-looks-back")
    hands.go("there_was")


def test_it_opens_when_both_have_wished_and_says_the_same_whoever_has(hands: Hands) -> None:
    talk(hands, DAY)
    closed = tell(hands)
    assert "It opens when each of you has wished for it" in closed
    looks_back(hands, 1)
    assert hands.words() == closed
    looks_back(hands, 1)
    looks_back(hands, 2)
    assert hands.words() == closed
    looks_back(hands, 1)
    assert hands.sees("there-evenings")
    assert hands.words().count("These count evenings, not love.") == 1


@pytest.mark.parametrize("way", ["on the page", "on one’s own page"])
def test_either_closes_it_at_once_and_then_both_wish_anew(hands: Hands, way: str) -> None:
    both_wish(hands)
    tell(hands)
    if way == "on the page":
        hands.press("there-close")
    else:
        looks_back(hands, 2)
    assert hands.sees("there-closed")
    assert [hands.journal.wishes(voice).get(LOOKS_BACK) for voice in (1, 2)] == [None, None]


def test_a_wish_that_cannot_be_kept_is_told_and_stands_as_it_stood(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise DiskFull()

    both_wish(hands)
    tell(hands)
    monkeypatch.setattr(hands.journal, "wish", refuse)
    hands.press("there-close")
    assert hands.sees("there-caption")
    assert sentence(DiskFull()) in hands.words()
    hands.go("own", section="ways")
    hands.press("own-1")
    hands.press("own-looks-back")
    assert hands.find("own-looks-back").property("checked")


def test_from_the_closed_page_one_comes_to_ones_own(hands: Hands) -> None:
    tell(hands)
    hands.press("there-own")
    hands.press("own-1")
    assert hands.sees("own-looks-back")


def test_an_empty_journal_is_read_kindly(hands: Hands) -> None:
    both_wish(hands)
    assert "Nothing here yet. That is allowed." in tell(hands)
    assert hands.sees("there-close")


def test_a_year_of_their_own_words_alone_is_read_kindly_too(hands: Hands) -> None:
    both_wish(hands)
    gratitude(hands, "moonlike", date(2024, 5, 1))
    tell(hands)
    assert hands.sees("there-uncounted")
    talk(hands, date(2024, 5, 1))
    assert not hands.sees("there-uncounted")


def test_it_is_reached_from_looking_back_and_leads_back_there(hands: Hands) -> None:
    hands.go("looking_back")
    hands.press("looking-back-there-was")
    hands.press("there-back")
    assert hands.sees("looking_back")


def test_a_deleted_entry_is_gone_while_one_looks(hands: Hands) -> None:
    both_wish(hands)
    number = gratitude(hands, "patient")
    tell(hands)
    assert hands.sees("there-word-patient")
    hands.journal.discard(number)
    hands.settle()
    assert not hands.sees("there-word-patient")


def test_a_year_is_chosen_and_the_way_back_leads_to_it(hands: Hands) -> None:
    both_wish(hands)
    talk(hands, DAY)
    talk(hands, date(2024, 2, 29))
    tell(hands)
    hands.press("there-year-2024")
    assert hands.find("there-month-2").accessibleName() == "February: 1 evening."
    focus = QApplication.focusWidget()
    assert focus is not None and focus.objectName() == "there-year-2024"
    hands.press("there-month-2")
    hands.press("there-back")
    assert hands.sees("there-month-2")


def test_all_of_it_is_done_by_keys(hands: Hands) -> None:
    both_wish(hands)
    talk(hands, date(2026, 10, 3))
    gratitude(hands, "patient", date(2024, 5, 1))
    gratitude(hands, "patient", date(2026, 10, 3))
    tell(hands)
    reached = []
    for _ in range(30):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus.objectName() in reached:
            break
        reached.append(focus.objectName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    wanted = ["there-back", "there-month-10", "there-word-patient", "there-theme-steady", "there-again", "there-how"]
    assert [name for name in reached if name in wanted] == wanted
    assert "there-close" in reached and "there-year-2026" in reached
    for name, key in (("there-month-10", Qt.Key.Key_Return), ("there-word-patient", Qt.Key.Key_Space)):
        tell(hands)
        hands.find(name).setFocus()
        QTest.keyClick(hands.find(name), key)
        hands.settle()
        assert rows_of(hands) == 1
    tell(hands)
    hands.find("there-year-2026").setFocus()
    QTest.keyClick(hands.find("there-year-2026"), Qt.Key.Key_Right)
    hands.settle()
    assert not hands.sees("there-month-10")


def test_how_it_is_counted_can_be_read_open_or_closed(hands: Hands) -> None:
    for wished in (False, True):
        if wished:
            both_wish(hands)
        tell(hands)
        hands.press("there-how")
        assert "a hug is the same dot as a long talk" in hands.words()
        hands.press("there-back")


def test_partners_may_be_renamed(hands: Hands) -> None:
    both_wish(hands)
    gratitude(hands, "patient")
    tell(hands)
    hands.journal.set_partner(1, "Alexandra", "ocean", "circle")
    hands.go("there_was", year=2026, behind="word:patient")
    rows = hands.find("there-entries-rows")
    assert isinstance(rows, RowView)
    said = rows.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Alexandra" in said


def test_what_nobody_knows_any_more_and_strange_addresses_break_nothing(hands: Hands) -> None:
    both_wish(hands)
    number = hands.journal.begin("gone_practice", DAY).id
    hands.journal.say(number, "words", "here", 0)
    assert "Nothing here yet. That is allowed." in tell(hands)
    for behind in ("word:nothing", "theme:nothing", "again", "room:nothing", "firsts", "lines", "month:13"):
        hands.go("there_was", year=1999, behind=behind)
        assert "Nothing is here any more." in hands.words()
