"""A repair whose window is killed comes back into its step with every word that was kept, and nothing that was not."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.hands import Hands
from tests.ui.test_kill import START

GOING = """
from tests.ui import mending
from tests.ui.hands import Hands
hands = Hands(window)
exec(sys.argv[2])
window.house.flush()
print("there", flush=True)
QTest.qWait(60_000)
"""
SIDE = 'mending.to_my_side(hands); mending.write_side(hands, 1, "the heron", door="i-am-1"); '
BACK = SIDE + (
    'mending.write_side(hands, 2, "the ferry", door="curtain-button"); hands.press("open-1"); hands.press("open-2"); '
    'hands.press("side-read"); hands.type("back-2", "You waited"); '
)
OWN = BACK + (
    'hands.press("go-on"); hands.press("swap-now"); hands.press("side-read"); hands.press("go-on"); '
    'hands.press("i-am-1"); hands.type("did-1", "Left the table"); '
)
COOL = 'mending.to_the_heat(hands); mending.say_heat(hands, "hot", "calm"); hands.press("time-1"); '


@pytest.mark.parametrize(
    ("going", "there", "kept"),
    [
        (COOL, "We come back at", {}),
        (SIDE, "Two envelopes, when you are both ready.", {("saw", 1): "the heron"}),
        (BACK, "Sam, say it back if you like", {("saw", 2): "the ferry", ("back", 2): "You waited"}),
        (OWN, "Who has the laptop?", {("did", 1): "Left the table"}),
    ],
)
def test_every_kept_word_is_there_and_so_is_the_step(
    folder: Path, open_window: Callable[..., Hands], going: str, there: str, kept: dict[tuple[str, int], str]
) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", START + GOING, str(folder), going], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "there\n"
    child.send_signal(signal.SIGKILL)
    child.communicate()
    hands = open_window(folder)
    [entry] = hands.journal.entries()
    assert {place: hands.journal.own(entry.id, *place) for place in kept} == kept
    assert not [answer for answer in entry.answers if answer.field in ("heat", "end_state")]
    hands.go("practice", practice="repair", entry=entry.id, day=entry.day)
    assert there in hands.words()
