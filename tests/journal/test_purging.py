"""Discarded is hidden at once; what is purged is gone."""

from __future__ import annotations

from datetime import date

import pytest

from couplejournal.journal.journal import Journal
from couplejournal.journal.records import Change

from .conftest import Again

EVENING = date(2026, 11, 22)


def kept(journal: Journal, text: str) -> int:
    entry = journal.begin("gratitude", EVENING)
    journal.say(entry.id, "did", text, 1)
    return entry.id


def test_what_was_discarded_is_swept_when_the_journal_is_opened_again(journal: Journal, again: Again) -> None:
    gone, stays = kept(journal, "gone soup"), kept(journal, "soup that stays")
    journal.discard(gone)
    later = again()
    with pytest.raises(KeyError):
        later.restore(gone)
    assert [entry.id for entry in later.entries()] == [stays]
    assert [hit.entry for hit in later.search("soup")] == [stays]
    assert later._database.value("SELECT count(*) FROM words") == 1


def test_purging_takes_all_that_hangs_on_an_entry(journal: Journal) -> None:
    gone, other = kept(journal, "soup"), kept(journal, "bread")
    journal.agree(gone, 1, "book")
    journal.link(other, gone)
    journal.add_photo(gone, b"photo", b"small", format="png", width=1, height=1, turn=1)
    told: list[Change] = []
    journal.tell = told.append
    journal.purge(gone)
    assert told == [Change(gone, "gratitude", EVENING)]
    assert journal.links(other) == ()
    for table in ("answer", "photo", "consent", "link", "words"):
        assert journal._database.value(f"SELECT count(*) FROM {table}") == (table in ("answer", "words")), table


def test_the_number_of_a_purged_entry_is_never_given_again(journal: Journal) -> None:
    gone = kept(journal, "soup")
    journal.purge(gone)
    assert journal.begin("gratitude", EVENING).id > gone


def test_purging_nothing_is_a_mistake(journal: Journal) -> None:
    with pytest.raises(KeyError):
        journal.purge(7)


def test_a_discarded_entry_that_is_written_to_stays_hidden(journal: Journal) -> None:
    entry = kept(journal, "soup")
    journal.discard(entry)
    journal.say(entry, "did", "soup after all", 1)
    assert journal.search("soup") == []
    journal.restore(entry)
    assert [hit.snippet for hit in journal.search("soup")] == ["soup after all"]
