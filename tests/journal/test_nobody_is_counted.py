"""No question put to the journal counts or groups by who said something: neither of the two is ever measured."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import couplejournal

ROOT = Path(couplejournal.__file__).parent
BY_VOICE = re.compile(r"(group\s+by|partition\s+by)[^)]*\b(voice|author)\b|count\s*\([^)]*\b(voice|author)\b", re.I)
CALLS = ("group_by", "partition_by")


def said(path: Path) -> list[tuple[int, str]]:
    """Every text in a file that might be a question to the database, and every call that groups, with its line."""
    tree = ast.parse(path.read_text("utf-8"))
    texts = [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    calls = [
        (node.lineno, f"group by {ast.unparse(node)})")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CALLS
    ]
    return [*texts, *calls]


def test_no_question_groups_or_counts_by_voice() -> None:
    found = [
        f"{path.relative_to(ROOT)}, line {line}"
        for path in sorted(ROOT.rglob("*.py"))
        for line, text in said(path)
        if BY_VOICE.search(text)
    ]
    assert found == []


def test_such_a_question_would_be_noticed() -> None:
    for text in ("SELECT count(*) FROM answer GROUP BY day, voice", "count(DISTINCT voice)", "group by Answer.voice"):
        assert BY_VOICE.search(text), text
    assert not BY_VOICE.search("SELECT value FROM answer WHERE voice = ? GROUP BY value")
