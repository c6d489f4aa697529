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
from couplejournal.ui.pages.settings.page import SettingsPage
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


def test_their_own_line_stands_on_the_page_of_other_help(hands: Hands, page: SettingsPage, tmp_path: Path) -> None:
    page.help.line.set_text("  Robin, 020 7946 0000 ")
    hands.press("settings-other-help")
    assert kept(tmp_path).own_help == "Robin, 020 7946 0000"
    assert "Robin, 020 7946 0000" in hands.words()
    hands.press("other-help-back")
    assert page.isVisible()


def test_the_talk_is_theirs_to_set(hands: Hands, page: SettingsPage, tmp_path: Path) -> None:
    for name in ("late--1", "bell-light", "full-screen", "outside-south"):
        choose(page, f"settings-{name}")
    now = kept(tmp_path)
    assert (now.late, now.bell, now.full_screen, now.outside) == (-1, "light", False, "south")
    choose(page, "settings-truth-day-6")
    assert hands.journal.wishes(0)["truth_day"] == "6"
    choose(page, "settings-truth-day-none")
    assert "truth_day" not in hands.journal.wishes(0)


def test_closing_at_once_is_theirs_to_set_and_says_what_it_cannot_do(page: SettingsPage, tmp_path: Path) -> None:
    choose(page, "settings-way-out")
    choose(page, "settings-forget-drafts")
    assert (kept(tmp_path).way_out, kept(tmp_path).forget_drafts) == (False, True)
    says = [label.text() for label in page.out.findChildren(QLabel)]
    assert "This hides the window. It does not erase traces on the computer." in says


def test_a_practice_that_is_put_away_leaves_its_tab_and_comes_back(
    hands: Hands, page: SettingsPage, tmp_path: Path
) -> None:
    choose(page, "settings-experiences-memory")
    assert kept(tmp_path).hidden == ("memory",)
    hands.go("experiences")
    assert not hands.sees("begin-memory")
    assert hands.sees("wake-memory")
    hands.go("settings")
    choose(page, "settings-experiences-memory")
    assert kept(tmp_path).hidden == ()
    hands.go("experiences")
    assert hands.sees("begin-memory")


def test_pronouns_are_kept_for_each(hands: Hands, page: SettingsPage) -> None:
    page.two.two.cards[0].pronouns.set_text(" they/them ")
    hands.go("tonight")
    assert hands.journal.wishes(1)["pronouns"] == "they/them"
    assert "pronouns" not in hands.journal.wishes(2)
