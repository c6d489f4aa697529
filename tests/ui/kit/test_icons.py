"""Our drawings: every one paints something, in whatever ink is asked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from couplejournal import paths
from couplejournal.ui.kit import icons
from couplejournal.ui.kit.theme import Look

WANTED = (
    "moon",
    "heart",
    "image",
    "sun",
    "hands",
    "book",
    "search",
    "calendar",
    "home",
    "menu",
    "plus",
    "check",
    "undo",
    "lock",
    "play",
    "pause",
    "arrow-left",
    "arrow-right",
    "pass",
    "envelope",
    "envelope-open",
    "tea",
    "close",
    "settings",
    "export",
    "trash",
    "minus",
    "spark",
    "repair",
    "circle",
    "square",
    "triangle",
    "diamond",
)


def inks(image: QImage) -> set[str]:
    """The opaque colours in an image; where two strokes cross, the ink is a shade off, which nobody sees."""
    cells = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    steps = {tuple(round(part / 17) for part in cell.getRgb()[:3]) for cell in cells if cell.alpha() == 255}
    return {QColor(*(part * 17 for part in step)).name() for step in steps}


def step(ink: QColor) -> str:
    """An ink as inks() would name it."""
    return QColor(*(round(part / 17) * 17 for part in ink.getRgb()[:3])).name()


def painted(name: str, ink: str) -> QImage:
    image = QImage(48, 48, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as p:
        icons.draw(p, name, QRect(0, 0, 48, 48), QColor(ink))
    return image


@pytest.mark.parametrize("name", WANTED)
def test_every_drawing_is_there_and_takes_any_ink(name: str) -> None:
    assert inks(painted(name, "#aa0000")) == {"#aa0000"}
    assert inks(painted(name, "#0000bb")) == {"#0000bb"}


def test_the_names_are_the_files() -> None:
    assert set(WANTED) <= icons.names()


@pytest.mark.parametrize("name", sorted(icons.names()))
def test_the_drawings_are_of_one_family(name: str) -> None:
    source = (paths.resources() / "icons" / f"{name}.svg").read_text("utf-8")
    assert 'viewBox="0 0 24 24"' in source
    assert 'stroke="currentColor"' in source
    assert 'stroke-width="1.75"' in source


def test_a_qicon_takes_the_ink_of_the_moment(qapp: QApplication, look: Look) -> None:
    icon = icons.icon("heart")
    by_day = inks(icon.pixmap(QSize(48, 48)).toImage())
    look.set_scheme("dark")
    by_lamp = inks(icon.pixmap(QSize(48, 48)).toImage())
    assert by_lamp == {step(qapp.palette().color(QPalette.ColorRole.ButtonText))}
    assert by_day != by_lamp


def test_a_drawing_asleep_is_quieter(qapp: QApplication) -> None:
    asleep = inks(icons.icon("heart").pixmap(QSize(48, 48), QIcon.Mode.Disabled).toImage())
    assert asleep == {step(qapp.palette().color(QPalette.ColorRole.PlaceholderText))}


def test_a_drawing_nobody_made_is_a_mistake() -> None:
    with pytest.raises(FileNotFoundError):
        painted("unicorn", "#000000")
