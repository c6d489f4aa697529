"""Things to choose: one of several, any of several, words, a switch; by mouse and by keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QButtonGroup, QWidget

from couplejournal.ui.kit.button import KINDS, Button
from couplejournal.ui.kit.chip import Chip
from couplejournal.ui.kit.choice import Choice
from couplejournal.ui.kit.choices import Choices
from couplejournal.ui.kit.door import Door
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.theme import Look
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.kit.words import Words
from tests.ui.kit.gallery import FEELINGS

Show = Callable[..., QWidget]
EVENINGS = (("talk", "A talk"), ("light", "A light evening"), ("none", "Not tonight"))


def focused() -> str:
    focus = QApplication.focusWidget()
    return focus.objectName() if focus is not None else ""


@pytest.mark.parametrize("kind", KINDS)
def test_a_button_is_large_enough_at_every_text_size(look: Look, show: Show, kind: str) -> None:
    for scale in (1.0, 2.0):
        look.set_scale(scale)
        button = Button("Keep", kind, name="keep")
        show(Row(button))
        assert button.height() >= 44 * scale


def test_a_button_without_words_says_what_it_is() -> None:
    assert Button("", "plain", name="close", icon="close", says="Close").accessibleName() == "Close"


def test_space_presses_a_button_once(show: Show) -> None:
    button, pressed = Button("Keep", "primary", name="keep"), []
    button.clicked.connect(lambda: pressed.append(True))
    show(Row(button))
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert pressed == [True]


def test_a_chip_keeps_its_place_when_it_is_chosen(show: Show) -> None:
    chip = Chip("calm & safe", name="calm")
    show(Row(chip))
    before = chip.size()
    chip.click()
    QApplication.processEvents()
    assert chip.isChecked()
    assert chip.size() == before
    assert chip.accessibleName() == "calm & safe"


def test_one_choice_takes_the_place_of_another(show: Show) -> None:
    choice, told = Choice(EVENINGS, name="how", says="How much?"), []
    choice.chosen.connect(told.append)
    show(choice)
    QTest.mouseClick(choice.findChild(QWidget, "how-light"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(choice.findChild(QWidget, "how-none"), Qt.MouseButton.LeftButton)
    assert told == ["light", "none"]
    assert choice.value() == "none"


def test_a_second_press_takes_the_choice_back(show: Show) -> None:
    choice, told = Choice(EVENINGS, name="how", says="How much?", value="light"), []
    choice.chosen.connect(told.append)
    show(choice)
    QTest.keyClick(choice.findChild(QWidget, "how-light"), Qt.Key.Key_Space)
    assert told == [""]
    assert choice.value() == ""
    assert not choice.findChild(QWidget, "how-light").isChecked()


def test_the_arrows_go_round_without_choosing(show: Show) -> None:
    choice = Choice(EVENINGS, name="how", says="How much?")
    show(choice)
    choice.findChild(QWidget, "how-talk").setFocus()
    seen = []
    for _ in range(4):
        seen.append(focused())
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Down)
    assert seen == ["how-talk", "how-light", "how-none", "how-talk"]
    assert choice.value() == ""


def test_options_of_one_question_are_equally_large(show: Show) -> None:
    choice = Choice(EVENINGS, name="how", says="How much?")
    show(choice)
    assert len({choice.findChild(QWidget, f"how-{key}").size().toTuple() for key, _ in EVENINGS}) == 1


def test_an_unknown_value_chooses_none() -> None:
    assert Choice(EVENINGS, name="how", says="How much?", value="party").value() == ""


def test_of_several_no_more_than_the_most_are_taken(show: Show) -> None:
    choices, told = Choices(EVENINGS, name="any", says="Which?", value=("talk",), most=2), []
    choices.chosen.connect(told.append)
    show(choices)
    for key in ("light", "none"):
        QTest.mouseClick(choices.findChild(QWidget, f"any-{key}"), Qt.MouseButton.LeftButton)
    assert told == [["talk", "light"]]
    assert choices.value() == ("talk", "light")


def test_a_group_opens_and_a_word_of_it_is_chosen_and_let_go(show: Show) -> None:
    words, told = Words(FEELINGS, name="w", says="How?"), []
    words.edited.connect(told.append)
    show(words)
    QTest.mouseClick(words.findChild(QWidget, "w-group-2"), Qt.MouseButton.LeftButton)
    chip = next(chip for chip in words.findChildren(Chip) if chip.word == "tender")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert words.value() == ("tender",)
    QTest.mouseClick(words.findChild(QWidget, "w-chosen-1"), Qt.MouseButton.LeftButton)
    assert told == [["tender"], []]
    assert not chip.isChecked()


def test_few_words_are_on_show_at_once(show: Show) -> None:
    words = Words((("all", ("soft", "loud")),), name="w", says="How?", value=("loud",))
    show(words)
    assert [(chip.word, chip.isChecked()) for chip in words.findChildren(Chip)] == [("soft", False), ("loud", True)]


def test_ones_own_word_is_taken_by_enter_and_stays_on_show(show: Show) -> None:
    words, told = Words(FEELINGS, name="w", says="How?", own="another word"), []
    words.edited.connect(told.append)
    show(words)
    assert words.own is not None
    QTest.keyClicks(words.own.field, "  pleasantly   lost ")
    QTest.keyClick(words.own.field, Qt.Key.Key_Return)
    assert told == [["pleasantly lost"]]
    assert words.own.text() == ""
    assert [chip.word for chip in words.findChildren(Chip) if chip.isVisible()] == ["pleasantly lost"]


def test_letting_a_word_go_by_key_keeps_the_focus_in_the_question(show: Show) -> None:
    words = Words(FEELINGS, name="w", says="How?", value=("calm", "close"))
    show(words)
    first = words.findChild(QWidget, "w-chosen-1")
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert words.value() == ("close",)
    assert focused() == "w-chosen-2"


def test_no_more_than_the_most_words_are_taken(show: Show) -> None:
    words = Words((("all", ("soft", "loud", "slow")),), name="w", says="How?", value=("loud",), most=2)
    show(words)
    for chip in words.findChildren(Chip):
        if not chip.isChecked():
            QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert words.value() == ("loud", "soft")
    assert [chip.word for chip in words.findChildren(Chip) if chip.isChecked()] == ["soft", "loud"]


def test_a_door_opens_by_enter_and_is_announced_as_one_of_several(show: Show) -> None:
    row, group = Row(), QButtonGroup()
    for word in ("Calendar", "List"):
        door = Door(word, name=word.lower(), folds=True)
        group.addButton(door)
        row.add(door)
    show(row)
    door = group.buttons()[1]
    door.setFocus()
    QTest.keyClick(door, Qt.Key.Key_Return)
    assert door.isChecked()
    assert not group.buttons()[0].isChecked()
    assert QAccessible.queryAccessibleInterface(door).role() == QAccessible.Role.RadioButton


def test_a_switch_is_turned_by_its_whole_sentence(show: Show) -> None:
    toggle, told = Toggle("Open it without me & you", name="alone"), []
    toggle.toggled.connect(told.append)
    show(Row(toggle), 600)
    QTest.mouseClick(toggle, Qt.MouseButton.LeftButton, pos=toggle.rect().center())
    QTest.keyClick(toggle, Qt.Key.Key_Space)
    assert told == [True, False]
    assert toggle.accessibleName() == "Open it without me & you"
