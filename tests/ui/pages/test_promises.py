"""Small promises in the window: only whoever promised says how one goes; what is over leaves nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from PySide6.QtWidgets import QWidget

from couplejournal.journal.journal import Journal
from couplejournal.practices import keepsakes
from tests.small import promise
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.sealing import everything

BINS = "take the bins on Tuesdays"
YESTERDAY = (EVENING.date() - timedelta(days=1)).isoformat()


def state(journal: Journal, entry: int) -> str:
    found = journal.entry(entry)
    return found.said("state") if found else "gone"


def own(hands: Hands, voice: int, section: str = "") -> str:
    hands.go("own", section=section)
    hands.press(f"own-{voice}")
    return hands.words()


def names(hands: Hands) -> str:
    return " ".join(part.objectName() for part in hands.window.findChildren(QWidget) if part.isVisible())


def test_a_promise_is_made_from_its_tab_and_stands_where_both_see_it(hands: Hands) -> None:
    hands.go("gratitudes")
    hands.press("begin-promise")
    hands.press("who-writes-2")
    hands.type("promise-2", BINS)
    hands.press("by-2-ongoing")
    hands.press("go-on")
    assert "Writing: Sam" in hands.words() and not hands.sees("who-writes")  # who it is was settled before
    hands.press("bad_day-2-yes")
    hands.press("go-on")
    hands.press("ending-done")
    [entry] = hands.journal.entries(practices={"promise"})
    assert entry.state == "open" and entry.drawer and entry.said("by") == "ongoing"
    [hidden] = [answer for answer in entry.answers if answer.field == "bad_day"]
    assert hidden.sealed and not hidden.value
    assert BINS not in hands.words()  # the tab lists no promises
    hands.press("gratitudes-promises")
    assert f"I will {BINS}" in hands.words() and "bad day" not in hands.words()


def test_the_other_one_has_no_button_but_i_noticed(hands: Hands) -> None:
    entry = promise(hands.journal, 1, BINS, by=YESTERDAY)
    hands.go("promises")
    assert f"noticed-{entry}" in names(hands)
    assert "own-promise" not in names(hands) and "Kept" not in hands.words() and "Still on" not in hands.words()
    assert BINS not in own(hands, 2) and BINS not in own(hands, 2, "promises")
    hands.go("promises")
    hands.press(f"noticed-{entry}")
    assert "Writing: Sam" in hands.words()
    hands.press("noticed-2-starter-0")
    hands.press("go-on")
    [seen] = hands.journal.entries(practices={"noticed"})
    assert seen.said("noticed", 2) == "I noticed. Thank you." and hands.journal.links(seen.id) == (entry,)
    assert state(hands.journal, entry) == ""


def test_a_day_that_has_passed_asks_one_quiet_thing_of_the_promiser_and_is_shown_to_nobody(hands: Hands) -> None:
    over = [promise(hands.journal, 1, f"{BINS} {turn}", by=YESTERDAY) for turn in range(2)]
    hands.go("promises")
    assert "Until" not in hands.words()
    hands.go("tonight")
    assert BINS not in hands.words()
    words = own(hands, 1)
    assert words.count("Still on?") == 1
    for way in ("kept", "change", "let-go"):  # of one size: none is the one to press
        assert hands.find(f"own-promise-{way}-{over[0]}").property("kind") is None
        assert hands.find(f"own-promise-{way}-{over[0]}").height() == hands.find(f"own-promise-kept-{over[0]}").height()
    hands.press(f"own-promise-kept-{over[0]}")
    assert state(hands.journal, over[0]) == "kept" and "Still on?" in hands.words()
    assert hands.journal.jar(keepsakes.PEBBLES, ()) == [over[0]]


def test_it_is_asked_by_the_evening_of_the_two_wherever_they_are_and_after_a_long_absence(
    open_window: Callable[..., Hands], folder: Path
) -> None:
    moment = [datetime(2028, 2, 29, 23, 30, tzinfo=timezone(timedelta(hours=1)))]
    hands = open_window(folder, clock=lambda: moment[0])
    promise(hands.journal, 1, BINS, by="2028-02-29", day=date(2028, 2, 1))
    assert "Still on?" not in own(hands, 1)
    moment[0] = datetime(2028, 3, 1, 2, 0, tzinfo=timezone(timedelta(hours=1)))  # the same evening, after midnight
    assert "Still on?" not in own(hands, 1)
    moment[0] = datetime(2028, 2, 29, 20, 0, tzinfo=timezone(timedelta(hours=-8)))  # another zone, still that evening
    assert "Still on?" not in own(hands, 1)
    moment[0] = datetime(2031, 6, 1, 20, 0, tzinfo=timezone(timedelta(hours=9)))
    assert "Still on?" in own(hands, 1)
    assert not any(word in hands.words() for word in ("2028", "February", "years"))  # not for how long


def test_changing_one_keeps_nothing_of_the_old_words(hands: Hands) -> None:
    entry = promise(hands.journal, 1, BINS, by=YESTERDAY)
    own(hands, 1)
    hands.press(f"own-promise-change-{entry}")
    field = hands.find("promise-1")
    field.clear()  # type: ignore[attr-defined]
    hands.type("promise-1", "take the paper out")
    hands.press("by-1-ongoing")
    hands.press(f"own-promise-changed-{entry}")
    found = hands.journal.entry(entry)
    assert found and found.said("promise") == "take the paper out" and found.said("state") == "changed"
    assert "Still on?" not in hands.words()
    hands.go("promises")
    assert "I will take the paper out" in hands.words() and "changed, " in hands.words() and BINS not in hands.words()


def test_a_change_to_nothing_and_a_change_of_nothing_leave_it_as_it_was(hands: Hands) -> None:
    entry = promise(hands.journal, 1, BINS)
    own(hands, 1, "promises")
    hands.press(f"own-promise-change-{entry}")
    hands.find("promise-1").clear()  # type: ignore[attr-defined]
    hands.settle()
    hands.press(f"own-promise-changed-{entry}")
    found = hands.journal.entry(entry)
    assert found and found.said("promise") == BINS and found.said("state") == ""


def test_let_go_is_said_once_and_then_it_is_gone_for_both(hands: Hands) -> None:
    entry = promise(hands.journal, 1, BINS, by=YESTERDAY)
    own(hands, 1)
    hands.press(f"own-promise-let-go-{entry}")
    hands.press(f"own-promise-leave-{entry}")
    assert state(hands.journal, entry) == ""
    hands.press(f"own-promise-let-go-{entry}")
    hands.press(f"own-promise-let-go-now-{entry}")
    assert BINS not in hands.words() and BINS not in own(hands, 1, "promises")
    assert "Alex lets go of this, and says so." in own(hands, 2)
    hands.press(f"let-go-read-{entry}")
    assert hands.journal.entry(entry) is None and hands.journal.jar(keepsakes.PEBBLES, ()) == []
    for place in ("promises", "gratitudes", "tonight"):
        hands.go(place)
    assert BINS not in everything(hands)


def test_its_author_may_delete_it_and_nobody_is_told(hands: Hands) -> None:
    entry = promise(hands.journal, 2, BINS)
    own(hands, 2, "promises")
    hands.press(f"own-promise-delete-{entry}")
    hands.press(f"own-promise-delete-now-{entry}")
    assert hands.journal.entry(entry) is None and not hands.sees("own-promises")
    hands.go("promises")
    assert "Nothing here yet. That is allowed." in hands.words()


def test_what_was_kept_may_be_deleted_by_its_author_alone(hands: Hands) -> None:
    entry = promise(hands.journal, 1, BINS, state="kept")
    assert BINS not in own(hands, 2) and not hands.sees("own-promises")
    hands.go("entry", entry=entry)
    assert not any(hands.sees(f"entry-{way}") for way in ("change", "discard", "move", "book"))
    hands.press("entry-own")
    hands.press("own-1")
    hands.press("own-promises")
    hands.press(f"own-kept-delete-{entry}")
    assert hands.journal.entry(entry) is None and hands.journal.jar(keepsakes.PEBBLES, ()) == []


def test_the_next_thing_of_a_repair_becomes_a_promise_of_whoever_says_i_will(hands: Hands) -> None:
    repair = hands.journal.begin("repair", EVENING.date(), drawer=True).id
    hands.journal.say(repair, "next", BINS, 0, found=False)
    hands.journal.finish(repair)
    hands.go("entry", entry=repair)
    hands.press("becomes-next")
    hands.press("who-writes-1")
    hands.press("go-on")
    hands.press("go-on")
    [made] = hands.journal.entries(practices={"promise"})
    assert made.said("promise", 1) == BINS and not made.said("promise", 2)
    assert hands.journal.links(made.id) == (repair,)


def test_a_promise_outlives_the_repair_it_came_from(hands: Hands) -> None:
    repair = hands.journal.begin("repair", EVENING.date(), drawer=True).id
    hands.journal.say(repair, "next", "ring when it gets late", 1, found=False)
    entry = promise(hands.journal, 1, BINS)
    hands.journal.link(entry, repair)
    hands.journal.purge(repair)
    hands.go("promises")
    assert BINS in hands.words()
    own(hands, 1, "promises")
    hands.press(f"own-promise-kept-{entry}")
    assert state(hands.journal, entry) == "kept"
