"""The quick way out: from whatever is on the screen, nothing of the notebook is left there when the key is pressed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from couplejournal.journal import keys, vault
from couplejournal.practices.catalogue import Catalogue
from couplejournal.settings import Settings
from couplejournal.ui.farewell import clear
from couplejournal.ui.kit.jobs import Job
from couplejournal.ui.kit.theme import Look
from couplejournal.ui.main_window import MainWindow
from couplejournal.ui.places import PLACES
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands

CHEAP = keys.Cost(m_kib=8, t=1)


def esc(times: int = 3) -> None:
    """Press Esc where the system would hand it in: to the window that has the keyboard."""
    for _ in range(times):
        if QGuiApplication.focusWindow() is None:  # a window manager gives the keyboard back by itself
            next(window for window in on_show() if isinstance(window, MainWindow)).activateWindow()
            QApplication.processEvents()
        window = QGuiApplication.focusWindow()
        assert window is not None
        QTest.keyClick(window, Qt.Key.Key_Escape)


def on_show() -> list[QWidget]:
    return [window for window in QApplication.topLevelWidgets() if window.isVisible()]


def is_over(hands: Hands, qtbot: QtBot) -> None:
    """The program has come to its end by itself."""
    qtbot.waitUntil(lambda: hands.window.house is None)


def kept(folder: Path) -> list[str]:
    journal = vault.open(folder, keys.read(folder).unlock(None))
    said = [answer.value for entry in journal.entries() for answer in entry.answers]
    journal.close()
    return said


def settings(tmp_path: Path) -> Settings:
    return Settings.read(tmp_path / "settings.json")


@pytest.mark.parametrize("place", [place for place in PLACES if place not in ("practice", "entry", "talk", "photo")])
def test_from_every_place(hands: Hands, qtbot: QtBot, tmp_path: Path, place: str) -> None:
    hands.go(place)
    esc()
    assert not on_show()
    is_over(hands, qtbot)
    assert settings(tmp_path).left_quickly


def test_unkept_words_are_hidden_first_and_kept_then(hands: Hands, qtbot: QtBot, folder: Path) -> None:
    hands.go("practice", practice="memory")
    hands.type("title-0", "The lake")
    esc()
    assert not on_show()
    is_over(hands, qtbot)
    assert kept(folder) == ["The lake"]


def test_who_chose_that_leaves_no_draft(hands: Hands, qtbot: QtBot, folder: Path) -> None:
    hands.window._settings.forget_drafts = True
    entry = hands.journal.begin("memory", EVENING.date())
    hands.journal.say(entry.id, "title", "The lake", 0)
    hands.go("practice", practice="memory", entry=entry.id)
    hands.type("place-0", "In the north")
    assert hands.window.house is not None
    hands.window.house.flush()
    hands.type("place-0", " and far away")
    esc()
    assert not on_show()
    is_over(hands, qtbot)
    assert kept(folder) == ["The lake"]  # what was there before stays


def test_what_was_sealed_is_kept_also_then(hands: Hands, qtbot: QtBot, folder: Path) -> None:
    hands.window._settings.forget_drafts = True
    hands.go("practice", practice="memory")
    hands.type("title-0", "The lake")
    hands.press("go-on")
    hands.press("i-am-1")
    hands.type("mine-1", "You counted the ducks")
    hands.press("ready")
    hands.press("curtain-button")
    hands.type("mine-2", "Your shoes")
    esc()
    is_over(hands, qtbot)
    journal = vault.open(folder, keys.read(folder).unlock(None))
    [entry] = journal.entries()
    assert [(answer.field, answer.voice, answer.sealed) for answer in entry.answers] == [("mine", 1, True)]
    journal.close()


@pytest.mark.parametrize("place", ["entry", "talk"])
def test_from_an_entry_where_esc_alone_leads_back(hands: Hands, qtbot: QtBot, place: str) -> None:
    entry = hands.journal.begin("memory", EVENING.date(), drawer=place == "talk")
    hands.go(place, entry=entry.id)
    esc()
    assert not on_show()
    is_over(hands, qtbot)


def test_from_the_whole_screen_with_a_talk_on_it(hands: Hands, qtbot: QtBot, tmp_path: Path) -> None:
    assert hands.window.house is not None
    before = hands.window.geometry()
    hands.window.house.room.focus(True)
    assert hands.window.isFullScreen()
    assert hands.sees("close-now")
    esc()
    assert not on_show()
    is_over(hands, qtbot)
    assert settings(tmp_path).window == before.getRect()


def test_the_curtain_does_not_hold_it_up(hands: Hands, qtbot: QtBot) -> None:
    hands.go("practice", practice="gratitude")
    hands.type("did-1", "made soup")
    hands.press("go-on")
    assert hands.sees("close-now")
    esc()
    assert not on_show()
    is_over(hands, qtbot)


def in_front(dialog: QWidget, then: Callable[[], None]) -> None:
    """Do this as soon as the dialog has the keyboard."""

    def look() -> None:
        window = QGuiApplication.focusWindow()
        if window is not None and window is dialog.windowHandle():
            watch.stop()
            then()

    watch = QTimer(dialog, interval=5)
    watch.timeout.connect(look)
    watch.start()


@pytest.mark.parametrize("kind", [QMessageBox, QFileDialog])
def test_the_first_esc_puts_a_dialog_away_and_the_others_close(
    hands: Hands, qtbot: QtBot, kind: Callable[[QWidget], QMessageBox | QFileDialog]
) -> None:
    dialog = kind(hands.window)
    if isinstance(dialog, QFileDialog):
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    in_front(dialog, lambda: esc(1))
    dialog.exec()
    esc(2)
    assert not on_show()
    is_over(hands, qtbot)


class Stubborn(QMessageBox):
    """A question that Esc does not put away."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()


