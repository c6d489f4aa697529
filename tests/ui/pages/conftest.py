"""A room on a real journal for one page at a time; where the page wants to go is written down instead of gone to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from couplejournal import paths
from couplejournal.journal import keys, vault
from couplejournal.journal.journal import Journal
from couplejournal.practices.catalogue import Catalogue
from couplejournal.settings import Settings
from couplejournal.ui.changes import Changes
from couplejournal.ui.kit.message_bar import MessageBar
from couplejournal.ui.kit.theme import Look
from couplejournal.ui.pages.door.first_start import FirstStart
from couplejournal.ui.room import Room
from couplejournal.ui.inkwell import Inkwell
from tests.ui.conftest import EVENING


@pytest.fixture
def went() -> list[tuple[str, dict[str, object]]]:
    """The places a page wanted to go to."""
    return []


@pytest.fixture
def room(
    qtbot: QtBot, look: Look, catalogue: Catalogue, folder: Path, went: list[tuple[str, dict[str, object]]]
) -> Iterator[Room]:
    def again() -> Journal:
        journal = vault.open(folder, keys.read(folder).unlock(None), clock=lambda: EVENING)
        journal.tell = changes.tell
        return journal

    changes, messages = Changes(), MessageBar()
    qtbot.addWidget(messages)
    room = Room(
        journal=again(),
        catalogue=catalogue,
        resources=paths.resources(),
        settings=Settings(),
        look=look,
        changes=changes,
        messages=messages,
        inkwell=Inkwell(again),
        clock=lambda: EVENING,
        go=lambda place, **where: went.append((place, where)),
        focus=lambda _on: None,
        keep_settings=lambda: None,
        close_now=lambda: None,
    )
    yield room
    room.inkwell.close()
    room.journal.close()


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    """Put a page on the screen, in a window of the usual size."""

    def show_one(page: QWidget, width: int = 1180, height: int = 760) -> QWidget:
        qtbot.addWidget(page)
        page.resize(width, height)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return show_one


@pytest.fixture
def page(qtbot: QtBot, look: Look, catalogue: Catalogue, tmp_path: Path) -> FirstStart:
    """The first start of two people, on the screen."""
    made = FirstStart(
        tmp_path / "Our journal", Settings(), look, catalogue, cost=keys.Cost(m_kib=8, t=1), today=EVENING.date()
    )
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)
    return made
