"""The page of small kept things in the book: each line by its author's tick, and what they delete is gone from it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from couplejournal.book import plain
from couplejournal.book.compose import Choice, compose
from couplejournal.book.keepsakes import laid_out
from couplejournal.errors import BookEmpty
from couplejournal.journal import vault
from couplejournal.journal.journal import Journal
from couplejournal.practices.catalogue import Catalogue
from tests.book.conftest import TODAY
from tests.small import DAY, noticed, page, promise


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    made = vault.create(tmp_path / "journal")
    made.set_partner(1, "Mara", "ocean", "circle")
    made.set_partner(2, "Jonas", "clay", "square")
    yield made
    made.close()


def in_book(journal: Journal, practices: Catalogue) -> str:
    entries = laid_out(journal, journal.entries())
    return repr(compose(entries, journal.partners(), practices, Choice(DAY, DAY), today=TODAY))


def test_a_line_stands_there_when_its_author_says_so_and_nobody_elses_tick_counts(
    journal: Journal, practices: Catalogue
) -> None:
    kept, tea = promise(journal, 1, "take the bins", state="kept"), noticed(journal, 2, "tea on the desk")
    page(journal, kept, tea)
    assert "bins" not in in_book(journal, practices) and "tea" not in in_book(journal, practices)
    journal.agree(kept, 2, "book")
    journal.agree(tea, 1, "book")
    assert "bins" not in in_book(journal, practices) and "tea" not in in_book(journal, practices)
    journal.agree(kept, 1, "book")
    assert "bins" in in_book(journal, practices) and "tea" not in in_book(journal, practices)
    journal.agree(tea, 2, "book")
    assert in_book(journal, practices).count("tea on the desk") == 1  # both agree to it, and it stands there once
    journal.withdraw(kept, 1, "book")
    assert "bins" not in in_book(journal, practices)


def test_on_the_page_the_lines_stand_mixed_and_under_no_name(journal: Journal, practices: Catalogue) -> None:
    some = [noticed(journal, voice, f"line {number}") for number, voice in enumerate((2, 1, 2))]
    page(journal, *some)
    for voice, entry in zip((2, 1, 2), some, strict=True):
        journal.agree(entry, voice, "book")
    entries = laid_out(journal, journal.entries())
    book = compose(entries, journal.partners(), practices, Choice(DAY, DAY), today=TODAY)
    said = [one for chapter in book.chapters for day in chapter.days for piece in day.pieces for one in piece.said]
    assert [one.who for one in said] == [""] and sorted(said[0].text.split("\n")) == ["line 0", "line 1", "line 2"]


def test_what_its_author_deletes_is_gone_from_the_page(journal: Journal, practices: Catalogue) -> None:
    kept, tea = promise(journal, 1, "take the bins", state="kept"), noticed(journal, 2, "tea on the desk")
    page(journal, kept, tea)
    journal.agree(kept, 1, "book")
    journal.agree(tea, 2, "book")
    journal.purge(kept)
    journal.say(tea, "noticed", "", 2)
    book = in_book(journal, practices)
    assert "Small kept things of autumn" in book and "bins" not in book and "tea" not in book


def test_a_promise_without_a_page_is_in_no_book_whatever_was_ticked(journal: Journal, practices: Catalogue) -> None:
    for state in ("", "kept", "let_go"):
        entry = promise(journal, 1, state=state)
        journal.agree(entry, 1, "book")
        journal.agree(entry, 2, "book")
    with pytest.raises(BookEmpty):
        in_book(journal, practices)


def test_no_file_tells_of_needs_cards_or_promises(journal: Journal, practices: Catalogue, tmp_path: Path) -> None:
    promise(journal, 1, "zebra one", state="kept")
    for practice, field in (("needs", "would_help"), ("need_builder", "what"), ("need_card", "more")):
        entry = journal.begin(practice, DAY, drawer=True).id
        journal.say(entry, field, "zebra two", 1, found=False)
        journal.agree(entry, 1, "book")
        journal.agree(entry, 2, "book")
        journal.finish(entry)
    noticed(journal, 1, "zebra three")
    plain.to_json(journal, practices, tmp_path / "all.json")
    plain.markdown(journal, practices, tmp_path / "notes")
    told = json.loads((tmp_path / "all.json").read_text("utf-8"))
    assert [entry["practice"] for entry in told["entries"]] == ["noticed"]
    written = (tmp_path / "all.json").read_text("utf-8") + (tmp_path / "notes" / "2026-11.md").read_text("utf-8")
    assert "zebra three" in written and "zebra one" not in written and "zebra two" not in written
    assert [hit.snippet for hit in journal.search("zebra")] == ["zebra three"]
    assert journal.marks(DAY, DAY) == {DAY: frozenset({"noticed"})}
    assert {entry.practice for entry in journal.on_days([DAY])} == {"noticed"}
