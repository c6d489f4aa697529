"""The journal as plain files: everything that was said in the open, and nothing that is sealed."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from couplejournal.book import plain
from couplejournal.book.pictures import bare
from couplejournal.errors import Cancelled, CannotWrite, JournalExists
from couplejournal.journal import vault
from couplejournal.journal.drawer import SHOWN
from couplejournal.journal.journal import Journal
from couplejournal.practices.catalogue import Catalogue
from tests.book.conftest import coded, picture
from tests.book.test_pictures import PLACE, telling

NOW = datetime(2026, 11, 22, 20, 15, tzinfo=UTC)
OCTOBER, NOVEMBER = date(2026, 10, 31), date(2026, 11, 22)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    made = vault.create(tmp_path / "journal", clock=lambda: NOW)
    made.set_partner(1, "Mara", "ocean", "circle")
    made.set_partner(2, "Jonas", "clay", "square")
    talk = made.begin("evening_talk", OCTOBER)
    made.say(talk.id, "question", "Why <b>now</b> & I <3 you?", 0)
    made.say(talk.id, "keep_line", "One\n# no heading", 2)
    made.say(talk.id, "keep_line", "היום", 1)
    memory = made.begin("memory", NOVEMBER)
    made.say(memory.id, "title", "Lake", 0)
    made.say(memory.id, "tags", "laughter", 0)
    made.say(memory.id, "mine", "the secret of one", 1, sealed=True)
    made.agree(memory.id, 1, "sealed")
    made.agree(memory.id, 2, "book")
    made.agree_anew(memory.id, 0, SHOWN)
    made.link(memory.id, talk.id)
    photo = telling(coded(picture(320, 200)))
    made.add_photo(memory.id, photo, b"small", format="jpeg", width=320, height=200, turn=6, caption="Before [rain]")
    made.add_photo(memory.id, b"broken", b"small", format="jpeg", width=3, height=2, turn=1, caption="Lost")
    truth = made.begin("truth_of_the_week", NOVEMBER, drawer=True)
    made.say(truth.id, "truth", "tired, alone", 1)
    repair = made.begin("repair", NOVEMBER, drawer=True)
    made.say(repair.id, "felt", "hurt by the door", 1)
    made.agree(repair.id, 1, "book")
    made.agree(repair.id, 2, "book")
    made.finish(repair.id)
    old = made.begin("forgotten", NOVEMBER)
    made.say(old.id, "thing", "still here", 1)
    gone = made.begin("evening_talk", NOVEMBER)
    made.say(gone.id, "question", "thrown away", 0)
    made.discard(gone.id)
    yield made
    made.close()


def test_a_note_a_month_reads_like_a_page(journal: Journal, practices: Catalogue, tmp_path: Path) -> None:
    folder = tmp_path / "ours"
    assert plain.markdown(journal, practices, folder) == 2
    assert sorted(path.name for path in folder.iterdir()) == ["2026-10.md", "2026-11.md", "media"]
    practice = practices.practice("evening_talk")
    assert practice is not None
    asked = practice.field("keep_line")
    assert asked is not None
    assert (
        (folder / "2026-10.md").read_text("utf-8")
        == f"""---
title: "October 2026"
from: "2026-10-31"
to: "2026-10-31"
people: ["Mara", "Jonas"]
---

# October 2026

## Saturday 31 October

### {practice.title}

The question

> Why \\<b>now\\</b> & I <3 you?

**Mara** · {asked.label or asked.prompt}

> היום

**Jonas** · {asked.label or asked.prompt}

