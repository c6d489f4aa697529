"""The named colours, read from resources/themes, and which of them are on show: by day or by lamplight."""

from __future__ import annotations

import functools
import tomllib
from typing import NamedTuple
from collections.abc import Mapping

from PySide6.QtGui import QColor

from couplejournal import paths


class Theme(NamedTuple):
    name: str
    dark: bool
    colours: Mapping[str, str]  # name → "#rrggbb", the tints among them
    tints: tuple[str, ...]  # the names people and practices choose from; each has a twin called name-soft


@functools.cache
def read(name: str) -> Theme:
    """The theme "light" or "dark" from resources/themes."""
    with (paths.resources() / "themes" / f"{name}.toml").open("rb") as file:
        raw = tomllib.load(file)
    chosen = tuple(tint for tint in raw["tints"] if not tint.endswith("-soft"))
    return Theme(raw["name"], raw["dark"], {**raw["colours"], **raw["tints"]}, chosen)


def names() -> frozenset[str]:
    """Every colour that may be named, the same in each theme."""
    return frozenset(read("light").colours)


def tints() -> tuple[str, ...]:
    """The colours for people and practices: clay, sage, … ; each has its twin clay-soft."""
    return read("light").tints


# One look at a time, as there is one QApplication.palette(): painted parts ask while they paint.
_shown: Theme | None = None
_scale = 1.0


def show(theme: Theme, scale: float) -> None:
    """From now on paint with this theme, at this size of the words (1.0 to 2.0)."""
    global _shown, _scale
    _shown, _scale = theme, scale
    _colour.cache_clear()


def colour(name: str) -> QColor:
    """The named colour in the theme on show (KeyError for a name that no theme has)."""
    return _colour(name)


@functools.cache
def _colour(name: str) -> QColor:
    return QColor((_shown or read("light")).colours[name])


def size(px: float) -> int:
    """A length meant for 100 % text, in pixels at the text size of the moment."""
    return round(px * _scale)
