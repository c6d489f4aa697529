"""The page for a month: three lines for oneself alone, off by default, of which one sentence may be given."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.sealing import everything, tour


def wished(hands: Hands, voice: int = 1) -> None:
    hands.go("own", voice=voice)
    assert not hands.sees("begin-month_page")
    hands.press("own-ways")
    hands.press("own-month-page")
    hands.press("own-back")


def write(hands: Hands, voice: int = 1, sentence: str = "") -> int:
    hands.press("begin-month_page")
    hands.press(f"known-{voice}-often")
    hands.type(f"forward-{voice}-own", "heron evenings")
    hands.press("go-on")
    if sentence:
        hands.type(f"given_line-{voice}", sentence)
        hands.press("go-on")
    else:
        hands.press("nothing-comes")
    return hands.journal.entries(practices={"month_page"}, newest=True)[0].id


def test_it_stands_there_for_whoever_asked_for_it_and_for_nobody_else_to_see(hands: Hands) -> None:
    before = tour(hands)
    wished(hands)
    write(hands)
    hands.press("ending-done")
    assert tour(hands) == before
    hands.go("own", voice=2)
    assert not hands.sees("begin-month_page") and "heron" not in everything(hands)
    hands.go("own", voice=1)
    assert "often" in hands.words() and "heron evenings" in hands.words()


def test_one_page_a_month_and_each_has_their_own(open_window: Callable[..., Hands], folder: Path) -> None:
    now = [EVENING]
    hands = open_window(folder, clock=lambda: now[0])
    for voice in (1, 2):
        wished(hands, voice)
        write(hands, voice)
    now[0] += timedelta(days=9)  # the first of December: still November's page
    hands.go("own", voice=1)
    hands.press("begin-month_page")
    assert hands.find("forward-1-own").property("text") == "heron evenings"
    hands.press("stop")
    assert len(hands.journal.entries(practices={"month_page"})) == 2
    now[0] += timedelta(days=20)
    hands.go("own", voice=1)
    write(hands, 1)
    days = [entry.day.month for entry in hands.journal.entries(practices={"month_page"})]
    assert days == [11, 11, 12]


def test_only_the_sentence_is_given_whichever_day_its_author_gives_it(hands: Hands) -> None:
    wished(hands)
    entry = write(hands, sentence="I liked the bus stop.")
    hands.press("give-later")
    hands.go("own", voice=2)
    assert not hands.sees("own-given")
    hands.go("own", voice=1)
    assert "I liked the bus stop." in hands.words()
    hands.press(f"own-give-line-{entry}")
    hands.press("give-page")
    hands.go("own", voice=2)
    assert "I liked the bus stop." in hands.words() and "heron" not in everything(hands)
    told = hands.journal.entry(entry)
    assert told and [one.field for one in told.answers if not one.sealed] == ["given_line"]
    hands.go("own", voice=1)
    hands.press(f"own-delete-{entry}")
    hands.press("take-out-now")
    hands.go("own", voice=2)
    assert not hands.sees("own-given")
