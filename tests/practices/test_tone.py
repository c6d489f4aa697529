"""Every sentence we ship is short, calm and owes nothing: no scores, no reproach, nobody's sex presumed."""

from __future__ import annotations

import ast
import functools
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from couplejournal import paths
from couplejournal.practices.banned import EVERYWHERE

NOT_SHOWN = {
    *("key", "tab", "scene", "kind", "voice", "seal", "book", "deck", "icon", "colour", "stems", "was"),
    *("told", "style"),
    *(
        "hits",
        "unless_felt",
        "until",
        "short",
        "lists",
        "fields",
        "shown",
        "checks",
    ),  # what people write, for the notes
    *("suggested_by", "unless", "id", "topic", "mood", "season", "flags"),
}


def strings(held: Any) -> Iterator[str]:
    if isinstance(held, str):
        yield held
    elif isinstance(held, list):
        for one in held:
            yield from strings(one)
    elif isinstance(held, dict):
        # Good news may be cheered: the listener's own words there keep their exclamation mark.
        for key, one in held.items():
            if key not in NOT_SHOWN and not (held.get("told") == "good" and key == "starters"):
                yield from strings(one)


def every_string() -> list[tuple[str, str]]:
    found = []
    for file in sorted(path for folder in ("practices", "decks") for path in (paths.resources() / folder).rglob("*.*")):
        content = file.read_text(encoding="utf-8")
        held = {".toml": tomllib.loads, ".json": json.loads}.get(file.suffix, lambda _: None)(content)
        found += [(file.name, string) for string in strings(held)]
    return found


EVERY = every_string()


def test_there_is_something_to_read() -> None:
    assert len(EVERY) > 500
    assert {"evening_talk.toml", "hopes.json", "listener.toml", "feelings.toml"} <= {name for name, _ in EVERY}


@pytest.mark.parametrize("banned", EVERYWHERE)
def test_no_sentence_counts_scolds_cures_or_presumes(banned: str) -> None:
    pattern = re.compile(banned, re.IGNORECASE)
    assert [(name, said) for name, said in EVERY if pattern.search(said)] == []


# Two sentences of content.md that say what this is not, and who else can help.
HONEST = ("It is not therapy, and it does not", "A couple therapist, counsellor, doctor")


@functools.cache
def spoken_by_the_window() -> list[tuple[str, str]]:
    """Every sentence that the program itself says: what goes through Qt's translators, and the command line's help."""
    found = []
    for file in sorted((Path(__file__).parents[2] / "couplejournal").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_bytes())):
            if not isinstance(node, ast.Call):
                continue
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in ("tr", "translate", "QT_TRANSLATE_NOOP", "add_argument", "add_parser", "ArgumentParser"):
                parts = [*node.args, *(keyword.value for keyword in node.keywords)]
                words = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
                found += [(file.name, one) for one in words if not any(said in one for said in HONEST)]
    return found


@pytest.mark.parametrize("banned", EVERYWHERE)
def test_the_window_neither_counts_scolds_cures_nor_presumes(banned: str) -> None:
    spoken = spoken_by_the_window()
    assert len(spoken) > 500 and {"turn.py", "errors.py", "parser.py"} <= {name for name, _ in spoken}
    pattern = re.compile(banned, re.IGNORECASE)
    assert [(name, said) for name, said in spoken if pattern.search(said)] == []


@pytest.mark.parametrize("banned", EVERYWHERE)
def test_the_language_files_hold_none_of_it_either(banned: str) -> None:
    files = sorted((paths.resources() / "words").glob("*.ts"))
    said = [
        one for file in files for one in re.findall(r"<(?:source|translation)[^>]*>([^<]+)", file.read_text("utf-8"))
    ]
    assert len(said) > 10
    pattern = re.compile(banned, re.IGNORECASE)
    assert [one for one in said if pattern.search(one)] == []


def test_no_sentence_shouts_or_praises_the_use_of_the_program() -> None:
    assert [said for _, said in EVERY if "!" in said or re.search(r"\b(great|awesome|good) (job|work)\b", said)] == []


def test_quotation_marks_and_apostrophes_are_those_of_a_book() -> None:
    assert [said for _, said in EVERY if re.search("['\"]|\\.\\.\\.| - ", said)] == []


def test_sentences_are_short() -> None:
    for name, said in EVERY:
        for sentence in re.split(r"(?<=[.?:;])\s", said):
            assert len(sentence.split()) <= 26, (name, sentence)


def test_words_have_no_stray_blanks() -> None:
    assert [said for _, said in EVERY if said != said.strip() or "  " in said] == []


def test_files_are_plain_utf8_with_plain_line_ends() -> None:
    for file in (path for folder in ("practices", "decks") for path in Path(paths.resources() / folder).rglob("*.*")):
        content = file.read_bytes()
        assert b"\r" not in content and not content.startswith(b"\xef\xbb\xbf") and content.endswith(b"\n"), file.name
