"""The door of a locked journal, and the page for one that cannot be opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from couplejournal import errors
from couplejournal.journal import keys, vault
from couplejournal.ui.kit.theme import Look
from couplejournal.ui.pages.door.trouble import Trouble
from couplejournal.ui.pages.door.unlock import Unlock

PHRASE = "tea at the window"


@pytest.fixture
def door(qtbot: QtBot, look: Look, tmp_path: Path) -> Unlock:
    folder = tmp_path / "Mara and Jonas"
    vault.create(folder, PHRASE, cost=keys.Cost(m_kib=8, t=1)).close()
    made = Unlock(folder, keys.read(folder))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_right_words_open_the_door(qtbot: QtBot, door: Unlock, tmp_path: Path) -> None:
    qtbot.keyClicks(door.field.line.field, PHRASE)
    with qtbot.waitSignal(door.opened, timeout=5000) as opened:
        qtbot.keyClick(door.field.line.field, Qt.Key.Key_Return)
    assert opened.args
    vault.open(tmp_path / "Mara and Jonas", bytes(opened.args[0])).close()


def test_wrong_words_are_told_and_marked_and_the_right_ones_still_open(qtbot: QtBot, door: Unlock) -> None:
    field = door.field.line.field
    field.setText("tea at the door")
    door.button.click()
    assert not door.button.isEnabled()
    qtbot.waitUntil(door.button.isEnabled, timeout=5000)
    assert field.selectedText() == "tea at the door"
    assert field.hasFocus()
    assert "does not open" in " ".join(label.text() for label in door.findChildren(QLabel) if label.isVisible())
    qtbot.keyClicks(field, PHRASE)
    with qtbot.waitSignal(door.opened, timeout=5000):
        door.button.click()


def test_the_letters_are_dots_until_asked_for_and_nobody_is_named(door: Unlock) -> None:
    field = door.field.line.field
    assert field.echoMode() == QLineEdit.EchoMode.Password
    show = door.findChild(QAbstractButton, "passphrase-show")
    assert show is not None
    show.click()
    assert field.echoMode() == QLineEdit.EchoMode.Normal
    assert not [label.text() for label in door.findChildren(QLabel) if "Mara" in label.text()]


def test_caps_lock_is_noticed(qtbot: QtBot, door: Unlock) -> None:
    field = door.field.line.field
    qtbot.keyClick(field, "A", Qt.KeyboardModifier.NoModifier)
    assert "Caps Lock" in door.field._note.text()
    qtbot.keyClick(field, "a", Qt.KeyboardModifier.NoModifier)
    assert door.field._note.text() == ""


def test_a_damaged_journal_is_told_with_its_newest_copy_and_what_can_be_done(
    qtbot: QtBot, look: Look, tmp_path: Path
) -> None:
    copy = tmp_path / "backups" / "2026-11-21-0007"
    copy.mkdir(parents=True)
    (copy / "journal.db").write_bytes(b"as it was")
    page = Trouble(errors.JournalDamaged(file=tmp_path / "journal.db", backup=copy), tmp_path, elsewhere=True)
    qtbot.addWidget(page)
    page.show()
    assert str(copy) in _plain(page)
    with qtbot.waitSignal(page.another) as another:
        _button(page, "trouble-copy").click()
    assert another.args == [copy]
    assert (copy / "journal.db").stat().st_mode & 0o222 == 0  # it opens for reading and stays as it is
    with qtbot.waitSignal(page.again):
        _button(page, "trouble-again").click()
    with qtbot.waitSignal(page.closed):
        _button(page, "trouble-close").click()


@pytest.mark.parametrize(
    "trouble",
    [
        errors.JournalMissing(folder="there"),
        errors.JournalForeign(file="letter.db"),
        errors.JournalNewer(),
        errors.JournalUnreachable(folder="there"),
        errors.JournalBusy(),
    ],
    ids=lambda trouble: type(trouble).__name__,
)
def test_every_trouble_is_one_sentence_in_a_page_that_fits(
    qtbot: QtBot, look: Look, tmp_path: Path, trouble: errors.CoupleJournalError
) -> None:
    page = Trouble(trouble, tmp_path)
    qtbot.addWidget(page)
    page.resize(640, 480)
    page.show()
    assert str(trouble) in _plain(page)
    ground = page.widget()
    assert ground is not None and ground.width() <= page.viewport().width()
    assert ground.mapToGlobal(QPoint()).x() >= page.mapToGlobal(QPoint()).x()


def _plain(page: Trouble) -> str:
    label = page.findChild(QLabel, "trouble-sentence")
    assert label is not None
    return label.text().replace("\u200b", "")


def _button(page: Trouble, name: str) -> QAbstractButton:
    button = page.findChild(QAbstractButton, name)
    assert button is not None
    return button
