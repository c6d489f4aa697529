"""No two things of the window listen for the same keys: otherwise neither would hear them."""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton

from couplejournal.practices.reading import USED
from couplejournal.ui.places import PLACES
from tests.ui.hands import Hands

ONE_ENTRY = ("practice", "entry", "talk", "photo")  # places that are given something to show


def heard(hands: Hands) -> list[str]:
    """Every key that something in the window listens for, as often as it is listened for."""
    return [name for one in hands.window.findChildren(QShortcut) for name in map(QKeySequence.toString, one.keys())]


def test_no_two_listen_for_the_same_keys_wherever_they_have_been(hands: Hands) -> None:
    for place in PLACES:
        if place not in ONE_ENTRY:
            hands.go(place)
    hands.go("practice", practice="evening_talk")
    keys = Counter(heard(hands))
    assert {"Ctrl+1", "Ctrl+G", "Ctrl+M", "Ctrl+F"} <= set(keys)
    assert [name for name, times in keys.items() if times > 1] == []
    assert [one.text() for one in hands.window.findChildren(QAbstractButton) if not one.shortcut().isEmpty()] == []


def test_what_the_window_hears_is_taken_from_the_practices(hands: Hands) -> None:
    own = {one.shortcut for one in hands.window.house.room.catalogue.practices}  # type: ignore[union-attr]
    assert {keys for keys in heard(hands) if keys[-1:].isalpha() and keys.startswith("Ctrl+")} <= USED | own
    for standard in ("SelectAll", "Copy", "Cut", "Paste", "Undo", "Redo"):
        bound = QKeySequence.keyBindings(getattr(QKeySequence.StandardKey, standard))
        letters = {one.toString() for one in bound if one.toString().startswith("Ctrl+") and len(one.toString()) < 13}
        assert {keys for keys in letters if keys[-1].isalpha() and "+" in keys[-2:]} <= USED
