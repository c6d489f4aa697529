"""Practices that belong to another one: found under it, with no button, and refused when they could never be begun."""

from __future__ import annotations

from pathlib import Path

import pytest

from couplejournal import paths
from couplejournal.practices import catalogue

from .conftest import SMALLEST

WHOLE = SMALLEST.replace("\n[[step]]", 'ends = ["how=done"]\n\n[[step]]') + (
    '\n[[step.field]]\nkey = "how"\nkind = "choice"\nprompt = "How?"\noptions = ["done", "open"]\n'
)
PART = SMALLEST.replace('key = "walk"', 'key = "lap"\npart_of = "walk"') + 'passes_on = "how"\n'


def read(bare: Path, whole: str, part: str) -> catalogue.Catalogue:
    (bare / "practices" / "walk.toml").write_text(whole, "utf-8")
    (bare / "practices" / "lap.toml").write_text(part, "utf-8")
    return catalogue.read(bare)


def test_a_part_has_no_button_and_stands_under_its_whole(bare: Path) -> None:
    found = read(bare, WHOLE, PART)
    assert found.refused == ()
    assert [one.key for one in found.tab("experiences")] == ["walk"]
    assert [one.key for one in found.parts("walk")] == ["lap"]
    assert {one.key for one in found.under("experiences")} == {"walk", "lap"}
    assert found.parts("lap") == found.parts("nobody") == ()


def test_an_entry_ends_when_one_of_its_ends_was_said(bare: Path) -> None:
    walk = read(bare, WHOLE, PART).practice("walk")
    lap = read(bare, WHOLE, PART).practice("lap")
    assert walk is not None and lap is not None
    assert walk.ended(lambda key: {"how": {"done"}}.get(key, set()))
    assert not walk.ended(lambda key: {"how": {"open"}}.get(key, set()))
    assert lap.ended(lambda _key: ())


@pytest.mark.parametrize(
    ("whole", "part", "reason"),
    [
        (WHOLE, PART.replace('part_of = "walk"', 'part_of = "hike"'), "there is no practice “hike”"),
        (WHOLE, PART.replace('"experiences"', '"evening"'), "stands in another tab"),
        (WHOLE, PART.replace('passes_on = "how"', 'passes_on = "where"'), "has no field “where”"),
        (WHOLE, PART.replace('part_of = "walk"', 'part_of = "lap"'), "is itself a part"),
        (WHOLE, PART.replace('part_of = "walk"\n', ""), "only a part"),
        (WHOLE.replace("how=done", "how=never"), SMALLEST.replace('"walk"', '"lap"'), "no step offers “how=never”"),
        ('shortcut = "F5"\n' + WHOLE, SMALLEST.replace('"walk"', '"lap"'), "is not Ctrl and a letter"),
        ('shortcut = "Ctrl+G"\n' + WHOLE, SMALLEST.replace('"walk"', '"lap"'), "is used by the window"),
        ('shortcut = "Ctrl+K"\n' + WHOLE, 'shortcut = "Ctrl+K"\n' + SMALLEST.replace('"walk"', '"lap"'), "is taken by"),
    ],
)
def test_a_part_that_could_never_be_begun_is_refused_and_the_rest_is_there(
    bare: Path, whole: str, part: str, reason: str
) -> None:
    found = read(bare, whole, part)
    assert [reason in str(trouble) for trouble in found.refused] == [True], found.refused
    assert len(found.practices) == 1


def test_no_part_we_ship_is_drawn_from_a_tab_and_no_two_keys_begin_two_practices() -> None:
    shipped = catalogue.read(paths.resources())
    parts = {one.key for one in shipped.practices if one.part_of}
    assert {"project_bit", "project_ending", "trip_day", "try_once"} <= parts
    assert not parts & {one.key for tab in ("experiences", "evening") for one in shipped.tab(tab)}
    keys = [one.shortcut for one in shipped.practices if one.shortcut]
    assert len(keys) == len(set(keys))
