"""Times to come back: which have come, which is next; what has ended, or was let go of, has none."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from couplejournal.journal.journal import Journal

DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 21, 14, tzinfo=UTC)


def put_down(journal: Journal, minutes: int) -> int:
    entry = journal.begin("repair", DAY, drawer=True).id
    journal.set_due(entry, (NOW + timedelta(minutes=minutes)).astimezone(timezone(timedelta(hours=9))))
    return entry


def test_what_has_come_is_told_latest_first_and_what_is_next(journal: Journal) -> None:
    assert journal.due(NOW) == [] and journal.next_due(NOW) is None
    early, late, coming = put_down(journal, -40), put_down(journal, -5), put_down(journal, 20)
    assert [entry.id for entry in journal.due(NOW)] == [late, early]
    assert journal.next_due(NOW) == NOW + timedelta(minutes=20)
    assert [entry.id for entry in journal.due(NOW + timedelta(hours=1))] == [coming, late, early]


def test_what_has_ended_or_was_let_go_of_waits_for_nobody(journal: Journal) -> None:
    ended, let_go, freed = (put_down(journal, -5) for _ in range(3))
    journal.finish(ended)
    journal.discard(let_go)
    journal.set_due(freed, None)
    assert journal.due(NOW) == [] and journal.next_due(NOW - timedelta(hours=1)) is None
