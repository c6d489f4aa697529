"""The settings file: only what was chosen is written, and nothing in it can keep the program from starting."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from couplejournal.settings import Settings


def test_only_what_differs_from_the_defaults_is_written(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.json"
    Settings(scheme="dark", practices=("memory",)).write(file)
    assert json.loads(file.read_text()) == {"scheme": "dark", "practices": ["memory"]}
    assert Settings.read(file) == Settings(scheme="dark", practices=("memory",))


@pytest.mark.parametrize(
    "content",
    [
        *("", "{", "[1]", '"dark"', '{"scheme": 7, "text": "big", "window": [1, 2]}', '{"unknown": true}'),
        *('{"text": 1e9}', '{"text": NaN}', '{"day_ends": 500}', '{"minutes": -3}', '{"scheme": "neon"}'),
        *('{"window": [0, 0, 1e400, 5]}', '{"window": [0, 0, 99999999999999999999, 5]}', '{"practices": [["x"]]}'),
        *('{"window": null, "habit": 3, "still": 1}', "[" * 100_000),
        *('{"late": 24, "bell": "horn", "outside": "east"}', '{"late": -2, "hidden": "repair", "own_help": 112}'),
        '{"full_screen": 0, "way_out": null, "forget_drafts": "yes", "left_quickly": 1}',
    ],
    ids=range(19),
)
def test_a_broken_or_strange_file_gives_the_defaults(tmp_path: Path, content: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(content)
    assert Settings.read(file) == Settings()


def test_there_is_no_file_before_anything_was_chosen(tmp_path: Path) -> None:
    assert Settings.read(tmp_path / "none.json") == Settings()
