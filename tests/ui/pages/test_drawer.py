"""The drawer: read by both, nobody's words taken by the other, and asked about once after a month."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from couplejournal.journal.drawer import GONE, KEEP
from couplejournal.journal.journal import Journal
from couplejournal.journal.records import US
from couplejournal.ui.pages.drawer.talks import settled
from tests.ui.hands import Hands
from tests.ui.sealing import set_phrase

MAY = datetime(2026, 5, 3, 20, 0, tzinfo=UTC)
DAY = MAY.date()
SAID = (("opener", 1, "hard"), ("felt", 1, "hurt"), ("felt", 2, "tired"), ("ask", 2, "knock first"))


class Calendar:
    """The day it is, for the journal and the window alike."""

    def __init__(self) -> None:
        self.now = MAY

    def __call__(self) -> datetime:
        return self.now

    def after(self, days: float) -> None:
        self.now = MAY + timedelta(days=days)


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture
def journal(folder: Path, calendar: Calendar, open_window: Callable[..., Hands]) -> Iterator[Hands]:
    """A window in which time passes; the journal goes by the same calendar."""
    hands = open_window(folder, clock=calendar)
    hands.journal._clock = calendar  # type: ignore[attr-defined]
    yield hands


def talk(journal: Journal, *, day: date = DAY, agreed: bool = True, ended: bool = True) -> int:
    entry = journal.begin("repair", day, drawer=True).id
    for field, voice, words in SAID:
        journal.say(entry, field, words, voice)
    if agreed:
        journal.say(entry, "gesture", "tea", US, found=False)
        journal.say(entry, "came_back", "You put the kettle on", 1)
    if ended:
        journal.finish(entry)
    return entry


def fields(journal: Journal, entry: int) -> set[tuple[str, int]]:
    kept = journal.entry(entry)
    return {(one.field, one.voice) for one in kept.answers} if kept else set()


# -- reading


def test_a_talk_stands_there_by_its_day_and_by_how_they_came_back(journal: Hands) -> None:
    entry = talk(journal.journal)
    journal.go("repair")
    assert not journal.sees("repair-entries"), "no list, no search"
    journal.press("repair-drawer")
    words = journal.words()
    assert "“You put the kettle on”" in words and "hurt" not in words and "3 May 2026" in words
    journal.press(f"drawer-read-{entry}")
    words = journal.words()
    assert "hurt" in words and "tired" in words and "knock first" in words


def test_what_is_closed_or_only_begun_is_not_there(journal: Hands) -> None:
    journal.journal.begin("repair", MAY.date(), drawer=True)
    closed = journal.journal.begin("repair", MAY.date(), drawer=True).id
    journal.journal.say(closed, "felt", "hurt", 1, sealed=True)
    journal.go("drawer")
    assert journal.sees("drawer-nothing") and not journal.sees(f"drawer-{closed}")
    journal.go("talk", entry=closed)
    assert journal.sees("talk-gone")


def test_older_talks_are_a_press_away_and_nothing_is_counted(journal: Hands) -> None:
    numbers = [talk(journal.journal, day=MAY.date() - timedelta(days)) for days in range(15)]
    journal.go("drawer")
    assert not any(str(count) in journal.words() for count in ("15", "13"))
    assert journal.sees(f"drawer-{numbers[11]}") and not journal.sees(f"drawer-{numbers[12]}")
    journal.press("drawer-older")
    assert journal.sees(f"drawer-{numbers[14]}") and not journal.sees("drawer-older")


def test_no_other_page_shows_a_talk(journal: Hands) -> None:
    entry = talk(journal.journal)
    journal.go("repair")
    journal.go("entry", entry=entry)
    assert journal.sees("talk") and not journal.sees("entry-discard")
    journal.press("talk-back")
    assert journal.sees("repair-drawer")


# -- one's own words


def test_each_takes_out_their_own_words_at_once_and_no_tombstone_is_left(journal: Hands) -> None:
    entry = talk(journal.journal)
    journal.go("talk", entry=entry)
    journal.press("talk-take-out-1")
    journal.press("talk-out-leave")
    assert ("felt", 1) in fields(journal.journal, entry)
    journal.press("talk-take-out-1")
    journal.press("talk-out-now")
    assert fields(journal.journal, entry) == {("felt", 2), ("ask", 2), ("gesture", US)}
    words = journal.words()
    assert "hurt" not in words and "tired" in words and not journal.sees("talk-take-out-1")
    assert "deleted" not in words and "Alex" not in words


def test_the_other_ones_words_are_taken_out_by_nobody_without_their_phrase(journal: Hands) -> None:
    entry = talk(journal.journal)
    set_phrase(journal.journal, 2)
    journal.journal.let_go()
    journal.go("talk", entry=entry)
    journal.press("talk-take-out-2")
    journal.press("talk-out-now")
    assert journal.sees("phrase-gate")
    journal.press("phrase-leave")
    assert ("felt", 2) in fields(journal.journal, entry)


def test_words_that_went_while_it_was_being_read_are_gone_from_the_page(journal: Hands) -> None:
    entry = talk(journal.journal, agreed=False)
    journal.go("talk", entry=entry)
    journal.journal.take_out(entry, 1)
    journal.settle()
    assert "hurt" not in journal.words() and "tired" in journal.words()
    journal.journal.take_out(entry, 2)
    journal.settle()
    assert journal.sees("talk-gone")


# -- after a month


def test_after_thirty_days_home_says_it_on_one_evening_and_never_again_by_itself(
    journal: Hands, calendar: Calendar
) -> None:
    entry = talk(journal.journal)
    calendar.after(29)
    journal.go("tonight")
    assert not journal.sees("tonight-drawer")
    calendar.after(30)
    for place in ("repair", "tonight"):
        journal.go(place)
        assert "A talk from 3 May is in the drawer." in journal.words()
    calendar.after(31)
    for place in ("repair", "tonight"):
        journal.go(place)
        assert "A talk from" not in journal.words()
    calendar.after(200)
    journal.go("drawer")
    journal.press(f"drawer-ask-{entry}")
    assert journal.sees("keeping"), "it stays within reach, and nothing was destroyed"
    assert len(fields(journal.journal, entry)) == 6


def test_a_talk_of_another_year_is_named_with_its_year(journal: Hands, calendar: Calendar) -> None:
    talk(journal.journal)
    calendar.after(300)
    journal.go("tonight")
    assert "A talk from 3 May 2026 is in the drawer." in journal.words()


def test_two_talks_are_asked_about_one_after_the_other(journal: Hands, calendar: Calendar) -> None:
    talk(journal.journal)
    calendar.after(2)
    talk(journal.journal, day=date(2026, 5, 5))
    for days, day in ((40, "3 May"), (41, "5 May")):
        calendar.after(days)
        journal.go("tonight")
        assert f"A talk from {day} is in the drawer." in journal.words()


def test_one_that_was_left_open_for_weeks_is_asked_about_too(journal: Hands, calendar: Calendar) -> None:
    talk(journal.journal, ended=False)
    calendar.after(35)
    journal.go("tonight")
    assert journal.sees("tonight-drawer")


def test_a_clock_set_back_asks_about_nothing_early(journal: Hands, calendar: Calendar) -> None:
    talk(journal.journal)
    calendar.after(-60)
    journal.go("tonight")
    assert not journal.sees("tonight-drawer")


def say(hands: Hands, voice: int, *presses: str) -> None:
    hands.press(f"keeping-{voice}")
    for name in presses:
        hands.press(name)


def test_keeping_needs_both(journal: Hands, calendar: Calendar) -> None:
    entry = talk(journal.journal)
    calendar.after(30)
    journal.go("talk", entry=entry, ask=True)
    say(journal, 1, "keeping-all")
    one = journal.journal.entry(entry)
    assert one is not None and not settled(one)
    journal.press("talk-keep")
    say(journal, 2, "keeping-all")
    both = journal.journal.entry(entry)
    assert both is not None and settled(both) and {(1, KEEP), (2, KEEP)} <= both.consents
    assert not journal.sees("talk-keep") and len(both.answers) == 6


def test_trimming_leaves_what_was_agreed_and_how_they_came_back(journal: Hands, calendar: Calendar) -> None:
    entry = talk(journal.journal)
    calendar.after(30)
    journal.go("talk", entry=entry, ask=True)
    say(journal, 1, "keeping-agreed", "keeping-leave", "keeping-agreed", "keeping-yes")
    assert fields(journal.journal, entry) == {("felt", 2), ("ask", 2), ("gesture", US), ("came_back", 1)}


def test_letting_go_takes_ones_own_words_and_the_joint_ones_when_both_let_go(
    journal: Hands, calendar: Calendar
) -> None:
    entry = talk(journal.journal)
    calendar.after(30)
    journal.go("talk", entry=entry, ask=True)
    say(journal, 1, "keeping-gone", "keeping-yes")
    assert fields(journal.journal, entry) == {("felt", 2), ("ask", 2), ("gesture", US)}
    kept = journal.journal.entry(entry)
    assert kept is not None and (1, GONE) in kept.consents
    journal.press("talk-keep")
    say(journal, 2, "keeping-gone", "keeping-yes")
    assert journal.journal.entry(entry) is None
    assert journal.sees("drawer-nothing")


# -- the book


def test_the_book_is_asked_about_seven_days_later_and_each_says_it_alone(journal: Hands, calendar: Calendar) -> None:
    entry = talk(journal.journal)
    journal.journal.agree(entry, 2, "book")  # by whatever way: far too early
    calendar.after(6)
    journal.go("talk", entry=entry)
    assert not journal.sees("talk-book")
    calendar.after(7)
    journal.go("talk", entry=entry)
    journal.press("talk-book")
    journal.press("book-say-2")
    assert journal.find("book-say-choice-no").property("checked"), "the early yes is none"
    journal.press("book-say-choice-yes")
    kept = journal.journal.entry(entry)
    assert kept is not None and [voice for voice, _moment in kept.booked] == [2]
    assert journal.journal.agreed_at(entry, 2, "book") == calendar.now


def test_nothing_of_it_is_in_search_marks_or_other_years(journal: Hands, calendar: Calendar) -> None:
    talk(journal.journal)
    assert journal.journal.search("hurt") == [] and journal.journal.search("kettle") == []
    assert journal.journal.marks(MAY.date(), MAY.date()) == {}
    assert journal.journal.on_days([MAY.date()]) == []
    calendar.after(365)
    journal.go("tonight")
    assert "kettle" not in journal.words() and not journal.sees("tonight-memory")


def test_the_page_of_another_entry_never_leads_into_the_drawer(journal: Hands) -> None:
    entry = talk(journal.journal)
    memory = journal.journal.begin("memory", MAY.date()).id
    journal.journal.say(memory, "title", "The lake", US)
    journal.journal.link(memory, entry)
    journal.go("entry", entry=memory)
    assert not journal.sees(f"entry-link-{entry}")


def test_what_was_written_in_parts_is_read_in_one_piece(journal: Hands) -> None:
    entry = journal.journal.begin("repair", DAY, drawer=True).id
    for field, words in (("saw", "you went on reading"), ("felt", "hurt"), ("ask", "look up first")):
        journal.journal.say(entry, field, words, 1)
    journal.journal.say(entry, "side", "I was hurt. That is all.", 2)
    journal.journal.say(entry, "did", "slammed the door", 2)
    journal.go("talk", entry=entry)
    words = journal.words()
    assert "I felt hurt when you went on reading. Would you be willing to look up first?" in words
    assert "I was hurt. That is all." in words and "I slammed the door. I am sorry." in words
    assert "A camera" not in words
