"""What is closed is nowhere but on its author's page; wishes go by voice; what looks back reads open words only."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from couplejournal.journal import vault
from couplejournal.journal.journal import Journal
from couplejournal.journal.records import Change, Said

from .conftest import Again

EVENING = date(2026, 11, 22)
BEFORE = EVENING - timedelta(7)


def test_an_entry_is_closed_while_nothing_in_it_is_open(journal: Journal) -> None:
    entry = journal.begin("truth", EVENING).id

    def closed() -> bool:
        kept = journal.entry(entry)
        assert kept
        return kept.closed

    assert not closed()
    journal.say(entry, "felt", "tired", 1, sealed=True)
    assert closed()
    journal.say(entry, "felt", "hopeful", 2)
    assert not closed()
    journal.say(entry, "felt", "", 2)
    assert closed()
    journal.add_photo(entry, b"photo", b"small", format="png", width=1, height=1, turn=1)
    assert not closed()


def test_a_closed_entry_marks_no_day(journal: Journal) -> None:
    entry = journal.begin("truth", EVENING).id
    journal.say(entry, "felt", "tired", 1, sealed=True)
    earlier = journal.begin("talk", BEFORE).id
    journal.say(earlier, "said", "soup", 0)
    assert journal.marks(BEFORE, EVENING) == {BEFORE: {"talk"}}
    assert journal.neighbour(BEFORE, 1) is None
    assert journal.neighbour(EVENING + timedelta(1), -1) == BEFORE
    journal.unseal(entry)
    assert journal.marks(BEFORE, EVENING) == {BEFORE: {"talk"}, EVENING: {"truth"}}
    assert journal.neighbour(BEFORE, 1) == EVENING


def test_when_its_envelopes_were_opened_is_known_and_what_changed_since(folder: Path) -> None:
    now = [datetime(2026, 11, 22, 21, 14, tzinfo=UTC)]
    journal = vault.create(folder, clock=lambda: now[0])
    entry = journal.begin("truth", EVENING).id
    for field in ("felt", "why"):
        journal.say(entry, field, "tired", 1, sealed=True)
    kept = journal.entry(entry)
    assert kept and kept.opened is None
    now[0] += timedelta(minutes=9)
    journal.unseal(entry)
    journal.agree(entry, 0, "opened")
    now[0] += timedelta(days=2)
    journal.agree(entry, 0, "opened")
    journal.say(entry, "why", "the week", 1)
    kept = journal.entry(entry)
    assert kept
    assert kept.opened == now[0] - timedelta(days=2)
    assert {answer.field: answer.updated > kept.opened for answer in kept.answers} == {"felt": False, "why": True}
    journal.close()


def test_what_is_still_sealed_is_listed_for_its_own_voice_newest_first(journal: Journal) -> None:
    numbers = []
    for back in range(4):
        entry = journal.begin("truth", EVENING - timedelta(back)).id
        journal.say(entry, "felt", "tired", 1, sealed=True)
        journal.say(entry, "felt", "hopeful", 2, sealed=back == 3)
        numbers.append(entry)
    journal.discard(numbers[1])
    journal.unseal(numbers[2], 1)
    assert [entry.id for entry in journal.sealed_by(1)] == [numbers[0], numbers[3]]
    assert [entry.id for entry in journal.sealed_by(2)] == [numbers[3]]
    assert [entry.id for entry in journal.sealed_by(1, limit=1)] == [numbers[0]]
    assert [entry.id for entry in journal.sealed_by(1, before=(EVENING, numbers[0]))] == [numbers[3]]
    assert journal.sealed_by(1)[1].answers[0].value == ""


def test_what_looks_back_reads_open_words_of_these_practices_oldest_evening_first(journal: Journal) -> None:
    later, sooner = (journal.begin("talk", day).id for day in (EVENING, BEFORE))
    for entry, card in ((later, "en-002"), (sooner, "en-001")):
        journal.say(entry, "card", card, 0, found=False)
        journal.say(entry, "line", f"kept from {card}", 1)
        journal.say(entry, "closed", "not yet", 2, sealed=True)
    other = journal.begin("walk", EVENING).id
    journal.say(other, "card", "en-003", 0, found=False)
    gone = journal.begin("talk", EVENING).id
    journal.say(gone, "card", "en-004", 0, found=False)
    journal.discard(gone)
    cards = [Said(sooner, BEFORE, "card", 0, "en-001"), Said(later, EVENING, "card", 0, "en-002")]
    assert journal.said({"talk"}, {"card"}) == cards
    assert journal.said({"talk"}, {"card", "line", "closed"}, end=BEFORE) == [
        cards[0],
        Said(sooner, BEFORE, "line", 1, "kept from en-001"),
    ]
    assert [said.value for said in journal.said({"talk", "walk"}, {"card"})] == ["en-001", "en-002", "en-003"]


def test_a_key_that_search_once_found_is_said_all_the_same(journal: Journal) -> None:
    entry = journal.begin("talk", EVENING).id
    journal.say(entry, "card", "en-001", 0)
    assert [said.value for said in journal.said({"talk"}, {"card"})] == ["en-001"]


def test_wishes_are_kept_by_voice_and_forgotten(journal: Journal, again: Again) -> None:
    journal.wish(1, "topic:money", "open")
    journal.wish(2, "topic:money", "closed")
    journal.wish(0, "living", "together\nchildren")
    journal.wish(1, "topic:money", "closed")
    journal.wish(1, "card:en-001", "heart")
    journal.wish(1, "card:en-001", "")
    reopened = again()
    assert reopened.wishes(0) == {"living": "together\nchildren"}
    assert reopened.wishes(1) == reopened.wishes(2) == {"topic:money": "closed"}


def test_a_wish_is_told_once_and_only_when_it_changes_something(journal: Journal) -> None:
    told: list[Change] = []
    journal.tell = told.append
    for value in ("open", "open", "", ""):
        journal.wish(1, "topic:money", value)
    assert told == [Change(None, "", None)] * 2
    with pytest.raises(KeyError):
        journal.wish(3, "topic:money", "open")


def test_a_wish_is_nowhere_found(journal: Journal) -> None:
    journal.wish(0, "question:12345678", "Which periwinkle?")
    assert journal.search("periwinkle") == []
    assert journal.entries() == []
