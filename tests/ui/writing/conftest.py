"""A journal with an inkwell, and the practices that the pens of these tests write in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from couplejournal.journal import keys, vault
from couplejournal.journal.journal import Journal
from couplejournal.practices.catalogue import Catalogue
from couplejournal.practices.practice import Practice
from couplejournal.ui.inkwell import Inkwell
from couplejournal.ui.writing import wording
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.writing.noting import BETWEEN, begin

DAY = date(2026, 11, 22)


def clock() -> datetime:
    return datetime(2026, 11, 22, 21, 14, tzinfo=UTC)


@pytest.fixture
def journal(folder: Path) -> Iterator[Journal]:
    opened = vault.open(folder, keys.read(folder).unlock(None), clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def inkwell(journal: Journal) -> Iterator[Inkwell]:
    well = Inkwell(lambda: vault.open(journal.folder, journal.key, clock=clock))
    yield well
    well.close()


@pytest.fixture
def gratitude(catalogue: Catalogue) -> Practice:
    practice = catalogue.practice("gratitude")
    assert practice is not None
    return practice


@pytest.fixture
def memory(catalogue: Catalogue) -> Practice:
    practice = catalogue.practice("memory")
    assert practice is not None
    return practice


@pytest.fixture
def evening() -> list[datetime]:
    """The time on the clock of `noting`, which a test may put forward."""
    return [EVENING]


@pytest.fixture
def noting(
    open_window: Callable[..., Hands],
    folder: Path,
    catalogue: Catalogue,
    evening: list[datetime],
    monkeypatch: pytest.MonkeyPatch,
) -> Hands:
    """A window in which the first of the two writes what may get a wording note; notes come at once."""
    monkeypatch.setattr(wording, "STILL", 1)  # seconds of stillness are long for a test
    monkeypatch.setattr(wording, "LEFT", 1)
    hands = open_window(folder, catalogue=Catalogue((*catalogue.practices, BETWEEN)), clock=lambda: evening[0])
    begin(hands)
    return hands
