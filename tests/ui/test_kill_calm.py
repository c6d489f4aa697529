"""What is done on calm evenings comes back as it was when the window is killed in the middle of it."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from couplejournal.journal.records import Entry
from tests.ui.hands import Hands
from tests.ui.test_kill import START

GOING = """
from tests.ui.hands import Hands
hands = Hands(window)
exec(sys.argv[2])
window.house.flush()
print("there", flush=True)
QTest.qWait(60_000)
"""
NEEDS = (
    'hands.go("practice", practice="needs"); hands.press("i-am-1"); hands.type("would_help-1", "the heron"); '
    'hands.press("ready"); hands.press("curtain-button"); hands.type("would_help-2", "the ferry"); hands.press("ready")'
)
SEASON = (
    'hands.go("practice", practice="season_review"); hands.type("carried-0", "the heron"); hands.press("go-on"); '
    'hands.press("i-am-1"); hands.type("about_me-1", "the ferry"); hands.press("ready")'
)
PROMISE = (
    'hands.go("practice", practice="promise"); hands.press("who-writes-1"); hands.type("promise-1", "the heron"); '
    'hands.press("go-on"); hands.press("bad_day-1-yes"); hands.press("go-on"); hands.press("ending-done"); '
    '[one] = hands.journal.entries(); hands.go("own", section="promises"); hands.press("own-1"); '
    'hands.press(f"own-promise-kept-{one.id}")'
)
RITUAL = (
    'hands.go("practice", practice="ritual"); hands.type("name-0", "the heron"); hands.press("go-on"); '
    'hands.type("shape-0", "the ferry")'
)


def killed(folder: Path, going: str) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", START + GOING, str(folder), going], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "there\n"
    child.send_signal(signal.SIGKILL)
    child.communicate()


def said(hands: Hands, entry: Entry) -> dict[tuple[str, int], str]:
    places = ((one.field, one.voice) for one in entry.answers)
    return {place: words for place in places if "the" in (words := hands.journal.own(entry.id, *place))}


@pytest.mark.parametrize(
    ("going", "there", "closed"),
    [
        (NEEDS, {("would_help", 1): "the heron", ("would_help", 2): "the ferry"}, True),
        (SEASON, {("carried", 0): "the heron", ("about_me", 1): "the ferry"}, False),
        (PROMISE, {("promise", 1): "the heron"}, False),
        (RITUAL, {("name", 0): "the heron", ("shape", 0): "the ferry"}, False),
    ],
)
def test_nothing_is_lost_and_nothing_is_opened(
    folder: Path,
    open_window: Callable[..., Hands],
    going: str,
    there: dict[tuple[str, int], str],
    closed: bool,
) -> None:
    killed(folder, going)
    hands = open_window(folder)
    [entry] = hands.journal.entries()
    assert said(hands, entry) == there
    assert entry.closed is closed
    sealed = {one.field for one in entry.answers if one.sealed}
    assert sealed >= ({"would_help", "about_me", "bad_day"} & {one.field for one in entry.answers})
    assert (entry.state == "done") is (going is PROMISE)
