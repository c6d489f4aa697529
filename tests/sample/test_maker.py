"""The sample journal is whole, believable in its numbers, and the same every time."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from couplejournal import paths
from couplejournal.book import plain
from couplejournal.errors import JournalExists
from couplejournal.journal import check, keys, vault
from couplejournal.journal.journal import Journal
from couplejournal.journal.records import DONE, OPEN, OPENED, WHOLE
from couplejournal.practices import catalogue, decks, wishes
from couplejournal.sample import maker
from couplejournal.ui.writing import seals
from tests.sample_fixture import END, practices, small_sample

NEW_PRACTICE = """
key = "walk"
tab = "experiences"
title = "Walk"
invitation = "Once round the block."
icon = "sun"
colour = "sage"
order = 50

[[step]]
key = "walked"
title = "Home again"
scene = "ask"

  [[step.field]]
  key = "saw"
  kind = "line"
  voice = "each"
  prompt = "One thing I saw"

  [[step.field]]
  key = "whole"
  kind = "text"
  prompt = "All of it"

  [[step.field]]
  key = "feet"
  kind = "choice"
  voice = "one"
  prompt = "My feet were"
  options = ["warm", "wet"]

  [[step.field]]
  key = "met"
  kind = "choices"
  prompt = "We met"
  options = ["a dog", "a neighbour", "rain"]

  [[step.field]]
  key = "felt"
  kind = "words"
  voice = "each"
  prompt = "I felt"
  deck = "feelings"

  [[step.field]]
  key = "asked"
  kind = "card"
  prompt = "A question for the way"
  deck = "evening"

  [[step.field]]
  key = "again"
  kind = "toggle"
  voice = "each"
  prompt = "Again tomorrow"

  [[step.field]]
  key = "pictures"
  kind = "photos"
  prompt = "Photos"
