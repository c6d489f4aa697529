"""What belongs to an entry: begun from its page, shown under it, passed on to it, and asked about before it goes."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from couplejournal.journal.records import DONE, OPEN, WHOLE
from couplejournal.ui.kit.date_field import DateField
from tests.ui.hands import Hands
from tests.ui.pages import kept

TODAY = date(2026, 11, 22)


def begun(hands: Hands, practice: str, field: str, words: str) -> int:
    """An entry of this practice, gone through as two people would: only its name is written."""
    hands.go("practice", practice=practice)
    hands.find(f"{field}-0").setFocus()
    hands.type(f"{field}-0", words)
    while not hands.sees("ending-done"):
        hands.press("go-on")
    hands.press("ending-done")
    [entry] = hands.journal.entries(practices={practice}, newest=True, limit=1)
    return entry.id


def part(hands: Hands, whole: int, practice: str, day: date, field: str, words: str, voice: int = 0) -> int:
    number = hands.journal.begin(practice, day).id
    hands.journal.say(number, field, words, voice)
    hands.journal.link(number, whole)
    hands.journal.finish(number)
    return number


def test_a_bit_of_a_project_is_begun_on_its_page_and_comes_back_to_it(hands: Hands) -> None:
    project = begun(hands, "project", "name", "Herbs")
    assert not hands.sees("begin-project_bit")
    hands.go("entry", entry=project)
    hands.press("begin-project_bit")
    hands.type("did-0", "We filled the pots")
    hands.type("next-0", "Sow the thyme")
    hands.press("go-on")
    hands.press("ending-done")
    assert hands.sees("entry") and hands.sees("belonging")
    assert "We filled the pots" in hands.words() and "Sow the thyme" in hands.words()
    [bit] = hands.journal.entries(practices={"project_bit"})
    assert hands.journal.links(bit.id) == (project,)
    left = hands.journal.entry(project)
    assert left is not None and left.said("next_bit") == "Sow the thyme"
    hands.press(f"part-look-{bit.id}")
    assert "Part of: Herbs" in hands.words()
    hands.press("entry-whole")
    assert hands.sees(f"part-{bit.id}")


def test_a_project_stays_open_and_nobody_asks_about_it(hands: Hands) -> None:
    project = begun(hands, "project", "name", "Herbs")
    left = hands.journal.entry(project)
    assert left is not None and (left.state, left.place) == (OPEN, WHOLE)
    hands.go("tonight")
    assert "in the middle of it" not in hands.words() and "Herbs" not in hands.words()
    hands.go("experiences")
    assert not hands.sees(f"go-on-{project}")
    hands.press("ways-trip-fold")
    hands.press("begin-project")  # another one begins anew
    assert "Herbs" not in hands.words()


def test_every_ending_is_one_and_a_resting_project_may_go_on(hands: Hands) -> None:
    for how, state, bit in (("rest", DONE, "Sow"), ("let_go", DONE, ""), ("done", DONE, "")):
        project = begun(hands, "project", "name", "Herbs")
        hands.journal.say(project, "next_bit", "Sow", 0)
        hands.go("entry", entry=project)
        hands.press("begin-project_ending")
        hands.press(f"how-0-{how}")
        hands.type("learned-0", "We learned that we like the market")
        hands.press("go-on")
        hands.press("ending-done")
        left = hands.journal.entry(project)
        assert left is not None and (left.state, left.said("outcome"), left.said("next_bit")) == (state, how, bit)
        assert ((0, "resting") in left.consents) is (how == "rest")
        assert hands.sees("begin-project_ending") is (how == "rest")  # what rests may still end in another way
        if how == "rest":
            hands.press("begin-project_bit")
            hands.type("did-0", "Watered them after all")
            hands.press("go-on")
            hands.press("ending-done")
            left = hands.journal.entry(project)
            assert left is not None and (left.state, left.said("outcome"), left.place) == (OPEN, "", WHOLE)
            assert (0, "resting") not in left.consents


def test_a_wish_that_was_tried_is_ours_or_waits_again(hands: Hands) -> None:
    wish = begun(hands, "try_list", "what", "A dance course")
    for now, state in (("planned", OPEN), ("ours", DONE)):
        hands.go("entry", entry=wish)
        hands.press("begin-try_once")
        hands.type("how-1", "My feet laughed")
        hands.press(f"now-0-{now}")
        hands.press("go-on")
        hands.press("ending-done")
        left = hands.journal.entry(wish)
        assert left is not None and (left.said("state"), left.state) == (now, state)


def test_the_days_of_a_trip_stand_in_their_order_on_the_days_they_were(hands: Hands) -> None:
    trip = begun(hands, "trip", "name", "Three days of sea")
    for day, where in ((20, "The raft"), (18, "The ferry")):
        hands.go("entry", entry=trip)
        hands.press("begin-trip_day")
        field = hands.find("day-0")
        assert isinstance(field, DateField)
        field.setDate(QDate(2026, 11, day))
        hands.type("where-0", where)
        hands.type("stays-1", "the gulls")
        hands.type("stays-2", "your hat")
        hands.press("go-on")
        hands.press("ending-done")
    ferry, raft = sorted(hands.journal.entries(practices={"trip_day"}), key=lambda entry: entry.day)
    assert [(ferry.day.day, ferry.said("where")), (raft.day.day, raft.said("where"))] == [
        (18, "The ferry"),
        (20, "The raft"),
    ]
    sheets = [hands.find(f"part-{entry.id}") for entry in (ferry, raft)]
    assert sheets[0].y() < sheets[1].y()
    assert "Alex: the gulls" in hands.words() and "Sam: your hat" in hands.words()
    assert {hit.entry for hit in hands.journal.search("raft")} == {raft.id}


@pytest.mark.parametrize("too", [True, False])
def test_before_a_trip_goes_it_is_asked_what_becomes_of_its_days(hands: Hands, too: bool) -> None:
    trip = begun(hands, "trip", "name", "Three days of sea")
    day = part(hands, trip, "trip_day", date(2026, 11, 18), "where", "The ferry")
    hands.go("entry", entry=trip)
    hands.press("entry-discard")
    assert hands.journal.entry(trip) is not None
    hands.press("discard-nothing")
    assert not hands.sees("entry-parting") and hands.journal.entry(trip) is not None
    hands.press("entry-discard")
    hands.press("discard-parts" if too else "keep-parts")
    assert hands.journal.entry(trip) is None
    assert (hands.journal.entry(day) is None) is too
    hands.press("message-bar-action-1")
    assert hands.journal.entry(trip) is not None and hands.journal.entry(day) is not None


def test_a_day_whose_trip_is_gone_is_read_by_itself(hands: Hands) -> None:
    trip = begun(hands, "trip", "name", "Three days of sea")
    day = part(hands, trip, "trip_day", date(2026, 11, 18), "where", "The ferry")
    hands.journal.discard(trip)
    hands.go("entry", entry=day)
    assert "The ferry" in hands.words() and not hands.sees("entry-whole")
    hands.press("entry-change")
    hands.press("go-on")
    assert hands.sees("entry") and "The ferry" in hands.words()


def test_an_entry_without_parts_is_discarded_as_ever(hands: Hands) -> None:
    memory = kept.memory(hands.journal, TODAY)
    hands.go("entry", entry=memory)
    hands.press("entry-discard")
    assert hands.journal.entry(memory) is None


def test_a_day_nobody_can_read_is_kept_as_it_was_written(hands: Hands) -> None:
    hands.go("practice", practice="memory")
    hands.type("title-0", "The hut")
    hands.type("when-0", "31st of Febtober, the year of the snail")
    hands.press("stop")
    [memory] = hands.journal.entries(practices={"memory"})
    assert memory.said("when") == "31st of Febtober, the year of the snail" and memory.day == TODAY


def test_a_small_moment_is_kept_from_anywhere_with_two_keys(hands: Hands) -> None:
    hands.go("settings")
    QTest.keyClick(hands.window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    hands.settle()
    focus = QApplication.focusWidget()
    assert focus is not None and focus.objectName() == "moment-0"  # no press is needed before one writes
    QTest.keyClicks(focus, "a hare in the car park")
    hands.press("go-on")
    assert hands.sees("ending-done")
    [moment] = hands.journal.entries()
    assert (moment.practice, moment.said("moment"), moment.state) == ("in_passing", "a hare in the car park", DONE)


def test_what_was_said_becomes_a_phrase_of_theirs_linked_to_where_it_was_born(hands: Hands) -> None:
    memory = kept.memory(hands.journal, TODAY)
    hands.journal.say(memory, "line", "Captain, the soup", 0)
    hands.go("entry", entry=memory)
    hands.press("becomes-line")
    assert hands.find("phrase-0").property("plainText") == "Captain, the soup"
    while not hands.sees("ending-done"):
        hands.press("go-on")
    hands.press("ending-done")
    [phrase] = hands.journal.entries(practices={"phrase"})
    assert phrase.said("phrase") == "Captain, the soup" and hands.journal.links(memory) == (phrase.id,)
    assert hands.sees(f"entry-link-{phrase.id}") and not hands.sees("becomes-line")
