"""Words for a gratitude: suggested by the deed while it is typed, chosen, let go, and never more than asked for."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.hands import Hands


def writer(hands: Hands) -> int:
    return 1 if hands.sees("did-1") else 2


def test_a_suggested_word_is_chosen_once_and_no_longer_suggested(qtbot: QtBot, hands: Hands) -> None:
    hands.go("practice", practice="gratitude")
    who = writer(hands)
    hands.type(f"did-{who}", "stayed up with me")
    qtbot.waitUntil(lambda: hands.sees("suggested-0"))
    word = str(hands.find("suggested-0").property("text")).removesuffix("?")
    hands.press("suggested-0")
    assert str(hands.find(f"character-{who}-chosen-1").property("text")) == word
    assert f"{word}?" not in hands.words()


def test_two_words_are_enough_and_that_can_be_read(qtbot: QtBot, hands: Hands) -> None:
    hands.go("practice", practice="gratitude")
    who = writer(hands)
    hands.press(f"character-{who}-group-1")
    for number in (1, 2, 3):
        hands.press(f"character-{who}-word-{number}")
    assert "2 are enough here" in hands.words()
    hands.press(f"character-{who}-word-1")
    assert "are enough here" not in hands.words()
    hands.press("go-on")
    [entry] = hands.journal.entries()
    assert len(hands.journal.own(entry.id, "character", who).split("\n")) == 1


def test_when_the_other_one_writes_instead_the_first_ones_chips_are_gone_for_good(qtbot: QtBot, hands: Hands) -> None:
    hands.go("practice", practice="gratitude")
    other = 3 - writer(hands)
    hands.press(f"who-writes-{other}")
    qtbot.wait(1)  # the chips of the first one are cleared away
    hands.type(f"did-{other}", "stayed up with me")
    qtbot.waitUntil(lambda: hands.sees("suggested-0"))
