"""Every sentence we ship is short, calm and owes nothing: no scores, no reproach, nobody's sex presumed."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from couplejournal import paths

# What content.md bans: counting and scolding, promises of a cure, and everything that presumes who the two are.
COUNTING = r"streak|missed|in a row|score|points|level up|well done|don['’]t forget"
SCOLDING = r"\byou (should|must)\b|\b(perfect\w*|fix|goals?)\b"
CURING = r"\b(therap\w+|clinical\w*|heal|heals|healing|treatment|compatib\w+)\b"
GENDERED = (
    r"\b(he|she|him|his|her|hers|himself|herself|husband|wife|boyfriend|girlfriend|man|men|woman|women|boys?|girls?"
    r"|mother|father|mum|dad|mom|son|daughter|brother|sister|ladies|gentlemen)\b"
)
AMERICAN = r"\b(color|favorite|honor|organiz\w*|realiz\w*|apologiz\w*|center|gray|cozy|mom)\b"
NOT_SHOWN = {
    *(
        "key",
        "tab",
        "scene",
        "kind",
        "voice",
        "seal",
        "book",
        "deck",
        "icon",
        "colour",
        "stems",
        "was",
        "pause_if",
        "told",
        "style",
    ),
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


@pytest.mark.parametrize("banned", [COUNTING, SCOLDING, CURING, GENDERED, AMERICAN])
def test_no_sentence_counts_scolds_cures_or_presumes(banned: str) -> None:
    pattern = re.compile(banned, re.IGNORECASE)
    assert [(name, said) for name, said in EVERY if pattern.search(said)] == []


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
