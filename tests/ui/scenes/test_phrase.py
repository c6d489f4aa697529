"""A phrase of one's own at the envelopes: asked for, let go of, and never in the way of keeping what is written."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from couplejournal.errors import PhraseNeeded
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.phrase import Presence
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.sealing import PHRASE, come, everything, give_phrase, seal, set_phrase

DAY = EVENING.date()
LOCKED = "Locked with your own phrase. If you forget it, nobody can open this."
HIDDEN = "Hidden by the app. Someone who searches this computer’s files could still find it. Write accordingly."


@pytest.fixture
def locked(hands: Hands) -> Hands:
    """Alex has a phrase, Sam has none."""
    set_phrase(hands.journal, 1)
    return hands


def test_the_label_under_the_seal_is_the_true_one(locked: Hands, qtbot: QtBot) -> None:
    come(locked, 2)
    assert HIDDEN in locked.words() and LOCKED not in locked.words()
    come(locked, 1)
    give_phrase(locked, qtbot)
    assert LOCKED in locked.words() and HIDDEN not in locked.words()


def test_whoever_says_a_name_with_a_phrase_is_asked_for_it(locked: Hands, qtbot: QtBot) -> None:
    come(locked, 1)
    assert locked.sees("phrase") and not locked.sees("truth-1")
    give_phrase(locked, qtbot, "rain on the old rooof")
    assert "That is not your phrase. Nothing was opened, and nothing is lost." in locked.words()
    assert not locked.sees("truth-1")
    give_phrase(locked, qtbot)
    assert locked.sees("truth-1")


def test_the_words_of_a_phrase_are_dots_until_one_wants_to_see_them(locked: Hands) -> None:
    from PySide6.QtWidgets import QLineEdit

    come(locked, 1)
    field = locked.find("phrase")
    assert isinstance(field, QLineEdit)
    assert field.echoMode() == QLineEdit.EchoMode.Password
    locked.press("phrase-show")
    assert field.echoMode() == QLineEdit.EchoMode.Normal


@pytest.mark.parametrize("way", ["ready", "stop", "tab-tonight"])
def test_it_is_let_go_of_when_they_go(locked: Hands, qtbot: QtBot, way: str) -> None:
    come(locked, 1)
    give_phrase(locked, qtbot)
    locked.type("truth-1", "zebra crossing")
    assert locked.journal.may_read(1)
    locked.press(way)
    assert not locked.journal.may_read(1)
    assert "zebra" not in everything(locked)
    [entry] = locked.journal.entries()
    with pytest.raises(PhraseNeeded):
        locked.journal.own(entry.id, "truth", 1)


def test_it_is_let_go_of_when_nothing_moves_for_a_while(locked: Hands, qtbot: QtBot) -> None:
    come(locked, 1)
    give_phrase(locked, qtbot)
    locked.type("truth-1", "zebra crossing")
    locked.find("scene-write").findChild(Presence)._idle.still.emit()  # type: ignore[union-attr]
    locked.settle()
    assert locked.sees("i-am-1") and not locked.sees("truth-1")
    assert not locked.journal.may_read(1)
    come(locked, 1)
    give_phrase(locked, qtbot)
    assert locked.find("truth-1").property("plainText") == "zebra crossing"


def test_both_presses_ask_for_the_phrases_there_are(locked: Hands, qtbot: QtBot) -> None:
    set_phrase(locked.journal, 2, "a second one")
    come(locked, 1)
    give_phrase(locked, qtbot)
    locked.type("truth-1", "zebra crossing")
    locked.press("ready")
    locked.press("curtain-button")
    give_phrase(locked, qtbot, "a second one")
    locked.type("truth-2", "I like the rain")
    locked.press("ready")
    assert not locked.journal.may_read(1) and not locked.journal.may_read(2)
    locked.press("open-1")
    give_phrase(locked, qtbot)
    assert "Alex is ready" in locked.words() and "zebra" not in everything(locked)
    locked.press("open-2")
    give_phrase(locked, qtbot, PHRASE)
    assert "That is not your phrase." in locked.words()
    locked.press("phrase-leave")
    assert "Alex is ready" in locked.words()
    locked.press("open-2")
    give_phrase(locked, qtbot, "a second one")
    assert "zebra crossing" in locked.words() and "I like the rain" in locked.words()
    assert not locked.journal.may_read(1) and not locked.journal.may_read(2)


def test_a_gratitude_is_written_without_the_phrase_and_given_with_it(locked: Hands, qtbot: QtBot) -> None:
    locked.go("practice", practice="gratitude")
    locked.press("who-writes-1")
    assert LOCKED in locked.words()
    locked.type("did-1", "stayed up with me")
    locked.press("go-on")
    locked.press("give-aloud")
    assert locked.sees("phrase") and "stayed up" not in locked.words()
    give_phrase(locked, qtbot)
    assert "stayed up with me" in locked.words()
    assert not locked.journal.may_read(1)


def test_words_that_cannot_be_read_are_never_written_over(locked: Hands, qtbot: QtBot) -> None:
    assert locked.window.house
    room = locked.window.house.room
    practice = room.catalogue.practice("truth_of_the_week")
    assert practice is not None
    truth = practice.field("truth")
    assert truth is not None
    entry = locked.journal.begin("truth_of_the_week", DAY, drawer=True)
    locked.journal.say(entry.id, "truth", "zebra crossing", 1, sealed=True)
    pen = Pen(locked.journal, room.inkwell, practice, DAY, room.clock, locked.journal.entry(entry.id))
    assert pen.value(truth, 1) == "" and pen.has_said(truth, 1)
    with pytest.raises(PhraseNeeded):
        pen.write(truth, 1, "something else")
    with pytest.raises(PhraseNeeded):
        pen.write(truth, 1, "")
    assert pen.flush()
    phrase = locked.journal.phrase(1)
    assert phrase is not None
    locked.journal.hold(1, phrase.unlock(PHRASE))
    assert locked.journal.own(entry.id, "truth", 1) == "zebra crossing"
    pen.read(1)
    pen.write(truth, 1, "zebra crossing at night")
    assert pen.flush()
    assert locked.journal.own(entry.id, "truth", 1) == "zebra crossing at night"


def test_what_is_typed_is_kept_while_no_phrase_is_held(locked: Hands, qtbot: QtBot) -> None:
    come(locked, 1)
    give_phrase(locked, qtbot)
    locked.journal.let_go()
    locked.type("truth-1", "zebra crossing")
    locked.press("stop")
    come(locked, 1)
    give_phrase(locked, qtbot)
    assert locked.find("truth-1").property("plainText") == "zebra crossing"


def test_whoever_has_no_phrase_is_never_asked(locked: Hands) -> None:
    seal(locked, 2, "I like the rain")
    assert not locked.sees("phrase")
