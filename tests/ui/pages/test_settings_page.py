"""The settings: everything holds at once and is still there after the next start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from couplejournal.journal import backup
from couplejournal.settings import Settings
from couplejournal.ui.kit.theme import Look
from couplejournal.ui.pages.settings_page import SettingsPage
from tests.ui.hands import Hands


@pytest.fixture
def page(hands: Hands, look: Look) -> Iterator[SettingsPage]:
    hands.go("settings")
    found = hands.find("settings")
    assert isinstance(found, SettingsPage)
    yield found
    look.set_scheme("light")
    look.set_scale(1.0)
    look.set_motion(False)


def choose(page: SettingsPage, name: str) -> None:
    button = page.findChild(QAbstractButton, name)
    assert button is not None
    button.click()


def kept(tmp_path: Path) -> Settings:
    return Settings.read(tmp_path / "settings.json")


def test_the_keyboard_begins_at_the_first_answer(page: SettingsPage) -> None:
    focus = page.focusWidget()
    assert focus is not None
    assert focus.objectName() == "settings-scheme-auto"


def test_the_look_changes_at_once_and_is_kept(page: SettingsPage, look: Look, tmp_path: Path) -> None:
    choose(page, "settings-scheme-dark")
    assert look.theme.dark
    choose(page, "settings-text-2.0")
    assert look.scale == 2.0
    choose(page, "settings-still")
    assert (kept(tmp_path).scheme, kept(tmp_path).text, kept(tmp_path).still) == ("dark", 2.0, True)
    choose(page, "settings-scheme-dark")  # a second press does not leave it without any
    assert page.look.scheme.now() == "dark"
    assert look.theme.dark


def test_the_evening_is_theirs_to_set(hands: Hands, page: SettingsPage, tmp_path: Path) -> None:
    choose(page, "settings-minutes-0")
    choose(page, "settings-day-ends-2")
    page.evening.habit.set_text("  After the kettle, we sit down. ")
    hands.go("tonight")
    now = kept(tmp_path)
    assert (now.minutes, now.day_ends, now.habit) == (0, 2, "After the kettle, we sit down.")


def test_a_new_name_and_sign_are_in_the_journal_and_an_emptied_name_is_not(hands: Hands, page: SettingsPage) -> None:
    one, other = page.two.two.cards
    assert (one.name(), one.colour(), one.shape()) == ("Alex", "ocean", "circle")
    one.line.set_text("Alexandra")
    other.line.set_text("")
    choose(page, "partner-1-colour-plum")
    hands.go("tonight")
    assert [(p.name, p.colour, p.shape) for p in hands.journal.partners()] == [
        ("Alexandra", "plum", "circle"),
        ("Sam", "clay", "square"),
    ]
    hands.go("settings")
    assert other.name() == "Sam"


def test_a_copy_is_made_now_and_what_became_of_it_is_said(qtbot: QtBot, hands: Hands, page: SettingsPage) -> None:
    assert "no copy yet" in page.keeping.copies.text()
    choose(page, "settings-backup")
    assert not page.keeping.now.isEnabled()
    qtbot.waitUntil(page.keeping.now.isEnabled, timeout=20_000)
    copy = backup.newest(hands.journal.folder)
    assert copy is not None
    assert str(copy) in page.keeping.copies.text().replace("\u200b", "")
    hands.go("tonight")
    hands.go("settings")
    assert "22 November 2026" in page.keeping.copies.text()


def test_other_help_stands_there_with_nothing_to_fill_in(page: SettingsPage) -> None:
    words = " ".join(label.text() for label in page.help.findChildren(QLabel))
    assert "Some things are not for a shared notebook." in words
    assert "crisis line" in words
    assert not page.help.findChildren(QAbstractButton)
    page.arrive(section="help")
    assert not page.help.visibleRegion().isEmpty()
