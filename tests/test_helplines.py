"""Lines of help: a number is shown for twelve months after a person has checked it, and no day longer."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from couplejournal import paths
from couplejournal.helplines import checked_between, read

FILE = """
[[region]]
name = "Here"
emergency = "112"
  [[region.line]]
  organisation = "The line"
  number = "0800 1"
  site = "line.example"
  source = "the line itself"
  checked_on = "{day}"
"""


def region(tmp_path: Path, content: str, today: date):
    (tmp_path / "help").mkdir()
    (tmp_path / "help" / "en.toml").write_text(content, encoding="utf-8")
    return read(tmp_path, today)


@pytest.mark.parametrize(
    ("checked", "today", "shown"),
    [
        ("2026-11-22", date(2026, 11, 22), True),
        ("2025-11-22", date(2026, 11, 22), True),
        ("2025-11-21", date(2026, 11, 22), False),
        ("2026-01", date(2027, 1, 1), True),
        ("2026-01", date(2027, 1, 2), False),
        ("2026", date(2026, 12, 31), True),
        ("2025", date(2026, 6, 1), False),  # it can have been on the first of January
        ("2026-11-23", date(2026, 11, 22), False),  # a clock set back, or a slip of the pen
        ("", date(2026, 11, 22), False),
        ("spring", date(2026, 11, 22), False),
    ],
)
def test_only_what_was_checked_within_twelve_months_has_its_number(
    tmp_path: Path, checked: str, today: date, shown: bool
) -> None:
    [here] = region(tmp_path, FILE.replace("{day}", checked), today)
    assert here.emergency == "112"
    [line] = here.lines
    assert (line.organisation, line.site) == ("The line", "line.example")
    assert line.number == ("0800 1" if shown else "")


def test_a_line_without_a_source_is_not_shown(tmp_path: Path) -> None:
    [here] = region(tmp_path, FILE.replace("source", "sauce"), date(2026, 1, 1))
    assert here.lines == ()


@pytest.mark.parametrize("content", ["[[region", "region = 3", "[[region]]\nname = 'x'", "\x00"])
def test_a_broken_file_leaves_the_page_its_words(tmp_path: Path, content: str) -> None:
    assert region(tmp_path, content, date(2026, 1, 1)) == ()
    assert read(tmp_path / "nowhere", date(2026, 1, 1)) == ()


def test_every_shipped_line_names_its_source_and_every_region_its_emergency_number() -> None:
    shipped = tomllib.loads((paths.resources() / "help" / "en.toml").read_text("utf-8"))["region"]
    regions = read(paths.resources(), date(2026, 11, 22))
    assert len(regions) == len(shipped) == 16
    assert [len(region.lines) for region in regions] == [len(region["line"]) for region in shipped]
    assert all(region.emergency[0].isdigit() for region in regions)


def test_in_the_autumn_of_2026_every_shipped_number_is_too_old() -> None:
    regions = read(paths.resources(), date(2026, 11, 22))
    assert not [line for region in regions for line in region.lines if line.number]
    assert checked_between(regions) == (2016, 2025)


def test_on_the_day_it_was_checked_a_shipped_number_stands_there() -> None:
    regions = read(paths.resources(), date(2025, 9, 1))
    assert [line.number for region in regions for line in region.lines if line.number] == [
        "016, WhatsApp 600 000 016 (24 h)"
    ]
