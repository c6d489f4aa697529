"""Looking back in the journal: narrowed lists, the same day in other years, and where a phrase stands."""

from __future__ import annotations

from datetime import date

import pytest

from couplejournal.journal.journal import Journal
from couplejournal.journal.records import US
from couplejournal.journal.retrospect import QUIET

DAY = date(2026, 11, 22)


def entry(journal: Journal, practice: str = "memory", day: date = DAY, words: str = "The lake", tags: str = "") -> int:
    number = journal.begin(practice, day, drawer=practice == "repair").id
    if words:
        journal.say(number, "title", words, US)
    if tags:
        journal.say(number, "tags", tags, US)
    return number


def test_a_list_is_narrowed_by_practice_year_and_tag_at_once(journal: Journal) -> None:
    lake = entry(journal, tags="food\nour ferry")
    entry(journal, tags="ferry")
    entry(journal, day=date(2024, 5, 1), tags="our ferry")
    entry(journal, practice="walked", tags="our ferry")
    found = journal.entries(
        date(2026, 1, 1), date(2026, 12, 31), practices={"memory"}, saying=("tags", {"our ferry"}), newest=True
    )
    assert [one.id for one in found] == [lake]


def test_any_of_several_spellings_will_do_and_a_part_of_a_word_will_not(journal: Journal) -> None:
    both = {entry(journal, tags="Ferry"), entry(journal, tags="food\nferry")}
    entry(journal, tags="ferry terminal")
    assert {one.id for one in journal.entries(saying=("tags", {"Ferry", "ferry"}))} == both


def test_a_sealed_tag_narrows_nothing(journal: Journal) -> None:
    number = entry(journal)
    journal.say(number, "tags", "brave", 1, sealed=True)
    assert journal.entries(saying=("tags", {"brave"})) == []
    assert journal.kept("tags").lines == frozenset()


def test_what_can_be_chosen_is_what_can_be_seen(journal: Journal) -> None:
    entry(journal, tags="food\nour word")
    entry(journal, practice="repair", day=date(2025, 3, 1), tags="late")
    entry(journal, practice="walked", day=date(2023, 3, 1), words="")  # only begun
    journal.discard(entry(journal, practice="cooked", day=date(2022, 3, 1), tags="feast"))
    sealed = journal.begin("gratitude", date(2021, 3, 1)).id
    journal.say(sealed, "did", "made soup", 1, sealed=True)
    shown = journal.kept("tags", drawer=False)
    assert shown.years == {("memory", 2026)}
    assert shown.lines == {("memory", "food"), ("memory", "our word")}
    assert journal.kept("tags").years == {("memory", 2026), ("repair", 2025)}
    assert journal.kept("tags", drawer=True).lines == {("repair", "late")}


def test_the_same_day_of_other_years_never_brings_the_drawer_the_closed_or_what_was_silenced(journal: Journal) -> None:
    days = [date(year, 11, 22) for year in (2023, 2024, 2025)]
    old, new = entry(journal, day=days[0]), entry(journal, day=days[2])
    entry(journal, practice="repair", day=days[1])
    entry(journal, practice="note", day=days[1])
    quiet = entry(journal, day=days[1])
    journal.agree(quiet, US, QUIET)
    journal.discard(entry(journal, day=days[1]))
    journal.say(entry(journal, day=days[1], words=""), "mine", "the ticket", 1, sealed=True)
    assert [one.id for one in journal.on_days(days, practices={"memory", "repair"})] == [new, old]
    assert [one.id for one in journal.on_days(days, practices={"memory", "repair"}, limit=1)] == [new]
    journal.withdraw(quiet, US, QUIET)
    assert quiet in [one.id for one in journal.on_days(days)]


def test_a_phrase_is_found_where_just_these_words_stand_newest_first(journal: Journal) -> None:
    phrase = entry(journal, practice="phrase", words="Captain, the soup")
    old = entry(journal, day=date(2024, 1, 1), words="“Captain, the soup!” you called down the stairs")
    new = entry(journal, day=date(2025, 1, 1), words="captain the SOUP, again")
    entry(journal, words="The soup was the captain’s")
    entry(journal, words="Captain, the soups")
    found = journal.standing("Captain, the soup", but=phrase, limit=9)
    assert [hit.entry for hit in found] == [new, old]
    start, length = found[1].marks[0]
    assert found[1].snippet[start : start + length] == "Captain, the soup"
    assert [hit.entry for hit in journal.standing("Captain, the soup", but=phrase, limit=1)] == [new]


def test_the_marked_words_are_the_whole_phrase_and_not_a_longer_word_before_it(journal: Journal) -> None:
    entry(journal, words="Two soups, one soup")
    [hit] = journal.standing("soup", but=0, limit=9)
    assert [hit.snippet[start : start + length] for start, length in hit.marks] == ["soup"]


@pytest.mark.parametrize("how", ["drawer", "sealed", "discarded", "said nothing"])
def test_a_phrase_is_never_found_where_nobody_is_to_look(journal: Journal, how: str) -> None:
    number = journal.begin("memory", DAY, drawer=how == "drawer").id
    journal.say(number, "title", "Captain, the soup", 1, sealed=how == "sealed")
    if how == "discarded":
        journal.discard(number)
    looked_for = "…" if how == "said nothing" else "Captain, the soup"
    assert journal.standing(looked_for, but=0, limit=9) == []
