"""An evening of gratitudes as two people have it: up to three each, given in one of three ways, read in turn."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from couplejournal.journal.gifts import HARD_DAY, LEFT, POCKET
from couplejournal.ui.scenes import landing
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.sealing import give_phrase, set_phrase

DAY = EVENING.date()


def write(hands: Hands, voice: int, words: str, practice: str = "gratitude", field: str = "did") -> None:
    hands.go("practice", practice=practice)
    hands.press(f"who-writes-{voice}")
    hands.type(f"{field}-{voice}", words)
    hands.press("go-on")


def more(hands: Hands, voice: int, words: str) -> None:
    """Go on in the same sitting."""
    hands.type(f"did-{voice}", words)
    hands.press("go-on")


def test_one_may_write_up_to_three_and_then_it_is_plenty(hands: Hands) -> None:
    write(hands, 1, "one")
    hands.press("give-more")
    assert "Writing: Alex" in hands.words()
    more(hands, 1, "two")
    hands.press("give-more")
    more(hands, 1, "three")
    assert not hands.sees("give-more")
    assert "That is plenty." in hands.words()
    assert hands.journal.search("two") == []


def test_what_one_has_written_is_no_concern_of_the_other(hands: Hands) -> None:
    for words in ("one", "two", "three"):
        write(hands, 1, words)
        hands.press("stop")
    write(hands, 2, "four")
    assert hands.sees("give-more")
    assert "That is plenty." not in hands.words()


def test_all_of_a_sitting_is_read_one_at_a_time(hands: Hands) -> None:
    write(hands, 1, "rang my mother")
    hands.press("give-more")
    more(hands, 1, "stayed up with me")
    assert "How would you like to give them to Sam?" in hands.words()
    hands.press("give-aloud")
    assert "rang my mother" in hands.words() and "stayed up" not in hands.words()
    assert hands.journal.search("stayed") == []
    hands.press("said-it")
    hands.press("go-on")
    assert "stayed up with me" in hands.words() and "rang my mother" not in hands.words()
    hands.press("said-it")
    hands.press("go-on")
    assert hands.sees("ending-done")
    assert [entry.state for entry in hands.journal.entries()] == ["done", "done"]


def test_when_both_gave_they_read_in_turn(hands: Hands) -> None:
    write(hands, 1, "a one")
    hands.press("give-more")
    more(hands, 1, "a two")
    hands.press("give-both")
    assert "Please pass the laptop to Sam." in hands.words()
    hands.press("curtain-button")
    assert "Writing: Sam" in hands.words()
    more(hands, 2, "b one")
    assert not hands.sees("give-both")
    hands.press("give-aloud")
    heard = []
    while hands.sees("said-it"):
        heard.append(next(words for words in ("a one", "a two", "b one") if words in hands.words()))
        hands.press("said-it")
        hands.press("go-on")
    assert heard == ["a one", "b one", "a two"]


@pytest.mark.parametrize("way", ["nothing-comes", "skip"])
def test_neither_has_to_write_and_what_is_there_is_read(hands: Hands, way: str) -> None:
    write(hands, 1, "a one")
    hands.press("give-both")
    hands.press("curtain-button")
    hands.press(way)
    assert "a one" in hands.words()
    assert hands.sees("said-it")
    assert len(hands.journal.entries()) == 1


def test_what_the_other_keeps_closed_stays_so_while_ones_own_is_read(hands: Hands) -> None:
    write(hands, 1, "a one")
    hands.press("give-both")
    hands.press("curtain-button")
    more(hands, 2, "b one")
    hands.press("give-later")
    assert "a one" in hands.words() and "b one" not in hands.words()
    hands.press("said-it")
    hands.press("go-on")
    assert [one.closed for one in hands.journal.entries()] == [False, True]
    assert [(2, HARD_DAY) in one.consents for one in hands.journal.entries()] == [False, True]


def test_whoever_gets_up_takes_what_was_not_read_along(hands: Hands) -> None:
    write(hands, 1, "a one")
    hands.press("give-both")
    hands.press("curtain-button")
    hands.press("stop")
    write(hands, 2, "b one")
    hands.press("give-aloud")
    hands.press("said-it")
    hands.press("go-on")
    assert hands.sees("ending-done")
    assert [one.closed for one in hands.journal.entries()] == [True, False]


def test_nothing_comes_tonight_is_a_whole_evening(hands: Hands) -> None:
    hands.go("practice", practice="gratitude")
    hands.press("nothing-comes")
    assert "Fine.\nSome days it is enough that you are both here." in hands.words()
    assert hands.journal.entries() == []


def test_what_is_left_to_be_found_stays_closed_until_it_is_unfolded(hands: Hands) -> None:
    write(hands, 1, "stayed up with me")
    hands.press("give-find")
    [entry] = hands.journal.entries()
    assert (1, LEFT) in entry.consents and entry.closed
    hands.go("practice", practice="gratitude", entry=entry.id, voice=2)
    assert "A folded paper from Alex." in hands.words()
    assert "stayed" not in hands.words()
    hands.press("unfold")
    assert "stayed up with me" in hands.words()
    assert not hands.sees("said-it")
    hands.press("keep")
    assert "You have it on your own page." in hands.words()
    assert hands.journal.left_for(2) == []
    assert hands.journal.search("stayed") == []


def test_whoever_left_it_is_not_led_to_the_paper_as_the_other(hands: Hands) -> None:
    write(hands, 1, "stayed up with me")
    hands.press("give-find")
    [entry] = hands.journal.entries()
    hands.go("practice", practice="gratitude", entry=entry.id)
    assert "Who has the laptop?" in hands.words()
    assert not hands.sees("unfold")


def test_what_was_kept_for_a_hard_day_is_its_authors(hands: Hands) -> None:
    write(hands, 1, "stayed up with me")
    hands.press("give-later")
    [entry] = hands.journal.entries()
    assert (1, HARD_DAY) in entry.consents and entry.closed


def test_an_answer_and_a_pocket_come_after_the_quiet(
    hands: Hands, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(hands, 1, "stayed up with me")
    hands.press("give-aloud")
    assert not hands.sees("received-2")
    monkeypatch.setattr(landing, "QUIET", 1)  # ten seconds are too long for a test
    hands.press("said-it")
    assert "Let it land. You don’t need to give anything back." in hands.words()
    qtbot.waitUntil(lambda: hands.sees("received-2"))
    hands.press("received-2-reached")
    hands.press("pocket")
    hands.press("go-on")
    [entry] = hands.journal.entries()
    assert entry.said("received", 2) == "reached"
    assert (2, POCKET) in entry.consents
    assert [one.id for one in hands.journal.pocket(2)] == [entry.id]
    hands.go("entry", entry=entry.id)
    assert "pocket" not in hands.words()


def test_a_phrase_is_given_once_for_all_that_is_read_and_held_by_nobody_afterwards(hands: Hands, qtbot: QtBot) -> None:
    set_phrase(hands.journal, 1)
    write(hands, 1, "one")
    hands.press("give-more")
    if hands.sees("phrase"):
        give_phrase(hands, qtbot)
    more(hands, 1, "two")
    hands.press("give-aloud")
    give_phrase(hands, qtbot)
    for words in ("one", "two"):
        assert words in hands.words()
        hands.press("said-it")
        hands.press("go-on")
    assert hands.sees("ending-done")
    assert not hands.journal.may_read(1)


def test_i_saw_you_try_is_given_like_a_gratitude(hands: Hands) -> None:
    write(hands, 2, "ask for help", "saw_try", "saw_try")
    hands.press("give-aloud")
    assert "I saw you ask for help" in hands.words()
    hands.press("said-it")
    hands.press("go-on")
    [entry] = hands.journal.entries()
    assert (entry.practice, entry.state) == ("saw_try", "done")
