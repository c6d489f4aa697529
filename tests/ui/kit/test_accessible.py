"""What a screen reader is told: headings, groups, pictures, and news as it comes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from couplejournal.ui.kit.accessible import tab_order
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.chip import Chip
from couplejournal.ui.kit.choice import Choice
from couplejournal.ui.kit.door import Door
from couplejournal.ui.kit.labels import Heading, Label, Prompt, Title
from couplejournal.ui.kit.photo_view import PhotoView
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.kit.turn_ring import TurnRing
from couplejournal.ui.kit.words import Words

Show = Callable[..., QWidget]
Role = QAccessible.Role


def heard(part: QWidget) -> tuple[QAccessible.Role, str]:
    voice = QAccessible.queryAccessibleInterface(part)
    return voice.role(), voice.text(QAccessible.Text.Name)


@pytest.mark.parametrize(
    ("make", "role", "name"),
    [
        (lambda: Title("Evening talk"), Role.Heading, "Evening talk"),
        (lambda: Heading("Mara & Jonas"), Role.Heading, "Mara & Jonas"),
        (lambda: Prompt("What was good?"), Role.Heading, "What was good?"),
        (lambda: Label("plain"), Role.StaticText, "plain"),
        (lambda: Choice((("a", "A"),), name="c", says="Which?"), Role.Grouping, "Which?"),
        (lambda: PhotoView(QImage(), name="v", says="The lake"), Role.Graphic, "The lake"),
        (lambda: Button("Keep", name="b"), Role.Button, "Keep"),
        (lambda: Chip("calm", name="c"), Role.CheckBox, "calm"),
        (lambda: Toggle("Alone", name="t"), Role.CheckBox, "Alone"),
        (lambda: TurnRing(name="r", says="Time"), Role.ProgressBar, "Time"),
    ],
)
def test_each_part_is_announced_as_what_it_is(
    show: Show, make: Callable[[], QWidget], role: QAccessible.Role, name: str
) -> None:
    assert heard(show(make())) == (role, name)


def test_a_heading_that_changes_is_heard_anew(show: Show) -> None:
    heading = Heading("Mara speaks")
    show(heading)
    heard(heading)
    heading.setText("Jonas speaks")
    assert heard(heading) == (Role.Heading, "Jonas speaks")


def test_an_option_is_one_of_a_question(show: Show) -> None:
    choice = Choice((("a", "A talk"), ("b", "A hug")), name="c", says="Which?", value="b")
    show(choice)
    voice = QAccessible.queryAccessibleInterface(choice.findChild(QWidget, "c-b"))
    assert voice.role() == Role.RadioButton
    assert voice.state().checked


def by_voice(part: QWidget) -> None:
    """What a screen reader or a spoken command does: the part's own action, with neither key nor pointer."""
    actions = QAccessible.queryAccessibleInterface(part).actionInterface()
    actions.doAction(actions.toggleAction())


def test_a_choice_made_by_voice_counts(show: Show) -> None:
    choice = Choice((("talk", "A talk"), ("light", "A light evening")), name="which", says="Which evening?")
    said: list[str] = []
    choice.chosen.connect(said.append)
    show(choice)
    by_voice(choice.findChild(QWidget, "which-light"))
    by_voice(choice.findChild(QWidget, "which-talk"))
    assert said == ["light", "talk"]
    assert choice.value() == "talk"
    choice.set_value("light")
    assert said == ["light", "talk"]


def test_a_word_and_a_door_answer_to_a_voice(show: Show) -> None:
    many = tuple(f"glad {number}" for number in range(14))
    words = Words([("calm", ("rested", "settled")), ("glad", many)], name="w", says="?")
    said: list[list[str]] = []
    words.edited.connect(said.append)
    show(words)
    by_voice(words.findChild(QWidget, "w-group-1"))
    by_voice(words.findChild(QWidget, "w-word-1"))
    by_voice(words.findChild(QWidget, "w-word-1"))
    assert said == [["rested"], []]


def test_the_order_of_tab_takes_nobody_from_where_they_belong(show: Show) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    first, late = Button("First", name="first"), QWidget()
    column.addWidget(first)
    column.addWidget(late)
    answers = [Button("Yes", name="yes"), Button("No", name="no")]
    for answer in reversed(answers):
        answer.setParent(late)
    show(page)
    tab_order(late, answers)
    first.setFocus()
    page.focusNextChild()
    assert answers[0].hasFocus()
    assert f" at {id(page):#x}>" in owner(first)
    assert not owner(page)
    assert page.isVisible()


def test_a_button_that_is_chosen_does_not_take_its_group_with_it(show: Show) -> None:
    page = show(QWidget())
    group = QButtonGroup(page)
    doors = [Door(words, name=words, parent=page) for words in ("Calm", "Loud")]
    for door in doors:
        group.addButton(door)
    doors[0].click()
    assert f" at {id(page):#x}>" in owner(group)


def owner(part: QObject) -> str:
    """Which part PySide lets go of this one with, "" for none."""
    told = shiboken6.dump(part).splitlines()
    return next((line for line in told if line.startswith("parent")), "")
