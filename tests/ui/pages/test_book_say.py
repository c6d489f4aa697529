"""Each of the two may say alone whether an entry stands in a book; nobody is shown what the other said."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from couplejournal.book.compose import Choice, compose
from couplejournal.errors import BookEmpty
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.pages import kept
from tests.ui.sealing import give_phrase, set_phrase

DAY = EVENING.date()


def in_book(hands: Hands) -> bool:
    assert hands.window.house is not None
    catalogue = hands.window.house.room.catalogue
    choice = Choice(DAY, DAY, parts=None, title="Ours", dedication="", photos=False)
    try:
        compose(hands.journal.entries(DAY, DAY), hands.journal.partners(), catalogue, choice, today=DAY)
    except BookEmpty:
        return False
    return True


def say(hands: Hands, entry: int, voice: int, answer: str) -> None:
    hands.go("entry", entry=entry)
    for name in ("entry-book", f"book-say-{voice}", f"book-say-choice-{answer}", "book-say-done"):
        hands.find(name).setFocus()
        hands.settle()
        hands.press(name)


@pytest.mark.parametrize("voice", [1, 2])
def test_a_gratitude_is_taken_out_by_whoever_gave_or_received_it(hands: Hands, voice: int) -> None:
    entry = kept.gratitude(hands.journal, DAY, "sang", "funny")
    assert in_book(hands)
    say(hands, entry, voice, "no")
    assert not in_book(hands)
    say(hands, entry, 3 - voice, "yes")
    assert not in_book(hands)
    say(hands, entry, voice, "yes")
    assert in_book(hands)


def test_what_the_book_asks_both_for_stands_there_when_both_say_so(hands: Hands) -> None:
    entry = hands.journal.begin("saw_try", DAY).id
    hands.journal.say(entry, "saw_try", "ask for help", 1)
    hands.journal.finish(entry)
    assert not in_book(hands)
    say(hands, entry, 1, "yes")
    assert not in_book(hands)
    say(hands, entry, 2, "yes")
    assert in_book(hands)


def test_nobody_is_shown_what_the_other_said(hands: Hands) -> None:
    entry = kept.gratitude(hands.journal, DAY, "sang", "funny")
    hands.go("entry", entry=entry)
    before = hands.words()
    say(hands, entry, 1, "no")
    assert hands.words() == before
    hands.find("entry-book").setFocus()
    hands.press("entry-book")
    hands.press("book-say-2")
    assert hands.find("book-say-choice-yes").property("checked")


def test_nobody_answers_for_one_who_has_a_phrase_or_sees_what_they_said(hands: Hands, qtbot: QtBot) -> None:
    entry = kept.gratitude(hands.journal, DAY, "sang", "funny")
    say(hands, entry, 1, "no")
    set_phrase(hands.journal, 1)
    hands.go("entry", entry=entry)
    hands.press("entry-book")
    hands.press("book-say-1")
    assert hands.sees("phrase-gate") and not hands.sees("book-say-choice-yes")
    hands.press("phrase-leave")
    hands.press("book-say-1")
    give_phrase(hands, qtbot)
    assert hands.find("book-say-choice-no").property("checked")
    assert not hands.journal.may_read(1), "it was asked for who they are, and opens nothing"
