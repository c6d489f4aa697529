"""The jar of small kept things among what there was: a picture, without a number and without whose."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from couplejournal.practices import keepsakes
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.jar import Jar
from couplejournal.ui.kit.labels import Heading, Label
from couplejournal.ui.pages.home.jar_corner import PLACE, jar_says
from couplejournal.ui.room import Room

WIDE = 120  # px


class ThereJar(Card):
    """A press leads to the jar itself, which tells of three things in it."""

    def __init__(self, pebbles: Sequence[int], room: Room, parent: QWidget | None = None) -> None:
        super().__init__(name="there-jar-card", parent=parent)
        self.add(Heading(self.tr("Kept things")), Label(self.tr("Promises kept and kindnesses noticed, all mixed.")))
        jar = Jar(name="there-jar", says=jar_says(), wide=WIDE)
        jar.fill(len(pebbles), keepsakes.FULL)
        jar.clicked.connect(lambda: room.go(PLACE))
        self.column.addWidget(jar, 0, Qt.AlignmentFlag.AlignHCenter)
