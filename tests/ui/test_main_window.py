"""The door of the window: what is shown before there is a journal to open, and what the window remembers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from couplejournal.errors import DiskFull
from couplejournal.journal import vault
from couplejournal.practices.catalogue import Catalogue
from couplejournal.settings import Settings
from couplejournal.ui.kit.theme import Look
from couplejournal.ui.main_window import MainWindow
from tests.ui.hands import Hands


def clock() -> datetime:
    return datetime(2026, 11, 22, 21, 14, tzinfo=UTC)


def test_work_that_comes_first_is_shown_and_then_the_journal_opens(
    look: Look, catalogue: Catalogue, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "sample"

    def write(*, progress: Callable[[float, str], None], cancelled: Callable[[], bool]) -> None:
        progress(0.5, "")
        journal = vault.create(folder)
        journal.set_partner(1, "Alex", "ocean", "circle")
        journal.set_partner(2, "Sam", "clay", "square")
        journal.close()

    window = MainWindow(folder, tmp_path / "s.json", Settings(), look, catalogue, clock, first=write)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.settled, timeout=10_000):
        window.open()
        window.show()
        assert "A journal to look around in" in Hands(window).words()
    assert "Good evening, Alex and Sam" in Hands(window).words()
    window.close()


def test_when_that_work_fails_its_sentence_is_shown(
    look: Look, catalogue: Catalogue, tmp_path: Path, qtbot: QtBot
) -> None:
    def fail(**_how: object) -> None:
        raise DiskFull

    window = MainWindow(tmp_path / "sample", tmp_path / "s.json", Settings(), look, catalogue, clock, first=fail)
    qtbot.addWidget(window)
    window.open()
    window.show()
    qtbot.waitUntil(lambda: "The disk is full" in Hands(window).words(), timeout=10_000)


def test_the_window_comes_back_where_it_was(hands: Hands, tmp_path: Path) -> None:
    hands.window.setGeometry(40, 50, 900, 640)
    hands.window.close()
    assert Settings.read(tmp_path / "settings.json").window == (40, 50, 900, 640)


def test_the_title_says_nothing_about_whose_journal_it_is(hands: Hands) -> None:
    assert hands.window.windowTitle() == "Notebook"


def test_a_window_larger_than_any_screen_is_not_asked_for(
    look: Look, catalogue: Catalogue, tmp_path: Path, qtbot: QtBot
) -> None:
    settings = Settings(window=(10, 10, 99_999, 99_999))
    window = MainWindow(tmp_path / "none", tmp_path / "s.json", settings, look, catalogue, clock)
    qtbot.addWidget(window)
    assert window.width() <= max(window.screen().size().width(), window.minimumWidth())
