"""A layout within another is laid in while it is empty: else PySide holds its items when Qt has let them go (0149)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import places_held
from tests.ui.hands import Hands

UI = Path(__file__).parents[2] / "couplejournal" / "ui"
FILLS = ("addWidget", "insertWidget", "addLayout", "insertLayout", "addStretch", "addSpacing", "addItem")


def laid_in_too_late(text: str) -> Iterator[int]:
    """The lines in which a layout is laid into another one that may have something in it already."""
    for function in ast.walk(ast.parse(text)):
        if not isinstance(function, ast.FunctionDef):
            continue
        calls = [one for one in ast.walk(function) if isinstance(one, ast.Call) and isinstance(one.func, ast.Attribute)]
        filled: dict[str, int] = {}
        for call in sorted(calls, key=lambda one: one.lineno):
            if call.func.attr in FILLS:
                filled.setdefault(ast.unparse(call.func.value), call.lineno)
            if call.func.attr in ("addLayout", "insertLayout"):
                inner = next(one for one in call.args if not isinstance(one, ast.Constant))
                if isinstance(inner, ast.Call) or filled.get(ast.unparse(inner), call.lineno) < call.lineno:
                    yield call.lineno


def test_every_inner_layout_is_laid_in_while_it_is_empty() -> None:
    late = [f"{file.name}:{line}" for file in UI.rglob("*.py") for line in laid_in_too_late(file.read_text("utf-8"))]
    assert late == []


def test_nobody_asks_qts_layouts_for_their_items() -> None:
    assert [file.name for file in UI.rglob("*.py") if ".itemAt(" in file.read_text("utf-8")] == []


@pytest.mark.parametrize("early", [True, False])
def test_what_pyside_holds_of_a_layout_that_was_laid_in(qtbot: QtBot, early: bool) -> None:
    page, part = QWidget(), QWidget()
    qtbot.addWidget(page)
    column, line = QVBoxLayout(page), QHBoxLayout()
    if early:
        column.addLayout(line)
    line.addWidget(part)
    if not early:
        column.addLayout(line)
    part.setParent(None)
    part.deleteLater()
    assert bool(places_held()) is not early


def test_from_step_to_step_nothing_is_held_of_the_one_before(hands: Hands) -> None:
    hands.go("practice", practice="evening_talk")
    hands.press("skip")
    assert places_held() == []