def test_a_dialog_that_takes_no_esc_goes_with_everything_else(hands: Hands, qtbot: QtBot) -> None:
    left: list[QWidget] = [hands.window]
    box = Stubborn(hands.window)

    def press() -> None:
        esc()
        left[:] = on_show()

    in_front(box, press)
    box.exec()
    assert not left
    is_over(hands, qtbot)
    assert hands.window._settings.left_quickly


def test_with_a_menu_open(hands: Hands, qtbot: QtBot) -> None:
    field = QLineEdit("words", hands.window)
    field.show()
    menu = field.createStandardContextMenu()
    assert isinstance(menu, QMenu)
    menu.popup(hands.window.mapToGlobal(QPoint(40, 40)))
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is menu.windowHandle())
    esc()
    assert not on_show()
    is_over(hands, qtbot)


def test_while_a_job_is_running(hands: Hands, qtbot: QtBot) -> None:
    begun, on_screen = threading.Event(), []

    def work(*, progress: Callable[..., None], cancelled: Callable[[], bool]) -> None:
        begun.set()
        while not cancelled():
            threading.Event().wait(0.002)
        on_screen.append(hands.window.isVisible())

    Job(work, owner=hands.window, tells=True).start()
    assert begun.wait(5)
    esc()
    assert not on_show()
    is_over(hands, qtbot)
    assert on_screen == [False]  # hiding did not wait for it


def test_the_button_does_the_same_and_stands_in_one_corner(
    open_window: Callable[..., Hands], folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    locked = tmp_path / "locked"
    vault.create(locked, "a pass phrase", cost=CHEAP).close()
    corners = set()
    for place in (tmp_path / "nothing yet", locked, folder):
        hands = open_window(place)
        button = hands.find("close-now")
        corner = button.mapTo(hands.window, QPoint(button.width(), 0))
        corners.add((hands.window.width() - corner.x(), corner.y()))
        hands.press("close-now")
        assert not on_show()
    assert len(corners) == 1


def test_it_says_what_it_does_and_what_it_cannot_do(hands: Hands) -> None:
    button = hands.find("close-now")
    assert button.accessibleName() == "Close now"
    for words in ("Esc three times", "It does not erase traces on the computer."):
        assert words in button.accessibleDescription()


def test_the_next_start_says_nothing_of_the_two(
    open_window: Callable[..., Hands], look: Look, catalogue: Catalogue, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    hands = open_window(folder)
    hands.press("close-now")
    is_over(hands, qtbot)
    file = tmp_path / "settings.json"
    window = MainWindow(folder, file, Settings.read(file), look, catalogue, lambda: EVENING)
    qtbot.addWidget(window)
    window.open()
    window.show()
    again = Hands(window)
    assert window.windowTitle() == "Notebook"
    assert sorted(set(again.words().split("\n")) - {"", "None"}) == ["Close now", "Notebook", "Open"]
    again.press("open")
    assert "Alex and Sam" in again.words()
    window.close()
    assert not settings(tmp_path).left_quickly


def test_a_locked_notebook_asks_for_its_passphrase_and_says_no_more(
    look: Look, catalogue: Catalogue, tmp_path: Path, qtbot: QtBot
) -> None:
    vault.create(tmp_path / "locked", "a pass phrase", cost=CHEAP).close()
    file = tmp_path / "settings.json"
    window = MainWindow(tmp_path / "locked", file, Settings(left_quickly=True), look, catalogue, lambda: EVENING)
    qtbot.addWidget(window)
    window.open()
    window.show()
    assert Hands(window).sees("passphrase")
    window.close()


class Clipboard:
    """Stands for the computer's: the one of the tests' screen does not know whose text it holds."""

    Mode = QClipboard.Mode

    def __init__(self, *, ours: bool) -> None:
        self.ours, self.cleared = ours, []

    def ownsClipboard(self) -> bool:
        return self.ours

    def ownsSelection(self) -> bool:
        return self.ours

    def clear(self, mode: QClipboard.Mode) -> None:
        self.cleared.append(mode)


@pytest.mark.parametrize("ours", [True, False])
def test_only_what_was_copied_here_is_taken_from_the_clipboard(ours: bool) -> None:
    clipboard = Clipboard(ours=ours)
    clear(clipboard)
    assert clipboard.cleared == ([QClipboard.Mode.Clipboard, QClipboard.Mode.Selection] if ours else [])
