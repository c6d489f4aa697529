"""The quiet word at log-in, switched on and off in the real settings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from couplejournal.reminder import autostart, xdg
from couplejournal.settings import Settings
from tests.ui.hands import Hands
from tests.ui.pages.test_rituals import ritual


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    yield
    autostart.take_away()


def test_it_is_off_and_once_on_holds_days_without_names_and_off_again_leaves_nothing(
    hands: Hands, tmp_path: Path
) -> None:
    ritual(hands.journal, "Sunday table")
    hands.go("settings")
    assert not hands.sees("reminder-says") and not autostart.stands()
    hands.press("reminder-on")
    file = tmp_path / "settings.json"
    settings = Settings.read(file)
    assert settings.coming[:2] == ("2026-11-29", "2026-12-06")  # today they are here
    assert autostart.stands() and "table" not in file.read_text("utf-8")
    hands.type("reminder-says", "The kettle hour")
    hands.go("tonight")
    assert Settings.read(file).cue == "The kettle hour"
    hands.go("settings")
    hands.press("reminder-on")
    assert "Nothing of it is left on this computer." in hands.words()
    text = file.read_text("utf-8")
    assert not autostart.stands() and not any(word in text for word in ("reminder", "coming", "kettle", "2026-"))


def test_the_days_follow_the_rituals_at_once(hands: Hands, tmp_path: Path) -> None:
    number = ritual(hands.journal, "Sunday table")
    hands.go("settings")
    hands.press("reminder-on")
    hands.go("entry", entry=number)
    hands.press("ritual-rest")
    assert Settings.read(tmp_path / "settings.json").coming == ()
    hands.press("ritual-again")
    assert Settings.read(tmp_path / "settings.json").coming[0] == "2026-11-29"


def test_a_program_that_has_moved_puts_its_new_place_in(hands: Hands) -> None:
    hands.go("settings")
    hands.press("reminder-on")
    autostart.put_in(["/where/it/was/couplejournal", "remind"])
    hands.go("tonight")
    assert autostart.stands()


def test_a_folder_that_refuses_is_told_in_a_sentence_and_it_stays_off(hands: Hands) -> None:
    folder = xdg.file(autostart.NAME).parent
    if folder.exists():
        folder.rmdir()
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("a file stands where the folder should be")
    try:
        hands.go("settings")
        hands.press("reminder-on")
        assert "The start at log-in could not be changed" in hands.words()
        assert not hands.window.house.room.settings.reminder  # type: ignore[union-attr]
    finally:
        folder.unlink()


def test_without_anybody_who_shows_notices_it_says_so(
    hands: Hands, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    hands.go("settings")
    hands.press("reminder-on")
    hands.press("reminder-try")
    qtbot.waitUntil(lambda: "Nothing on this computer shows such notices" in hands.words(), timeout=30_000)
