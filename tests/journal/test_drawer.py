"""The drawer: words taken out at once, a tick that counts only days later, and which memory may be shown."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from couplejournal.book import leaving
from couplejournal.journal import drawer, keys, vault
from couplejournal.journal.check import report
from couplejournal.journal.drawer import Wanted
from couplejournal.journal.gifts import HARD_DAY, LEFT
from couplejournal.journal.journal import Journal
from couplejournal.journal.records import US
from couplejournal.journal.retrospect import QUIET
from couplejournal.practices.practice import Practice

START = datetime(2026, 5, 3, 20, 0, tzinfo=UTC)
DAY = START.date()
BETWEEN = Practice("repair", "repair", "Between", "", "", "clay", (), drawer=True, book="both")
MEMORIES = Wanted({"memory"}, "rather_not", "comfort", ("tags", "laughter"))


class Clock:
    """The clock of the computer, which people and batteries set."""

    def __init__(self) -> None:
        self.at = START

    def __call__(self) -> datetime:
        return self.at

    def pass_by(self, **time: float) -> None:
        self.at += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def timed(couple: Path, folder: Path, clock: Clock) -> Iterator[Journal]:
    """The journal of Anna and Ben with a clock that can be set."""
    shutil.copytree(couple, folder)
    opened = vault.open(folder, keys.read(folder).unlock(None), clock=clock)
    yield opened
    opened.close()


def talk(journal: Journal) -> int:
    """One that has ended."""
    entry = journal.begin("repair", DAY, drawer=True).id
    journal.say(entry, "felt", "hurt", 1)
    journal.say(entry, "felt", "tired", 2)
    journal.say(entry, "next", "tea first", US)
    journal.finish(entry)
    return entry


def leaves(journal: Journal, clock: Clock, entry: int) -> bool:
    kept = journal.entry(entry)
    assert kept is not None
    return leaving.between_may(kept, BETWEEN, clock.at.date())


# -- the two ticks


def test_two_ticks_seven_days_after_the_end_let_a_talk_into_the_book(timed: Journal, clock: Clock) -> None:
    entry = talk(timed)
    clock.pass_by(days=7)
    timed.tick(entry, 1)
    assert not leaves(timed, clock, entry)
    timed.tick(entry, 2)
    assert leaves(timed, clock, entry)
    timed.withdraw(entry, 1, "book")
    assert not leaves(timed, clock, entry)


def test_a_tick_that_came_too_early_by_whatever_way_counts_for_nothing_until_it_is_given_anew(
    timed: Journal, clock: Clock
) -> None:
    entry = talk(timed)
    timed.agree(entry, 1, "book")
    clock.pass_by(days=6, hours=23)
    timed.tick(entry, 2)
    clock.pass_by(days=60)
    assert not leaves(timed, clock, entry)
    timed.agree(entry, 1, "book")  # noted already, at a moment that was too early
    timed.tick(entry, 2)
    assert not leaves(timed, clock, entry)
    timed.tick(entry, 1)
    assert leaves(timed, clock, entry)


def test_the_days_are_counted_from_the_last_end_and_from_the_last_word(timed: Journal, clock: Clock) -> None:
    entry = talk(timed)
    clock.pass_by(days=8)
    for voice in (1, 2):
        timed.tick(entry, voice)
    clock.pass_by(days=1)
    timed.reopen(entry)
    assert not leaves(timed, clock, entry), "it is under way again"
    timed.finish(entry)
    assert not leaves(timed, clock, entry), "it ended only now"
    clock.pass_by(days=7)
    for voice in (1, 2):
        timed.tick(entry, voice)
    assert leaves(timed, clock, entry)
    timed.say(entry, "felt", "furious", 1)
    clock.pass_by(days=30)
    assert not leaves(timed, clock, entry), "these words were never agreed to"


def test_a_clock_that_was_set_back_makes_neither_a_talk_older_nor_a_tick_good(timed: Journal, clock: Clock) -> None:
    timed.begin("evening_talk", DAY)
    clock.pass_by(days=-30)
    early = talk(timed)  # by that clock a month before what was written a moment ago
    clock.pass_by(days=30)
    for voice in (1, 2):
        timed.tick(early, voice)
    assert not leaves(timed, clock, early)
    entry = talk(timed)
    clock.pass_by(days=20)
    for voice in (1, 2):
        timed.tick(entry, voice)
    clock.pass_by(days=-10)
    assert not leaves(timed, clock, entry), "by this clock nobody has said so yet"


def test_nothing_is_asked_about_the_book_before_the_week_is_over(timed: Journal, clock: Clock) -> None:
    entry = timed.entry(talk(timed))
    assert entry is not None
    ended, week = leaving.end_of(entry), timedelta(days=7)
    near = (timedelta(0), week - timedelta(hours=1), week - timedelta(seconds=1), week, timedelta(days=400))
    assert [leaving.may_be_asked(entry, ended + after) for after in near] == [False, False, False, True, True]
    timed.reopen(entry.id)
    under_way = timed.entry(entry.id)
    assert under_way is not None and not leaving.may_be_asked(under_way, ended + timedelta(days=400))


def test_a_talk_near_midnight_is_not_a_day_older_the_next_morning(timed: Journal, clock: Clock) -> None:
    clock.pass_by(hours=23 - clock.at.hour)
    entry = talk(timed)
    clock.pass_by(days=6, hours=2)  # seven dates later, and six days and two hours
    for voice in (1, 2):
        timed.tick(entry, voice)
    clock.pass_by(days=400)
    assert not leaves(timed, clock, entry)


def test_what_lies_in_the_drawer_and_no_practice_knows_any_more_leaves_as_carefully(
    timed: Journal, clock: Clock
) -> None:
    entry = timed.begin("a_talk_of_old", DAY, drawer=True).id
    timed.say(entry, "felt", "hurt", 1)
    timed.finish(entry)
    other = timed.begin("a_walk_of_old", DAY).id
    timed.say(other, "where", "by the sea", 1)
    kept, walk = timed.entry(entry), timed.entry(other)
    assert kept is not None and walk is not None
    assert not leaving.between_may(kept, None, clock.at.date())
    assert leaving.between_may(walk, None, clock.at.date())


# -- taking one's own words out


def test_ones_own_words_go_at_once_and_leave_no_trace(timed: Journal) -> None:
    entry = talk(timed)
    timed.say(entry, "kf1", "they were both tired", 1, sealed=True)
    assert timed.take_out(entry, 1)
    left = timed.entry(entry)
    assert left is not None and {(one.field, one.voice) for one in left.answers} == {("felt", 2), ("next", US)}
    assert timed.take_out(entry, 2), "what both agreed is still there"
    assert not timed.take_out(entry, US)
    assert timed.entry(entry) is None
    assert report(timed).ok


def test_what_was_agreed_may_stay_when_the_rest_goes(timed: Journal) -> None:
    entry = talk(timed)
    timed.say(entry, "came_back", "you made tea", 1)
    assert timed.take_out(entry, 1, but={"came_back"})
    left = timed.entry(entry)
    assert left is not None and left.said("came_back", 1) == "you made tea" and not left.said("felt", 1)


# -- a good memory on a hard evening


def memory(journal: Journal, day: date, *, tags: str = "", **said: str) -> int:
    entry = journal.begin("memory", day).id
    journal.say(entry, "title", "The lake", US)
    journal.say(entry, "tags", tags, US, found=False)
    for who, field in said.items():
        journal.say(entry, field, "yes", 1 if who == "one" else 2, found=False)
    journal.finish(entry)
    return entry


def good(journal: Journal, clock: Clock) -> tuple[list[int], list[int]]:
    today = clock.at.date()
    return journal.good_ones(MEMORIES, until=today - timedelta(30), unseen_since=clock.at - timedelta(90))


def test_laughter_comes_first_and_only_what_is_older_than_thirty_days(timed: Journal, clock: Clock) -> None:
    plain = memory(timed, DAY - timedelta(31))
    laughing = memory(timed, DAY - timedelta(30), tags="food\nlaughter")
    memory(timed, DAY - timedelta(29), tags="laughter")
    memory(timed, DAY + timedelta(3), tags="laughter")
    memory(timed, DAY - timedelta(90), tags="laughter about nothing")
    first, others = good(timed, clock)
    assert first == [laughing] and plain in others and len(others) == 2


def test_one_who_would_rather_not_is_enough(timed: Journal, clock: Clock) -> None:
    long_ago = DAY - timedelta(400)
    memory(timed, long_ago, one="rather_not")
    memory(timed, long_ago, two="rather_not")
    memory(timed, long_ago, one="comfort")  # asked the other way round, years ago: the other one left it off
    both = memory(timed, long_ago, one="comfort", two="comfort")
    assert good(timed, clock) == ([], [both])


def test_what_was_shown_rests_for_ninety_days_also_when_the_clock_is_set_back(timed: Journal, clock: Clock) -> None:
    entry = memory(timed, DAY - timedelta(400))
    timed.agree_anew(entry, US, drawer.SHOWN)
    clock.pass_by(days=89)
    assert good(timed, clock) == ([], [])
    clock.pass_by(days=-200)
    assert good(timed, clock) == ([], [])
    clock.pass_by(days=202)
    assert good(timed, clock) == ([], [entry])
    timed.agree_anew(entry, US, drawer.SHOWN)
    assert good(timed, clock) == ([], [])


@pytest.mark.parametrize("away", ["discard", "purge", "rest", "drawer"])
def test_what_was_deleted_put_to_rest_or_lies_in_the_drawer_is_not_shown(
    timed: Journal, clock: Clock, away: str
) -> None:
    entry = memory(timed, DAY - timedelta(400))
    deeds: dict[str, Callable[[], object]] = {
        "discard": lambda: timed.discard(entry),
        "purge": lambda: timed.purge(entry),
        "rest": lambda: timed.agree(entry, US, QUIET),
        "drawer": lambda: timed.purge(entry),
    }
    deeds[away]()
    if away == "drawer":
        timed.say(timed.begin("memory", DAY - timedelta(400), drawer=True).id, "title", "hidden", US)
    assert good(timed, clock) == ([], [])


# -- kept for a hard day


def test_what_one_keeps_for_a_hard_day_is_found_for_its_author_until_it_is_given(timed: Journal) -> None:
    entry = timed.begin("gratitude", DAY).id
    timed.say(entry, "did", "stayed up with me", 1, sealed=True)
    timed.agree(entry, 1, HARD_DAY)
    assert [one.id for one in timed.for_hard_day(1)] == [entry] and timed.for_hard_day(2) == []
    timed.unseal(entry)
    assert timed.for_hard_day(1) == []
    other = timed.begin("gratitude", DAY).id
    timed.say(other, "did", "waited", 2, sealed=True)
    timed.agree(other, 2, HARD_DAY)
    timed.agree(other, 2, LEFT)
    assert timed.for_hard_day(2) == []