"""


@pytest.fixture
def sample() -> Iterator[Journal]:
    folder = small_sample()
    journal = vault.open(folder, keys.read(folder).unlock(None))
    yield journal
    journal.close()


def words(folder: Path, out: Path) -> str:
    journal = vault.open(folder, keys.read(folder).unlock(None))
    plain.to_json(journal, practices(), out)
    journal.close()
    return out.read_text("utf-8")


def test_the_same_seed_gives_the_same_journal_and_another_seed_another(tmp_path: Path) -> None:
    exports = []
    for name, seed in (("one", 7), ("two", 7), ("three", 8)):
        maker.write(tmp_path / name, months=1, seed=seed, end=END, catalogue=practices())
        exports.append(words(tmp_path / name, tmp_path / f"{name}.json"))
    assert exports[0] == exports[1]
    assert exports[0] != exports[2]


def test_the_journal_is_sound(sample: Journal) -> None:
    report = check.report(sample)
    assert report.ok, report.lines


def test_two_months_hold_about_a_sixth_of_a_year(sample: Journal) -> None:
    entries = sample.entries()
    counts = Counter(entry.practice for entry in entries)
    assert 320 <= counts["gratitude"] <= 420
    assert 36 <= counts["evening_talk"] + counts["light_evening"] <= 46
    assert 6 <= counts["memory"] <= 7
    assert counts["repair"] >= 2
    assert 6 <= sum(len(entry.photos) for entry in entries) <= 60
    assert max(entry.day for entry in entries) == END
    assert min(entry.day for entry in entries) > END - timedelta(62)


def test_every_practice_and_every_kept_field_is_used(sample: Journal) -> None:
    used = {(entry.practice, answer.field) for entry in sample.entries() for answer in entry.answers}
    used |= {(entry.practice, "photos") for entry in sample.entries() if entry.photos}
    # A year tells them all.
    lived = {"something_new", "project", "trip", "try_list", "cooked", "walked", "in_passing", "phrase"}
    fields = [
        (p.key, field)
        for p in practices().practices
        if p.key not in lived and p.button and not p.part_of
        for field in p.fields()
        if field.kept and not field.retired
    ]
    kept = {(practice, field.key) for practice, field in fields if field.kind != "key"}  # those nobody is ever shown
    few = {("memory", "rather_not"), ("truth_of_the_week", "bigger_than_this"), ("saw_try", "saw_received")}
    few |= {("need_builder", "answer"), ("need_builder", "answer_words")}  # the latest one is not given yet
    few |= {("becoming", "how_beside"), ("becoming", "beside_reply"), ("month_page", "given_line")}
    few |= {("season_review", "try_next")}  # it is under way
    few |= {(key, field.key) for key, field in fields if key in ("repair", "repair_alone")}  # much of it stays empty
    assert {("repair", "felt"), ("repair", "saw"), ("repair", "back")} <= used
    assert kept <= used | few


def test_what_belongs_to_something_comes_after_it_and_ends_it(sample: Journal) -> None:
    parts = [entry for entry in sample.entries() if (one := practices().practice(entry.practice)) and one.part_of]
    assert {entry.practice for entry in parts} >= {"trip_day", "project_bit"}
    for part in parts:
        [number] = sample.links(part.id)
        whole, kind = sample.entry(number), practices().practice(part.practice)
        assert whole is not None and kind is not None
        assert whole.practice == kind.part_of and (whole.day, whole.id) < (part.day, part.id)
    for entry in sample.entries(practices={"project", "try_list"}):
        practice = practices().practice(entry.practice)
        assert practice is not None
        assert practice.ended(lambda key, entry=entry: {entry.said(key)}) == (entry.state == DONE)  # type: ignore[misc]
        assert (entry.place == WHOLE) or entry.state == DONE


def test_answers_are_kept_as_the_window_keeps_them(sample: Journal) -> None:
    for entry in sample.entries():
        practice = practices().practice(entry.practice)
        assert practice is not None
        assert entry.drawer == practice.drawer
        for answer in entry.answers:
            field = practice.field(answer.field)
            assert field is not None and field.kept
            assert answer.voice in {"us": (0,), "one": (1, 2), "each": (1, 2)}[field.voice]
            waits = entry.state == OPEN and not practice.ours
            assert answer.sealed == (bool(field.seal) and (field.seal == "mine" or waits))


def test_some_envelopes_are_still_closed_and_cannot_be_found(sample: Journal) -> None:
    closed = [(entry, one) for entry in sample.entries() for one in entry.answers if one.sealed]
    assert len({entry.id for entry, _ in closed}) >= 3
    for entry, answer in closed:
        said = sample.own(entry.id, answer.field, answer.voice)
        assert said
        assert (entry.id, answer.field) not in {(hit.entry, hit.field) for hit in sample.search(said)}


def test_the_last_evening_is_under_way_and_most_others_have_ended(sample: Journal) -> None:
    assert sample.under_way("evening_talk", END) is not None
    states = Counter(entry.state for entry in sample.entries())
    assert states[DONE] > 10 * states[OPEN] > 0  # of each practice with an envelope the last one is still closed


def test_the_two_are_past_their_first_fortnight_and_have_a_question_waiting(sample: Journal) -> None:
    ours = sample.wishes(0)
    assert not wishes.near_the_shore(ours, END)
    assert len(wishes.questions(ours)) == 1
    assert sample.wishes(1) == sample.wishes(2) == {wishes.LOOKS_BACK: wishes.YES}


def test_every_card_they_drew_is_in_the_deck(sample: Journal) -> None:
    known = {card.id for card in decks.cards(paths.resources())}
    drawn = {said.value for said in sample.said({"evening_talk"}, {"card"})}
    skipped = {said.value for said in sample.said({"evening_talk"}, {"skipped"})}
    assert drawn and skipped and drawn | skipped <= known


def test_a_page_of_ones_own_stays_closed_for_ever(sample: Journal) -> None:
    pages = sample.entries(practices={"own_note"})
    assert len(pages) > 2
    assert all(page.closed for page in pages)


def test_seals_go_by_the_names_that_the_window_gives_them() -> None:
    assert (maker.SEALED, maker.OPENED) == (seals.READY, OPENED)


def test_a_practice_added_as_one_file_is_told_too(tmp_path: Path) -> None:
    for folder in ("practices", "decks"):
        shutil.copytree(paths.resources() / folder, tmp_path / "resources" / folder)
    (tmp_path / "resources" / "practices" / "walk.toml").write_text(NEW_PRACTICE, "utf-8")
    added = catalogue.read(tmp_path / "resources")
    assert not added.refused
    maker.write(tmp_path / "journal", months=3, end=END, catalogue=added)
    journal = vault.open(tmp_path / "journal", keys.read(tmp_path / "journal").unlock(None))
    walks = journal.entries(practices={"walk"})
    journal.close()
    assert len(walks) == 3
    assert {answer.field for walk in walks for answer in walk.answers} == {
        "saw", "whole", "feet", "met", "felt", "asked", "again",
    }  # fmt: skip
    assert all(walk.photos for walk in walks if walk.state == DONE)


def test_a_folder_that_is_not_empty_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("ours")
    with pytest.raises(JournalExists):
        maker.write(tmp_path, months=1, end=END, catalogue=practices())
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_making_that_is_cut_short_leaves_nothing_behind(tmp_path: Path) -> None:
    def stop(part: float) -> None:
        if part > 0.5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        maker.write(tmp_path / "new", months=1, end=END, catalogue=practices(), progress=stop)
    assert list(tmp_path.iterdir()) == []


def test_the_sample_can_have_a_passphrase(tmp_path: Path) -> None:
    maker.write(tmp_path / "new", months=1, end=END, catalogue=practices(), passphrase="seven herons")
    lock = keys.read(tmp_path / "new")
    assert lock.locked
    vault.open(tmp_path / "new", lock.unlock("seven herons")).close()


def test_the_export_names_the_two_and_their_shapes(tmp_path: Path) -> None:
    people = json.loads(words(small_sample(), tmp_path / "all.json"))["people"]
    assert [person["name"] for person in people] == ["Jules", "Mika"]
    assert len({person["shape"] for person in people}) == 2
    assert {person["colour"] for person in people} <= paths.colours()


def test_their_notes_say_what_notes_say_and_the_last_ones_wait_to_be_found(sample: Journal) -> None:
    notes = [entry for entry in sample.entries(practices={"note", "good_morning", "midday"}) if not entry.closed]
    written = (paths.resources() / "sample" / "notes.toml").read_text("utf-8")
    for entry in notes:
        said = [one.value for one in entry.answers if one.field in ("to_find", "morning", "because")]
        assert any(words.rstrip(".")[:20] in written for words in said), said
    waiting = [*sample.left_for(1), *sample.left_for(2)]
    assert {entry.practice for entry in waiting} >= {"note", "good_morning", "midday", "olive_branch"}
