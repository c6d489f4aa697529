"""When a card was last on the table, and when they last talked about it, over all the years at once."""

from __future__ import annotations

from datetime import date, timedelta

from couplejournal.journal.journal import Journal
from couplejournal.journal.records import Last

DAY = date(2026, 11, 22)


def talk(journal: Journal, ago: int, card: str, *, talked: str = "", line: str = "", practice: str = "talk") -> int:
    entry = journal.begin(practice, DAY - timedelta(ago)).id
    journal.say(entry, "card", card, 0, found=False)
    journal.say(entry, "talked", talked, 0, found=False)
    journal.say(entry, "keep_line", line, 2)
    return entry


def last(journal: Journal, but: int | None = None) -> dict[str, Last]:
    return {one.value: one for one in journal.last_said("card", keys=["talked"], words=["keep_line"], but=but)}


def test_each_value_has_its_latest_evening_and_the_latest_on_which_they_talked(journal: Journal) -> None:
    talk(journal, 300, "a", talked="yes")
    talk(journal, 200, "a", line="Tonight I learned")
    third = talk(journal, 100, "a")
    only = talk(journal, 50, "b", practice="another")
    assert last(journal) == {
        "a": Last("a", third, DAY - timedelta(100), DAY - timedelta(200)),
        "b": Last("b", only, DAY - timedelta(50), None),
    }


def test_tonight_and_what_was_discarded_are_left_out(journal: Journal) -> None:
    first = talk(journal, 9, "a", talked="yes")
    gone = talk(journal, 8, "a", talked="yes")
    tonight = talk(journal, 0, "b", talked="yes")
    journal.discard(gone)
    assert last(journal, tonight) == {"a": Last("a", first, DAY - timedelta(9), DAY - timedelta(9))}
    journal.restore(gone)
    assert last(journal, tonight)["a"].entry == gone


def test_the_evening_written_last_is_the_latest_whatever_the_clock_said(journal: Journal) -> None:
    talk(journal, -3000, "a", talked="yes")
    now = talk(journal, 1, "a")
    assert last(journal)["a"][1:3] == (now, DAY - timedelta(1))


def test_sealed_words_count_for_nothing(journal: Journal) -> None:
    entry = journal.begin("talk", DAY).id
    journal.say(entry, "card", "a", 0, found=False)
    journal.say(entry, "keep_line", "a secret", 1, sealed=True)
    assert last(journal)["a"].heard is None
    journal.unseal(entry)
    assert last(journal)["a"].heard == DAY


def test_what_was_said_can_be_asked_for_from_an_evening_on(journal: Journal) -> None:
    for ago in (61, 60, 1):
        talk(journal, ago, f"{ago}")
    found = journal.said({"talk"}, {"card"}, start=DAY - timedelta(60), end=DAY - timedelta(2))
    assert [said.value for said in found] == ["60"]
