"""When words cannot be kept they stay in the pen, whole and in their order, until they can."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from pytestqt.qtbot import QtBot

from couplejournal.errors import JournalUnreachable
from couplejournal.journal import vault
from couplejournal.journal.journal import Journal
from couplejournal.practices.practice import Field, Practice
from couplejournal.ui.inkwell import Inkwell
from couplejournal.ui.kit.growing_text import GrowingText
from couplejournal.ui.writing.pen import Pen
from tests.ui.hands import Hands
from tests.ui.writing.conftest import DAY, clock

pytestmark = pytest.mark.skipif(os.name == "nt", reason="what is open cannot be moved away there")


@pytest.fixture
def title(memory: Practice) -> Field:
    field = memory.field("title")
    assert field is not None
    return field


class Away:
    """The journal's folder is somewhere else while this is entered, like a disk that was pulled out."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._elsewhere = folder, folder.with_name("elsewhere")

    def __enter__(self) -> None:
        self._folder.rename(self._elsewhere)

    def __exit__(self, *_trouble: object) -> None:
        self._elsewhere.rename(self._folder)


@pytest.fixture
def away(folder: Path) -> Away:
    return Away(folder)


def test_words_for_a_journal_that_is_away_stay_and_are_kept_when_it_is_back(
    journal: Journal, inkwell: Inkwell, memory: Practice, title: Field, away: Away, qtbot: QtBot
) -> None:
    pen = Pen(journal, inkwell, memory, DAY, clock)
    with away:
        with qtbot.waitSignal(pen.refused, timeout=5000):
            pen.write(title, 0, "The lake")
        assert not pen.flush()
        with pytest.raises(Exception, match="journal") as trouble:
            pen.entry()
        assert not isinstance(trouble.value, AssertionError)
        assert pen.value(title, 0) == "The lake"
    assert pen.flush()
    assert [entry.said("title") for entry in journal.entries()] == ["The lake"]


def test_older_words_that_were_refused_never_replace_newer_ones(
    journal: Journal, inkwell: Inkwell, memory: Practice, title: Field, away: Away, qtbot: QtBot
) -> None:
    pen = Pen(journal, inkwell, memory, DAY, clock)
    with away:
        pen.write(title, 0, "The lake")
        assert not pen.flush()
    pen.write(title, 0, "The lake in the rain")
    assert pen.flush()
    with qtbot.waitSignal(pen.refused, timeout=5000):  # the news of the first refusal comes last
        pass
    assert pen.flush()
    assert [entry.said("title") for entry in journal.entries()] == ["The lake in the rain"]


def test_a_caption_waits_like_any_other_word(
    journal: Journal, inkwell: Inkwell, memory: Practice, title: Field, away: Away
) -> None:
    pen = Pen(journal, inkwell, memory, DAY, clock)
    pen.write(title, 0, "The lake")
    photo = journal.add_photo(pen.entry(), b"photo", b"small", format="png", width=1, height=1, turn=1)
    with away:
        pen.caption(photo.id, "In the rain")
        assert not pen.flush()
    assert pen.flush()
    assert journal.entries()[0].photos[0].caption == "In the rain"


def test_where_one_stands_is_remembered_when_the_journal_is_back(
    journal: Journal, inkwell: Inkwell, memory: Practice, title: Field, away: Away
) -> None:
    pen = Pen(journal, inkwell, memory, DAY, clock)
    pen.write(title, 0, "The lake")
    pen.entry()
    with away:
        pen.place("views")
        pen.flush()
        assert journal.entries()[0].place == ""
    pen.flush()
    assert journal.entries()[0].place == "views"


@pytest.fixture
def slow(journal: Journal) -> Iterator[tuple[Inkwell, threading.Event]]:
    """An inkwell that is held up until the event is set."""
    go_on = threading.Event()
    well = Inkwell(lambda: vault.open(journal.folder, journal.key, clock=clock))
    well.do(lambda _journal: [go_on.wait(20)][0] and None)
    yield well, go_on
    go_on.set()
    well.close()


def test_words_that_are_still_waiting_are_not_called_kept(
    journal: Journal, slow: tuple[Inkwell, threading.Event], memory: Practice, title: Field
) -> None:
    well, go_on = slow
    patient = well.wait
    well.wait = lambda seconds=10.0: patient(0.05)  # type: ignore[method-assign]
    pen = Pen(journal, well, memory, DAY, clock)
    pen.write(title, 0, "The lake")
    assert not pen.flush()
    go_on.set()
    assert patient(10)
    assert pen.flush()


def test_a_mistake_of_ours_does_not_lose_words_either(
    journal: Journal, inkwell: Inkwell, memory: Practice, title: Field, qtbot: QtBot
) -> None:
    pen = Pen(journal, inkwell, memory, DAY, clock)
    pen.write(title, 0, "The lake")
    journal.purge(pen.entry())  # somebody else's door; nobody can do that in the window
    pen.write(title, 0, "The lake in the rain")
    with qtbot.captureExceptions() as mistakes, qtbot.waitSignal(pen.refused) as refused:
        assert not pen.flush()
    assert isinstance(refused.args[0], KeyError)
    assert not isinstance(refused.args[0], JournalUnreachable)
    assert len(mistakes) == 1
    assert pen.value(title, 0) == "The lake in the rain"


def test_a_paste_that_would_hold_up_the_window_is_refused_with_a_sentence(hands: Hands) -> None:
    hands.go("practice", practice="memory")
    field = hands.find("what-0")
    assert isinstance(field, GrowingText)
    pasted = QMimeData()
    pasted.setText("soup " * 10_000)
    field.insertFromMimeData(pasted)
    assert len(field.text()) == 50_000
    pasted.setText("soup " * 200_000)
    field.insertFromMimeData(pasted)
    assert len(field.text()) == 50_000
    assert "would be" in hands.words()
