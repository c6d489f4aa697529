"""What a talk leaves behind when it is gone, and where one lies that an older program kept elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from couplejournal.journal import keys, vault
from couplejournal.journal.records import US
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands

DAY = EVENING.date() - timedelta(days=40)


def talk(hands: Hands) -> int:
    entry = hands.journal.begin("repair", DAY, drawer=True).id
    for voice, words in ((1, "hurt"), (2, "tired")):
        hands.journal.say(entry, "felt", words, voice)
    hands.journal.finish(entry)
    return entry


def test_when_both_took_theirs_out_not_even_its_day_is_left(hands: Hands) -> None:
    entry = talk(hands)
    for field, voice in (("form", US), ("at", US), ("opened", 2)):
        hands.journal.say(entry, field, "long", voice, found=False)
    for voice in (1, 2):
        hands.go("talk", entry=entry)
        hands.press(f"talk-take-out-{voice}")
        hands.press("talk-out-now")
    assert hands.sees("drawer-nothing") and hands.journal.entry(entry) is None


def test_a_talk_that_was_kept_outside_of_the_drawer_lies_in_it_from_the_next_start(
    open_window: Callable[..., Hands], folder: Path
) -> None:
    before = vault.open(folder, keys.read(folder).unlock(None))
    stray = before.begin("repair", DAY).id
    before.say(stray, "felt", "wretched", 1)
    before.say(before.begin("memory", DAY).id, "title", "The wretched tent", US)
    before.close()
    hands = open_window(folder)
    assert [hit.practice for hit in hands.journal.search("wretched")] == ["memory"]
    assert hands.journal.marks(DAY, DAY) == {DAY: frozenset({"memory"})}
    hands.go("drawer")
    assert hands.sees(f"drawer-{stray}")


def test_a_promise_that_came_from_a_talk_does_not_lead_back_to_it(hands: Hands) -> None:
    between = talk(hands)
    promise = hands.journal.begin("promise", DAY, drawer=True).id
    hands.journal.say(promise, "promise", "ask first", 1, found=False)
    hands.journal.link(promise, between)
    hands.go("entry", entry=promise)
    assert "ask first" in hands.words() and not hands.sees(f"entry-link-{between}")
