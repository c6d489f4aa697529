"""What somebody takes out is gone from page, search, book, exports and calendar, and leaves no sign."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from couplejournal.book import plain
from couplejournal.book.compose import Choice, compose
from couplejournal.errors import BookEmpty
from couplejournal.practices.catalogue import Catalogue
from tests.ui.hands import Hands
from tests.ui.sealing import everything, tour

DAY = date(2026, 11, 22)
CHOICE = Choice(DAY, DAY, parts=None, title="Ours", dedication="", photos=True)


@pytest.fixture
def opened(hands: Hands) -> Hands:
    """Both have written apart how they saw a day, and opened it."""
    hands.go("practice", practice="memory")
    hands.press("go-on")
    hands.press("i-am-1")
    hands.type("mine-1", "zebra crossing")
    hands.press("ready")
    hands.press("curtain-button")
    hands.type("mine-2", "quiet rain")
    for name in ("ready", "open-1", "open-2"):
        hands.press(name)
    return hands


def take_out(hands: Hands, voice: int) -> None:
    hands.press(f"take-out-{voice}")
    hands.press("take-out-now")


@pytest.fixture
def leaves(opened: Hands, catalogue: Catalogue, tmp_path: Path) -> Callable[[], str]:
    """Everything that may leave the journal, in a book or in plain files."""
    times = count()

    def read() -> str:
        folder = tmp_path / f"plain-{next(times)}"
        plain.markdown(opened.journal, catalogue, folder)
        notes = "".join(note.read_text("utf-8") for note in sorted(folder.rglob("*.md")))
        try:
            book = compose(opened.journal.entries(), opened.journal.partners(), catalogue, CHOICE, today=DAY)
        except BookEmpty:
            return notes
        return notes + str(book)

    return read


def test_own_words_are_gone_everywhere_and_the_others_stay(opened: Hands, leaves: Callable[[], str]) -> None:
    assert opened.journal.search("zebra") and "zebra" in leaves()
    take_out(opened, 1)
    assert not opened.journal.search("zebra")
    assert "zebra" not in leaves() and "quiet rain" in leaves()
    assert not any("zebra" in seen for seen in tour(opened)) and "zebra" not in everything(opened)


def test_a_day_of_which_nothing_is_left_is_a_day_like_any_other(opened: Hands, leaves: Callable[[], str]) -> None:
    assert opened.journal.marks(DAY, DAY)
    take_out(opened, 1)
    take_out(opened, 2)
    assert opened.journal.marks(DAY, DAY) == {}
    assert leaves() == ""
