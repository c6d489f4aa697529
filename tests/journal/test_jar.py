"""What lies in the jar: kept and noticed, mixed, of nobody in particular; what its author deletes is not in it."""

from __future__ import annotations

import ast
from pathlib import Path

from couplejournal.journal import jar
from couplejournal.journal.journal import Journal
from couplejournal.practices.keepsakes import PAGE, PEBBLES
from tests.small import DAY, noticed, page, promise


def lies(journal: Journal) -> list[int]:
    return journal.jar(PEBBLES, (PAGE,))


def test_only_what_was_kept_or_noticed_falls_in(journal: Journal) -> None:
    assert lies(journal) == []
    kept, seen = promise(journal, 1, state="kept"), noticed(journal, 2)
    for state in ("", "changed", "let_go"):
        promise(journal, 2, state=state)
    journal.begin("noticed", DAY)  # begun, and nothing said
    sealed = journal.begin("noticed", DAY).id
    journal.say(sealed, "noticed", "closed", 1, sealed=True)
    assert set(lies(journal)) == {kept, seen}


def test_deleting_ones_own_words_takes_the_pebble_out_and_leaves_nothing_behind(journal: Journal) -> None:
    kept, seen, third = promise(journal, 1, state="kept"), noticed(journal, 2), noticed(journal, 1)
    journal.discard(kept)
    assert kept not in lies(journal)
    journal.restore(kept)
    assert kept in lies(journal)
    journal.purge(kept)
    journal.say(seen, "noticed", "", 2)  # the line taken out
    assert lies(journal) == [third]


def test_what_stands_on_a_page_is_out_of_the_jar_and_a_page_let_go_gives_it_back(journal: Journal) -> None:
    some = [noticed(journal, 1 + turn % 2) for turn in range(5)]
    made = page(journal, *some[:4])
    assert lies(journal) == some[4:]
    assert [entry.id for entry in journal.on_page(made)] and {one.id for one in journal.on_page(made)} == set(some[:4])
    journal.purge(some[0])
    assert some[0] not in {one.id for one in journal.on_page(made)}
    journal.discard(made)
    assert set(lies(journal)) == set(some[1:])


def test_how_full_it_is_is_counted_no_further_than_to_the_brim(journal: Journal) -> None:
    assert journal.jar_holds(PEBBLES, (PAGE,), 3) == 0
    some = [noticed(journal, 1 + turn % 2) for turn in range(5)]
    assert journal.jar_holds(PEBBLES, (PAGE,), 3) == 3
    assert journal.jar_holds(PEBBLES, (PAGE,), 40) == 5
    page(journal, *some[:4])
    assert journal.jar_holds(PEBBLES, (PAGE,), 3) == 1


def test_another_link_takes_nothing_out(journal: Journal) -> None:
    kept = promise(journal, 1, state="kept")
    journal.link(noticed(journal, 2), kept)
    assert kept in lies(journal)


def test_they_lie_in_an_order_that_follows_from_neither_the_days_nor_the_people(journal: Journal) -> None:
    some = [noticed(journal, 1 if turn < 20 else 2) for turn in range(40)]
    mixed = lies(journal)
    assert set(mixed) == set(some) and mixed != some and mixed != some[::-1]
    assert mixed == lies(journal)


def test_what_has_not_ended_is_found_without_reading_what_has(journal: Journal) -> None:
    promise(journal, 1, state="kept")
    open_ones = [promise(journal, 1), promise(journal, 2, state="let_go")]
    promise_gone = promise(journal, 2)
    journal.discard(promise_gone)
    assert [one.id for one in journal.unended("promise")] == open_ones
    assert journal.unended("nothing of the kind") == []


def test_no_question_to_the_jar_knows_a_voice() -> None:
    asked = [
        node.value
        for node in ast.walk(ast.parse(Path(jar.__file__).read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "SELECT" in node.value
    ]
    assert asked and not [text for text in asked if "voice" in text or "count" in text.lower()]
