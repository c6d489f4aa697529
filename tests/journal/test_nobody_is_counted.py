"""No question put to the journal counts or groups by who said something: neither of the two is ever measured."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import couplejournal

ROOT = Path(couplejournal.__file__).parent
BY_VOICE = re.compile(r"(group\s+by|partition\s+by)[^)]*\b(voice|author)\b|count\s*\([^)]*\b(voice|author)\b", re.I)
CALLS = ("group_by", "partition_by")
SUMS = frozenset({"Counter", "groupby", "len", "sum", "count", "most_common"})
ONE_OF_TWO = re.compile(r"\b(voices?|author|whose|partners?)\b")
# What counts by who said it for another reason than to tell anybody of it.
KNOWN = {
    "journal/check.py": "whether each closed answer has the shape of its author's lock",
    "ui/scenes/reveal.py": "whether both are here",
    "ui/writing/asked.py": "whether both are asked",
    "ui/writing/sitting.py": "how many gratitudes whoever writes has in hand, who is told that three are plenty",
}


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


def sums(path: Path) -> list[int]:
    """The lines in which something is counted or grouped by who said it."""
    found = []
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in SUMS and ONE_OF_TWO.search(ast.unparse(node)):
                found.append(node.lineno)
    return found


def test_nothing_is_counted_or_grouped_by_voice_outside_the_database_either() -> None:
    found = {path.relative_to(ROOT).as_posix() for path in sorted(ROOT.rglob("*.py")) if sums(path)}
    assert found <= set(KNOWN)


def test_such_a_sum_would_be_noticed(tmp_path: Path) -> None:
    for text in (
        "Counter(a.voice for a in x)",
        "groupby(x, key=lambda a: a.voice)",
        "len([a for a in x if a.voice == 1])",
    ):
        (tmp_path / "sum.py").write_text(text)
        assert sums(tmp_path / "sum.py") == [1], text
    (tmp_path / "sum.py").write_text("len(entries)")
    assert sums(tmp_path / "sum.py") == []
