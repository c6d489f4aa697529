"""A note on wording: for whoever writes, when they pause, easily left, never kept, and the seal does not know of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from couplejournal.practices.catalogue import Catalogue
from couplejournal.practices.checks import leave
from couplejournal.practices.practice import RESTS, Field, Practice, Step
from couplejournal.ui.writing import wording
from couplejournal.ui.writing.seals import READY
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands

ASKED = ("felt", "saw", "need", "ask", "apology")
WORDS = Field("word", "words", "each", "A word", deck="feelings", own="My own…", seal="until_both")
SERIOUS = Field("serious", "toggle", "each", "This is serious to me.", seal="until_both", checks=RESTS)
LINES = tuple(Field(key, "line", "each", f"What I {key}", seal="until_both", checks=key) for key in ASKED)
SIDES = Step("sides", "My side", "reveal", fields=(WORDS, *LINES, SERIOUS))
BETWEEN = Practice(
    "between", "repair", "Between us", "Two lines.", "repair", "clay", (SIDES,), drawer=True, book="both"
)
SELFISH = "you were so selfish on Sunday"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "STILL", 1)  # seconds of stillness are long for a test
    monkeypatch.setattr(wording, "LEFT", 1)


@pytest.fixture
def evening() -> list[datetime]:
    return [EVENING]


@pytest.fixture
def hands(
    open_window: Callable[..., Hands], folder: Path, catalogue: Catalogue, evening: list[datetime]
) -> Iterator[Hands]:
    ours = Catalogue((*catalogue.practices, BETWEEN))
    hands = open_window(folder, catalogue=ours, clock=lambda: evening[0])
    begin(hands)
    yield hands


def begin(hands: Hands, voice: int = 1) -> None:
    hands.go("practice", practice="between")
    hands.press(f"i-am-{voice}")


def write(hands: Hands, field: str, words: str) -> None:
    """In place of what stands there."""
    line = hands.find(field)
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(line, words)


def press(hands: Hands, name: str) -> None:
    """Press what may stand below the fold: the focus brings it into sight."""
    hands.find(name).setFocus()
    hands.settle()
    hands.press(name)


def noted(hands: Hands, qtbot: QtBot, field: str, words: str) -> None:
    write(hands, field, words)
    qtbot.waitUntil(lambda: hands.sees("wording"))


def quiet(hands: Hands, qtbot: QtBot) -> bool:
    qtbot.wait(30)
    hands.settle()
    return not hands.sees("wording")


def test_it_stands_there_after_a_pause_takes_no_focus_and_goes_when_it_fits_no_more(hands: Hands, qtbot: QtBot) -> None:
    noted(hands, qtbot, "saw-1", SELFISH)
    assert "This names the person. What did they do?" in hands.words()
    focus = QApplication.focusWidget()
    assert focus is not None and focus.objectName() == "saw-1"
    write(hands, "saw-1", "you drove off with the car on Sunday")
    qtbot.waitUntil(lambda: not hands.sees("wording"))


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
    assert focus is not None and hands.find("word-1").isAncestorOf(focus)


def test_a_limit_may_be_kept_as_a_limit(hands: Hands, qtbot: QtBot) -> None:
    noted(hands, qtbot, "ask-1", "be on time or else")
    press(hands, "wording-keep")
    assert quiet(hands, qtbot)
    assert hands.journal.wishes(1) == {}


def test_a_kind_that_was_left_three_times_is_not_mentioned_any_more_until_it_is_brought_back(
    hands: Hands, qtbot: QtBot, evening: list[datetime]
) -> None:
    for days in range(1, leave.TIMES + 1):
        noted(hands, qtbot, "saw-1", SELFISH)
        assert not hands.sees("wording-given-up")
        press(hands, "wording-leave")
        told = hands.sees("wording-given-up")
        evening[0] = EVENING + timedelta(days=days)
        begin(hands)
    assert told
    write(hands, "saw-1", SELFISH)
    assert quiet(hands, qtbot)
    hands.go("own", voice=2, section="ways")
    assert not hands.sees("own-notes-back")
    hands.go("own", voice=1, section="ways")
    press(hands, "own-notes-back")
    assert hands.journal.wishes(1) == {}
    evening[0] += timedelta(days=1)
    begin(hands)
    noted(hands, qtbot, "saw-1", SELFISH)


def test_none_tonight_is_none_until_the_next_evening(hands: Hands, qtbot: QtBot, evening: list[datetime]) -> None:
    noted(hands, qtbot, "saw-1", SELFISH)
    press(hands, "wording-tonight")
    write(hands, "ask-1", "be more supportive")
    assert quiet(hands, qtbot)
    evening[0] = EVENING + timedelta(days=1)
    begin(hands)
    noted(hands, qtbot, "ask-1", "be more patient")


def test_two_notes_are_the_most_for_an_entry_and_each_kind_is_said_once(hands: Hands, qtbot: QtBot) -> None:
    noted(hands, qtbot, "saw-1", SELFISH)
    press(hands, "wording-leave")
    write(hands, "need-1", SELFISH)
    assert quiet(hands, qtbot)
    noted(hands, qtbot, "ask-1", "be more supportive")
    press(hands, "wording-leave")
    write(hands, "apology-1", "I'm sorry but you started it")
    assert quiet(hands, qtbot)


def test_what_is_serious_gets_no_notes(hands: Hands, qtbot: QtBot) -> None:
    noted(hands, qtbot, "saw-1", SELFISH)
    press(hands, "serious-1")
    assert not hands.sees("wording")
    write(hands, "ask-1", "be more supportive")
    assert quiet(hands, qtbot)


def test_words_of_fear_silence_every_note_of_their_writer_and_nothing_else_follows(hands: Hands, qtbot: QtBot) -> None:
    noted(hands, qtbot, "saw-1", SELFISH)
    write(hands, "felt-1", "I am afraid of you when you drink")
    write(hands, "saw-1", SELFISH + ".")
    qtbot.waitUntil(lambda: not hands.sees("wording"))
    write(hands, "felt-1", "sad")
    write(hands, "ask-1", "be more supportive")
    assert quiet(hands, qtbot)
    assert hands.journal.wishes(1) == {}
    press(hands, "ready")
    press(hands, "curtain-button")
    noted(hands, qtbot, "ask-2", "be more supportive")


def test_a_note_that_rests_for_a_week_rests_for_a_week(hands: Hands, qtbot: QtBot, evening: list[datetime]) -> None:
    for days, there in ((0, True), (6, False), (7, True)):
        evening[0] = EVENING + timedelta(days=days)
        begin(hands)
        write(hands, "saw-1", f"you never listen {days}")
        assert quiet(hands, qtbot) is not there
    assert set(hands.journal.wishes(1)) == {leave.WEEK}


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


def test_only_repair_and_the_needs_check_in_have_notes(catalogue: Catalogue) -> None:
    having = {one.key for one in catalogue.practices if any(field.checks for field in one.fields())}
    assert having
    assert all(key.startswith(("repair", "needs")) for key in having)
