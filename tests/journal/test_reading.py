"""Lists, pages of lists, marks in the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from couplejournal.journal.journal import Journal

EVENING = date(2026, 11, 22)


@pytest.fixture
def week(journal: Journal) -> dict[str, int]:
    """Seven evenings: a gratitude on each, a talk on two, a repair in the drawer, a discarded and an empty one."""
    made = {}
    with journal.together():
        for number in range(7):
            day = EVENING + timedelta(number)
            entry = journal.begin("gratitude", day)
            journal.say(entry.id, "did", f"soup {number}", 1)
            made[f"gratitude {number}"] = entry.id
        for name, practice, number, drawer in (
            ("talk", "talk", 2, False),
            ("later talk", "talk", 5, False),
            ("drawer", "repair", 3, True),
            ("discarded", "memory", 3, False),
        ):
            entry = journal.begin(practice, EVENING + timedelta(number), drawer=drawer)
            journal.say(entry.id, "said", name, 2)
            made[name] = entry.id
        made["empty"] = journal.begin("memory", EVENING + timedelta(9)).id
    journal.discard(made["discarded"])
    return made


def names(journal: Journal, week: dict[str, int], **which: object) -> list[str]:
    called = {number: name for name, number in week.items()}
    return [called[entry.id] for entry in journal.entries(**which)]  # type: ignore[arg-type]


def test_entries_come_in_the_order_of_their_evenings(journal: Journal, week: dict[str, int]) -> None:
    assert names(journal, week) == [
        "gratitude 0", "gratitude 1", "gratitude 2", "talk", "gratitude 3", "drawer", "gratitude 4", "gratitude 5",
        "later talk", "gratitude 6", "empty",
    ]  # fmt: skip


def test_entries_can_be_chosen_by_evening_practice_and_drawer(journal: Journal, week: dict[str, int]) -> None:
    first, last = EVENING + timedelta(2), EVENING + timedelta(3)
    assert names(journal, week, start=first, end=last) == ["gratitude 2", "talk", "gratitude 3", "drawer"]
    assert names(journal, week, start=first, end=last, drawer=False) == ["gratitude 2", "talk", "gratitude 3"]
    assert names(journal, week, drawer=True) == ["drawer"]
    assert names(journal, week, practices={"talk", "repair"}) == ["talk", "drawer", "later talk"]
    assert names(journal, week, practices=[]) == []


def test_a_list_is_read_page_by_page_newest_first(journal: Journal, week: dict[str, int]) -> None:
    pages, before = [], None
    while page := journal.entries(newest=True, before=before, limit=4):
        pages.append(page)
        before = (page[-1].day, page[-1].id)
    assert [len(page) for page in pages] == [4, 4, 3]
    assert [e for page in pages for e in page] == journal.entries()[::-1]


def test_a_list_brings_each_entry_whole(journal: Journal, week: dict[str, int]) -> None:
    journal.agree(week["talk"], 1, "book")
    journal.add_photo(week["talk"], b"photo", b"small", format="jpeg", width=4, height=3, turn=6, caption="Us")
    listed = {entry.id: entry for entry in journal.entries()}
    assert listed[week["talk"]] == journal.entry(week["talk"])
    assert [p.caption for p in listed[week["talk"]].photos] == ["Us"]
    assert listed[week["talk"]].consents == {(1, "book")}
    assert listed[week["gratitude 1"]].photos == ()
    assert listed[week["gratitude 1"]].said("did") == "soup 1"


def test_the_calendar_marks_what_was_said(journal: Journal, week: dict[str, int]) -> None:
    assert journal.marks(EVENING + timedelta(2), EVENING + timedelta(30)) == {
        EVENING + timedelta(2): {"gratitude", "talk"},
        EVENING + timedelta(3): {"gratitude"},
        EVENING + timedelta(4): {"gratitude"},
        EVENING + timedelta(5): {"gratitude", "talk"},
        EVENING + timedelta(6): {"gratitude"},
    }


def test_a_photo_alone_is_a_mark(journal: Journal, week: dict[str, int]) -> None:
    day = EVENING + timedelta(9)
    photo = journal.add_photo(week["empty"], b"photo", b"small", format="png", width=1, height=1, turn=1)
    assert journal.marks(day, day) == {day: {"memory"}}
    journal.remove_photo(photo.id)
    assert journal.marks(day, day) == {}


def test_the_neighbour_is_the_nearest_marked_evening(journal: Journal, week: dict[str, int]) -> None:
    assert journal.neighbour(EVENING, 1) == EVENING + timedelta(1)
    assert journal.neighbour(EVENING, -1) is None
    assert journal.neighbour(EVENING + timedelta(6), 1) is None  # the empty entry is no mark
    assert journal.neighbour(EVENING + timedelta(60), -1) == EVENING + timedelta(6)


def test_a_discarded_entry_is_nowhere_and_comes_back(journal: Journal, week: dict[str, int]) -> None:
    day = EVENING + timedelta(3)
    assert journal.entry(week["discarded"]) is None
    assert "discarded" not in names(journal, week)
    assert journal.search("discarded") == []
    journal.restore(week["discarded"])
    assert "discarded" in names(journal, week)
    assert journal.marks(day, day) == {day: {"gratitude", "memory"}}
    assert [hit.entry for hit in journal.search("discarded")] == [week["discarded"]]


def test_sealed_words_come_out_empty(journal: Journal, week: dict[str, int]) -> None:
    journal.say(week["talk"], "secret", "not yet", 1, sealed=True)
    kept = journal.entry(week["talk"])
    assert kept
    answer = next(a for a in kept.answers if a.field == "secret")
    assert (answer.value, answer.sealed) == ("", True)
    assert journal.own(week["talk"], "secret", 1) == "not yet"
    assert journal.own(week["talk"], "secret", 2) == ""
    assert journal.marks(kept.day, kept.day)[kept.day] >= {"talk"}


def test_opening_a_seal_opens_one_voice_or_all(journal: Journal, week: dict[str, int]) -> None:
    for voice in (1, 2):
        journal.say(week["talk"], "secret", f"envelope {voice}", voice, sealed=True)
    journal.say(week["drawer"], "secret", "envelope in the drawer", 1, sealed=True)
    journal.unseal(week["talk"], 1)
    assert [hit.snippet for hit in journal.search("envelope")] == ["envelope 1"]
    journal.unseal(week["talk"])
    journal.unseal(week["drawer"])
    kept = journal.entry(week["talk"])
    assert kept
    assert [(a.voice, a.value, a.sealed) for a in kept.answers if a.field == "secret"] == [
        (1, "envelope 1", False),
        (2, "envelope 2", False),
    ]
    assert {hit.snippet for hit in journal.search("envelope")} == {"envelope 1", "envelope 2"}


def test_sealing_what_was_open_hides_it(journal: Journal, week: dict[str, int]) -> None:
    journal.say(week["talk"], "said", "talk", 2, sealed=True)
    assert "talk" not in {hit.snippet for hit in journal.search("talk")}
    kept = journal.entry(week["talk"])
    assert kept and kept.said("said") == ""
