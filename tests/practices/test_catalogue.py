"""The catalogue: which practices we ship, that one more is one more file, and that nothing ever goes missing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from couplejournal import paths
from couplejournal.practices import catalogue
from couplejournal.practices.kinds import KINDS
from couplejournal.practices.practice import TABS
from couplejournal.practices.reading import FIELD, PRACTICE, STEP

from .conftest import SMALLEST

COLOURS = {"clay", "sage", "plum", "honey", "ocean", "rose"}
ICONS = {file.stem for file in (paths.resources() / "icons").glob("*.svg")}
DOCS = Path(__file__).parents[2] / "docs" / "practices.md"


@pytest.fixture(scope="module")
def shipped() -> catalogue.Catalogue:
    return catalogue.read(paths.resources(), colours=COLOURS, icons=ICONS)


def test_every_practice_we_ship_is_read(shipped: catalogue.Catalogue) -> None:
    assert [str(trouble) for trouble in shipped.refused] == []
    files = {file.stem for file in (paths.resources() / "practices").glob("*.toml")}
    assert {one.key for one in shipped.practices} == files


def test_every_tab_has_a_practice_and_shows_them_in_their_order(shipped: catalogue.Catalogue) -> None:
    assert shipped.tab("evening")[0].key == "evening_talk"
    assert all(shipped.tab(name) for name in TABS)
    assert shipped.tab("elsewhere") == ()


def test_one_practice_has_a_day_of_the_week_however_many_last_a_week(shipped: catalogue.Catalogue) -> None:
    assert len([one for one in shipped.practices if one.span == "week"]) > 1
    weekly = shipped.of_the_week()
    assert weekly is not None and weekly.key == "truth_of_the_week"


def test_what_lies_in_a_drawer_is_in_no_book_unless_both_want_it(shipped: catalogue.Catalogue) -> None:
    drawers = {one.key: one.book for one in shipped.practices if one.drawer}
    assert drawers["repair"] == "both"
    assert drawers["own_note"] == "never"
    assert "in" not in drawers.values()


def test_what_is_only_for_this_evening_is_neither_kept_nor_printed(shipped: catalogue.Catalogue) -> None:
    passing = {f"{p.key}.{f.key}" for p in shipped.practices for f in p.fields() if not f.kept}
    assert passing >= {"evening_talk.energy", "evening_talk.closing", "repair.heat"}
    assert all(f.book == "hidden" for p in shipped.practices for f in p.fields() if not f.kept)


def test_what_each_wrote_apart_is_sealed(shipped: catalogue.Catalogue) -> None:
    sealed = {f"{p.key}.{f.key}": f.seal for p in shipped.practices for f in p.fields() if f.seal}
    assert (
        sealed.items()
        >= {
            "gratitude.did": "until_given",
            "gratitude.character": "until_given",
            "gratitude.touched": "until_given",
            "memory.mine": "until_both",
            "repair.felt": "until_both",
            "repair.ask": "until_both",
        }.items()
    )


def test_whatever_stands_on_ones_own_page_is_for_nobody_else(shipped: catalogue.Catalogue) -> None:
    own = shipped.tab("own")
    assert own
    assert {(one.drawer, one.book) for one in own} == {(True, "never")}
    kept = [field for one in own for field in one.fields() if field.kept]
    assert {field.book for field in kept} == {"hidden"}
    theirs = [field.key for field in kept if (field.voice, field.seal) not in {("one", "mine"), ("one", "until_given")}]
    assert theirs == ["how_beside"]  # the question that the other one asks back, when it was given


def test_one_of_deed_and_word_is_enough_for_a_gratitude(shipped: catalogue.Catalogue) -> None:
    gratitude = shipped.practice("gratitude")
    assert gratitude is not None
    did = gratitude.field("did")
    assert did is not None and (did.needed, did.unless) == (True, "character")
    assert [field.key for field in gratitude.fields() if field.needed] == ["did"]
    assert gratitude.again == "another one"


def test_a_new_practice_is_one_new_file(resources: Path) -> None:
    """The page that explains how to write a practice gives one; it is read with its fields typed and cleaned."""
    example = re.search(r"```toml\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    assert example
    (resources / "practices" / "sunday_walk.toml").write_text(example[1], encoding="utf-8")
    read = catalogue.read(resources, colours=COLOURS, icons=ICONS)
    assert read.refused == ()
    walk = read.practice("sunday_walk")
    assert walk is not None and walk in read.tab("experiences")
    assert [(f.key, f.voice, f.book) for f in walk.fields()] == [("where", "us", "lead"), ("saw", "each", "quote")]
    saw = walk.field("saw")
    assert saw is not None and saw.starters == ("By the gate there was…",)
    assert KINDS[saw.kind].clean("  a heron,\non one leg ", saw) == "a heron, on one leg"


def test_a_field_and_a_practice_are_found_by_the_keys_they_had_before(bare: Path) -> None:
    text = SMALLEST.replace('kind = "line"', 'kind = "line"\nwas = ["seen", "noticed"]')
    (bare / "practices" / "walk.toml").write_text('was = ["stroll"]\n' + text, encoding="utf-8")
    walk = catalogue.read(bare).practice("stroll")
    assert walk is not None and walk.key == "walk"
    assert walk.field("noticed") is walk.field("saw") is not None
    assert walk.field("heard") is None


def test_a_retired_field_is_still_known(bare: Path) -> None:
    (bare / "practices" / "walk.toml").write_text(SMALLEST + "retired = true\n", encoding="utf-8")
    walk = catalogue.read(bare).practice("walk")
    assert walk is not None and [f.retired for f in walk.fields()] == [True]


def test_nothing_ever_shipped_is_dropped_and_everything_shipped_is_written_down(shipped: catalogue.Catalogue) -> None:
    lines = (paths.resources() / "practices" / "shipped.txt").read_text(encoding="utf-8").splitlines()
    listed = {line for line in lines if line and not line.startswith("#")}
    for key in listed:
        practice, _, field = key.partition(".")
        found = shipped.practice(practice)
        assert found is not None, f"{practice} is gone; journals hold entries of it"
        assert not field or found.field(field) is not None, f"{key} is gone; rename it with was, or retire it"
    now = {p.key for p in shipped.practices} | {f"{p.key}.{f.key}" for p in shipped.practices for f in p.fields()}
    assert now <= listed, "add to resources/practices/shipped.txt"


def test_the_page_for_writers_names_every_key_and_every_name() -> None:
    page = DOCS.read_text(encoding="utf-8")
    practice, step, field = (page.split(f"**{part}**")[1] for part in ("The practice", "A step", "A field"))
    for part, keys in ((practice, PRACTICE), (step, STEP), (field, FIELD)):
        table = part.split("\n\n")[1]
        assert [key for key in keys if f"`{key}`" not in table] == []
    for kind in KINDS:
        assert f"`{kind}`" in field


def test_two_files_may_not_claim_the_same_practice(bare: Path) -> None:
    (bare / "practices" / "a.toml").write_text(SMALLEST, encoding="utf-8")
    (bare / "practices" / "b.toml").write_text(SMALLEST, encoding="utf-8")
    (bare / "practices" / "c.toml").write_text(
        SMALLEST.replace('"walk"', '"hike"').replace("[[step]]", 'was = ["walk"]\n[[step]]', 1), encoding="utf-8"
    )
    read = catalogue.read(bare)
    assert [one.key for one in read.practices] == ["walk"]
    assert [str(one) for one in read.refused] == [
        "b.toml, key: “walk” is taken by a.toml.",
        "c.toml, key: “walk” is taken by a.toml.",
    ]


def test_no_practices_at_all_is_an_empty_catalogue(tmp_path: Path) -> None:
    assert catalogue.read(tmp_path) == catalogue.Catalogue(())
