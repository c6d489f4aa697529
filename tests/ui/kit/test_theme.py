"""Light and dark, the size of words, our typefaces."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from couplejournal.ui.kit import stillness, theme
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.labels import Label, Note, Prompt
from couplejournal.ui.kit.theme import Look

Show = Callable[..., QWidget]
Live = Callable[[Callable[[], object]], None]


def test_no_style_sheet_is_set(qapp: QApplication) -> None:
    assert qapp.styleSheet() == ""


def test_words_are_set_in_our_faces_at_sizes_for_80_centimetres(show: Show) -> None:
    body, prompt = Label("a word"), Prompt("a question")
    show(Column(body, prompt))
    assert QFontInfo(body.font()).family() == "Source Sans Pro"
    assert QFontInfo(prompt.font()).family() == "Source Serif Pro"
    assert body.font().pixelSize() >= 20
    assert prompt.font().pixelSize() >= 32


@pytest.mark.parametrize("scale", theme.SCALES)
def test_words_on_show_follow_the_text_size_at_once(look: Look, show: Show, live: Live, scale: float) -> None:
    body, prompt, note = Label("a word"), Prompt("a question"), Note("a hint")
    show(Column(body, prompt, note))
    live(lambda: look.set_scale(scale))
    sizes = [part.font().pixelSize() for part in (body, prompt, note)]
    assert sizes == [round(20 * scale), round(33 * scale), round(18 * scale)]


def test_the_palette_and_named_colours_change_together(look: Look, show: Show, live: Live) -> None:
    label = show(QLabel("a word"))
    light = theme.colour("paper")
    live(lambda: look.set_scheme("dark"))
    assert theme.colour("paper") != light
    assert label.palette().color(QPalette.ColorRole.Window) == theme.colour("paper")
    assert look.theme.dark


def test_a_change_is_told_once(look: Look) -> None:
    told = []
    look.changed.connect(lambda: told.append(look.theme.name))
    look.set_scheme("dark")
    look.set_scheme("light")
    look.changed.disconnect()
    assert told[-1] == "light"
    assert "dark" in told


def test_when_the_lamp_is_out_the_scheme_waits_and_comes_back(look: Look) -> None:
    for scheme in ("light", "dark"):
        look.set_scheme(scheme)
        look.set_dim(True)
        assert look.theme.name == "night"
        look.set_dim(False)
        assert look.theme.name == scheme


def test_movement_can_be_switched_off_and_on(look: Look) -> None:
    look.set_motion(False)
    assert look.motion is False
    look.set_motion(True)
    assert look.motion is True


def test_an_unknown_colour_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        theme.colour("mauve")


def test_nobody_to_ask_about_movement_is_no_reason_to_stand_still(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    stillness.wished.cache_clear()
    look.set_motion(None)
    assert look.motion is True
