"""The buttons of a tab: its doors, all alike, and quieter below them what else can be begun there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget

from couplejournal.journal.records import US
from couplejournal.practices import wishes
from couplejournal.practices.practice import Practice
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column, Columns
from couplejournal.ui.kit.labels import Heading, Note
from couplejournal.ui.pages.stream.door_tile import DoorTile
from couplejournal.ui.pages.stream.folded_ways import FoldedWays, beside
from couplejournal.ui.room import Room

MANY = 3  # below the doors; fewer are no flood even in their first weeks


def ways_in(
    practices: Sequence[Practice],
    room: Room,
    open: set[str],
    *,
    between: QWidget | None = None,
    last: Sequence[QWidget] = (),
) -> QWidget:
    """Everything that may be begun: where there are doors, they and what is quieter below; else a sheet for each.

    open: the groups that are unfolded, which is kept up to date. between: what stands right below the doors.
    last: what stands below the quieter ones. In their first weeks these are folded away together: one or two things
    are a beginning.
    """
    doors = [one for one in practices if one.door]
    if not doors:
        sheets = [_sheet(one, room) for one in practices]
        ways = sheets[0] if len(sheets) == 1 else Columns(*sheets)
        return Column(between, ways, gap=20) if between else ways
    first = Columns(*(_door(one, room) for one in doors), letters=13, gap=12)
    others = [one for one in practices if not one.door]
    new = between is None and len(others) >= MANY and wishes.in_first_weeks(room.journal.wishes(US), room.today())
    rows = Column(*_rows(others, room, None if new else open), *last, gap=10)
    if new:
        word = QCoreApplication.translate("StreamPage", "More, for later")
        about = QCoreApplication.translate("StreamPage", "One or two things are a beginning. The rest can wait.")
        rows = Column(FoldedWays(word, about, rows, open, name=f"{doors[0].tab}-later"))
    return Column(first, *([between] if between else []), rows, gap=20)


def _rows(practices: Sequence[Practice], room: Room, open: set[str] | None) -> Iterator[QWidget]:
    """A line for each that stands alone, and a fold for each group, where its first one would stand; with None for
    `open` the groups lie open.
    """
    groups = {one.group: [other for other in practices if other.group == one.group] for one in practices}
    for one in practices:
        group = groups[one.group]
        if not one.group or len(group) == 1:
            yield _row(one, room)
        elif one is group[0]:
            rows = Column(*(_row(other, room) for other in group), gap=10)
            if open is None:
                yield Column(Note(one.group), rows, gap=6)
            else:
                about = " · ".join(other.title for other in group)
                yield FoldedWays(one.group, about, rows, open, name=f"ways-{one.key}")


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
