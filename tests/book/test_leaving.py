"""What leaves the journal, in a file or a book: nothing sealed, and nothing that was never for others."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from couplejournal.book import plain
from couplejournal.errors import BookEmpty
from couplejournal.journal import vault
from couplejournal.practices.catalogue import Catalogue
from couplejournal.practices.practice import Field, Practice, Step
from tests.book.conftest import TODAY, MakeEntry, composed

NOVEMBER = date(2026, 11, 22)
FIELDS = (
    Field("line", "line", "each", prompt="One line", quoting="You said…"),
    Field("ours", "line", prompt="A line of both", quoting="You said…"),
    Field("parked", "line", "each", prompt="For later", aside=True),
    Field("alone", "line", "each", prompt="For nobody", seal="mine"),
    Field("felt", "line", "each", prompt="I felt", seal="until_both"),
)
STEPS = (Step("s", "S", "ask", fields=FIELDS),)
TALK = Practice("talk", "evening", "Talk", "", "", "clay", STEPS)
TRUTH = Practice("truth", "evening", "Truth", "", "", "clay", STEPS, book="both")
PAGE = Practice("page", "own", "Page", "", "", "clay", STEPS, drawer=True, book="never")
CATALOGUE = Catalogue((TALK, TRUTH, PAGE))
WORDS = ("lake", "hedge", "errand", "secret", "tired", "page")


@pytest.fixture
def exports(tmp_path: Path) -> tuple[str, str, int]:
    """Everything that could go out, and what went: the note, the JSON, and how many entries it has."""
    journal = vault.create(tmp_path / "journal")
    journal.set_partner(1, "Mara", "ocean", "circle")
    journal.set_partner(2, "Jonas", "clay", "square")
    talk = journal.begin("talk", NOVEMBER)
    journal.say(talk.id, "line", "lake", 1)
    journal.say(talk.id, "ours", "hedge", 0)
    journal.say(talk.id, "parked", "errand", 1)
    journal.say(talk.id, "alone", "secret", 1)  # open by mistake, and yet for nobody
    journal.say(talk.id, "felt", "tired", 1, sealed=True)
    journal.agree(talk.id, 1, "kept")
    closed = journal.begin("truth", NOVEMBER)
    journal.say(closed.id, "felt", "tired", 2, sealed=True)
    page = journal.begin("page", NOVEMBER, drawer=True)
    journal.say(page.id, "line", "page", 1)
    journal.wish(1, "topic:money", "closed")
    plain.markdown(journal, CATALOGUE, tmp_path / "ours")
    count = plain.to_json(journal, CATALOGUE, tmp_path / "ours.json")
    journal.close()
    return (
        (tmp_path / "ours" / "2026-11.md").read_text("utf-8"),
        (tmp_path / "ours.json").read_text("utf-8"),
        count,
    )


def test_files_hold_what_is_open_and_meant_for_both(exports: tuple[str, str, int]) -> None:
    for text in exports[:2]:
        assert [word for word in WORDS if word in text] == ["lake", "hedge"]
        assert "money" not in text
    assert "Truth" not in exports[0]
    assert "Page" not in exports[0]


def test_a_closed_envelope_and_a_page_of_ones_own_are_not_even_counted(exports: tuple[str, str, int]) -> None:
    assert exports[2] == 1
    (talk,) = json.loads(exports[1])["entries"]
    assert (talk["practice"], talk["agreements"]) == ("talk", [])


def test_another_export_does_not_tell_that_something_was_sealed_meanwhile_or_found(tmp_path: Path) -> None:
    hours = iter(range(1000))
    start = datetime(2026, 11, 22, 20, tzinfo=UTC)
    journal = vault.create(tmp_path / "journal", clock=lambda: start + timedelta(hours=next(hours)))
    talk, begun = (journal.begin("talk", NOVEMBER, place="s").id for _ in range(2))
    journal.say(talk, "line", "lake", 1)
    journal.say(talk, "felt", "tired", 1, sealed=True)
    told = []
    for _ in range(2):
        plain.to_json(journal, CATALOGUE, tmp_path / "ours.json")
        told.append((tmp_path / "ours.json").read_bytes())
        for entry in (talk, begun):
            journal.say(entry, "felt", "tired too", 2, sealed=True)
            journal.agree(entry, 2, "sealed")
            journal.agree(entry, 2, "pocket")
            journal.place(entry, "seal")
    journal.close()
    assert told[0] == told[1]


def test_what_is_parked_or_ones_own_stays_out_of_the_book(entry: MakeEntry) -> None:
    talk = entry("talk", NOVEMBER, ("line", 1, "lake"), ("parked", 1, "errand"), ("alone", 2, "secret"))
    (piece,) = composed([talk], CATALOGUE).chapters[0].days[0].pieces
    assert [said.text for said in piece.said] == ["lake"]
    with pytest.raises(BookEmpty):
        composed([entry("page", NOVEMBER, ("line", 1, "page"), agreed=(1, 2), drawer=True)], CATALOGUE)


QUOTE, YES_1, YES_2 = (1, "quoting:line"), (1, "quoted:line"), (2, "quoted:line")


@pytest.mark.parametrize(
    ("agreed", "there"),
    [((), True), ((QUOTE,), False), ((QUOTE, YES_1), False), ((QUOTE, YES_2), True), ((YES_2,), True)],
)
def test_a_line_that_quotes_somebody_waits_for_their_yes(
    entry: MakeEntry, agreed: tuple[tuple[int, str], ...], there: bool
) -> None:
    talk = entry("talk", NOVEMBER, ("line", 1, "lake"), ("line", 2, "hill"))._replace(consents=frozenset(agreed))
    (piece,) = composed([talk], CATALOGUE).chapters[0].days[0].pieces
    assert [said.text for said in piece.said] == (["lake", "hill"] if there else ["hill"])


def test_a_line_of_both_that_quotes_waits_for_both(entry: MakeEntry) -> None:
    talk = entry("talk", NOVEMBER, ("ours", 0, "hedge"), ("line", 1, "lake"))
    asked = {(0, "quoting:ours"), (1, "quoted:ours")}
    for agreed, texts in ((asked, ["lake"]), (asked | {(2, "quoted:ours")}, ["lake", "hedge"])):
        (piece,) = composed([talk._replace(consents=frozenset(agreed))], CATALOGUE).chapters[0].days[0].pieces
        assert [said.text for said in piece.said] == texts


@pytest.mark.parametrize(("agreed", "there"), [((), False), ((1,), False), ((2,), False), ((1, 2), True)])
def test_a_truth_is_in_the_book_when_each_of_the_two_wants_it(
    entry: MakeEntry, agreed: tuple[int, ...], there: bool
) -> None:
    truth = entry("truth", TODAY - timedelta(1), ("felt", 1, "tired"), agreed=agreed)
    talk = entry("talk", NOVEMBER, ("line", 1, "lake"))
    book = composed([truth, talk], CATALOGUE)
    found = {piece.practice for chapter in book.chapters for day in chapter.days for piece in day.pieces}
    assert found == ({"talk", "truth"} if there else {"talk"})


def test_no_shipped_page_of_ones_own_can_reach_the_book(practices: Catalogue) -> None:
    for practice in practices.practices:
        mine = [field for field in practice.fields() if field.seal == "mine"]
        assert practice.tab != "own" or (practice.drawer and practice.book == "never" and mine), practice.key
