"""The pen keeps what is written within a breath, and loses nothing when the disk refuses."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from couplejournal.errors import CoupleJournalError, DiskFull
from couplejournal.journal import vault
from couplejournal.journal.journal import Journal
from couplejournal.practices.catalogue import Catalogue
from couplejournal.practices.practice import Practice
from couplejournal.ui.inkwell import Inkwell, unheard
from couplejournal.ui.writing.pen import Pen

from tests.ui.writing.conftest import DAY, clock


def test_nothing_is_begun_before_the_first_word(journal: Journal, inkwell: Inkwell, memory: Practice) -> None:
    pen = Pen(journal, inkwell, memory, DAY, clock)
    pen.flush()
    assert journal.entries() == []


def test_words_are_kept_a_breath_after_the_first_key(
    journal: Journal, inkwell: Inkwell, memory: Practice, qtbot: QtBot
) -> None:
    pen = Pen(journal, inkwell, memory, DAY, clock)
    title = memory.field("title")
    assert title is not None
    with qtbot.waitSignal(pen.kept, timeout=5000) as kept:
        pen.write(title, 0, "The lake")
        pen.write(title, 0, "The lake in the rain")
    assert kept.args == [clock()]
    [entry] = journal.entries()
    assert entry.said("title") == "The lake in the rain"
    assert entry.day == DAY


def test_what_is_not_to_be_kept_stays_in_memory_only(journal: Journal, inkwell: Inkwell, catalogue: Catalogue) -> None:
    repair = catalogue.practice("repair")
    assert repair is not None
    heat = repair.field("heat")
    assert heat is not None
    pen = Pen(journal, inkwell, repair, DAY, clock)
    pen.write(heat, 1, "boiling")
    pen.flush()
    assert pen.value(heat, 1) == "boiling"
    assert journal.entries() == []


def test_sealed_words_can_be_read_by_their_author_only(journal: Journal, inkwell: Inkwell, gratitude: Practice) -> None:
    pen = Pen(journal, inkwell, gratitude, DAY, clock)
    did = gratitude.field("did")
    assert did is not None
    pen.write(did, 2, "stayed up with me")
    number = pen.entry()
    entry = journal.entry(number)
    assert entry is not None
    assert [(answer.value, answer.sealed) for answer in entry.answers] == [("", True)]
    assert Pen(journal, inkwell, gratitude, DAY, clock, entry).value(did, 2) == "stayed up with me"
    assert Pen(journal, inkwell, gratitude, DAY, clock, entry).writer == 2


def test_a_second_pen_goes_on_where_the_first_stopped(journal: Journal, inkwell: Inkwell, memory: Practice) -> None:
    title, place = memory.field("title"), memory.field("place")
    assert title is not None
    assert place is not None
    first = Pen(journal, inkwell, memory, DAY, clock)
    first.write(title, 0, "The lake")
    second = Pen(journal, inkwell, memory, DAY, clock, journal.entry(first.entry()))
    assert second.value(title, 0) == "The lake"
    second.write(place, 0, "Zürich")
    second.flush()
    assert [entry.said("place") for entry in journal.entries()] == ["Zürich"]


def test_when_the_disk_refuses_the_words_stay_and_are_kept_later(
    journal: Journal, memory: Practice, qtbot: QtBot
) -> None:
    full = True

    class SmallDisk(Inkwell):
        """A disk that is full until room is made."""

        def do(self, work, refused=unheard) -> None:  # type: ignore[no-untyped-def]
            super().do(lambda door: work(Refusing(door) if full else door), refused)

    class Refusing:
        def __init__(self, door: Journal) -> None:
            self._door = door

        def begin(self, *_what: object, **_more: object) -> None:
            raise DiskFull

    well = SmallDisk(lambda: vault.open(journal.folder, journal.key, clock=clock))
    pen = Pen(journal, well, memory, DAY, clock)
    title = memory.field("title")
    assert title is not None
    with qtbot.waitSignal(pen.refused, timeout=5000) as refused:
        pen.write(title, 0, "Not lost")
    assert isinstance(refused.args[0], CoupleJournalError)
    assert not pen.flush()
    assert pen.value(title, 0) == "Not lost"
    full = False
    with qtbot.waitSignal(pen.kept, timeout=8000):
        pen.write(title, 0, "Not lost at all")
        pen.flush()
    assert [entry.said("title") for entry in journal.entries()] == ["Not lost at all"]
    well.close()
