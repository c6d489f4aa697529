"""Photos on their way into the journal: one at a time, whatever page is on show, and told when one is not kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from couplejournal.errors import JournalReadOnly
from couplejournal.journal.journal import Journal
from couplejournal.practices.practice import Practice
from couplejournal.ui.inkwell import Inkwell
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.photographs import Photographs
from couplejournal.ui.writing.importing import take_all
from couplejournal.ui.writing.taking import Taking
from tests.ui.hands import Hands
from tests.ui.writing.conftest import DAY, clock


COLOURS = (Qt.GlobalColor.red, Qt.GlobalColor.green, Qt.GlobalColor.blue, Qt.GlobalColor.cyan)


def photo(file: Path, colour: Qt.GlobalColor = Qt.GlobalColor.blue) -> Path:
    image = QImage(300, 200, QImage.Format.Format_RGB888)
    image.fill(colour)
    assert image.save(str(file))
    return file


def test_what_is_no_photo_is_told_and_the_others_are_kept(
    journal: Journal, inkwell: Inkwell, memory: Practice, tmp_path: Path, qtbot: QtBot
) -> None:
    letter = tmp_path / "letter.jpg"
    letter.write_text("Dear Sam")
    said: list[str] = []
    pen = Pen(journal, inkwell, memory, DAY, clock)
    taking = Taking(pen, journal.photos, said.append)
    taking.take(
        [
            photo(tmp_path / "a.png"),
            letter,
            tmp_path / "gone.png",
            QImage(str(photo(tmp_path / "b.png", Qt.GlobalColor.red))),
        ]
    )
    assert pen.errands == 1
    qtbot.waitUntil(lambda: pen.errands == 0)
    [entry] = journal.entries()
    assert [one.format for one in entry.photos] == ["png", "png"]
    assert len(said) == 1
    assert "letter.jpg" in said[0]
    assert "gone.png" in said[0]


def test_when_the_journal_takes_none_the_first_says_why_for_all(journal: Journal, tmp_path: Path) -> None:
    asked: list[object] = []

    def refuse(work: object, refused: object) -> None:
        asked.append(work)
        refused(JournalReadOnly(folder=tmp_path))  # type: ignore[operator]

    files = [photo(tmp_path / "a.png"), photo(tmp_path / "b.png")]
    outcome = take_all(files, journal.photos, refuse, progress=lambda *_how: None, cancelled=lambda: False)
    assert [type(trouble) for trouble in outcome.troubles] == [JournalReadOnly]
    assert (outcome.kept, len(asked)) == (0, 1)
    assert not list(journal.photos.all())  # no file is left of what has no row


def test_a_taking_that_nobody_waits_for_ends_even_when_the_inkwell_is_closed(journal: Journal, tmp_path: Path) -> None:
    given: list[Callable[[Journal, int], None]] = []
    outcome = take_all(
        [photo(tmp_path / "a.png")],
        journal.photos,
        lambda work, _refused: given.append(work),
        progress=lambda *_how: None,
        cancelled=lambda: bool(given),
    )
    assert outcome.stopped
    assert not list(journal.photos.all())
    entry = journal.begin("memory", DAY)
    given[0](journal, entry.id)  # the inkwell comes to it after all
    assert journal.entry(entry.id).photos == ()  # a row would have no file


@pytest.mark.parametrize("leave", ["go-on", "stop"])
def test_photos_dropped_a_moment_before_the_page_is_left_are_all_kept(
    hands: Hands, tmp_path: Path, qtbot: QtBot, leave: str
) -> None:
    hands.go("practice", practice="memory")
    files = [photo(tmp_path / f"{number}.png", colour) for number, colour in enumerate(COLOURS)]
    strip = hands.find("photos-0")
    page = strip.parentWidget()
    while not isinstance(page, Photographs):
        assert page is not None
        page = page.parentWidget()
    page.take_files(files)
    assert hands.window.house is not None
    assert hands.window.house.busy()
    hands.press(leave)
    qtbot.waitUntil(lambda: not hands.window.house or not hands.window.house.busy(), timeout=10_000)
    QApplication.processEvents()
    [entry] = hands.journal.entries()
    assert len(entry.photos) == len(files)


def test_the_dialog_for_photos_leaves_no_trace_of_where_they_were(
    hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    traces = QSettings(QSettings.Scope.UserScope, "QtProject")

    def choose(*_what: object) -> tuple[list[str], str]:
        traces.setValue("FileDialog/lastVisited", f"file://{tmp_path}")  # as Qt's own does
        return [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    hands.go("practice", practice="memory")
    hands.press("photos-0-add")
    traces.sync()
    assert not traces.contains("FileDialog/lastVisited")


def test_of_many_that_are_refused_a_few_are_told(
    journal: Journal, inkwell: Inkwell, memory: Practice, tmp_path: Path, qtbot: QtBot
) -> None:
    said: list[tuple[str, ...]] = []
    pen = Pen(journal, inkwell, memory, DAY, clock)
    taking = Taking(pen, journal.photos, lambda *words: said.append(words))
    taking.take([tmp_path / f"{number}.jpg" for number in range(40)])
    qtbot.waitUntil(lambda: pen.errands == 0)
    words, (label, show) = said[0]
    assert words.count("\n") == 3
    assert words.endswith("And 37 more.")
    assert label == "Show them"
    show()
    assert said[1][0].count("\n") == 20
    assert said[1][0].endswith("And 20 more.")
