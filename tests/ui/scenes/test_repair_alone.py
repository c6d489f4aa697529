"""Something between the two, looked at alone; and a repair that is put down for days, or whose practice is put away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.mending import feel, open_both, to_my_side
from tests.ui.sealing import everything


def alone(hands: Hands) -> None:
    hands.go("practice", practice="repair")
    hands.press("i-am-2")
    hands.press("form-alone")


def test_alone_everything_is_for_ones_own_eyes_and_nothing_says_that_it_was_opened(hands: Hands) -> None:
    alone(hands)
    hands.press("heat-2-hot")
    hands.press("go-on")
    hands.type("saw-2", "You laughed about it")
    feel(hands, 2, "small")
    assert hands.find("piece-reads-2").property("text") == "I felt small when you laughed about it."
    hands.press("go-on")
    hands.type("did-2", "slammed the door")
    hands.press("go-on")
    hands.press("go-on")
    hands.press("ending-done")
    [entry] = hands.journal.entries()
    assert entry.practice == "repair_alone" and all(answer.sealed for answer in entry.answers)
    assert {answer.field for answer in entry.answers} == {"saw", "felt", "did"}
    for place in ("tonight", "repair", "looking_back"):
        hands.go(place)
        assert "us, alone" not in hands.words() and "laughed" not in everything(hands)
    hands.go("own", voice=1)
    assert "laughed" not in everything(hands)
    hands.go("own", voice=2)
    assert "You laughed about it" in hands.words()


def test_a_note_begins_by_a_press_of_its_own_and_is_left_by_another(hands: Hands) -> None:
    alone(hands)
    for _step in range(3):
        hands.press("skip")
    hands.press("hand-2-starter-1")
    assert hands.journal.entries() == []
    hands.press("hold-out-note")
    assert hands.find("to_find-2").toPlainText() == "I’d like to understand your side."  # type: ignore[attr-defined]
    assert hands.window.house is not None and hands.window.house.flush()
    [note] = hands.journal.entries()
    assert note.practice == "note" and all(answer.sealed for answer in note.answers)
    assert not note.consents  # nothing is left for anybody yet


def test_after_days_it_goes_on_where_it_was_with_every_word(open_window: Callable[..., Hands], folder: Path) -> None:
    now = [EVENING]

    def clock() -> datetime:
        return now[0]

    hands = open_window(folder, clock=clock)
    to_my_side(hands)
    open_both(hands)
    hands.press("side-read")
    hands.type("back-2", "You waited")
    hands.press("stop")
    hands.window.close()
    now[0] += timedelta(days=9)
    later = open_window(folder, clock=clock)
    later.go("repair")
    [entry] = later.journal.entries()
    later.press(f"go-on-{entry.id}")
    assert later.find("back-2").toPlainText() == "You waited"  # type: ignore[attr-defined]
    later.press("go-on")
    later.press("swap-now")
    assert "the full day" in later.find("side-words").property("text")


def test_what_is_put_away_meanwhile_can_still_be_gone_on_with_and_presses_nobody(hands: Hands) -> None:
    to_my_side(hands)
    hands.press("stop")
    assert hands.window.house is not None
    room = hands.window.house.room
    [entry] = hands.journal.entries()
    hands.journal.set_due(entry.id, EVENING - timedelta(minutes=5))
    room.settings.hidden = ("repair", "note")
    hands.go("tonight")
    assert not hands.sees("tonight-return")
    hands.go("repair")
    assert not hands.sees("begin-repair") and hands.sees("mend-1")
    hands.go("practice", practice="repair", entry=entry.id, day=entry.day)
    assert "My side" in hands.words()
