"""The window's words stand where translators find them, and English counts right: one entry, two entries."""

from __future__ import annotations

import ast
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from couplejournal import paths
from couplejournal.ui.kit import button
from couplejournal.ui.language import speak
from couplejournal.ui.pages.looking_back.calendar import CalendarView
from couplejournal.ui.saying import spoken
from tests.ui.hands import Hands
from tests.ui.invented import ROOT, find_all, invented, tool, translate

WORDS = paths.resources() / "words"
DAY = date(2026, 11, 22)
TREES = {file: ast.parse(file.read_bytes()) for file in sorted((ROOT / "couplejournal").rglob("*.py"))}
WINDOW = {file: tree for file, tree in TREES.items() if "ui" in file.relative_to(ROOT).parts}
# Where words are shown: the calls by their name, and what they may be given by name.
SHOWS = {
    *("Label", "Note", "Heading", "Title", "Prompt", "Strong", "Button", "Chip", "Door", "Toggle", "Empty", "Line"),
    *("setText", "setToolTip", "setWindowTitle", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText"),
    *("say", "announce", "tell", "refuse", "addItem", "addButton", "addAction", "setApplicationDisplayName"),
}
KINDS_OF_BUTTON = set(button.KINDS)
SHOWN_AS = {"says", "placeholder", "hint", "label", "note", "nothing", "words", "title"}


class Message(NamedTuple):
    context: str
    source: str
    plural: bool


def messages(file: Path) -> dict[Message, ET.Element]:
    """What stands in a .ts file."""
    return {
        Message(context.findtext("name", ""), message.findtext("source", ""), message.get("numerus") == "yes"): message
        for context in ET.parse(file).iter("context")
        for message in context.iter("message")
    }


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A .ts with all that Qt's own tool finds in the program."""
    return find_all(tmp_path_factory.mktemp("words") / "all.ts")


def calls(tree: ast.AST, context: str = "") -> Iterator[tuple[str, str, ast.Call]]:
    """Every call in a file: the class that it stands in, the name that is called, and the call."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            yield context, name, node
        yield from calls(node, node.name if isinstance(node, ast.ClassDef) else context)


def asked(tree: ast.AST) -> Iterator[tuple[ast.expr, ...]]:
    """The context and the words of every call that asks for a translation; the words alone for `self.tr`."""
    for context, name, call in calls(tree):
        if name == "tr":
            yield ast.Constant(context), call.args[0], *call.args[2:]
        elif name == "QT_TRANSLATE_NOOP" or ast.unparse(call.func) == "QCoreApplication.translate":
            yield (*call.args[:2], *call.args[3:])


def literal(node: ast.AST | None) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def where(file: Path, node: ast.AST) -> str:
    return f"{file.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}: {ast.unparse(node)[:90]}"


def test_what_is_asked_for_stands_there_letter_by_letter() -> None:
    """Words that are put together before they are asked for are found in no translation."""
    loose = [where(file, words) for file, tree in TREES.items() for _, words, *_ in asked(tree) if not literal(words)]
    # Those that hand on what was marked with QT_TRANSLATE_NOOP.
    handing_on = ("pages/settings/topics.py", "saying.py", "tabs.py", "writing/refusals.py")
    assert sorted({line.split(":")[0] for line in loose}) == [f"couplejournal/ui/{file}" for file in handing_on]


def test_qts_tool_finds_all_that_is_asked_for_and_in_the_same_context(everything: Path) -> None:
    wanted = {
        Message(ast.literal_eval(context), ast.literal_eval(words), bool(number))
        for tree in TREES.values()
        for context, words, *number in asked(tree)
        if literal(words)
    }
    assert set(messages(everything)) == wanted
    assert not [message for message in wanted if not message.context]


def test_a_plural_is_asked_for_in_a_class_that_nobody_inherits() -> None:
    """`tr` looks in the contexts of all ancestors, but a plural in the first one only: there %n is filled at once."""
    inherited = {
        ast.unparse(base).split(".")[-1]
        for tree in TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        for base in node.bases
    }
    plurals = {ast.literal_eval(context) for tree in TREES.values() for context, _, *number in asked(tree) if number}
    assert plurals and not plurals & inherited


def test_no_words_are_shown_that_no_translator_has_seen() -> None:
    bare = []
    for file, tree in WINDOW.items():
        for _, name, call in calls(tree):
            given = call.args if name in SHOWS else []
            given = [*given, *(word.value for word in call.keywords if word.arg in SHOWN_AS)]
            pieces = [piece for part in given for piece in (part.values if isinstance(part, ast.JoinedStr) else [part])]
            bare += [where(file, call) for piece in pieces if literal(piece) and speaks(ast.literal_eval(piece))]
    assert not bare


def speaks(words: str) -> bool:
    return words not in KINDS_OF_BUTTON and any(letter.isalpha() for letter in words)


def test_a_trouble_is_shown_by_its_translated_sentence() -> None:
    caught = {node.name for tree in WINDOW.values() for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler)}
    raw = []
    for file, tree in WINDOW.items():
        for node in ast.walk(tree):
            shown: list[ast.expr] = []
            if isinstance(node, ast.FormattedValue):
                shown = [node.value]
            elif isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in SHOWS | {
                "str",
                "format",
            }:
                shown = [*node.args, *(word.value for word in node.keywords)]
            raw += [where(file, node) for part in shown if isinstance(part, ast.Name) and part.id in caught - {None}]
    assert not raw


def test_english_counts_every_plural_there_is(everything: Path) -> None:
    shipped = messages(WORDS / "couplejournal_en.ts")
    assert set(shipped) == {message for message in messages(everything) if message.plural}
    for message, element in shipped.items():
        one, many = (form.text or "" for form in element.iter("numerusform"))
        assert many == message.source and "%n" in one and one != many
        assert element.find("translation[@type]") is None, "unfinished"


def test_the_shipped_file_is_made_of_the_one_beside_it(tmp_path: Path) -> None:
    tool("lrelease", WORDS / "couplejournal_en.ts", "-qm", tmp_path / "again.qm")
    assert (tmp_path / "again.qm").read_bytes() == (WORDS / "couplejournal_en.qm").read_bytes()


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The program without any language; what a test gives it is taken away afterwards."""
    before, place = set(qapp.findChildren(QTranslator)), QLocale()
    yield qapp
    QLocale.setDefault(place)
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.mark.parametrize("computer", ["en_GB", "de_DE", "ar_EG", "C"])
def test_where_a_language_is_missing_english_is_spoken_throughout(app: QApplication, computer: str) -> None:
    assert speak(app, WORDS, QLocale(computer)) == "en"
    assert QLocale().monthName(11) == "November"
    assert QCoreApplication.translate("CalendarView", "%n entries", "", 1) == "1 entry"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert not app.isRightToLeft()


def test_a_language_that_is_there_is_spoken_by_us_and_by_qt(
    app: QApplication, everything: Path, tmp_path: Path
) -> None:
    translate(everything, tmp_path / "couplejournal_de.qm")
    assert speak(app, tmp_path, QLocale("de_AT")) == "de"
    assert QCoreApplication.translate("MainWindow", "Notebook") == invented("Notebook")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_one_entry_is_no_entries(app: QApplication, hands: Hands) -> None:
    speak(app, WORDS, QLocale("en_GB"))
    hands.go("looking_back", view="calendar")
    calendar = hands.find("calendar")
    assert isinstance(calendar, CalendarView)
    for said in ("1 entry", "2 entries"):
        hands.journal.say(hands.journal.begin("gratitude", DAY).id, "did", "soup", 1)
        assert calendar.describe(DAY).endswith(f", {said}")


def test_what_is_read_out_ends_each_part_once() -> None:
    assert spoken(["Memory, The lamp", "", "Mara: Why?", "“Stay.”", "Zoë: It was dark."]) == (
        "Memory, The lamp. Mara: Why? “Stay.” Zoë: It was dark"
    )
