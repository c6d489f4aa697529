"""Sealed words stand nowhere in the window but with their author, and nothing shows that there are any."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from couplejournal.ui.pages.looking_back.search import SearchView
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.sealing import come, everything, seal, tour

DAY = EVENING.date()


def gratitude_for_another_day(hands: Hands) -> None:
    hands.go("practice", practice="gratitude")
    hands.press("who-writes-1")
    hands.type("did-1", "zebra crossing")
    hands.press("go-on")
    hands.press("give-later")


def truth(hands: Hands) -> None:
    come(hands, 1)
    hands.press("size-1-small")
    hands.type("truth-1", "zebra crossing")
    hands.press("bigger_than_this-1")
    hands.press("ready")


def truth_begun(hands: Hands) -> None:
    come(hands, 1)
    hands.type("truth-1", "zebra crossing")
    hands.press("stop")


def memory(hands: Hands) -> None:
    seal(hands, 1, "zebra crossing", "memory", "mine")


def hard_to_say(hands: Hands) -> None:
    hands.go("practice", practice="hard_to_say")
    hands.press("who-writes-1")
    hands.type("words-1", "zebra crossing")
    hands.press("go-on")
    hands.press("give-later")


def own_note(hands: Hands) -> None:
    hands.go("own")
    hands.press("own-1")
    hands.press("begin-own_note")
    hands.type("page-1", "zebra crossing")
    hands.press("go-on")
    hands.press("ending-done")


WRITING = pytest.mark.parametrize(
    "write", [gratitude_for_another_day, truth, truth_begun, memory, hard_to_say, own_note]
)


@WRITING
def test_every_page_reads_as_if_nothing_had_been_written(hands: Hands, write: Callable[[Hands], None]) -> None:
    assert hands.window.house
    messages = hands.window.house.room.messages
    messages.clear()
    before = tour(hands)
    write(hands)
    messages.clear()
    assert hands.journal.entries(), "something was written"
    for told, now in zip(before, tour(hands), strict=True):
        assert now == told


@WRITING
def test_nothing_sealed_is_left_in_any_part_of_the_window(hands: Hands, write: Callable[[Hands], None]) -> None:
    write(hands)
    [entry] = hands.journal.entries()
    for _place in tour(hands):
        assert "zebra" not in everything(hands)
    hands.go("looking_back", view="search")
    search = hands.find("search")
    assert isinstance(search, SearchView)
    search.field.set_text("zebr")
    search.look()
    hands.settle()
    assert search.rows.rowCount() == 0
    search.field.set_text("")
    hands.go("entry", entry=entry.id)
    assert "This entry is no longer here." in hands.words()
    hands.go("practice", practice=entry.practice, entry=entry.id)
    assert "zebra" not in everything(hands)


def test_whoever_begins_again_in_the_week_is_not_told_whether_the_other_did(
    open_window: Callable[..., Hands], folder: Path, tmp_path: Path
) -> None:
    hands = open_window(folder)
    hands.go("practice", practice="truth_of_the_week")
    hands.press("skip")
    untouched = hands.words()
    hands.press("skip")
    ended = hands.words()
    seal(hands, 1, "zebra crossing")
    hands.press("stop")
    hands.go("practice", practice="truth_of_the_week")
    hands.press("skip")
    assert hands.words() == untouched
    hands.press("skip")
    assert hands.words() == ended
    assert "Fine." in ended
    [entry] = hands.journal.entries()
    assert entry.state == "open"


def test_the_curtain_tells_nothing_of_what_was_kept(hands: Hands) -> None:
    seal(hands, 1, "zebra crossing")
    hands.settle()
    assert hands.sees("curtain-button")
    assert "Kept" not in hands.words()
    assert "zebra" not in everything(hands)


def test_a_field_that_is_only_mine_is_not_shown_when_the_envelopes_are_open(hands: Hands) -> None:
    truth(hands)
    hands.press("curtain-button")
    hands.press("size-2-big")
    hands.type("truth-2", "I like the rain")
    for name in ("ready", "open-1", "open-2"):
        hands.press(name)
    [entry] = hands.journal.entries()
    assert {(one.field, one.voice) for one in entry.answers if one.sealed} == {
        *(("size", 1), ("size", 2), ("bigger_than_this", 1))
    }
    for _way in ("go-on", "go-on", "go-on", "go-on"):
        assert not {"small", "big", "How big is it?"} & set(hands.words().split("\n"))
        hands.press("go-on")
    hands.go("entry", entry=entry.id)
    assert "zebra crossing" in hands.words()
    assert not {"small", "big", "This is bigger than a page"} & set(hands.words().split("\n"))
    assert not [part for part in hands.window.findChildren(QWidget) if part.accessibleName() == "How big is it?"]
