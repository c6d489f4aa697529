"""A year of the sample's words: whole sentences, many languages, little that comes twice."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta
from functools import cache
from random import Random

import pytest

from couplejournal import paths
from couplejournal.practices.kinds import KINDS
from couplejournal.sample import evenings
from couplejournal.sample.evenings import Occasion
from couplejournal.sample.stories import Stories
from couplejournal.sample.told import Pencil, Told
from tests.sample_fixture import END, practices

DAYS = [END - timedelta(back) for back in reversed(range(365))]


@cache
def year() -> list[tuple[Occasion, Told]]:
    """Everything that is said in a year, without keeping it."""
    sample = paths.resources() / "sample"
    pencil = Pencil(sample, DAYS[0], Random("words"))
    stories = Stories(pencil, paths.resources(), practices())
    a_year = pencil.files["couple"]["a_year"]
    planned = evenings.plan(practices().practices, a_year, DAYS, Random("evenings"))
    return [(occasion, stories.tell(occasion)) for occasion in planned]


def test_a_year_tells_of_every_field_that_is_asked_in_what_they_did_together() -> None:
    lived = {
        "something_new",
        "project",
        "trip",
        "try_list",
        "cooked",
        "walked",
        "in_passing",
        "game",
        "childhood",
        "phrase",
    }
    used: set[tuple[str, str]] = set()
    telling = [(occasion.practice, told) for occasion, told in year()]
    while telling:
        practice, told = telling.pop()
        used |= {(practice.key, key) for key, voices in told.said.items() if any(voices.values())}
        used |= {(practice.key, "photos")} if told.photos else set()
        telling += [(later.practice, later.told) for later in told.parts]
    asked = {
        (practice.key, field.key)
        for practice in practices().practices
        if (practice.part_of or practice.key) in lived
        for field in practice.fields()
        if field.kept and not field.retired and field.kind not in ("key", "day")
    }
    assert asked - used == set()


def said(key: str) -> list[str]:
    return [text for _, told in year() for text in told.said.get(key, {}).values() if text]


def everything() -> str:
    lines = [text for _, told in year() for voices in told.said.values() for text in voices.values()]
    return "\n".join(lines + [snap.caption for _, told in year() for snap in told.photos])


@pytest.mark.parametrize(
    "script",
    ["[\u0590-\u05ff]", "[\u0600-\u06ff]", "[\u3040-\u30ff]", "[\u4e00-\u9fff]", "[\uac00-\ud7af]", "ł", "ß", "ç", "ở"],
)
def test_many_languages_are_among_the_words(script: str) -> None:
    assert re.search(script, everything())


@pytest.mark.parametrize("sign", ["\u200d", "🏽", "#", "$", "*", "<b>", " -- ", "@", "_", "`", "\\"])
def test_emoji_and_signs_that_a_typesetter_could_trip_over_are_among_the_words(sign: str) -> None:
    assert sign in everything()


def test_no_gap_and_no_choice_stays_unfilled() -> None:
    assert not re.findall(r"\{(?!very)\w+\}|\[[^\]\n]*\|", everything())


def test_lengths_vary_from_a_word_or_two_to_a_paragraph() -> None:
    lengths = sorted(len(text.split()) for key in ("did", "keep_line", "what") for text in said(key))
    assert lengths[0] <= 2
    assert lengths[-1] >= 60
    assert lengths[len(lengths) // 10] <= 7 < 13 <= lengths[len(lengths) * 9 // 10]


def test_a_year_repeats_little() -> None:
    assert len(set(said("did"))) > 0.8 * len(said("did"))
    assert Counter(said("did")).most_common(1)[0][1] <= 5
    assert len(set(said("title"))) >= 0.95 * len(said("title"))
    assert len(set(said("what"))) == len(said("what"))


def test_the_two_never_keep_the_same_line_on_one_evening() -> None:
    for _, told in year():
        for key in ("keep_line", "mine", "crumb"):
            lines = [line.rstrip(".") for line in told.said.get(key, {}).values() if line]
            assert len(set(lines)) == len(lines)


def test_what_is_said_is_already_tidy_and_every_choice_is_one_of_the_options() -> None:
    for occasion, told in year():
        for key, voices in told.said.items():
            field = occasion.practice.field(key)
            assert field is not None
            for text in voices.values():
                assert KINDS[field.kind].clean(text, field) == text.strip()


def test_each_season_has_its_own_words_and_no_other_season_has_them() -> None:
    snow = {occasion.day.month for occasion, told in year() if "snow that stayed" in str(told.said).lower()}
    assert snow <= {12, 1, 2}


def test_an_evening_is_either_a_talk_or_a_light_one() -> None:
    days = Counter(o.day for o, _ in year() if o.practice.key in ("evening_talk", "light_evening"))
    assert len(days) == 250
    assert set(days.values()) == {1}


@pytest.mark.parametrize(
    ("day", "hours"),
    [(date(2026, 3, 28), 1), (date(2026, 3, 30), 2), (date(2026, 10, 24), 2), (date(2026, 10, 26), 1)],
)
def test_their_clock_knows_summer_time(day: date, hours: int) -> None:
    assert evenings.zone(day).utcoffset(None) == timedelta(hours=hours)
