"""One's own sealed envelope: taken back, kept, given, thrown away, opened without one, changed and taken out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from couplejournal.journal import vault
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.sealing import come, everything, seal, set_phrase


@pytest.fixture
def sealed(hands: Hands) -> Hands:
    """Alex has sealed a truth, and has the laptop again."""
    seal(hands, 1, "zebra crossing")
    come(hands, 1)
    return hands


def consents(hands: Hands) -> set[tuple[int, str]]:
    [entry] = hands.journal.entries()
    return set(entry.consents)


def test_what_was_sealed_is_not_shown_again_by_itself(sealed: Hands) -> None:
    assert "It is sealed." in sealed.words()
    assert "zebra" not in everything(sealed)


def test_it_can_be_taken_back_and_written_on(sealed: Hands) -> None:
    sealed.press("envelope-take-back")
    assert sealed.find("truth-1").property("plainText") == "zebra crossing"
    assert consents(sealed) == set()


def test_what_is_kept_sealed_is_never_offered_again(sealed: Hands) -> None:
    sealed.press("envelope-keep")
    assert "Nobody will ask about it." in sealed.words()
    sealed.press("pass-on")
    sealed.press("curtain-button")
    sealed.type("truth-2", "I like the rain")
    sealed.press("ready")
    assert sealed.sees("curtain-button")  # as if Alex had written nothing
    sealed.go("practice", practice="truth_of_the_week")
    assert not sealed.sees("open-1")
    assert consents(sealed) == {(1, "kept"), (2, "sealed")}


def test_it_can_be_given_alone(sealed: Hands) -> None:
    sealed.press("envelope-give")
    assert "zebra" not in everything(sealed)
    sealed.press("envelope-give-now")
    assert "Alex has given you this." in sealed.words()
    assert "zebra crossing" in sealed.words()
    assert not sealed.sees("opened-2")
    sealed.press("go-on")
    sealed.press("go-on")  # the line of the house
    assert sealed.sees("answers-2") and not sealed.sees("answers-1")
    sealed.go("practice", practice="truth_of_the_week")
    sealed.press("step-back")
    while not sealed.sees("i-am-2"):
        sealed.press("step-back")
    sealed.press("i-am-2")
    assert sealed.sees("truth-2")


def test_it_can_be_thrown_away_for_good(sealed: Hands) -> None:
    sealed.press("envelope-throw")
    sealed.press("envelope-leave")
    assert len(sealed.journal.entries()) == 1
    sealed.press("envelope-throw")
    sealed.press("envelope-throw-now")
    assert sealed.sees("i-am-1")
    assert sealed.journal.entries() == []
    sealed.press("i-am-1")
    assert sealed.find("truth-1").property("plainText") == ""


def test_throwing_away_leaves_the_others_envelope_as_it_is(hands: Hands) -> None:
    seal(hands, 1, "zebra crossing")
    hands.press("curtain-button")
    hands.type("truth-2", "I like the rain")
    come(hands, 1)
    hands.press("envelope-throw")
    hands.press("envelope-throw-now")
    [entry] = hands.journal.entries()
    assert {one.voice for one in entry.answers} == {2}
    assert hands.journal.own(entry.id, "truth", 2) == "I like the rain"


def test_one_press_opens_what_may_be_opened_without_its_author(sealed: Hands) -> None:
    assert not sealed.find("envelope-alone").property("checked")
    sealed.press("envelope-alone")
    sealed.press("pass-on")
    sealed.press("curtain-button")
    sealed.type("truth-2", "I like the rain")
    sealed.press("ready")
    assert "Alex is fine with opening it without being there." in sealed.words()
    sealed.press("open-2")
    assert "zebra crossing" in sealed.words()


def test_with_a_phrase_nothing_is_opened_without_whoever_has_it(hands: Hands) -> None:
    set_phrase(hands.journal, 1)
    phrase = hands.journal.phrase(1)
    assert phrase
    entry = hands.journal.begin("truth_of_the_week", EVENING.date(), drawer=True)
    hands.journal.say(entry.id, "truth", "zebra crossing", 1, sealed=True)
    for voice, what in ((1, "sealed"), (1, "alone"), (2, "sealed")):
        hands.journal.agree(entry.id, voice, what)
    hands.go("practice", practice="truth_of_the_week")
    hands.press("skip")
    hands.press("open-2")
    assert "zebra" not in hands.words()
    hands.press("open-1")
    assert hands.sees("phrase")


@pytest.fixture
def opened(open_window: Callable[..., Hands], folder: Path) -> Hands:
    """Both truths are open, and some days have passed."""
    now = [EVENING]
    hands = open_window(folder, clock=lambda: now[0])
    hands.journal._clock = lambda: now[0]
    well = hands.window.house.room.inkwell  # type: ignore[union-attr]
    well._open_again = lambda: vault.open(folder, hands.journal.key, clock=lambda: now[0])
    seal(hands, 1, "zebra crossing")
    hands.press("curtain-button")
    hands.type("truth-2", "I like the rain")
    for name in ("ready", "open-1", "open-2"):
        hands.press(name)
    now[0] = later()
    return hands


def later() -> datetime:
    return EVENING + timedelta(days=3)


def test_words_changed_after_opening_are_marked_with_the_day(opened: Hands) -> None:
    assert not opened.sees("changed-truth-1")
    opened.press("change-1")
    assert not opened.sees("truth-2")
    opened.type("truth-1", " at night")
    opened.press("ready")
    assert "zebra crossing at night" in opened.words()
    assert "changed, 25 November" in opened.words()
    assert opened.sees("changed-truth-1") and not opened.sees("changed-truth-2")
    [entry] = opened.journal.entries()
    opened.go("entry", entry=entry.id)
    assert "changed, 25 November" in opened.words()


def test_own_words_are_taken_out_without_a_trace(opened: Hands) -> None:
    opened.press("take-out-1")
    assert "Copies you exported stay where you put them." in opened.words()
    opened.press("take-out-leave")
    assert "zebra crossing" in opened.words()
    opened.press("take-out-1")
    opened.press("take-out-now")
    assert "zebra" not in everything(opened)
    assert "I like the rain" in opened.words()
    [entry] = opened.journal.entries()
    assert {one.voice for one in entry.answers} == {2}
    opened.go("entry", entry=entry.id)
    assert "Alex" not in opened.words()


def test_when_both_have_taken_their_words_out_nothing_is_left(opened: Hands) -> None:
    for voice in (1, 2):
        opened.press(f"take-out-{voice}")
        opened.press("take-out-now")
    assert [entry for entry in opened.journal.entries() if entry.answers] == []
    opened.go("evening")
    assert "rain" not in everything(opened)
