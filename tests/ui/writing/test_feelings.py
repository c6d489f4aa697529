"""Naming a feeling: by word, by body, or not at all; and how strong it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.ui.hands import Hands


def asked(hands: Hands) -> int:
    hands.go("practice", practice="own_note")
    return 1 if hands.sees("feeling-1-feelings") else 2


def kept(hands: Hands, who: int) -> str:
    hands.press("go-on")
    [entry] = hands.journal.entries()
    return hands.journal.own(entry.id, "feeling", who)


def test_a_word_of_a_group_is_kept_with_how_strong_it_is(hands: Hands) -> None:
    who = asked(hands)
    assert "All of these are allowed." in hands.words()
    hands.press(f"feeling-{who}-way-word")
    hands.press(f"feeling-{who}-group-8")
    hands.press(f"feeling-{who}-word-1")
    hands.press(f"feeling-{who}-strength-1-quite")
    assert kept(hands, who) == "quite:lonely"


def test_who_notices_the_body_first_finds_words_there(hands: Hands) -> None:
    who = asked(hands)
    hands.press(f"feeling-{who}-way-body")
    assert "fluttering" in hands.words()
    hands.press(f"feeling-{who}-group-1")
    hands.press(f"feeling-{who}-word-1")
    assert kept(hands, who) == "anxious"


def test_not_sure_is_a_full_answer_and_nobody_asks_how_strong(hands: Hands) -> None:
    who = asked(hands)
    hands.press(f"feeling-{who}-way-unsure")
    hands.press(f"feeling-{who}-word-1")
    assert not hands.sees(f"feeling-{who}-strength-1-quite")
    assert kept(hands, who) == "not sure"


def test_a_word_that_is_let_go_takes_its_strength_with_it(hands: Hands) -> None:
    who = asked(hands)
    hands.press(f"feeling-{who}-way-word")
    hands.press(f"feeling-{who}-group-1")
    for number in (1, 2):
        hands.press(f"feeling-{who}-word-{number}")
    hands.press(f"feeling-{who}-strength-1-lot")
    hands.press(f"feeling-{who}-word-1")
    assert kept(hands, who) == "safe"


def test_tab_comes_from_the_words_to_how_strong_they_are(hands: Hands) -> None:
    who = asked(hands)
    hands.press(f"feeling-{who}-way-word")
    hands.press(f"feeling-{who}-group-8")
    hands.press(f"feeling-{who}-word-1")
    here: QWidget | None = hands.find(f"feeling-{who}-word-1")
    reached = []
    while here is not None and not here.objectName().endswith("-lot"):
        here = here.nextInFocusChain()
        assert here is not hands.find(f"feeling-{who}-word-1"), reached  # once round, and not there
        if here.focusPolicy() & Qt.FocusPolicy.TabFocus and here.isVisible():
            reached.append(here.objectName())
    assert not [name for name in reached if not name.startswith(f"feeling-{who}")], reached
