"""What may be counted: each question against a journal of every kind of entry, counted again one by one."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from couplejournal.journal import counts, keys, vault
from couplejournal.journal.counts import Counted
from couplejournal.journal.journal import Journal
from couplejournal.journal.records import US, Entry

from .test_photos import add

DAY = date(2026, 11, 22)
PRACTICES = ("evening_talk", "gratitude", "memory", "repair", "truth_of_the_week", "own_note")
COUNTED = {"evening_talk", "gratitude", "memory"}
FIELDS = ("character", "card", "talked", "keep_line", "tags")
VALUES = ("patient\nfunny", "patient", "funny\nfunny\nmoonlike", "hopes-1", "first time", "yes")


def lived(journal: Journal, seed: int, entries: int = 160) -> None:
    """Entries of every practice, open and sealed, in the drawer and out, some of them thrown away."""
    dice = Random(seed)
    with journal.together():
        for _ in range(entries):
            practice = dice.choice(PRACTICES)
            hidden = practice not in COUNTED or dice.random() < 0.1
            day = DAY - timedelta(dice.randrange(1200))
            number = journal.begin(practice, day, drawer=hidden).id
            for field in dice.sample(FIELDS, dice.randrange(4)):
                voice, sealed = dice.choice((US, 1, 2)), dice.random() < 0.3
                journal.say(
                    number, field, dice.choice(VALUES), voice, sealed=sealed, found=field in ("tags", "keep_line")
                )
            if dice.random() < 0.1:
                journal.discard(number)


@pytest.fixture(scope="module")
def alive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    folder = tmp_path_factory.mktemp("counts") / "journal"
    vault.create(folder).close()
    journal = vault.open(folder, keys.read(folder).unlock(None))
    lived(journal, seed=5)
    yield journal
    journal.close()


def visible(journal: Journal, practices: set[str]) -> list[Entry]:
    """What both are shown of these practices, found without the module that is tried here."""
    entries = (one for one in journal.entries() if one.practice in practices and not one.drawer)
    return [one for one in entries if one.photos or any(not answer.sealed for answer in one.answers)]


def lines(entry: Entry, field: str) -> list[str]:
    said = [one.value for one in entry.answers if one.field == field and not one.sealed]
    return [line for value in said for line in value.split("\n")]


def test_evenings_are_what_can_be_seen(alive: Journal) -> None:
    found = alive.evenings(COUNTED)
    assert found == [(one.day, one.id) for one in visible(alive, COUNTED)]
    assert len(found) > 30
    start, end = date(2025, 1, 1), date(2025, 12, 31)
    assert alive.evenings(COUNTED, start, end) == [(day, one) for day, one in found if start <= day <= end]


@pytest.mark.parametrize("field", FIELDS)
def test_chosen_words_are_those_of_what_can_be_seen_and_twice_in_one_entry_is_once(alive: Journal, field: str) -> None:
    again = {Counted(one.day, one.id, field, line) for one in visible(alive, COUNTED) for line in lines(one, field)}
    found = alive.chosen(COUNTED, {field})
    assert (set(found), len(found)) == (again, len(again))
    assert found == sorted(found, key=lambda one: (one.day, one.entry))
    year = alive.chosen(COUNTED, {field}, date(2024, 1, 1), date(2024, 12, 31))
    assert year == [one for one in found if one.day.year == 2024]


def test_what_was_talked_of_needs_an_open_sign_that_it_was(alive: Journal) -> None:
    again = {
        Counted(one.day, one.id, "card", line)
        for one in visible(alive, COUNTED)
        for line in lines(one, "card")
        if lines(one, "talked") or lines(one, "keep_line")
    }
    found = alive.talked_of(COUNTED, "card", when=("talked", "keep_line"))
    assert set(found) == again and again
    assert alive.talked_of(COUNTED, "card", when=()) == []


def test_the_entries_behind_are_never_those_nobody_is_to_be_shown(alive: Journal) -> None:
    every = [one.id for one in alive.entries()]
    seen = visible(alive, set(PRACTICES))
    assert [one.id for one in alive.behind(every)] == [one.id for one in seen]
    assert alive.behind([]) == []


def test_what_nobody_names_is_not_counted(alive: Journal) -> None:
    assert alive.evenings(()) == []
    assert alive.chosen((), FIELDS) == []
    assert alive.chosen(COUNTED, ()) == []


def test_deleting_and_bringing_back_is_counted_at_once(journal: Journal) -> None:
    number = journal.begin("gratitude", DAY).id
    journal.say(number, "character", "patient", 1, sealed=True)
    assert (journal.evenings({"gratitude"}), journal.chosen({"gratitude"}, {"character"})) == ([], [])
    journal.unseal(number)
    there = [(DAY, number)], [Counted(DAY, number, "character", "patient")]
    assert (journal.evenings({"gratitude"}), journal.chosen({"gratitude"}, {"character"})) == there
    journal.discard(number)
    assert (journal.evenings({"gratitude"}), journal.behind([number])) == ([], [])
    journal.restore(number)
    journal.move(number, DAY - timedelta(1))
    assert journal.evenings({"gratitude"}) == [(DAY - timedelta(1), number)]
    journal.say(number, "character", "", 1)
    assert journal.evenings({"gratitude"}) == []
    journal.say(number, "character", "funny", 1)
    journal.purge(number)
    assert journal.chosen({"gratitude"}, {"character"}) == []


def test_a_photo_alone_makes_an_evening_until_it_is_taken_away(journal: Journal) -> None:
    number = journal.begin("memory", DAY).id
    photo = add(journal, number)
    assert journal.evenings({"memory"}) == [(DAY, number)]
    journal.remove_photo(photo.id)
    assert journal.evenings({"memory"}) == []


def test_whose_words_they_are_cannot_even_be_asked() -> None:
    text = Path(counts.__file__).read_text("utf-8")
    questions = [value for name, value in vars(counts).items() if name.startswith("_") and isinstance(value, str)]
    assert "voice" not in text
    assert not [name for name in inspect.signature(Counted).parameters if name in ("voice", "author")]
    asked = [one for one in questions if "SELECT" in one and "FROM entry" in one]
    assert len(asked) >= 3
    for one in asked:
        seen = one.count("e.discarded IS NULL AND e.drawer = 0 AND e.practice IN")
        assert seen == one.count("FROM entry e")
