"""What there was, view by view: what each says of a few entries, and that it leads to them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from couplejournal import paths
from couplejournal.practices import decks
from couplejournal.ui.kit.dots import Dots
from couplejournal.ui.kit.word import Word
from couplejournal.ui.pages.looking_back.row_view import RowView
from tests.ui.hands import Hands
from tests.ui.looking import DAY, both_wish, english, gratitude, rows_of, talk, tell  # noqa: F401  # english is a fixture


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
