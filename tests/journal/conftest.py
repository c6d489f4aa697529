"""A real encrypted journal for each test, with Anna and Ben in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from couplejournal.journal import keys, vault
from couplejournal.journal.journal import Journal

Again = Callable[[], Journal]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Our journal"


@pytest.fixture
def journal(folder: Path) -> Iterator[Journal]:
    made = vault.create(folder)
    made.set_partner(1, "Anna", "clay", "circle")
    made.set_partner(2, "Ben", "sea", "square")
    yield made
    made.close()


@pytest.fixture
def again(folder: Path, journal: Journal) -> Iterator[Again]:
    """Closes the journal and opens it again, as on another evening."""
    opened: list[Journal] = []

    def reopen() -> Journal:
        for one in (journal, *opened):
            one.close()
        opened.append(vault.open(folder, keys.read(folder).unlock(None)))
        return opened[-1]

    yield reopen
    for one in opened:
        one.close()
