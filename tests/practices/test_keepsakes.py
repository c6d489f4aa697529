"""Promises without a broken state: when one is quietly asked about, and that no file knows a word for its breaking."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

import couplejournal
from couplejournal import paths
from couplejournal.practices import catalogue, chips, keepsakes
from couplejournal.practices.kinds import KINDS
from couplejournal.practices.practice import Field, Option

TODAY = date(2026, 11, 22)
UNTIL = Field("by", "until", "one")


@pytest.mark.parametrize(
    ("by", "today", "passed"),
    [
        ("2026-11-21", TODAY, True),
        ("2026-11-22", TODAY, False),  # the whole of its day
        ("2028-02-29", date(2028, 2, 29), False),
        ("2028-02-29", date(2028, 3, 1), True),
        ("2027-02-29", date(2030, 1, 1), False),  # no day of any calendar
        ("ongoing", date(2099, 1, 1), False),
        ("", TODAY, False),
        ("soon", TODAY, False),
    ],
)
def test_a_day_is_over_when_its_evening_is(by: str, today: date, passed: bool) -> None:
    assert keepsakes.has_passed(by, today) == passed
    assert not (keepsakes.has_passed(by, today) and keepsakes.to_come(by, today))


@pytest.mark.parametrize("raw", ["2027-02-29", "2026-13-01", "tomorrow", "26-1-1", "yes"])
def test_a_day_that_is_none_is_not_kept(raw: str) -> None:
    assert KINDS["until"].clean(raw, UNTIL) == ""


def test_a_day_or_none_is_kept() -> None:
    for raw in ("2028-02-29", "ongoing"):
        assert KINDS["until"].clean(f" {raw}\n", UNTIL) == raw


def test_how_well_fed_a_need_is_is_read_in_words() -> None:
    field = Field("pick", "need", "each", options=(Option("thin", "thin"),), most=2)
    assert KINDS["need"].clean("thin:rest\nthin:rest\nplay\nspace", field) == "thin:rest\nplay"
    assert KINDS["need"].shown("thin:rest\nplay", field) == "rest: thin, play"
    assert KINDS["need"].shown("3:rest", field) == "3:rest"  # what no option says is no step of a scale


LARGE = (
    "always be on time",
    "never again raise my voice",
    "do everything in the garden",
    "be there every single evening",
    "love you forever",
)
SMALL = (
    "take the bins on Tuesdays",
    "say it before supper",
    "book the dentist by Friday",
    "ring you, as always, from the tram",
    "nevertheless go for a walk",
)


def test_only_large_words_bring_up_the_one_remark() -> None:
    chip = chips.read(paths.resources())["large"]
    assert chip.text == "Lovely, and large. What is the first spoonful?"
    assert all(chip.fits(words) for words in LARGE)
    assert not any(chip.fits(words) for words in SMALL)


def test_the_remark_stands_in_promises_alone() -> None:
    fields = [(one.key, field.key) for one in shipped().practices for field in one.fields() if "large" in field.remarks]
    assert fields == [("promise", "promise")]


def test_nothing_knows_a_word_for_a_promise_that_was_not_kept() -> None:
    """Neither what is stored nor what is read; a name in the code would soon be one on the screen."""
    scolding = re.compile(r"\b(broken|broke|overdue|missed|failed to|not_kept|unkept|deposit|withdrawal)\b", re.I)
    root = Path(couplejournal.__file__).parent
    files = [file for file in root.rglob("*.py") if re.search(r"promise|keepsake|jar|kept_l", file.name)]
    files += [paths.resources() / "practices" / f"{key}.toml" for key in ("promise", "noticed", "kept_things", "needs")]
    assert len(files) > 8
    assert [(file.name, found.group()) for file in files for found in scolding.finditer(file.read_text("utf-8"))] == []
    assert {keepsakes.KEPT, keepsakes.CHANGED, keepsakes.LET_GO} == {"kept", "changed", "let_go"}


def test_promises_needs_and_cards_lie_in_the_drawer_and_in_no_book() -> None:
    for key in ("promise", "needs", "need_builder", "need_card"):
        practice = shipped().practice(key)
        assert practice is not None and practice.drawer and practice.book == "never"
        assert not [field.key for field in practice.fields() if field.found and KINDS[field.kind].found]


def test_only_the_promiser_says_anything_in_a_promise() -> None:
    practice = shipped().practice("promise")
    assert practice is not None and {field.voice for field in practice.fields()} == {"one"}


def test_what_nothing_offers_has_no_button() -> None:
    shown = {one.key for tab in ("evening", "gratitudes") for one in shipped().tab(tab)}
    assert {"promise", "noticed", "needs", "need_builder"} <= shown
    assert not {"kept_things", "need_card"} & shown


def shipped() -> catalogue.Catalogue:
    return catalogue.read(paths.resources())
