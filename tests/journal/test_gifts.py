"""What was left to be found, kept for a hard day or put into a pocket is known to the one whom it concerns."""

from __future__ import annotations

from datetime import date

import pytest

from couplejournal.errors import PhraseNeeded
from couplejournal.journal import gifts, phrases
from couplejournal.journal.check import report
from couplejournal.journal.journal import Journal
from couplejournal.journal.records import OPENED, US
from couplejournal.journal.wrapping import Cost

DAY = date(2026, 11, 22)
QUICK = Cost(m_kib=8, t=1)


def sealed(journal: Journal, words: str = "stayed up with me", voice: int = 1) -> int:
    entry = journal.begin("gratitude", DAY).id
    journal.say(entry, "did", words, voice, sealed=True)
    return entry


def phrase(journal: Journal, voice: int) -> bytes:
    made, secret = phrases.make("rain on the old roof", cost=QUICK)
    journal.set_phrase(voice, made)
    return secret


def test_what_is_left_waits_for_the_other_one_only_and_stays_closed(journal: Journal) -> None:
    entry = sealed(journal)
    assert journal.left_for(2) == []
    journal.leave(entry, 1)
    assert [one.id for one in journal.left_for(2)] == [entry]
    assert journal.left_for(1) == []
    found = journal.entry(entry)
    assert found is not None and found.closed
    assert journal.search("stayed") == [] and journal.marks(DAY, DAY) == {}
    journal.purge(entry)
    assert journal.left_for(2) == []


def test_what_was_found_waits_no_more_and_its_author_sees_no_difference(journal: Journal) -> None:
    entry = sealed(journal)
    journal.leave(entry, 1)
    before = journal.left_by(1)
    journal.agree(entry, 2, gifts.FOUND)
    assert journal.left_for(2) == []
    assert [one.id for one in journal.kept_by(2)] == [entry]
    assert [one.id for one in journal.left_by(1)] == [one.id for one in before]
    assert journal.search("stayed") == []
    journal.unseal(entry)
    journal.agree(entry, US, OPENED)
    assert journal.entry(entry).said("did") == "stayed up with me"  # type: ignore[union-attr]
    assert journal.kept_by(2) == [] and journal.left_by(1) == []


def test_what_is_left_needs_no_phrase_to_be_unfolded(journal: Journal) -> None:
    secret = phrase(journal, 1)
    entry = sealed(journal)
    with pytest.raises(PhraseNeeded):
        journal.leave(entry, 1)
    assert journal.left_for(2) == []
    journal.hold(1, secret)
    journal.leave(entry, 1)
    journal.let_go()
    assert journal.own(entry, "did", 1) == "stayed up with me"


def test_a_phrase_set_later_does_not_lock_what_was_left(journal: Journal) -> None:
    left, kept = sealed(journal), sealed(journal, "rang my mother")
    journal.leave(left, 1)
    phrase(journal, 1)
    journal.unseal(left)
    with pytest.raises(PhraseNeeded):
        journal.unseal(kept)


def test_a_pocket_holds_what_its_owner_put_there_newest_first(journal: Journal) -> None:
    first, second, closed = sealed(journal), sealed(journal), sealed(journal)
    for entry in (first, second):
        journal.unseal(entry)
    for entry in (first, second, closed):
        journal.agree(entry, 2, gifts.POCKET)
    assert [one.id for one in journal.pocket(2)] == [second, first]
    assert journal.pocket(1) == []
    assert [one.id for one in journal.pocket(2, limit=2)] == [second]
    journal.withdraw(second, 2, gifts.POCKET)
    journal.discard(first)
    assert journal.pocket(2) == []


def test_what_its_author_goes_on_writing_while_it_is_left_needs_no_phrase_either(journal: Journal) -> None:
    secret = phrase(journal, 1)
    entry = sealed(journal)
    journal.hold(1, secret)
    journal.leave(entry, 1)
    assert report(journal).ok
    for field, words in (("did", "stayed up all night"), ("why", "it was you")):
        journal.say(entry, field, words, 1, sealed=True)
    journal.let_go(1)
    journal.unseal(entry)
    found = journal.entry(entry)
    assert found is not None and (found.said("did"), found.said("why")) == ("stayed up all night", "it was you")
