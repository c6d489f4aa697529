"""My side and owning it: read in one piece while it is written, closed until it is opened, or kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from couplejournal.ui.pages.looking_back.glance import spoken
from couplejournal.practices.catalogue import Catalogue
from couplejournal.ui.kit.labels import Aloud, Prompt
from tests.ui.hands import Hands
from tests.ui.mending import feel, open_both, to_my_side, write_side
from tests.ui.sealing import PHRASE, everything, give_phrase, set_phrase


def piece(hands: Hands, voice: int = 1) -> str:
    return str(hands.find(f"piece-reads-{voice}").property("text"))


@pytest.fixture
def side(hands: Hands) -> Hands:
    to_my_side(hands)
    return hands


def through_hearing(hands: Hands) -> None:
    """Both read and are heard."""
    for _turn in (1, 2):
        hands.press("side-read")
        hands.press("go-on")
        if hands.sees("swap-now"):
            hands.press("swap-now")


def test_the_sentence_grows_while_it_is_written_and_can_be_written_over(side: Hands) -> None:
    side.press("i-am-1")
    assert not side.sees("piece-reads-1")
    side.type("saw-1", "You came in late")
    assert piece(side) == "What a camera would have shown: You came in late."
    feel(side, 1, "hurt")
    side.type("ask-1", "call by noon")
    assert piece(side) == "I felt hurt when you came in late. Would you be willing to call by noon?"
    side.press("piece-over-1")
    side.type("side-1", " And thank you.")
    side.press("piece-parts-1")
    assert piece(side).endswith("call by noon?")
    side.press("piece-over-1")
    side.find("side-1").setPlainText("It hurt to wait.")  # type: ignore[attr-defined]
    side.press("ready")
    write_side(side, 2, "the full day", door="curtain-button")
    side.press("open-1")
    side.press("open-2")
    assert side.find("side-words").property("text") == "It hurt to wait."
    assert "You came in late" not in side.words()
    [entry] = side.journal.entries()
    assert entry.said("side", 1) == "It hurt to wait."
    assert entry.said("saw", 1) == "" and side.journal.own(entry.id, "saw", 1) == "You came in late"


def test_something_is_needed_to_seal_and_speaking_needs_nothing(side: Hands) -> None:
    side.press("i-am-1")
    side.press("ready")
    assert "would like an answer first" in side.words()
    side.press("side-aloud")
    side.press("curtain-button")
    side.press("side-aloud")
    side.press("open-1")
    side.press("open-2")
    assert "Alex says it aloud, as much of it as is good." in side.words()


def test_nothing_sealed_is_read_before_both_have_opened(side: Hands, catalogue: Catalogue) -> None:
    write_side(side, 1, "the heron", door="i-am-1")
    assert "heron" not in everything(side)
    write_side(side, 2, "the ferry", door="curtain-button")
    assert "heron" not in everything(side) and "ferry" not in everything(side)
    [entry] = side.journal.entries()
    practice = catalogue.practice("repair")
    assert not [words for _f, _v, words in spoken(entry, practice) if "heron" in words or "ferry" in words]
    side.press("open-1")
    assert "heron" not in everything(side)
    side.press("open-2")
    assert "heron" in side.words() and "ferry" not in side.words()  # one after the other


def test_what_was_only_to_be_written_goes_to_ones_own_page_and_the_other_sees_nothing_of_it(side: Hands) -> None:
    side.press("i-am-1")
    side.type("saw-1", "the heron")
    feel(side, 1, "hurt")
    side.press("keep-mine")
    write_side(side, 2, "the ferry", door="curtain-button")
    side.press("open-1")
    side.press("open-2")
    assert "Alex says it aloud, as much of it as is good." in side.words()
    assert "heron" not in everything(side)
    repair, own = sorted(side.journal.entries(), key=lambda one: one.id)
    assert not [answer for answer in repair.answers if answer.voice == 1 and answer.field in ("saw", "felt")]
    assert own.practice == "repair_alone" and all(answer.sealed for answer in own.answers)
    assert side.journal.own(own.id, "saw", 1) == "the heron"
    side.go("own", voice=2)
    assert "heron" not in side.words()
    side.go("own", voice=1)
    assert "heron" in side.words()


def test_the_short_way_asks_two_lines_and_no_more(hands: Hands) -> None:
    to_my_side(hands, "short")
    hands.press("i-am-1")
    assert hands.sees("ask-1") and not hands.sees("saw-1") and not hands.sees("need-1") and not hands.sees("more-1")
    feel(hands, 1, "hurt")
    hands.type("ask-1", "call by noon")
    assert piece(hands) == "I felt hurt. Would you be willing to call by noon?"
    hands.press("ready")
    write_side(hands, 2, "me", door="curtain-button")
    hands.press("open-1")
    hands.press("open-2")
    hands.press("side-read")
    assert hands.sees("back-2") and not hands.sees("sense-2") and not hands.sees("nod-yes")
    hands.press("go-on")
    hands.press("swap-now")
    hands.press("side-read")
    hands.press("go-on")
    assert "Coming back" in hands.words()


def test_almost_is_said_twice_at_most_and_what_one_wanted_to_defend_stays_theirs(side: Hands) -> None:
    open_both(side)
    side.press("side-read")
    side.press("defend-fold")
    side.type("defend-2", "I had no signal")
    side.press("defend-done")
    side.press("defend-fold")
    assert "It lies on Sam’s own page." in side.words() and "no signal" not in everything(side)
    side.press("nod-almost")
    side.press("nod-almost")
    assert "Trying this hard counts. Leave it here?" in side.words() and not side.sees("nod-almost")
    side.press("go-on")
    assert "One slow breath." in side.words()
    [entry] = side.journal.entries()
    assert entry.said("defend", 2) == "" and side.journal.own(entry.id, "defend", 2) == "I had no signal"


def test_what_one_wanted_to_defend_is_off_the_page_once_the_other_answers(side: Hands) -> None:
    open_both(side)
    side.press("side-read")
    side.press("defend-fold")
    side.type("defend-2", "I had no signal")
    side.press("nod-almost")
    assert not side.sees("defend-2") and "no signal" not in everything(side)
    [entry] = side.journal.entries()
    assert side.journal.own(entry.id, "defend", 2) == "I had no signal"


def test_what_weighs_more_waits_for_a_time_that_they_chose(side: Hands) -> None:
    side.press("i-am-1")
    side.type("saw-1", "the heron left")
    assert not side.sees("unhurried-1")
    side.press("serious-1")
    side.press("unhurried-1")
    assert "heron" not in everything(side)
    side.press("unhurried-back")
    assert side.find("saw-1").toPlainText() == "the heron left"  # type: ignore[attr-defined]
    side.press("unhurried-1")
    side.press("time-2")
    [entry] = side.journal.entries()
    assert entry.due is not None and "Until tomorrow, 19:00, then." in side.words()
    side.go("practice", practice="repair", entry=entry.id, day=entry.day)
    assert "Two envelopes, when you are both ready." in side.words()
    [entry] = side.journal.entries()
    assert entry.due is None and side.journal.own(entry.id, "saw", 1) == "the heron left"


def test_a_long_side_is_read_smaller_so_that_what_is_below_it_is_seen(side: Hands) -> None:
    open_both(side, one="the table was laid and the soup went cold " * 4)
    long = side.find("side-words")
    side.press("side-read")
    assert isinstance(long, Aloud)
    side.press("go-on")
    side.press("swap-now")
    assert isinstance(side.find("side-words"), Prompt)


def test_it_comes_back_into_the_same_turn(side: Hands) -> None:
    open_both(side)
    side.press("side-read")
    side.type("back-2", "You waited")
    side.press("stop")
    [entry] = side.journal.entries()
    side.go("practice", practice="repair", entry=entry.id, day=entry.day)
    assert "Sam, say it back if you like" in side.words()
    assert side.find("back-2").toPlainText() == "You waited"  # type: ignore[attr-defined]


def test_what_is_serious_stays_on_the_page_until_the_next_thing(side: Hands) -> None:
    side.press("i-am-1")
    side.type("saw-1", "the cold soup")
    feel(side, 1, "hurt")
    side.type("ask-1", "call by noon")
    assert "unhurried time" not in side.words()
    side.press("serious-1")
    assert "unhurried time" in side.words()
    side.press("ready")
    write_side(side, 2, "the full day", door="curtain-button")
    side.press("open-1")
    side.press("open-2")
    assert "This is serious to Alex." in side.words()
    through_hearing(side)
    side.press("skip")
    assert "Would you be willing to call by noon" in side.words()
    assert not side.sees("earnest-2")
    side.type("next-0", "Noon it is")
    side.press("rests-0")
    side.press("go-on")
    [entry] = side.journal.entries()
    assert (entry.said("next"), entry.said("rests")) == ("Noon it is", "yes")


def test_owning_it_is_read_aloud_by_its_author_and_taking_time_is_an_answer(side: Hands) -> None:
    open_both(side)
    through_hearing(side)
    side.press("i-am-1")
    side.type("did-1", "Left the table")
    assert not side.sees("forgive-1")
    side.press("more-1")
    side.press("forgive-1")
    assert piece(side) == "I left the table. I am sorry. Would you forgive me, when you can?"
    side.press("ready")
    [entry] = side.journal.entries()
    assert entry.said("did", 1) == "" and side.journal.own(entry.id, "did", 1) == "Left the table"
    side.press("curtain-button")
    side.type("did-2", "Slammed the door")
    side.press("own-nothing")  # written, and kept after all
    assert "left the table" not in everything(side).lower() and "slammed" not in everything(side).lower()
    side.press("read-now-1")
    assert "I left the table. I am sorry." in side.words()
    assert not [part for part in ("forgive", "forgiven") if side.sees(f"heard-2-{part}")]
    side.press("heard-2-time")
    assert "Taking time is an answer." in side.words()
    side.press("heard-2-missing")
    side.type("missing-2", "the children heard it")
    side.press("own-on")
    assert "One next thing" in side.words()
    repair, own = sorted(side.journal.entries(), key=lambda one: one.id)
    assert (repair.said("did", 1), repair.said("did", 2)) == ("Left the table", "")
    assert (repair.said("heard", 2), repair.said("missing", 2)) == ("missing", "the children heard it")
    assert side.journal.own(own.id, "did", 2) == "Slammed the door"


def test_up_to_the_last_moment_it_may_be_kept(side: Hands) -> None:
    open_both(side)
    through_hearing(side)
    side.press("i-am-1")
    side.type("did-1", "Left the table")
    side.press("ready")
    side.press("curtain-button")
    side.press("own-nothing")
    side.press("read-keep-1")
    assert "One next thing" in side.words()
    assert "left the table" not in everything(side).lower()


def test_a_phrase_is_asked_for_before_anything_sealed_is_read(
    open_window: Callable[..., Hands], folder: Path, qtbot: QtBot
) -> None:
    hands = open_window(folder)
    set_phrase(hands.journal, 1)
    to_my_side(hands)
    hands.press("i-am-1")
    give_phrase(hands, qtbot, PHRASE)
    hands.press("side-aloud")
    write_side(hands, 2, "the ferry", door="curtain-button")
    hands.press("open-2")
    hands.press("open-1")
    give_phrase(hands, qtbot, PHRASE)
    through_hearing(hands)
    hands.press("i-am-1")
    give_phrase(hands, qtbot, PHRASE)
    hands.type("did-1", "Left the table")
    hands.press("ready")
    hands.press("curtain-button")
    hands.press("own-nothing")
    assert "left the table" not in everything(hands).lower()
    hands.press("read-now-1")
    give_phrase(hands, qtbot, PHRASE)
    assert "I left the table." in hands.words()


def test_words_taken_out_in_the_middle_leave_a_way_on(side: Hands) -> None:
    open_both(side, one="the heron")
    side.press("step-back")
    side.press("take-out-1")
    side.press("take-out-now")
    assert "heron" not in everything(side)
    side.press("go-on")
    assert "Alex says it aloud, as much of it as is good." in side.words()
    through_hearing(side)
    assert "Owning it" in side.words()
