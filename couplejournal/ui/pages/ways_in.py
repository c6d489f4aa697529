"""The buttons of a tab: its doors, all alike, and quieter below them what else can be begun there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget

from couplejournal.practices.practice import Practice
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column, Columns
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Heading, Note
from couplejournal.ui.pages.door_tile import DoorTile
from couplejournal.ui.room import Room

MANY = 5  # so many stand in a row of their own with a line why; more stand side by side, so that the page is no wall


def ways_in(practices: Sequence[Practice], room: Room, between: QWidget | None = None) -> QWidget:
    """Everything that may be begun: where there are doors, they and what is quieter below; else a sheet for each.

    between: what stands right below the doors.
    """
    doors = [one for one in practices if one.door]
    if doors:
        others = [one for one in practices if not one.door]
        rows = (
            [_row(one, room) for one in others]
            if len(others) <= MANY
            else [Row(*(_quiet(one, room) for one in others))]
        )
        first = Columns(*(_door(one, room) for one in doors), letters=13, gap=12)
        return Column(first, *([between] if between else []), Column(*rows, gap=10), gap=20)
    sheets = [_sheet(one, room) for one in practices]
    ways = sheets[0] if len(sheets) == 1 else Columns(*sheets)
    return Column(between, ways, gap=20) if between else ways


def _door(practice: Practice, room: Room) -> DoorTile:
    tile = DoorTile(practice)
    _begins(tile, practice, room)
    return tile


def _quiet(practice: Practice, room: Room) -> Button:
    button = Button(practice.title, "quiet", name="", icon=practice.icon)
    _begins(button, practice, room)
    button.setAccessibleDescription(practice.invitation)
    button.setToolTip(practice.invitation)
    return button


def _row(practice: Practice, room: Room) -> QWidget:
    return beside(_quiet(practice, room), practice.invitation)


def beside(button: QWidget, why: str) -> QWidget:
    """A quieter way in, and the line that says why one might take it."""
    side = Columns(letters=9, gap=14)
    side.add(Column(button), 2)
    side.add(Note(why), 3)  # in the middle of the button's height
    return side


def _sheet(practice: Practice, room: Room) -> Card:
    card = Card(tint=practice.colour)
    begin = Button(QCoreApplication.translate("StreamPage", "Begin"), "primary", name="", icon=practice.icon)
    _begins(begin, practice, room)
    card.add(Heading(practice.title), Note(practice.invitation))
    card.column.addStretch(1)
    card.add(begin)
    return card


def _begins(button: QAbstractButton, practice: Practice, room: Room) -> None:
    words = QCoreApplication.translate("StreamPage", "Begin: {practice}")
    button.setObjectName(f"begin-{practice.key}")
    button.setAccessibleName(words.format(practice=practice.title))
    button.clicked.connect(lambda: room.go("practice", practice=practice.key))
    if practice.shortcut:
        keys = QKeySequence(practice.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(keys)  # as on the tabs
