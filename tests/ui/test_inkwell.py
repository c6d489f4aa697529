"""The thread that keeps words: nothing given to it is forgotten without a word, even when there is no journal."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from couplejournal.errors import JournalMissing, JournalUnreachable
from couplejournal.journal import keys, vault
from couplejournal.journal.journal import Journal
from couplejournal.ui.inkwell import Inkwell


@pytest.fixture
def inkwell(folder: Path) -> Iterator[Inkwell]:
    well = Inkwell(lambda: vault.open(folder, keys.read(folder).unlock(None)))
    yield well
    well.close()


def test_where_there_is_no_journal_the_work_is_handed_back_and_nobody_waits(folder: Path, inkwell: Inkwell) -> None:
    folder.rename(folder.with_name("away"))
    refused: list[Exception] = []
    inkwell.do(lambda _journal: pytest.fail("there is nothing to write in"), refused.append)
    assert inkwell.wait(5)
    assert [type(trouble) for trouble in refused] == [JournalMissing]


def test_when_the_journal_is_back_a_new_door_is_opened(folder: Path, inkwell: Inkwell) -> None:
    doors: list[Journal] = []
    inkwell.do(doors.append)

    def lost(_journal: Journal) -> None:
        raise JournalUnreachable(folder=folder)

    inkwell.do(lost)
    inkwell.do(doors.append)
    assert inkwell.wait(5)
    assert len({id(door) for door in doors}) == 2


def test_a_mistake_is_handed_back_told_and_does_not_stop_the_next(
    inkwell: Inkwell, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *what: told.append(what[0]))
    refused: list[Exception] = []
    done = threading.Event()

    def mistake(_journal: Journal) -> None:
        raise KeyError("ours")

    inkwell.do(mistake, refused.append)
    inkwell.do(lambda _journal: done.set())
    assert inkwell.wait(5)
    assert done.is_set()
    assert [type(trouble) for trouble in refused] == told == [KeyError]


def test_what_was_given_is_let_go_of_in_the_thread_that_gave_it(inkwell: Inkwell) -> None:
    """A part of the window goes with the last who holds it, and must not go anywhere else."""
    gone_in: list[int] = []

    class Part:
        def keep(self, _journal: Journal) -> None:
            pass

        def refuse(self, _trouble: Exception) -> None:
            pass

        def __del__(self) -> None:
            gone_in.append(threading.get_ident())

    part = Part()
    inkwell.do(part.keep, part.refuse)
    del part
    assert inkwell.wait(5)
    assert gone_in == [threading.get_ident()]
