"""The jar in the corner of home: as full as it is, without a number, and gone where they have put it away."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import US
from couplejournal.practices import keepsakes, wishes
from couplejournal.ui.kit.jar import Jar
from couplejournal.ui.room import Room

PLACE = "jar"


def lies_in(room: Room) -> list[int]:
    """What lies in the jar, mixed."""
    return room.journal.jar(keepsakes.PEBBLES, (keepsakes.PAGE,))


def jar_says() -> str:
    """What the jar is called where it cannot be seen. There is no number in it."""
    return QCoreApplication.translate("jar", "The jar of small kept things")


def stands_on_home(room: Room) -> bool:
    """Whether they have left it there."""
    return room.journal.wishes(US).get(keepsakes.JAR) != wishes.NO


def jar_corner(room: Room) -> QWidget | None:
    """The jar, once anything has fallen into it."""
    if not stands_on_home(room):
        return None
    pebbles = room.journal.jar_holds(keepsakes.PEBBLES, (keepsakes.PAGE,), keepsakes.FULL)
    if not pebbles:
        return None
    jar = Jar(name="tonight-jar", says=jar_says())
    jar.fill(pebbles, keepsakes.FULL)
    jar.clicked.connect(lambda: room.go(PLACE))
    return jar
