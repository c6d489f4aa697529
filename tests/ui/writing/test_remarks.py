"""A soft remark stands under a gratitude once, for its writer, and is in nobody's way."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from couplejournal.ui.writing import remark
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.pages import kept

DAY = EVENING.date()


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remark, "STILL", 1)  # a second of stillness is long for a test


def press(hands: Hands, name: str) -> None:
    """Press what may stand below the fold: the focus brings it into sight."""
    hands.find(name).setFocus()
    hands.settle()
    hands.press(name)


@pytest.fixture
def writing(hands: Hands) -> Hands:
    hands.go("practice", practice="gratitude")
    hands.press("who-writes-1")
    return hands


def test_looks_alone_bring_a_question_that_goes_when_more_is_said(writing: Hands, qtbot: QtBot) -> None:
    writing.type("did-1", "looked lovely tonight")
    qtbot.waitUntil(lambda: writing.sees("remark-looks"))
    focus = QApplication.focusWidget()
    assert focus is not None and focus.objectName() == "did-1"
    writing.type("did-1", " and danced with my aunt")
    qtbot.waitUntil(lambda: not writing.sees("remark-looks"))


def test_it_is_said_once_for_an_entry(writing: Hands, qtbot: QtBot) -> None:
    writing.type("did-1", "looked lovely")
    qtbot.waitUntil(lambda: writing.sees("remark-looks"))
    writing.type("did-1", " because")
    qtbot.waitUntil(lambda: not writing.sees("remark-looks"))
    for _ in " because":
        writing.find("did-1").textCursor().deletePreviousChar()  # type: ignore[attr-defined]
    writing.settle()
    qtbot.wait(20)
    assert not writing.sees("remark-looks")


def test_a_stone_may_be_kept(writing: Hands, qtbot: QtBot) -> None:
    writing.type("did-1", "rang, but late")
    qtbot.waitUntil(lambda: writing.sees("remark-stone"))
    writing.press("remark-keep")
    assert not writing.sees("remark-stone")
    writing.press("go-on")
    assert "How would you like to give it to Sam?" in writing.words()
    [entry] = writing.journal.entries()
    assert {answer.field for answer in entry.answers} == {"did"}
    assert entry.consents == frozenset()


def test_a_stone_may_go_to_ones_own_page_and_the_gratitude_waits(writing: Hands, qtbot: QtBot) -> None:
    writing.type("did-1", "finally rang")
    qtbot.waitUntil(lambda: writing.sees("remark-stone"))
    writing.press("remark-own")
    assert "Alex’s own page" in writing.words()
    [entry] = writing.journal.entries()
    assert writing.sees(f"own-envelope-{entry.id}")


def test_it_never_keeps_one_from_going_on(writing: Hands, qtbot: QtBot) -> None:
    writing.type("did-1", "rang, but late")
    qtbot.waitUntil(lambda: writing.sees("remark-stone"))
    writing.press("go-on")
    assert writing.sees("give-aloud")


def test_a_role_is_remarked_on_and_a_word_of_the_list_is_not(writing: Hands, qtbot: QtBot) -> None:
    writing.type("character-1-own", "useful")
    press(writing, "character-1-own-add")
    qtbot.waitUntil(lambda: writing.sees("remark-role"))
    assert "Is there a warmer word under it?" in writing.words()


def test_three_deeds_chosen_in_a_row_bring_the_question_who_they_are(writing: Hands, qtbot: QtBot) -> None:
    for days in (1, 2):
        entry = kept.gratitude(writing.journal, kept.before(days), "sang")
        writing.journal.say(entry, "about", "did", 1, found=False)
        kept.gratitude(writing.journal, kept.before(days), "sang", voice=2)
    press(writing, "about-1-who")
    writing.settle()
    qtbot.wait(20)
    assert not writing.sees("remark-deeds")
    press(writing, "about-1-did")
    qtbot.waitUntil(lambda: writing.sees("remark-deeds"))
    assert "And who they are?" in writing.words()


def test_what_is_open_already_is_read_by_both_and_nothing_is_said(hands: Hands, qtbot: QtBot) -> None:
    entry = kept.gratitude(hands.journal, DAY, "sang")
    hands.journal.agree(entry, 0, "opened")
    hands.journal.finish(entry)
    hands.go("practice", practice="gratitude", entry=entry)
    hands.type("did-1", ", but late")
    qtbot.wait(20)
    assert not hands.sees("remark-stone")


def test_another_corner_is_offered_first_after_four_words_of_one(hands: Hands) -> None:
    for days, word in enumerate(("patient", "calm", "reliable", "steadfast"), 1):
        kept.gratitude(hands.journal, kept.before(days), "sang", word)
        kept.gratitude(hands.journal, kept.before(days), "sang", "funny" if days > 1 else "kind", voice=2)
    hands.go("practice", practice="gratitude")
    hands.press("who-writes-1")
    assert hands.find("character-1-group-1").property("text") == "Warm"
    assert hands.find("character-1-group-10").property("text") == "Steady"
    hands.press("who-writes-2")
    assert hands.find("character-2-group-1").property("text") == "Steady"


def test_words_of_the_worn_corner_are_suggested_last(hands: Hands, qtbot: QtBot) -> None:
    for days, word in enumerate(("patient", "calm", "reliable", "steadfast"), 1):
        kept.gratitude(hands.journal, kept.before(days), "sang", word)
    hands.go("practice", practice="gratitude")
    hands.press("who-writes-1")
    hands.type("did-1", "stayed up with me")
    qtbot.waitUntil(lambda: hands.sees("suggested-0"))
    assert [hands.find(f"suggested-{n}").property("text") for n in range(3)] == ["present?", "patient?", "steadfast?"]
