"""The templates of rituals: all of them stand, fit the practice, and a mistake in their file is told."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from couplejournal import paths
from couplejournal.errors import PracticeRefused
from couplejournal.practices import catalogue, rhythm, rituals

MONDAY = date(2026, 11, 23)
SMALL = '[[ritual]]\nkey = "tea"\ncomes = "day"\nname = "Tea"\nshape = "Two cups."\n'


def test_every_template_fits_the_practice_and_has_a_form_that_is_there() -> None:
    known = catalogue.read(paths.resources())
    ritual = known.practice("ritual")
    assert ritual is not None
    length = ritual.field("length")
    assert length is not None
    for one in rituals.templates(paths.resources()):
        assert known.practice(one.form) is not None, one.key
        assert one.length in {option.key for option in length.options}, one.key
        kept = rhythm.read(one.kept_rhythm(MONDAY))
        assert kept is None or (kept.kind != rhythm.UNKNOWN and kept.start >= MONDAY), one.key


def test_exactly_what_is_for_hard_days_says_so() -> None:
    assert [one.key for one in rituals.templates(paths.resources()) if one.reason] == ["after_storm"]


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        (SMALL + SMALL, "tea", "stands here twice"),
        (SMALL.replace("day", "never"), "tea.comes", "is not one of"),
        (SMALL + 'for = "fun"', "tea.for", "is not one of"),
        (SMALL + 'rhythm = "FREQ=HOURLY"', "tea.rhythm", "no rule that the program would write"),
        (SMALL.replace('name = "Tea"\n', ""), "tea.name", "is missing"),
        ("", "the whole file", "is empty"),
    ],
)
def test_a_mistake_is_told_with_its_place(text: str, place: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / "decks" / "en").mkdir(parents=True)
    (tmp_path / "decks" / "en" / "rituals.toml").write_text(text, "utf-8")
    with pytest.raises(PracticeRefused) as trouble:
        rituals.templates(tmp_path)
    assert trouble.value.words["field"] == place and reason in str(trouble.value.words["reason"])


def test_another_language_has_its_own(tmp_path: Path) -> None:
    shutil.copytree(paths.resources() / "decks" / "en", tmp_path / "decks" / "en")
    (tmp_path / "decks" / "de").mkdir()
    (tmp_path / "decks" / "de" / "rituals.toml").write_text(SMALL.replace("Tea", "Tee"), "utf-8")
    assert [one.name for one in rituals.templates(tmp_path, "de")] == ["Tee"]
