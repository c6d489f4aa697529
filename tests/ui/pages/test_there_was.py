"""What there was, on the screen: how it opens and closes, and what leads where."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from couplejournal import paths
from couplejournal.practices import decks
from couplejournal.practices.wishes import LOOKS_BACK, YES
from couplejournal.ui.kit.dots import Dots
from couplejournal.ui.kit.word import Word
from couplejournal.ui.pages.row_view import RowView
from tests.ui.hands import Hands

DAY = date(2026, 11, 22)


@pytest.fixture(autouse=True, scope="module")
def english(qapp: QApplication) -> Iterator[None]:
    """One evening, two evenings: English has a file for what changes with a number."""
    words = QTranslator()
    assert words.load("couplejournal_en", str(paths.resources() / "words"))
    qapp.installTranslator(words)
    yield
    qapp.removeTranslator(words)


def both_wish(hands: Hands) -> None:
    for voice in (1, 2):
        hands.journal.wish(voice, LOOKS_BACK, YES)


def gratitude(hands: Hands, words: str, day: date = DAY, voice: int = 1) -> int:
    number = hands.journal.begin("gratitude", day).id
    hands.journal.say(number, "did", "stayed up", voice)
    hands.journal.say(number, "character", words, voice)
    return number


def talk(hands: Hands, day: date, line: str = "", card: str = "") -> int:
    number = hands.journal.begin("evening_talk", day).id
    hands.journal.say(number, "talked", YES, 0, found=False)
    for field, said in (("keep_line", line), ("card", card)):
        hands.journal.say(number, field, said, 1 if field == "keep_line" else 0, found=field == "keep_line")
    return number


def tell(hands: Hands) -> str:
    hands.go("there_was")
    return hands.words()


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


def test_from_the_closed_page_one_comes_to_ones_own(hands: Hands) -> None:
    tell(hands)
    hands.press("there-own")
    hands.press("own-1")
    assert hands.sees("own-looks-back")


def test_an_empty_journal_is_read_kindly(hands: Hands) -> None:
    both_wish(hands)
    assert "Nothing here yet. That is allowed." in tell(hands)
    assert hands.sees("there-close")


def test_it_is_reached_from_looking_back_and_leads_back_there(hands: Hands) -> None:
    hands.go("looking_back")
    hands.press("looking-back-there-was")
    hands.press("there-back")
    assert hands.sees("looking_back")


def test_a_month_that_is_over_has_a_number_and_the_present_one_only_its_dots(hands: Hands) -> None:
    both_wish(hands)
    for day in (date(2026, 10, 1), date(2026, 10, 2), date(2026, 10, 2), DAY):
        talk(hands, day)
    tell(hands)
    past, now = hands.find("there-month-10"), hands.find("there-month-11")
    assert isinstance(past, Dots) and isinstance(now, Dots)
    assert (past.accessibleName(), past.dots) == ("October: 2 evenings.", 2)
    assert (now.accessibleName(), now.dots) == ("November", 1)


def test_a_word_grows_to_three_sizes_and_leads_to_the_gratitudes_behind_it(hands: Hands) -> None:
    both_wish(hands)
    mine, yours = gratitude(hands, "patient\nfunny"), gratitude(hands, "patient\nmoonlike", voice=2)
    assert "In 2026 you called each other patient, funny." in tell(hands)
    assert "A year of steadiness and laughter." in hands.words()
    assert not hands.sees("there-word-moonlike")
    patient, funny = hands.find("there-word-patient"), hands.find("there-word-funny")
    assert isinstance(patient, Word) and isinstance(funny, Word)
    assert (patient.large, funny.large) == (2, 1)
    assert patient.accessibleName() == "patient, 2 gratitudes"
    hands.press("there-word-patient")
    rows = hands.find("there-entries-rows")
    assert isinstance(rows, RowView)
    assert rows.rows.rowCount() == 2
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Return)
    hands.settle()
    assert hands.sees("entry")
    hands.journal.discard(yours)
    hands.go("back")
    assert rows_of(hands) == 1
    hands.journal.discard(mine)
    hands.settle()
    assert "Nothing is here any more." in hands.words()
    hands.press("there-back")
    assert not hands.sees("there-words")


def rows_of(hands: Hands) -> int:
    rows = hands.find("there-entries-rows")
    assert isinstance(rows, RowView)
    return rows.rows.rowCount()


def test_a_deleted_entry_is_gone_while_one_looks(hands: Hands) -> None:
    both_wish(hands)
    number = gratitude(hands, "patient")
    tell(hands)
    assert hands.sees("there-word-patient")
    hands.journal.discard(number)
    hands.settle()
    assert not hands.sees("there-word-patient")


def test_a_word_that_came_back_is_told(hands: Hands) -> None:
    both_wish(hands)
    gratitude(hands, "gentle", date(2021, 1, 1))
    gratitude(hands, "gentle")
    tell(hands)
    hands.press("there-again")
    assert rows_of(hands) == 1
    assert "“gentle”, 2026" in hands.words()


def test_firsts_are_begun_with_a_word_and_all_of_them_are_a_press_away(hands: Hands) -> None:
    both_wish(hands)
    for number in range(7):
        memory = hands.journal.begin("memory", date(2026, 1 + number, 1)).id
        hands.journal.say(memory, "title", "The lake", 0)
        hands.journal.say(memory, "tags", "first time", 0)
    wish = hands.journal.begin("try_list", DAY).id
    for field, said in (("what", "a choir"), ("tags", "first time"), ("state", "wish")):
        hands.journal.say(wish, field, said, 0)
    assert "Seven firsts this year." in tell(hands)
    hands.press("there-firsts-all")
    assert rows_of(hands) == 7
    hands.journal.say(wish, "state", "done", 0)
    hands.settle()
    assert rows_of(hands) == 8


def test_one_first_of_a_year_gone_by(hands: Hands) -> None:
    both_wish(hands)
    dish = hands.journal.begin("cooked", date(2024, 5, 1)).id
    hands.journal.say(dish, "recipe", "Boil it.", 0)
    assert "One first in 2024." in tell(hands)
    assert not hands.sees("there-years")


def test_the_rooms_they_talked_in_are_named_and_the_others_are_not(hands: Hands) -> None:
    both_wish(hands)
    hope = next(card for card in decks.cards(paths.resources()) if card.topic == "hopes")
    talk(hands, DAY, card=hope.id)
    words = tell(hands)
    assert "You have talked in 1 of 24 rooms. The doors to the others are not locked." in words
    assert "Money" not in words
    hands.press("there-room-hopes")
    assert rows_of(hands) == 1


def test_the_lines_of_a_year_stand_without_names_and_lead_to_their_evenings(hands: Hands) -> None:
    both_wish(hands)
    talk(hands, date(2026, 3, 4), line="You hum when you cook")
    words = tell(hands)
    assert "You hum when you cook" in words
    assert "Alex" not in words and "Sam" not in words
    hands.press("there-lines-all")
    assert rows_of(hands) == 1


def test_what_they_changed_stands_under_its_season_and_leads_to_the_review(hands: Hands) -> None:
    both_wish(hands)
    for day, said in ((date(2026, 5, 3), "Evening talk: smaller"), (date(2026, 12, 5), "Game: rests")):
        review = hands.journal.begin("season_review", day).id
        hands.journal.say(review, "changed", said, 0)
    hands.journal.say(review, "about_me", "zebra", 1, sealed=True)
    words = tell(hands)
    assert "In spring\nEvening talk: smaller\nIn autumn\nGame: rests" in words
    assert "zebra" not in words
    hands.press("there-changes-all")
    assert rows_of(hands) == 2


def test_the_jar_stands_there_without_a_number_and_leads_to_itself(hands: Hands) -> None:
    both_wish(hands)
    hands.journal.say(hands.journal.begin("noticed", DAY).id, "noticed", "tea on the desk", 1)
    words = tell(hands)
    assert "Kept things" in words and "tea on the desk" not in words
    assert not any(sign.isdigit() for sign in words)
    hands.press("there-jar")
    assert hands.sees("jar")


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
