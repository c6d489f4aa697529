"""The table of colours is held to WCAG 2.2 AA, by day, by lamplight and when the lamp is out."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from couplejournal.ui.kit import colours

GROUNDS = ("paper", "card", "field", "accent-soft", "second-soft")
FAMILY = ("clay", "sage", "plum", "honey", "ocean", "rose")
TEXT = [(ink, ground) for ink in ("ink", "ink-soft", "accent", "second", *FAMILY) for ground in GROUNDS]
TEXT += [(tint, f"{tint}-soft") for tint in FAMILY]
TEXT += [(ink, f"{tint}-soft") for ink in ("ink", "ink-soft") for tint in FAMILY]
TEXT += [("accent-ink", "accent"), ("card", "second")]
EDGES = [
    (edge, ground) for edge in ("field-line", "focus", "second", "accent") for ground in ("paper", "card", "field")
]
EDGES += [("focus", "accent-soft"), ("focus", "second-soft"), ("second", "second-soft"), ("field-line", "accent-soft")]
EDGES += [("focus", f"{tint}-soft") for tint in FAMILY] + [("field", "second")]


def luminance(colour: str) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in QColor(colour).getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_gives_21_for_black_on_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21, abs=0.01)


@pytest.mark.parametrize("theme", ["light", "dark", "night"])
def test_words_can_be_read_on_every_ground_they_stand_on(theme: str) -> None:
    table = colours.read(theme).colours
    weak = {pair: round(c, 2) for pair in TEXT if (c := contrast(table[pair[0]], table[pair[1]])) < 4.5}
    assert not weak


@pytest.mark.parametrize("theme", ["light", "dark", "night"])
def test_edges_and_the_ring_of_focus_can_be_seen(theme: str) -> None:
    table = colours.read(theme).colours
    weak = {pair: round(c, 2) for pair in EDGES if (c := contrast(table[pair[0]], table[pair[1]])) < 3}
    assert not weak


@pytest.mark.parametrize("theme", ["dark", "night"])
def test_every_theme_names_the_same_colours(theme: str) -> None:
    assert set(colours.read("light").colours) == set(colours.read(theme).colours) == colours.names()


def test_each_colour_to_choose_from_has_its_soft_twin() -> None:
    assert colours.tints() == FAMILY
    assert {f"{tint}-soft" for tint in colours.tints()} <= colours.names()
