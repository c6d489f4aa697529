"""First start, unlock, trouble, book, settings: nothing is cut, overlaps or is nameless, also at 200 % text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from couplejournal.errors import JournalDamaged
from couplejournal.journal.keys import KeyFile
from couplejournal.practices.catalogue import Catalogue
from couplejournal.settings import Settings
from couplejournal.ui.kit.theme import Look
from couplejournal.ui.pages.book.choice import BookChoice
from couplejournal.ui.pages.book.preview import BookPreview
from couplejournal.ui.pages.book.progress import BookProgress
from couplejournal.ui.pages.door.first_start import FirstStart
from tests.ui.conftest import EVENING
from couplejournal.ui.pages.door.trouble import Trouble
from couplejournal.ui.pages.door.unlock import Unlock
from tests.layout import faults, nameless
from tests.ui.hands import Hands

LONG = Path("/home/somebody/a folder with a very long name/and another one below it/Our journal")


@pytest.fixture(params=[1.0, 2.0], ids=["100 %", "200 %"])
def large(request: pytest.FixtureRequest, look: Look) -> Iterator[float]:
    look.set_scale(request.param)
    yield request.param
    look.set_scale(1.0)


def troubles(page: QWidget, size: tuple[int, int]) -> list[str]:
    page.resize(*size)
    page.show()
    for _ in range(12):
        QApplication.processEvents()
    return [*faults(page), *nameless(page)]


SIZES = [(1280, 800), (640, 480)]


@pytest.mark.parametrize("size", SIZES)
def test_every_step_of_the_first_start_has_room(
    qtbot: QtBot, look: Look, catalogue: Catalogue, large: float, size: tuple[int, int]
) -> None:
    page = FirstStart(LONG, Settings(), look, catalogue, today=EVENING.date())
    qtbot.addWidget(page)
    found = troubles(page, size)
    page._show_help()
    found += troubles(page, size)
    page._go_back()
    page._go_on()
    page._go_on()  # without names: it says so
    found += troubles(page, size)
    page.names.two.cards[0].line.set_text("Maximiliana-Alexandrine")
    page.names.two.cards[1].line.set_text("Jonas")
    page._go_on()
    page.practice.after.line.set_text("we have put the children to bed and the kettle on")
    page.practice.changed.emit()
    found += troubles(page, size)
    page._go_on()
    found += troubles(page, size)
    page._go_on()
    page.lock.words.line.set_text("one thing")
    page._go_on()
    found += troubles(page, size)
    assert page.lock.isVisible()
    page.lock.words.line.set_text("")
    page._go_on()
    page._go_on()  # without a yes: it says so
    found += troubles(page, size)
    for yes in page.privacy.yes:
        yes.setChecked(True)
    page._go_on()
    found += troubles(page, size)
    page._show_alone(1)
    found += troubles(page, size)
    assert page.alone[1].isVisible()
    assert not found


@pytest.mark.parametrize("size", SIZES)
def test_the_door_and_the_trouble_have_room(qtbot: QtBot, large: float, size: tuple[int, int]) -> None:
    door = Unlock(LONG, KeyFile([]))
    qtbot.addWidget(door)
    door.field.refuse("That passphrase does not open this journal.")
    trouble = Trouble(JournalDamaged(file=LONG / "journal.db", backup=LONG / "backups"), LONG, elsewhere=True)
    qtbot.addWidget(trouble)
    assert not [*troubles(door, size), *troubles(trouble, size)]


@pytest.mark.parametrize("size", SIZES)
def test_the_book_has_room(qtbot: QtBot, catalogue: Catalogue, large: float, size: tuple[int, int]) -> None:
    choice, preview, progress = BookChoice(catalogue), BookPreview(), BookProgress()
    for part in (choice, preview, progress):
        qtbot.addWidget(part)
    choice.begin(date(2016, 2, 29), date(2026, 11, 22))
    choice.tell("3653 days, 24778 pieces, 1024 photos", ready=True)
    choice.days.preset.choice.chosen.emit("own")
    progress.begin("The photos are being laid out…", stoppable=True)
    assert choice.days.first.isVisibleTo(choice)
    found = [
        *troubles(choice, size),
        *troubles(preview, size),
        *troubles(progress, (size[0], progress.sizeHint().height())),
    ]
    assert not found


@pytest.mark.parametrize("size", SIZES)
def test_the_settings_have_room(hands: Hands, large: float, size: tuple[int, int]) -> None:
    hands.go("settings")
    page = hands.find("settings")
    page.setParent(None)
    try:
        assert not troubles(page, size)
    finally:
        page.deleteLater()
