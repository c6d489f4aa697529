"""The season review: what they do together stays, gets smaller, changes or rests; the more careful wish, nobody's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from couplejournal.journal.journal import Journal
from couplejournal.journal.records import US
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.pages import kept
from tests.ui.sealing import everything

DAY = EVENING.date()


def ritual(journal: Journal, name: str) -> int:
    entry = journal.begin("ritual", DAY - timedelta(days=60)).id
    journal.say(entry, "name", name, US)
    for voice in (1, 2):
        journal.agree(entry, voice, "ours")
    return entry


@pytest.fixture
def season(hands: Hands) -> Hands:
    kept.talk(hands.journal, DAY - timedelta(days=8))
    kept.memory(hands.journal, DAY - timedelta(days=9))
    return hands


def weigh(hands: Hands, one: dict[str, str], other: dict[str, str]) -> None:
    hands.go("practice", practice="season_review")
    hands.press("go-on")
    for door, wishes in (("i-am-1", one), ("curtain-button", other)):
        hands.press(door)
        for what, wish in wishes.items():
            hands.press(f"weigh-{what}-{wish}")
        hands.press("ready")


def hidden(hands: Hands) -> tuple[str, ...]:
    assert hands.window.house is not None
    return hands.window.house.room.settings.hidden


def changed(hands: Hands) -> str:
    [entry] = hands.journal.entries(practices={"season_review"})
    return entry.said("changed")


def test_only_what_was_done_this_season_and_is_open_is_asked_about(season: Hands) -> None:
    kept.light(season.journal, DAY - timedelta(days=100))  # another season
    kept.gratitude(season.journal, DAY, sealed=True)  # nobody is told that it is there
    kept.repair(season.journal, DAY)
    ritual(season.journal, "Sunday table")
    season.go("practice", practice="season_review")
    season.press("go-on")
    season.press("i-am-1")
    assert "Evening talk" in season.words() and "Sunday table" in season.words() and "Memory" in season.words()
    for key in ("light_evening", "gratitude", "repair", "season_review"):
        assert not season.sees(f"weigh-{key}")


def test_a_veto_rests_it_and_nothing_anywhere_tells_whose_it_was(season: Hands) -> None:
    weigh(season, {"memory": "keep"}, {"memory": "rest", "evening_talk": "smaller"})
    assert changed(season) == "Evening talk: smaller\nMemory: rests"
    assert hidden(season) == ("memory",)
    [entry] = season.journal.entries(practices={"season_review"})
    assert {answer.voice for answer in entry.answers} == {US} and entry.consents == frozenset()
    assert season.window.house is not None
    season.window.house.room.keep_settings()
    season.go("experiences")
    assert not season.sees("begin-memory")
    season.press("wake-memory")
    assert season.sees("begin-memory") and hidden(season) == ()


def test_choosing_again_wakes_what_was_let_rest_a_moment_ago(season: Hands) -> None:
    table, walk = ritual(season.journal, "Sunday table"), ritual(season.journal, "The lap")
    both = {f"ritual-{walk}": "stop"}
    weigh(season, {"memory": "rest", f"ritual-{table}": "stop"} | both, both)
    at = season.journal.entry
    assert (US, "resting") in at(table).consents  # type: ignore[union-attr]  # one alone ends nothing
    assert at(walk).state == "done" and "let go, with thanks" in season.words()  # type: ignore[union-attr]
    season.press("weigh-again")
    assert hidden(season) == () and (US, "resting") not in at(table).consents  # type: ignore[union-attr]
    assert at(walk).state == "open"  # type: ignore[union-attr]
    for door in ("i-am-1", "curtain-button"):
        season.press(door)
        season.press("ready")
    assert "Everything stays as it is." in season.words() and changed(season) == ""


def test_what_one_chose_is_not_on_the_screen_when_the_other_comes(season: Hands) -> None:
    season.go("practice", practice="season_review")
    season.press("go-on")
    season.press("i-am-1")
    season.press("weigh-memory-rest")
    season.press("ready")
    season.press("curtain-button")
    assert season.find("weigh-memory").value() == ""  # type: ignore[attr-defined]
    scene = season.find("scene-weigh")
    scene.doors()  # type: ignore[attr-defined]
    season.settle()
    season.press("i-am-1")  # says the other
    assert season.find("weigh-memory").value() == ""  # type: ignore[attr-defined]
    season.press("stop")
    assert season.journal.entries(practices={"season_review"}) == [] and hidden(season) == ()


def test_when_nothing_was_done_together_the_step_is_left_out(hands: Hands) -> None:
    hands.go("practice", practice="season_review")
    hands.press("go-on")
    assert "What has changed in you" in hands.words()


def test_left_for_months_it_is_gone_on_with_where_it_was(open_window: Callable[..., Hands], folder: Path) -> None:
    now = [EVENING]
    hands = open_window(folder, clock=lambda: now[0])
    kept.memory(hands.journal, DAY)
    weigh(hands, {"memory": "rest"}, {})
    hands.press("go-on")
    hands.press("i-am-2")
    hands.type("about_me-2", "heron quiet")
    hands.press("ready")
    [entry] = hands.journal.entries(practices={"season_review"})
    now[0] += timedelta(days=200)
    hands.go("experiences")
    hands.press(f"go-on-{entry.id}")
    assert "Two envelopes" in hands.words() and "heron" not in everything(hands)
    hands.press("step-back")
    assert "Memory: rests" in hands.words()
    hands.go("practice", practice="season_review")  # another season has its own
    assert hands.find("carried-0").property("plainText") == ""


def test_a_practice_that_is_gone_from_the_program_leaves_its_line(season: Hands) -> None:
    weigh(season, {"memory": "rest"}, {})
    [entry] = season.journal.entries(practices={"season_review"})
    season.journal.say(entry.id, "changed", "Candle hour: rests", US)
    season.go("practice", practice="season_review", entry=entry.id)
    assert "Candle hour: rests" in season.words()
    season.press("weigh-again")
    assert hidden(season) == ("memory",)  # what is named there is not what rests


def test_one_partner_may_take_their_words_out_in_the_middle(season: Hands) -> None:
    weigh(season, {}, {})
    season.press("go-on")
    for door, voice in (("i-am-1", 1), ("curtain-button", 2)):
        season.press(door)
        season.type(f"about_me-{voice}", f"heron {voice}")
        season.press("ready")
    season.press("open-1")
    season.press("open-2")
    season.press("take-out-1")
    season.press("take-out-now")
    assert "heron 2" in season.words() and "heron 1" not in everything(season)
    season.press("go-on")
    season.type("try_next-0", "Breakfast outside")
    season.press("go-on")
    season.press("leads-other_help")
    assert season.sees("other_help")
    season.go("back")
    assert "third pair of ears" in season.words()
    season.press("ears-0-perhaps")
    season.press("go-on")
    [entry] = season.journal.entries(practices={"season_review"})
    assert entry.said("try_next") == "Breakfast outside" and entry.said("ears") == ""
