"""A note on wording: for whoever writes, when they pause, easily left, never kept, and the seal does not know of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from couplejournal.practices.catalogue import Catalogue
from couplejournal.practices.practice import CHECKS
from couplejournal.ui.writing import wording
from couplejournal.ui.writing.seals import READY
from tests.ui.hands import Hands
from tests.ui.writing.noting import SELFISH, begin, noted, press, quiet, write


@pytest.fixture
def hands(noting: Hands) -> Hands:
    return noting


def test_it_stands_there_after_a_pause_takes_no_focus_and_goes_when_it_fits_no_more(hands: Hands, qtbot: QtBot) -> None:
    noted(hands, qtbot, "saw-1", SELFISH)
    assert "This names the person. What did they do?" in hands.words()
    focus = QApplication.focusWidget()
    assert focus is not None and focus.objectName() == "saw-1"
    write(hands, "saw-1", "you drove off with the car on Sunday")
    qtbot.waitUntil(lambda: not hands.sees("wording"))


def test_all_of_it_can_be_seen_in_a_small_window_while_one_sits_there(hands: Hands, qtbot: QtBot) -> None:
    hands.window.resize(640, 480)
    hands.settle()
    noted(hands, qtbot, "saw-1", SELFISH)
    hands.settle()
    for name in ("saw-1", "wording", "wording-tonight"):
        part = hands.find(name)
        assert part.visibleRegion().boundingRect() == part.rect(), name


@pytest.mark.parametrize(
    ("field", "words", "begins"),
    [
        ("felt", "I feel that you don't care", "That reads like a thought."),
        ("saw", "you did it on purpose", "Only they know the inside."),
        ("need", "because you make me feel small", "Try: I felt"),
        ("ask", "be more supportive", "What would that look like on Thursday?"),
        ("apology", "I'm sorry but you started it", "The “but” may swallow the sorry."),
    ],
)
def test_each_field_has_its_notes(hands: Hands, qtbot: QtBot, field: str, words: str, begins: str) -> None:
    noted(hands, qtbot, f"{field}-1", words)
    assert begins in hands.words()


def test_leaving_the_field_is_pause_enough(hands: Hands, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "STILL", 60_000)
    write(hands, "saw-1", SELFISH)
    assert quiet(hands, qtbot)
    QTest.keyClick(hands.find("saw-1"), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: hands.sees("wording"))


def test_nothing_moves_under_a_press(hands: Hands, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    write(hands, "saw-1", SELFISH)
    monkeypatch.setattr(QApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
    assert quiet(hands, qtbot)
    monkeypatch.undo()
    qtbot.waitUntil(lambda: hands.sees("wording"))


def test_the_seal_is_the_same_to_the_last_pixel_and_seals(hands: Hands, qtbot: QtBot) -> None:
    seal = hands.find("ready")
    write(hands, "saw-1", "x")
    hands.settle()
    before, size, words = seal.grab().toImage(), seal.size(), seal.property("text")
    noted(hands, qtbot, "saw-1", SELFISH)
    assert hands.find("ready") is seal
    assert (seal.grab().toImage(), seal.size(), seal.property("text")) == (before, size, words)
    assert seal.isEnabled()
    press(hands, "ready")
    assert hands.sees("curtain-button")
    assert not hands.sees("wording")
    press(hands, "curtain-button")
    assert quiet(hands, qtbot)


def test_its_buttons_come_after_the_field_by_tab(hands: Hands, qtbot: QtBot) -> None:
    noted(hands, qtbot, "saw-1", SELFISH)
    reached = []
    for _ in range(3):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        after = QApplication.focusWidget()
        assert after is not None
        reached.append(after.objectName())
    assert reached == ["wording-show", "wording-leave", "wording-tonight"]
    QTest.keyClick(hands.find("wording-tonight"), Qt.Key.Key_Space)
    assert not hands.sees("wording")


def test_it_shows_how_it_might_be_said(hands: Hands, qtbot: QtBot) -> None:
    noted(hands, qtbot, "saw-1", SELFISH)
    press(hands, "wording-show")
    assert "On Sunday you drove off with the car" in hands.words()
    assert not hands.sees("wording-show")
    press(hands, "wording-leave")
    assert not hands.sees("wording")


def test_a_thought_leads_to_the_words_for_feelings(hands: Hands, qtbot: QtBot) -> None:
    noted(hands, qtbot, "felt-1", "I feel that you don't care")
    press(hands, "wording-show")
    focus = QApplication.focusWidget()
    assert focus is not None and hands.find("word-1-feelings").isAncestorOf(focus)
    assert hands.sees("word-1-group-1")  # they are open


def test_a_word_of_ones_own_is_read_without_how_strong_it_is(hands: Hands, qtbot: QtBot) -> None:
    noted(hands, qtbot, "word-1-own", "that you don't care\r")
    press(hands, "word-1-strength-1-quite")
    assert not quiet(hands, qtbot)
    assert "That reads like a thought." in hands.words()


def test_two_notes_are_the_most_for_an_entry_and_each_kind_is_said_once(hands: Hands, qtbot: QtBot) -> None:
    noted(hands, qtbot, "saw-1", SELFISH)
    press(hands, "wording-leave")
    write(hands, "need-1", SELFISH)
    assert quiet(hands, qtbot)
    noted(hands, qtbot, "ask-1", "be more supportive")
    press(hands, "wording-leave")
    write(hands, "apology-1", "I'm sorry but you started it")
    assert quiet(hands, qtbot)
    hands.go("tonight")
    begin(hands)  # whoever goes away and comes back has seen them all the same
    write(hands, "apology-1", "sorry if you took it badly")
    assert quiet(hands, qtbot)


def test_what_is_serious_gets_no_notes(hands: Hands, qtbot: QtBot) -> None:
    noted(hands, qtbot, "saw-1", SELFISH)
    press(hands, "serious-1")
    assert not hands.sees("wording")
    write(hands, "ask-1", "be more supportive")
    assert quiet(hands, qtbot)


def test_words_of_fear_silence_every_note_of_their_writer_and_nothing_else_follows(hands: Hands, qtbot: QtBot) -> None:
    noted(hands, qtbot, "saw-1", SELFISH)
    write(hands, "story-1", "I am afraid of you when you drink")  # a field that has no notes itself
    qtbot.waitUntil(lambda: not hands.sees("wording"))
    write(hands, "story-1", "sad")
    write(hands, "saw-1", SELFISH + ".")
    assert quiet(hands, qtbot)
    hands.go("tonight")
    begin(hands)
    write(hands, "ask-1", "be more supportive")
    assert quiet(hands, qtbot)
    assert hands.journal.wishes(1) == {}
    press(hands, "ready")
    press(hands, "curtain-button")
    noted(hands, qtbot, "ask-2", "be more supportive")


def test_nothing_of_a_note_is_kept_and_the_other_is_not_shown_it(hands: Hands, qtbot: QtBot) -> None:
    noted(hands, qtbot, "saw-1", SELFISH)
    press(hands, "wording-show")
    press(hands, "ready")
    [entry] = hands.journal.entries(practices={"between"})
    assert {answer.field for answer in entry.answers} == {"saw"}
    assert {what for _, what in entry.consents} == {READY}
    assert hands.journal.wishes(1) == hands.journal.wishes(2) == {}
    press(hands, "curtain-button")
    assert quiet(hands, qtbot)


def test_open_words_get_no_notes(hands: Hands, qtbot: QtBot) -> None:
    for voice in (1, 2):
        write(hands, f"saw-{voice}", "the bus was late")
        press(hands, "ready")
        if voice == 1:
            press(hands, "curtain-button")
    press(hands, "open-1")
    press(hands, "open-2")
    press(hands, "change-1")
    write(hands, "saw-1", SELFISH)
    assert quiet(hands, qtbot)


def test_a_language_of_which_we_have_no_notes_gets_none(hands: Hands, qtbot: QtBot) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Welsh))
    try:
        write(hands, "saw-1", SELFISH)
        assert quiet(hands, qtbot)
    finally:
        QLocale.setDefault(before)


def test_only_repair_and_the_needs_have_notes_and_never_on_a_private_page_or_in_a_talk(catalogue: Catalogue) -> None:
    having = [(one, field) for one in catalogue.practices for field in one.fields() if field.checks in CHECKS]
    assert having
    for practice, field in having:
        assert practice.key.partition("_")[0] in ("repair", "needs", "need"), practice.key
        assert practice.tab != "own", practice.key
        assert field.seal not in ("", "mine"), field.key
