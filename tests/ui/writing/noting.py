"""A practice with a field for each of the wording notes, and how two people are brought to them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from couplejournal.practices.practice import RESTS, Field, Option, Practice, Step
from couplejournal.ui.writing import wording
from tests.ui.hands import Hands

ASKED = ("felt", "saw", "need", "ask", "apology")
WORDS = Field(
    "word",
    "feeling",
    "each",
    "A word",
    deck="feelings",
    own="My own…",
    seal="until_both",
    checks="felt",
    options=(Option("quite", "quite"), Option("very", "very")),
)
SERIOUS = Field("serious", "toggle", "each", "This is serious to me.", seal="until_both", checks=RESTS)
LINES = tuple(Field(key, "line", "each", f"What I {key}", seal="until_both", checks=key) for key in ASKED)
STORY = Field("story", "line", "each", "The story", seal="until_both")
SIDES = Step("sides", "My side", "reveal", fields=(WORDS, *LINES, STORY, SERIOUS))
BETWEEN = Practice(
    "between", "repair", "Between us", "Two lines.", "repair", "clay", (SIDES,), drawer=True, book="both"
)
SELFISH = "you were so selfish on Sunday"


def begin(hands: Hands, voice: int = 1) -> None:
    hands.go("practice", practice="between")
    hands.press(f"i-am-{voice}")


def write(hands: Hands, field: str, words: str) -> None:
    """In place of what stands there."""
    line = hands.find(field)
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(line, words)


def press(hands: Hands, name: str) -> None:
    """Press what may stand below the fold: the focus brings it into sight."""
    hands.find(name).setFocus()
    hands.settle()
    hands.press(name)


def noted(hands: Hands, qtbot: QtBot, field: str, words: str) -> None:
    write(hands, field, words)
    qtbot.waitUntil(lambda: hands.sees("wording"))


def quiet(hands: Hands, qtbot: QtBot) -> bool:
    qtbot.wait(30)
    hands.settle()
    return not hands.sees("wording")


def standing(hands: Hands) -> list[QWidget]:
    return [note for note in hands.window.findChildren(wording.Wording) if note.isVisible()]
