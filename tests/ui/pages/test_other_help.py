"""Other help: one press away from every door, offline, and nothing tells afterwards that somebody was there."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.ui.hands import Hands

DOORS = [
    ("tonight", "tonight-help"),
    ("repair", "repair-other_help"),
    ("settings", "settings-other-help"),
]


def everything(tmp_path: Path) -> dict[str, bytes]:
    """Every file of the journal, the settings and whatever else was written, with its content."""
    return {str(file): file.read_bytes() for file in sorted(tmp_path.rglob("*")) if file.is_file()}


@pytest.mark.parametrize(("place", "door"), DOORS)
def test_a_visit_leaves_no_trace(
    hands: Hands,
    tmp_path: Path,
    place: str,
    door: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def no_net(*_what: object, **_how: object) -> None:
        raise AssertionError("somebody went to the net")

    monkeypatch.setattr(socket, "socket", no_net)
    hands.go(place)
    before = everything(tmp_path)
    hands.press(door)
    assert "Some things are not for a shared notebook." in hands.words()
    assert hands.window.windowTitle() == "Notebook"
    hands.press("other-help-back")
    assert hands.sees(place)
    assert everything(tmp_path) == before
    assert caplog.text == ""


def test_going_back_never_leads_there(hands: Hands) -> None:
    hands.go("settings")
    hands.go("other_help")
    hands.go("tonight")
    hands.go("back")
    assert hands.sees("settings")


def test_it_is_the_same_for_everybody_and_asks_nothing(hands: Hands) -> None:
    hands.go("other_help")
    page = hands.find("other_help")
    assert [button.objectName() for button in page.findChildren(QAbstractButton)] == ["other-help-back"]
    words = hands.words()
    for said in (
        "Anyone of any gender may be hurt, and may call.",
        "lila.help",
        "Emergency: 999 (silent: 55)",
        "Galop (LGBT+)",
        "these were last checked in 2016 to 2025, so only the names are shown",
    ):
        assert said in words
    assert "0808" not in words


def test_it_is_not_found_by_the_search(hands: Hands) -> None:
    hands.go("other_help")
    hands.go("looking_back", view="search")
    assert hands.journal.search("helpline") == []


def test_the_first_start_leads_there_before_anything_was_made(
    open_window: Callable[..., Hands], tmp_path: Path
) -> None:
    hands = open_window(tmp_path / "nothing yet")
    hands.press("other-help-link")
    assert "Everywhere else" in hands.words()
    assert isinstance(hands.find("other-help"), QWidget)
    assert not (tmp_path / "nothing yet").exists()