> One
> # no heading
"""
    )


def test_the_drawer_and_retired_practices_are_in_and_sealed_or_discarded_words_are_not(
    journal: Journal, practices: Catalogue, tmp_path: Path
) -> None:
    plain.markdown(journal, practices, tmp_path / "ours")
    plain.to_json(journal, practices, tmp_path / "ours.json")
    note = (tmp_path / "ours" / "2026-11.md").read_text("utf-8")
    whole = (tmp_path / "ours.json").read_text("utf-8")
    assert "(kept in the drawer)" in note
    assert "tired, alone" in note
    for text in (note, whole):
        assert "still here" in text
        assert "the secret of one" not in text
        assert "hurt by the door" not in text, "both agreed too early to a talk between them"
        assert "thrown away" not in text


def test_photos_are_copied_without_the_place_they_were_taken(
    journal: Journal, practices: Catalogue, tmp_path: Path
) -> None:
    folder = tmp_path / "ours"
    plain.markdown(journal, practices, folder)
    note = (folder / "2026-11.md").read_text("utf-8")
    (copy,) = (folder / "media").iterdir()
    assert f"![Before \\[rain\\]](media/{copy.name})" in note
    assert "*This photo could not be opened.* Lost" in note
    assert PLACE not in copy.read_bytes()
    assert QImage.fromData(copy.read_bytes()).size() == picture(320, 200).size()
    assert bare(copy.read_bytes()).content == bare(coded(picture(320, 200))).content


def test_only_its_owner_may_read_what_was_written(journal: Journal, practices: Catalogue, tmp_path: Path) -> None:
    plain.markdown(journal, practices, tmp_path / "ours")
    plain.to_json(journal, practices, tmp_path / "ours.json")
    for path in (tmp_path / "ours", tmp_path / "ours.json", *(tmp_path / "ours").rglob("*")):
        assert path.stat().st_mode & 0o077 == 0


def test_the_json_holds_everything_and_is_the_same_each_time(
    journal: Journal, practices: Catalogue, tmp_path: Path
) -> None:
    one, other = tmp_path / "one.json", tmp_path / "other.json"
    assert plain.to_json(journal, practices, one) == plain.to_json(journal, practices, other) == 4
    assert one.read_bytes() == other.read_bytes()
    whole = json.loads(one.read_bytes())
    assert (whole["format"], whole["schema"]) == ("couplejournal", 1)
    assert [person["name"] for person in whole["people"]] == ["Mara", "Jonas"]
    talk, memory, truth, old = whole["entries"]
    told = ["evening_talk", "memory", "truth_of_the_week", "forgotten"]
    assert [entry["practice"] for entry in whole["entries"]] == told
    assert "shown" not in one.read_text("utf-8"), "nothing tells that it was shown on a hard evening"
    assert memory["links"] == [talk["uid"]]
    assert (truth["drawer"], old["day"], talk["created"]) == (True, "2026-11-22", "2026-11-22T20:15:00+00:00")
    assert [photo["caption"] for photo in memory["photos"]] == ["Before [rain]", "Lost"]
    assert {(said["field"], said["value"]) for said in memory["answers"]} == {("title", "Lake"), ("tags", "laughter")}


def test_only_the_chosen_days_are_written(journal: Journal, practices: Catalogue, tmp_path: Path) -> None:
    assert plain.markdown(journal, practices, tmp_path / "ours", start=NOVEMBER) == 1
    assert plain.to_json(journal, practices, tmp_path / "ours.json", start=OCTOBER, end=OCTOBER) == 1
    assert json.loads((tmp_path / "ours.json").read_bytes())["entries"][0]["links"] == []


def test_an_envelope_still_closed_does_not_tell_who_closed_it(
    journal: Journal, practices: Catalogue, tmp_path: Path
) -> None:
    file = tmp_path / "ours.json"
    plain.to_json(journal, practices, file)
    assert json.loads(file.read_bytes())["entries"][1]["agreements"] == []
    journal.unseal(journal.entries(practices=["memory"])[0].id)
    plain.to_json(journal, practices, file)
    memory = json.loads(file.read_bytes())["entries"][1]
    assert {"voice": 1, "what": "sealed"} in memory["agreements"]
    assert "the secret of one" in [said["value"] for said in memory["answers"]]


def test_a_yes_to_the_book_is_told_when_it_is_of_both_and_never_tells_of_a_no(
    journal: Journal, practices: Catalogue, tmp_path: Path
) -> None:
    file, memory = tmp_path / "ours.json", journal.entries(practices=["memory"])[0].id

    def told() -> list[int]:
        plain.to_json(journal, practices, file)
        agreed = json.loads(file.read_bytes())["entries"][1]["agreements"]
        return [one["voice"] for one in agreed if one["what"] == "book"]

    assert told() == []
    journal.tick(memory, 1)
    assert told() == [1, 2]
    journal.withdraw(memory, 2, "book")
    assert told() == []


def test_a_folder_that_holds_something_is_refused_with_a_sentence_and_left_alone(
    journal: Journal, practices: Catalogue, tmp_path: Path
) -> None:
    folder = tmp_path / "holiday"
    folder.mkdir()
    assert plain.markdown(journal, practices, folder) == 2
    with pytest.raises(JournalExists, match="is not empty"):
        plain.markdown(journal, practices, folder)
    file = tmp_path / "a file"
    file.write_text("mine")
    with pytest.raises(JournalExists):
        plain.markdown(journal, practices, file)
    assert file.read_text() == "mine"


def test_a_place_that_cannot_be_written_is_a_sentence_and_nothing_is_left(
    journal: Journal, practices: Catalogue, tmp_path: Path
) -> None:
    (tmp_path / "a folder").mkdir()
    with pytest.raises(CannotWrite, match="could not be written"):
        plain.to_json(journal, practices, tmp_path / "a folder")
    with pytest.raises(CannotWrite):
        plain.markdown(journal, practices, tmp_path / "nowhere" / "ours")
    assert sorted(os.listdir(tmp_path)) == ["a folder", "journal"]


def test_writing_that_nobody_waits_for_any_more_leaves_nothing(
    journal: Journal, practices: Catalogue, tmp_path: Path
) -> None:
    before = set(tmp_path.iterdir())
    with pytest.raises(Cancelled):
        plain.markdown(journal, practices, tmp_path / "ours", cancelled=lambda: True)
    assert set(tmp_path.iterdir()) == before
