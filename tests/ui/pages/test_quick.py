"""A gratitude in a few seconds, from anywhere, by keys alone; what was under way stands there as it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.sealing import everything, set_phrase

DAY = EVENING.date()


class Keys:
    """A keyboard that counts what is pressed."""

    def __init__(self, hands: Hands) -> None:
        self.hands, self.pressed = hands, 0

    def press(self, key: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.pressed += 1
        window = self.hands.window.windowHandle()
        assert window is not None
        QTest.keyClick(window, key, with_)
        self.hands.settle()

    def type(self, words: str) -> None:
        for letter in words:
            self.pressed += 1
            QTest.keyClick(self.hands.window.windowHandle(), letter)
        self.hands.settle()

    def begin(self) -> None:
        self.press(Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)


def focus() -> str:
    now = QApplication.focusWidget()
    return now.objectName() if now else ""


def test_one_line_one_word_and_five_other_keys(hands: Hands) -> None:
    keys = Keys(hands)
    keys.begin()
    keys.press(Qt.Key.Key_Return)
    assert "Writing: Alex" in hands.words()
    keys.type("stayed up with me")
    keys.press(Qt.Key.Key_Return)
    keys.type("patient")
    keys.press(Qt.Key.Key_Return)
    assert focus() == "quick-seal"
    keys.press(Qt.Key.Key_Return)
    assert keys.pressed == len("stayed up with me") + len("patient") + 5
    assert "Sealed." in hands.words()
    [entry] = hands.journal.entries()
    assert entry.closed and hands.journal.own(entry.id, "did", 1) == "stayed up with me"
    assert hands.journal.own(entry.id, "character", 1) == "patient"
    assert hands.find("tonight").isVisible()


def test_it_is_given_at_once_where_they_like(hands: Hands) -> None:
    set_phrase(hands.journal, 2)
    keys = Keys(hands)
    keys.begin()
    hands.press("quick-2")
    keys.type("rang my mother")
    hands.press("quick-give")
    [entry] = hands.journal.entries()
    assert (entry.said("did", 2), entry.state) == ("rang my mother", "done")
    assert len(hands.journal.search("mother")) == 1
    hands.go("gratitudes")
    hands.go("entry", entry=entry.id)
    assert "You rang my mother" in hands.words()


def test_a_word_that_the_deed_suggests_is_taken_with_one_press(hands: Hands, qtbot: QtBot) -> None:
    Keys(hands).begin()
    hands.press("quick-1")
    hands.type("quick-did", "stayed up with me")
    qtbot.waitUntil(lambda: hands.sees("quick-offer-0"))
    hands.press("quick-offer-0")
    assert hands.find("quick-word").property("text") == "patient"
    assert focus() == "quick-seal"


def test_what_was_under_way_is_neither_left_nor_lost(hands: Hands) -> None:
    hands.go("practice", practice="light_evening")
    field = next(name for name in ("crumb-0", "crumb-1", "crumb-2") if hands.sees(name))
    hands.type(field, "half a sen")
    keys = Keys(hands)
    keys.begin()
    assert hands.sees("quick-1") and not hands.sees(field)
    keys.press(Qt.Key.Key_Return)
    keys.type("sang")
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Return)
    assert focus() == field
    keys.type("tence")
    assert hands.find(field).property("plainText") == "half a sentence"


@pytest.mark.parametrize("way", ["quick-back", "Esc", "Ctrl+G again"])
def test_one_goes_back_without_a_word(hands: Hands, way: str) -> None:
    hands.go("gratitudes")
    keys = Keys(hands)
    keys.begin()
    if way == "Esc":
        keys.press(Qt.Key.Key_Escape)
    elif way == "quick-back":
        hands.press(way)
    else:
        keys.begin()
        assert hands.sees("quick-1")  # it is there already
        hands.press("quick-back")
    assert hands.find("gratitudes").isVisible()
    assert hands.journal.entries() == []


def test_another_tab_leaves_both_and_keeps_every_word(hands: Hands) -> None:
    hands.go("practice", practice="light_evening")
    field = next(name for name in ("crumb-0", "crumb-1", "crumb-2") if hands.sees(name))
    hands.type(field, "soup")
    Keys(hands).begin()
    hands.press("quick-1")
    hands.type("quick-did", "sang")
    hands.press("tab-looking_back")
    assert {entry.practice for entry in hands.journal.entries()} == {"light_evening", "gratitude"}
    hands.go("back")
    assert hands.sees(field)


def test_nobody_is_chosen_beforehand_and_nothing_is_left_on_the_sheet(hands: Hands) -> None:
    keys = Keys(hands)
    keys.begin()
    before = hands.words()
    hands.press("quick-1")
    hands.type("quick-did", "zebra")
    hands.press("quick-seal")
    keys.begin()
    hands.window.house.room.messages.clear()  # type: ignore[union-attr]
    assert hands.words() == before
    assert "zebra" not in everything(hands)


def test_nothing_written_is_nothing_kept(hands: Hands) -> None:
    Keys(hands).begin()
    hands.press("quick-1")
    hands.press("quick-seal")
    assert focus() == "quick-did"
    hands.press("quick-back")
    assert hands.journal.entries() == []


def test_what_was_sealed_quickly_is_read_with_the_others_of_the_evening(hands: Hands) -> None:
    keys = Keys(hands)
    keys.begin()
    hands.press("quick-1")
    hands.type("quick-did", "sang")
    hands.press("quick-seal")
    hands.go("practice", practice="gratitude")
    hands.press("who-writes-1")
    hands.type("did-1", "rang my mother")
    hands.press("go-on")
    assert "How would you like to give them to Sam?" in hands.words()


def test_it_is_shown_where_one_looks_for_it(hands: Hands) -> None:
    assert "Ctrl+G" in hands.find("tab-gratitudes").toolTip()
    hands.press("tonight-quick")
    assert hands.sees("quick-1")
