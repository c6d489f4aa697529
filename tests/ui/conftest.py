"""A real window on a real encrypted journal in a temporary folder, for every test that needs one."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLayout, QLayoutItem

from couplejournal import paths
from couplejournal.journal import vault
from couplejournal.practices import catalogue as practices
from couplejournal.practices.catalogue import Catalogue
from couplejournal.settings import Settings
from couplejournal.ui import house
from couplejournal.ui.kit import icons, theme
from couplejournal.ui.kit.theme import Look
from couplejournal.ui.kit.tidy import Tidy
from couplejournal.ui.main_window import MainWindow
from tests.ui.hands import Hands

EVENING = datetime(2026, 11, 22, 21, 14, tzinfo=UTC)


@pytest.fixture(scope="session", autouse=True)
def tidy(qapp: QApplication) -> Tidy:
    """As in the program, from the first test on: a worker may begin with one that has no window, but threads."""
    return Tidy(qapp)


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Look:
    return theme.apply(qapp, scheme="light", motion=False)


@pytest.fixture(scope="session", autouse=True)
def no_copy_by_itself() -> Iterator[None]:
    """The day's copy is made where a test asks for it: on a busy computer it would come in the middle of others."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(house, "SETTLE", 600_000)
        yield


@pytest.fixture(autouse=True)
def nothing_copied(qapp: QApplication) -> None:
    """What another test has copied is not there: the tests of sealed words look there as well."""
    qapp.clipboard().clear()


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return practices.read(paths.resources(), colours=theme.tints(), icons=icons.names())


@pytest.fixture(scope="module", autouse=True)
def kept_apart() -> None:
    """What is there before a module's first test stays: tidying up after each window need not look through it."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def couple(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The journal of Alex and Sam, made once: waiting for the disk is most of making one. Nobody writes in it."""
    place = tmp_path_factory.mktemp("couple") / "journal"
    journal = vault.create(place, clock=lambda: EVENING)
    journal.set_partner(1, "Alex", "ocean", "circle")
    journal.set_partner(2, "Sam", "clay", "square")
    journal.close()
    return place


@pytest.fixture
def folder(couple: Path, tmp_path: Path) -> Path:
    """A journal of two people, closed."""
    return shutil.copytree(couple, tmp_path / "journal")


@pytest.fixture
def open_window(look: Look, catalogue: Catalogue, tmp_path: Path, qapp: QApplication) -> Iterator[Callable[..., Hands]]:
    """Opens windows on a journal folder and closes them all in the end."""
    windows: list[MainWindow] = []

    def open_one(
        folder: Path, *, clock: Callable[[], datetime] = lambda: EVENING, catalogue: Catalogue = catalogue
    ) -> Hands:
        window = MainWindow(folder, tmp_path / "settings.json", Settings(), look, catalogue, clock)
        windows.append(window)
        window.resize(1180, 860)
        window.open()
        window.show()
        window.activateWindow()
        hands = Hands(window)
        hands.settle()
        return hands

    yield open_one
    held = places_held()
    for window in windows:
        window.close()
        window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not held, f"PySide holds on to what Qt lets go of without a word (docs/decisions/0149): {held}"


def places_held() -> list[str]:
    """The items of Qt's own layouts that PySide has made children of a layout: it keeps them when Qt lets them go, and
    what stands at the address of one next is taken for it. What a Flow holds it gives back by itself.
    """
    items = (one for one in shiboken6.getAllValidWrappers() if isinstance(one, QLayoutItem))
    told = (shiboken6.dump(one) for one in items if not isinstance(one, QLayout))
    return [words for words in told if "\nparent" in words]


@pytest.fixture
def hands(open_window: Callable[..., Hands], folder: Path) -> Hands:
    """A window on a fresh journal of Alex and Sam."""
    return open_window(folder)
