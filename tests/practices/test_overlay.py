"""Another language lays its words over a practice and changes nothing else."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from couplejournal.practices import catalogue, words
from couplejournal.practices.practice import Practice

GERMAN = """
title = "Leichter Abend"

[step.light]
text = "Sucht euch eines aus. Damit ist der Abend vollständig."

[field.how]
prompt = "Was soll es sein?"
own = "Etwas Eigenes…"
options = { hug = "Eine Umarmung genügt", song = "Ein gemeinsames Lied" }

[field.crumb]
starters = ["Der beste Krümel von heute war…"]
"""


def light(resources: Path, language: str = "en") -> Practice:
    practice = catalogue.read(resources, language).practice("light_evening")
    assert practice is not None
    return practice


def lay_down(resources: Path, text: str, name: str = "light_evening") -> None:
    (resources / "practices" / "de").mkdir(exist_ok=True)
    (resources / "practices" / "de" / f"{name}.toml").write_text(text, encoding="utf-8")


def test_words_are_laid_over_and_what_has_none_stays_english(resources: Path) -> None:
    lay_down(resources, GERMAN)
    german, english = light(resources, "de"), light(resources)
    assert german.title == "Leichter Abend"
    assert german.invitation == english.invitation
    how, crumb = german.field("how"), german.field("crumb")
    assert how is not None and crumb is not None
    assert how.prompt == "Was soll es sein?" and how.own == "Etwas Eigenes…"
    assert [option.label for option in how.options][:2] == ["Eine Umarmung genügt", "A hand on the back for one minute"]
    assert crumb.starters == ("Der beste Krümel von heute war…",)
    assert catalogue.read(resources, "de").refused == ()


def test_nothing_but_words_can_change(resources: Path) -> None:
    lay_down(resources, GERMAN)

    def bones(practice: Practice) -> Practice:
        """The practice with every word that people read taken out."""
        steps = []
        for step in practice.steps:
            fields = []
            for field in step.fields:
                options = tuple(option._replace(label="") for option in field.options)
                fields.append(field._replace(prompt="", hint="", label="", own="", starters=(), options=options))
            steps.append(step._replace(title="", text="", fields=tuple(fields)))
        return practice._replace(title="", invitation="", again="", steps=tuple(steps))

    assert bones(light(resources, "de")) == bones(light(resources))


def test_what_is_missing_is_listed(resources: Path) -> None:
    missing = words.missing(light(resources), tomllib.loads(GERMAN))
    assert missing == (
        "invitation",
        "step.light.title",
        "field.how.label",
        *(f"field.how.options.{key}" for key in ("back", "crumbs", "photo", "breaths", "word", "quiet")),
        *(f"field.how.options.{key}" for key in ("same_song", "voice", "candles", "good_night")),
        "field.crumb.prompt",
    )


def test_a_language_that_is_whole_misses_nothing(resources: Path) -> None:
    """A folder made of every place that missing() names is complete: so the list itself is."""
    for practice in catalogue.read(resources).practices:
        whole: dict[str, object] = {}
        for place in words.missing(practice, {}):
            *folders, name = place.split(".")
            table = whole
            for folder in folders:
                table = table.setdefault(folder, {})  # type: ignore[assignment]
            table[name] = ["…"] if name == "starters" else "…"
        laid = words.lay(practice, whole, "xx")
        assert words.missing(practice, whole) == ()
        assert laid.title == "…" and all(step.title == "…" for step in laid.steps)
        asked = [field for field in laid.fields() if not field.retired]
        assert all(option.label == "…" for field in asked for option in field.options)


def test_every_language_we_ship_is_whole(resources: Path) -> None:
    shipped = catalogue.read(resources)
    for folder in (path for path in (resources / "practices").iterdir() if path.is_dir()):
        for practice in shipped.practices:
            file = folder / f"{practice.key}.toml"
            assert words.missing(practice, tomllib.loads(file.read_text(encoding="utf-8"))) == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('colour = "sage"', "colour"),
        ("title = 3", "title"),
        ('title = ""', "title"),
        ('step = "light"', "step"),
        ('[step.lihgt]\ntitle = "Leicht"', "step.lihgt"),
        ('[step.light]\nscene = "ask"', "step.light.scene"),
        ('[field.hwo]\nprompt = "Was?"', "field.hwo"),
        ('[field.how]\nkind = "line"', "field.how.kind"),
        ('[field.how.options]\nhugg = "Umarmung"', "field.how.options.hugg"),
        ("[field.how.options]\nhug = 1", "field.how.options.hug"),
        ('[field.crumb]\nstarters = "Heute"', "field.crumb.starters"),
        ("title = ", "the whole file"),
    ],
)
def test_a_mistake_in_a_language_is_named_and_leaves_the_practice_in_english(
    text: str, place: str, resources: Path
) -> None:
    lay_down(resources, text)
    read = catalogue.read(resources, "de")
    (trouble,) = read.refused
    assert (trouble.words["file"], trouble.words["field"]) == ("de/light_evening.toml", place)
    assert read.practices == catalogue.read(resources).practices


def test_words_for_a_practice_that_is_not_there_are_named(resources: Path) -> None:
    lay_down(resources, 'title = "Spaziergang"', "walk")
    (trouble,) = catalogue.read(resources, "de").refused
    assert str(trouble) == "de/walk.toml, the whole file: no practice has this key."


def test_a_language_nobody_wrote_yet_reads_as_english(resources: Path) -> None:
    assert catalogue.read(resources, "fi") == catalogue.read(resources)
