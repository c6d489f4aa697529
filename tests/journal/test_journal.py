"""What is said is kept as it was said, and read back whole."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from couplejournal.journal import keys, vault
from couplejournal.journal.journal import Journal
from couplejournal.journal.records import DONE, OPEN, Change

from .conftest import Again

EVENING = date(2026, 11, 22)


def test_there_is_nobody_before_both_have_a_name(folder: Path) -> None:
    journal = vault.create(folder)
    assert journal.partners() == ()
    journal.set_partner(2, "Ben", "sea", "square")
    assert journal.partners() == ()
    journal.set_partner(1, "Anna", "clay", "circle")
    assert [(p.id, p.name, p.colour, p.shape) for p in journal.partners()] == [
        (1, "Anna", "clay", "circle"),
        (2, "Ben", "sea", "square"),
    ]
    journal.close()


def test_a_partner_can_take_another_name(journal: Journal, again: Again) -> None:
    journal.set_partner(1, "Annika", "moss", "diamond")
    assert [p.name for p in again().partners()] == ["Annika", "Ben"]


@pytest.mark.parametrize("nobody", [0, 3])
def test_only_the_two_have_names(journal: Journal, nobody: int) -> None:
    with pytest.raises(KeyError):
        journal.set_partner(nobody, "Guest", "clay", "circle")


def test_what_was_said_is_there_on_another_evening(journal: Journal, again: Again) -> None:
    entry = journal.begin("gratitude", EVENING, place="first")
    journal.say(entry.id, "did", "You made soup.", 1)
    journal.say(entry.id, "felt", "Warm.", 1)
    journal.say(entry.id, "did", "You listened.", 2)
    found = again().entry(entry.id)
    assert found
    assert (found.practice, found.day, found.state, found.place) == ("gratitude", EVENING, OPEN, "first")
    assert [(a.field, a.voice, a.value) for a in found.answers] == [
        ("did", 1, "You made soup."),
        ("felt", 1, "Warm."),
        ("did", 2, "You listened."),
    ]


TEXTS = [
    "Suppe, Crème brûlée, łódź, ß",
    "今日は良い天気 · 엄마 손 · שָׁלוֹם · السَّلام",
    "👩‍❤️‍👨 flags 🇫🇮 and a zero width\u200bspace",
    "'; DROP TABLE answer; -- \" OR 1=1 *",
    "line one\nline two\r\n\ttabbed",
    "a \0 in the middle",
    '#import "@preview" <b>bold</b> $x$',
    "x" * 100_000,
]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_every_text_is_kept_as_it_is(journal: Journal, again: Again, text: str) -> None:
    entry = journal.begin("gratitude", EVENING)
    journal.say(entry.id, "did", text, 1)
    journal.say(entry.id, "hidden", text, 2, sealed=True)
    later = again()
    assert later.own(entry.id, "did", 1) == text
    assert later.own(entry.id, "hidden", 2) == text


def test_half_a_character_becomes_a_mark_and_the_rest_stays(journal: Journal) -> None:
    entry = journal.begin("gratitude", EVENING)
    journal.say(entry.id, "did", "soup \ud83d and bread", 1)
    assert journal.own(entry.id, "did", 1) == "soup ? and bread"


def test_saying_it_anew_replaces_it(journal: Journal) -> None:
    entry = journal.begin("gratitude", EVENING)
    for text in ("soup", "bread", "soup and bread"):
        journal.say(entry.id, "did", text, 1)
    assert [a.value for a in journal.entries()[0].answers] == ["soup and bread"]
    assert [hit.snippet for hit in journal.search("bread")] == ["soup and bread"]


def test_saying_nothing_forgets_it(journal: Journal) -> None:
    entry = journal.begin("gratitude", EVENING)
    journal.say(entry.id, "did", "soup", 1)
    journal.say(entry.id, "did", "", 1)
    assert journal.entries()[0].answers == ()
    assert journal.search("soup") == []
    assert journal.own(entry.id, "did", 1) == ""


def test_speaking_into_no_entry_is_a_mistake(journal: Journal) -> None:
    entry = journal.begin("gratitude", EVENING)
    for number, voice in ((entry.id + 1, 1), (entry.id, 3)):
        with pytest.raises(KeyError):
            journal.say(number, "did", "soup", voice)
        with pytest.raises(KeyError):
            journal.agree(number, voice, "book")
    with pytest.raises(KeyError):
        journal.finish(entry.id + 1)


def test_the_two_together_have_a_voice(journal: Journal) -> None:
    entry = journal.begin("memory", EVENING)
    journal.say(entry.id, "title", "The lake", 0)
    kept = journal.entry(entry.id)
    assert kept and kept.said("title", 0) == "The lake"


def test_an_entry_walks_through_its_evening(journal: Journal) -> None:
    entry = journal.begin("repair", EVENING)
    due = datetime(2026, 11, 24, 18, 30, tzinfo=timezone(timedelta(hours=2)))
    journal.place(entry.id, "my_side")
    journal.set_due(entry.id, due)
    journal.finish(entry.id)
    kept = journal.entry(entry.id)
    assert kept
    assert (kept.place, kept.state, kept.due) == ("my_side", DONE, due)
    journal.reopen(entry.id)
    journal.set_due(entry.id, None)
    kept = journal.entry(entry.id)
    assert kept
    assert (kept.state, kept.due) == (OPEN, None)


def test_the_latest_open_entry_of_the_evening_is_under_way(journal: Journal) -> None:
    first, second, other = (journal.begin(p, EVENING) for p in ("talk", "talk", "gratitude"))
    journal.begin("talk", EVENING - timedelta(1))
    assert journal.under_way("talk", EVENING) == journal.entry(second.id)
    journal.finish(second.id)
    assert journal.under_way("talk", EVENING) == journal.entry(first.id)
    journal.discard(first.id)
    assert journal.under_way("talk", EVENING) is None
    assert journal.under_way("gratitude", EVENING) == journal.entry(other.id)


def test_moments_are_kept_in_utc_with_the_clock_on_the_wall_beside_them(folder: Path) -> None:
    helsinki = timezone(timedelta(hours=2))
    now = [datetime(2026, 11, 22, 21, 14, 3, 250_000, tzinfo=helsinki)]
    journal = vault.create(folder, clock=lambda: now[0])
    entry = journal.begin("gratitude", EVENING)
    assert (entry.zone, entry.created) == ("+02:00", now[0])
    now[0] += timedelta(minutes=5)
    journal.say(entry.id, "did", "soup", 1)
    kept = journal.entry(entry.id)
    assert kept
    assert (kept.created, kept.updated) == (entry.created, now[0])
    assert kept.answers[0].updated == now[0]
    assert kept.updated.tzinfo == UTC
    journal.close()


def test_what_begin_returns_is_what_is_read(journal: Journal) -> None:
    begun = journal.begin("repair", EVENING, place="start", drawer=True)
    assert begun == journal.entry(begun.id)


def test_two_entries_can_belong_together(journal: Journal) -> None:
    a, b, c = (journal.begin("memory", EVENING).id for _ in range(3))
    journal.link(a, b)
    journal.link(c, a)
    journal.link(a, b)
    assert journal.links(a) == (b, c)
    assert journal.links(b) == (a,)
    journal.discard(c)
    assert journal.links(a) == (b,)
    with pytest.raises(KeyError):
        journal.link(a, 99)


def test_agreements_are_given_and_taken_back(journal: Journal) -> None:
    entry = journal.begin("repair", EVENING)
    journal.agree(entry.id, 1, "book")
    journal.agree(entry.id, 2, "book")
    journal.agree(entry.id, 2, "book")
    journal.withdraw(entry.id, 1, "book")
    kept = journal.entry(entry.id)
    assert kept and kept.consents == {(2, "book")}


def test_two_journals_can_be_open_at_once(journal: Journal, tmp_path: Path) -> None:
    other = vault.create(tmp_path / "Theirs")
    journal.say(journal.begin("gratitude", EVENING).id, "did", "ours", 1)
    other.say(other.begin("gratitude", EVENING).id, "did", "theirs", 1)
    assert [e.said("did") for e in journal.entries()] == ["ours"]
    assert [e.said("did") for e in other.entries()] == ["theirs"]
    other.close()


def test_a_second_door_sees_what_the_first_keeps_and_sweeps_nothing(journal: Journal, folder: Path) -> None:
    entry = journal.begin("gratitude", EVENING)
    journal.say(entry.id, "did", "soup", 1)
    journal.discard(entry.id)
    second = vault.open(folder, keys.read(folder).unlock(None))
    journal.restore(entry.id)
    assert [e.said("did") for e in second.entries()] == ["soup"]
    second.close()


def test_every_change_is_told_once_after_it_is_kept(journal: Journal) -> None:
    told: list[Change] = []
    journal.tell = told.append
    entry = journal.begin("gratitude", EVENING)
    journal.say(entry.id, "did", "soup", 1)
    assert told == [Change(entry.id, "gratitude", EVENING)] * 2


def test_saying_the_same_again_is_no_change(journal: Journal) -> None:
    entry = journal.begin("gratitude", EVENING)
    journal.say(entry.id, "did", "soup", 1)
    kept, told = journal.entry(entry.id), list[Change]()
    journal.tell = told.append
    journal.say(entry.id, "did", "soup", 1)
    journal.say(entry.id, "felt", "", 1)
    assert told == []
    assert journal.entry(entry.id) == kept
    journal.say(entry.id, "did", "soup", 1, found=False)
    assert len(told) == 1


def test_a_moved_entry_tells_of_no_single_day(journal: Journal) -> None:
    entry = journal.begin("gratitude", EVENING)
    told: list[Change] = []
    journal.tell = told.append
    journal.move(entry.id, EVENING - timedelta(1))
    assert told == [Change(entry.id, "gratitude", None)]
    kept = journal.entry(entry.id)
    assert kept and kept.day == EVENING - timedelta(1)


def test_many_writes_are_kept_and_told_as_one(journal: Journal) -> None:
    told: list[Change] = []
    journal.tell = told.append
    with journal.together():
        for number in range(50):
            journal.say(journal.begin("gratitude", EVENING).id, "did", f"soup {number}", 1)
        with journal.together():
            journal.begin("gratitude", EVENING)
        assert told == []
    assert told == [Change(None, "", None)]
    assert len(journal.entries()) == 51


def test_when_one_of_many_writes_fails_none_is_kept(journal: Journal) -> None:
    told: list[Change] = []
    journal.tell = told.append
    with pytest.raises(ZeroDivisionError), journal.together():
        journal.say(journal.begin("gratitude", EVENING).id, "did", "soup", 1)
        raise ZeroDivisionError
    assert (told, journal.entries(), journal.search("soup")) == ([], [], [])
    journal.begin("gratitude", EVENING)
    assert len(told) == 1


def test_a_write_that_fails_among_many_leaves_nothing_half_done(journal: Journal) -> None:
    entry = journal.begin("gratitude", EVENING)
    with journal.together():
        journal.say(entry.id, "did", "soup", 1)
        with pytest.raises(KeyError):
            journal.link(entry.id, 99)
    assert journal.search("soup")
    assert journal.links(entry.id) == ()


def test_closing_twice_is_no_trouble(journal: Journal) -> None:
    journal.close()
    journal.close()
