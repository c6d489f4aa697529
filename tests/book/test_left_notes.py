"""A note that was left leaves the journal only when it is open to both, and never says that it was found."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from couplejournal import paths
from couplejournal.book import plain
from couplejournal.book.compose import Choice, compose
from couplejournal.errors import BookEmpty
from couplejournal.journal import gifts, vault
from couplejournal.journal.journal import Journal
from couplejournal.journal.records import OPENED, US
from couplejournal.practices import catalogue
from couplejournal.practices.catalogue import Catalogue

DAY = date(2026, 11, 22)
WORDS = "the soup is on the stove"


@pytest.fixture
def shipped() -> Catalogue:
    return catalogue.read(paths.resources())


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """Mara has left a note, and Jonas has found it."""
    made = vault.create(tmp_path / "journal", clock=lambda: datetime(2026, 11, 22, 20, 15, tzinfo=UTC))
    made.set_partner(1, "Mara", "ocean", "circle")
    made.set_partner(2, "Jonas", "clay", "square")
    note = made.begin("note", DAY).id
    made.say(note, "to_find", WORDS, 1, sealed=True)
    made.leave(note, 1)
    made.agree(note, 2, gifts.FOUND)
    yield made
    made.close()


def everything(journal: Journal, shipped: Catalogue, target: Path) -> str:
    plain.to_json(journal, shipped, target)
    return target.read_text("utf-8")


def talk_about(journal: Journal) -> int:
    note = journal.entries()[0].id
    journal.unseal(note)
    journal.agree(note, US, OPENED)
    journal.finish(note)
    return note


def test_a_folded_note_is_in_no_export_found_or_not(journal: Journal, shipped: Catalogue, tmp_path: Path) -> None:
    told = json.loads(everything(journal, shipped, tmp_path / "all.json"))
    assert told["entries"] == []


def test_one_they_have_talked_about_says_nothing_of_its_finding(
    journal: Journal, shipped: Catalogue, tmp_path: Path
) -> None:
    talk_about(journal)
    told = everything(journal, shipped, tmp_path / "all.json")
    [entry] = json.loads(told)["entries"]
    assert WORDS in told
    assert not {one["what"] for one in entry["agreements"]} & gifts.PRIVATE


def test_it_is_in_the_book_when_both_tick_it(journal: Journal, shipped: Catalogue) -> None:
    choice = Choice(DAY, DAY, parts=None, title="Ours", dedication="", photos=True)
    note = talk_about(journal)
    journal.agree(note, 1, "book")
    with pytest.raises(BookEmpty):
        compose(journal.entries(), journal.partners(), shipped, choice, today=DAY)
    journal.agree(note, 2, "book")
    book = compose(journal.entries(), journal.partners(), shipped, choice, today=DAY)
    [piece] = [piece for chapter in book.chapters for day in chapter.days for piece in day.pieces]
    assert WORDS in piece.lead + "".join(said.text for said in piece.said)
